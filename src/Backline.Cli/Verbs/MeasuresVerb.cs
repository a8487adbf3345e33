using System.CommandLine;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Recordings;

namespace Backline.Cli.Verbs;

/// <summary><c>backline measures FILE</c>: what a recording's landmarks tell about the person, a row a frame and side.</summary>
internal static class MeasuresVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A landmark recording (*.jsonl, version 1)." };
        var csv = new Option<bool>("--csv") { Description = "Comma-separated values, the default." };
        var json = new Option<bool>("--json") { Description = "A JSON array of rows." };
        var raw = new Option<bool>("--raw") { Description = "Values as the landmarks give them, without the learnt correction." };
        Option<double?> height = HeightOption.Create();
        var command = new Command("measures", "Print a recording's measures with their standard errors.") { file, csv, json, raw, height };
        command.SetAction(result =>
        {
            TextWriter output = result.InvocationConfiguration.Output, error = result.InvocationConfiguration.Error;
            if (result.GetValue(csv) && result.GetValue(json))
            {
                error.WriteLine("--csv and --json: one of the two was expected");
                return 2;
            }

            if (HeightOption.ProblemOf(result.GetValue(height)) is { } problem)
            {
                error.WriteLine(problem);
                return 2;
            }

            return Answer(result.GetRequiredValue(file), result.GetValue(height) / 100, result.GetValue(raw), result.GetValue(json), output, error);
        });
        return command;
    }

    private static int Answer(FileInfo file, double? height, bool isRaw, bool isJson, TextWriter output, TextWriter error)
    {
        try
        {
            // Nothing is printed of a recording that turns out to be spoilt on its last line.
            RecordingReader.Check(file.FullName);
            using RecordingReader reader = RecordingReader.Open(file.FullName);
            var measurer = new FrameMeasurer(SettingsFor(reader.Header, height ?? reader.Header.PersonHeight) with { IsCorrected = !isRaw });
            if (Print(reader, measurer, MeasureRows.To(output, isJson)))
            {
                return 0;
            }

            error.WriteLine($"{file.Name}: nobody is seen in any frame");
            return 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or RecordingException)
        {
            error.WriteLine(FileWords.Of(exception));
            return 2;
        }
    }

    private static MeasurerSettings SettingsFor(RecordingHeader header, double? height) => new()
    {
        ImageWidth = header.ImageWidth,
        ImageHeight = header.ImageHeight,
        Variant = header.Variant,
        PersonHeight = height,
        Roll = header.RollDiameter is { } diameter ? FootOnRoll.Of(diameter, height) : null,
        IsAlwaysOnRoll = true,
    };

    private static bool Print(RecordingReader reader, FrameMeasurer measurer, MeasureRows rows)
    {
        bool isAnybodySeen = false;
        using (rows)
        {
            while (reader.TryRead(out LandmarkFrame frame))
            {
                MeasuredFrame measured = measurer.Measure(frame);
                isAnybodySeen |= measured.IsPersonSeen;
                rows.Add(measured);
            }
        }

        return isAnybodySeen;
    }
}
