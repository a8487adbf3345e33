using System.CommandLine;
using System.Text.Json;
using Backline.Biomechanics;
using Backline.Cli.Stretching;
using Backline.Numerics;
using Backline.Practice;
using Backline.Stretching.Passive;

namespace Backline.Cli.Verbs;

/// <summary><c>backline passive</c>: a relaxed leg on a table, what its muscles and ligaments do at its joints.</summary>
internal static class PassiveVerb
{
    public static Command Create()
    {
        Option<double> hip = Degrees("--hip", "Hip flexion, thigh against pelvis.");
        Option<double> knee = Degrees("--knee", "Knee flexion, 0 straight.");
        Option<double> ankle = Degrees("--ankle", "Ankle dorsiflexion, 0 square.");
        Option<double> subtalar = Degrees("--subtalar", "Inversion of the foot.");
        Option<double> toes = Degrees("--toes", "Extension of the toes.");
        Option<double> tilt = Degrees("--pelvic-tilt", "Forward tilt of the pelvis over an unmoved thigh; it adds to the hip.");
        var model = new Option<string?>("--model") { Description = "Another model (*.osim) with the same parts." };
        Option<double?> link = FascialLinkOption.Create();
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/passive.schema.json." };
        var command = new Command("passive", "Say what the muscles and ligaments of a relaxed leg do at its joints.") { hip, knee, ankle, subtalar, toes, tilt, link, model, json };
        command.SetAction(result =>
        {
            Angle Of(Option<double> option) => Angle.FromDegrees(result.GetValue(option));
            LegPosture posture = new(Of(hip), Of(knee), Of(ankle), Of(subtalar), Of(toes), Of(tilt));
            return Answer(posture, result.GetValue(link), result.GetValue(model), result.GetValue(json), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        });
        return command;
    }

    private static Option<double> Degrees(string name, string description) =>
        NumberOption.Or(name, 0, $"{description} Degrees.");

    private static int Answer(LegPosture posture, double? link, string? model, bool isJson, TextWriter output, TextWriter error)
    {
        try
        {
            string? problem = FascialLinkOption.ProblemOf(link);
            PassiveLeg leg = new(FascialLinkOption.Switch(LegModel.Read(model).Specification, problem is null ? link : null).Compile(), Side.Right);
            string[] faults = [.. posture.OutOfRange(leg.Map).Select(fault => "--" + fault), .. new[] { problem }.OfType<string>()];
            if (faults.Length > 0)
            {
                Array.ForEach(faults, error.WriteLine);
                return ExitCodes.BadInput;
            }

            leg.Lay(posture);
            var answer = PassiveAnswer.Of(leg, PassiveBands.Draw(leg));
            if (isJson)
            {
                output.WriteLine(JsonSerializer.Serialize(answer, StretchingJson.Readable.PassiveAnswer));
            }
            else
            {
                PassiveText.Write(answer, output);
            }

            return ExitCodes.Yes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ModelException)
        {
            error.WriteLine(FileWords.Of(exception));
            return ExitCodes.BadInput;
        }
    }
}
