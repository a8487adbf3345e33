using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Backline.Coaching.Measures;
using Backline.Coaching.Recordings;
using Backline.Coaching.Sessions;
using Backline.Practice;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Storage.Failures;

namespace Backline.Cli.Verbs;

/// <summary><c>backline coach FILE</c>: coaches a recording as a live session would be coached.</summary>
internal static class CoachVerb
{
    private const double ThinnestCm = 2, ThickestCm = 30;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A recording (*.jsonl)." };
        var protocol = new Option<string>("--protocol") { Description = "A protocol's id, or a file of one's own (*.json).", HelpName = "ID|FILE", DefaultValueFactory = _ => ProtocolLibrary.RolledMatCalfStretch };
        Option<double?> height = HeightOption.Create();
        Option<double?> roll = NumberOption.Maybe("--roll-cm", FormattableString.Invariant($"The roll's diameter in centimetres, {ThinnestCm} to {ThickestCm}."), "D");
        var variant = new Option<string>("--variant") { Description = "How the knees are.", HelpName = "soft|straight", DefaultValueFactory = _ => "soft" };
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/coach.schema.json." };
        var command = new Command("coach", "Coach a recording: phases, faults, cues, held seconds.") { file, protocol, height, roll, variant, json };
        command.SetAction(result =>
        {
            var request = new Request(
                result.GetRequiredValue(file), result.GetRequiredValue(protocol), result.GetValue(height), result.GetValue(roll), result.GetRequiredValue(variant), result.GetValue(json));
            return Run(request, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        });
        return command;
    }

    private static int Run(Request request, TextWriter output, TextWriter error)
    {
        try
        {
            // Reading begins at once: loading the protocol takes about as long as measuring the frames.
            List<string> lengths = LengthProblemsOf(request);
            using MeasuredAhead? frames = lengths.Count == 0 ? new MeasuredAhead(request.File, header => SettingsFor(request, header)) : null;
            Protocol? protocol = ProtocolOf(request.Protocol);
            List<string> problems = [.. ChoiceProblemsOf(request, protocol), .. lengths];
            if (frames is null || protocol is null || problems.Count > 0)
            {
                problems.ForEach(error.WriteLine);
                return 2;
            }

            CoachReport report = RecordingCoach.Coach(frames.Frames(), protocol, new SessionOptions { Variant = request.Variant });
            return Answer(report, request, output, error);
        }
        catch (Exception refusal) when (refusal is RecordingException or ProtocolException)
        {
            error.WriteLine(refusal.Message);
            return 2;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            string file = FileFailure.PathOf(refusal) is { } path ? Path.GetFileName(path) : request.File;
            error.WriteLine($"{PlainText.Of(file)}: cannot be read: {FileFailure.ReasonOf(refusal)}");
            return 2;
        }
    }

    private static Protocol? ProtocolOf(string name) =>
        name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ProtocolReader.Read(File.ReadAllText(name), Path.GetFileName(name))
        : ProtocolLibrary.Ids.Contains(name) ? ProtocolLibrary.Load(name)
        : null;

    private static List<string> ChoiceProblemsOf(Request request, Protocol? protocol) =>
        protocol is null ? [$"--protocol: is '{request.Protocol}'; one of {string.Join(", ", ProtocolLibrary.Ids)}, or a file, was expected"]
        : protocol.Variants.All(known => known.Id != request.Variant) ? [$"--variant: is '{request.Variant}'; one of {string.Join(", ", protocol.Variants.Select(known => known.Id))} was expected"]
        : [];

    private static List<string> LengthProblemsOf(Request request)
    {
        string?[] found = [HeightOption.ProblemOf(request.HeightCm), NumberOption.ProblemOf("--roll-cm", request.RollCm, ThinnestCm, ThickestCm)];
        return [.. found.OfType<string>()];
    }

    private static MeasurerSettings SettingsFor(Request request, RecordingHeader header)
    {
        double? height = request.HeightCm / 100 ?? header.PersonHeight;
        double? diameter = request.RollCm / 100 ?? header.RollDiameter;
        return new MeasurerSettings
        {
            ImageWidth = header.ImageWidth,
            ImageHeight = header.ImageHeight,
            Variant = header.Variant,
            PersonHeight = height,
            Roll = diameter is { } given ? FootOnRoll.Of(given, height) : null,
            IsAlwaysOnRoll = true,
        };
    }

    private static int Answer(CoachReport report, Request request, TextWriter output, TextWriter error)
    {
        if (request.IsJson)
        {
            output.WriteLine(JsonSerializer.Serialize(CoachAnswer.Of(report), CoachJson.Readable.CoachAnswer));
        }

        if (!report.IsJudged)
        {
            error.WriteLine(report.View == View.Unknown
                ? "Nobody was seen in this recording. Film from the side, the whole body in the picture."
                : $"This is not a side view ({CoachAnswer.NameOf(report.View)}). Film from the side, the whole body in the picture. Nothing was judged.");
            return 1;
        }

        if (!request.IsJson)
        {
            Print(report, output);
        }

        return 0;
    }

    private static void Print(CoachReport report, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Protocol}, {CoachAnswer.NameOf(report.View)}: held {report.HeldSeconds:0.0} s of {report.DurationSeconds:0.0} s ({report.Held.SeenSeconds:0.0} s seen, {report.Held.UnseenSeconds:0.0} s unseen)"));
        foreach (SessionEvent happened in report.Events)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{happened.T,7:0.0} s  {happened.Kind,-10} {happened.Id,-14} {happened.Text}").TrimEnd());
        }

        output.WriteLine("  rule     kept s  broken s  not seen s");
        foreach (RuleTime rule in report.Rules)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {rule.Id,-7} {rule.KeptSeconds,7:0.0} {rule.BrokenSeconds,9:0.0} {rule.NotSeenSeconds,11:0.0}"));
        }
    }

    private sealed record Request(string File, string Protocol, double? HeightCm, double? RollCm, string Variant, bool IsJson);
}
