using System.CommandLine;
using System.Text.Json;
using Backline.Coaching.Calibration;
using Backline.Coaching.Measures;
using Backline.Coaching.Recordings;

namespace Backline.Cli.Verbs;

/// <summary><c>backline corrections fit</c> and <c>accuracy</c>: learns the camera's corrections from rendered clips, and shows how good they are.</summary>
internal static class CorrectionsVerb
{
    public static Command Create() => new("corrections", "Learn the camera's corrections from rendered clips, or show how good they are.")
    {
        Fit(),
        Accuracy(),
    };

    private static Command Fit()
    {
        (Option<DirectoryInfo> clips, Option<DirectoryInfo> recordings) = Folders();
        var output = new Option<FileInfo>("--out") { Description = "The corrections file to write.", Required = true };
        var command = new Command("fit", "Learn corrections from side-view clips and write them as JSON.") { clips, recordings, output };
        command.SetAction(result => Answer(result, () =>
        {
            IReadOnlyList<ClipPair> pairs = ClipPair.Load(result.GetRequiredValue(clips).FullName, result.GetRequiredValue(recordings).FullName, "side");
            File.WriteAllBytes(result.GetRequiredValue(output).FullName, CorrectionFit.Learn(pairs).ToJson());
        }));
        return command;
    }

    private static Command Accuracy()
    {
        (Option<DirectoryInfo> clips, Option<DirectoryInfo> recordings) = Folders();
        var file = new Option<FileInfo?>("--corrections") { Description = "Judge this corrections file instead of the one built in." };
        var command = new Command("accuracy", "Compare measures with the clips' truth and print the table.") { clips, recordings, file };
        command.SetAction(result => Answer(result, () =>
        {
            IReadOnlyList<ClipPair> pairs = ClipPair.Load(result.GetRequiredValue(clips).FullName, result.GetRequiredValue(recordings).FullName, "side");
            CorrectionSet corrections = result.GetValue(file) is { } given ? CorrectionSet.Parse(File.ReadAllBytes(given.FullName)) : CorrectionSet.BuiltIn;
            result.InvocationConfiguration.Output.Write(AccuracyTable.ToMarkdown(AccuracyTable.Of(pairs, corrections)));
        }));
        return command;
    }

    private static (Option<DirectoryInfo> Clips, Option<DirectoryInfo> Recordings) Folders() => (
        new Option<DirectoryInfo>("--clips") { Description = "Folder of NAME.truth.json.", Required = true },
        new Option<DirectoryInfo>("--recordings") { Description = "Folder of NAME.full.jsonl and NAME.heavy.jsonl.", Required = true });

    private static int Answer(ParseResult result, Action work)
    {
        try
        {
            work();
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or RecordingException or JsonException or KeyNotFoundException or ArgumentException)
        {
            result.InvocationConfiguration.Error.WriteLine(FileWords.Of(exception));
            return 2;
        }
    }
}
