using System.CommandLine;
using System.Text.Json;
using Backline.Cli.Copies;
using Backline.Progress.Records;
using Backline.Storage.Backups;
using Backline.Storage.Records;

namespace Backline.Cli.Verbs;

/// <summary><c>backline restore</c>: brings a backup back after checking all of it.</summary>
internal static class RestoreVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A backup, from backline backup." };
        var replace = new Option<bool>("--replace") { Description = "Put it in the place of what is there, which is set aside; end the server first." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check the backup and the folder, say what would change, and change nothing." };
        Option<string> data = CopyOptions.Data();
        Option<bool> json = CopyOptions.Json();
        var command = new Command("restore", "Bring back what a backup has and the folder lacks.") { file, replace, dryRun, data, json };
        command.SetAction(async (result, cancel) =>
        {
            string from = result.GetRequiredValue(file), into = result.GetRequiredValue(data);
            (RestoreAnswer? answer, string? refusal) = (result.GetValue(replace), result.GetValue(dryRun)) switch
            {
                (true, true) => await PreviewReplacing(from, into, cancel),
                (true, false) => await Replace(from, into, cancel),
                (false, var isDry) => await Unite(from, into, isDry, cancel),
            };
            return await Tell(result.InvocationConfiguration, answer, refusal, result.GetValue(replace), result.GetValue(json));
        });
        return command;
    }

    private static async Task<(RestoreAnswer? Answer, string? Refusal)> Unite(string file, string data, bool isDryRun, CancellationToken cancel)
    {
        (BackupManifest? manifest, Union union, string? refusal) = isDryRun ? await BackupRestore.PreviewUnion(file, data, cancel) : await BackupRestore.Unite(file, data, cancel);
        return (manifest is null ? null : new RestoreAnswer(isDryRun, manifest.Records, manifest.Erased, union.Added, union.Known, union.Removed, union.Erased - union.Removed, null), refusal);
    }

    private static async Task<(RestoreAnswer? Answer, string? Refusal)> PreviewReplacing(string file, string data, CancellationToken cancel)
    {
        (BackupManifest? manifest, string? refusal) = await BackupRestore.PreviewReplacing(file, data, cancel);
        return (manifest is null ? null : new RestoreAnswer(true, manifest.Records, manifest.Erased, manifest.Records, 0, 0, 0, null), refusal);
    }

    private static async Task<(RestoreAnswer? Answer, string? Refusal)> Replace(string file, string data, CancellationToken cancel)
    {
        (BackupManifest? manifest, string? setAside, string? refusal) = await BackupRestore.Replace(file, data, TimeProvider.System, cancel);
        return (manifest is null ? null : new RestoreAnswer(false, manifest.Records, manifest.Erased, manifest.Records, 0, 0, 0, setAside), refusal);
    }

    private static async Task<int> Tell(InvocationConfiguration invocation, RestoreAnswer? answer, string? refusal, bool isReplacing, bool isJson)
    {
        if (answer is null)
        {
            await invocation.Error.WriteLineAsync(refusal);
            return ExitCodes.BadInput;
        }

        await invocation.Output.WriteLineAsync(isJson ? JsonSerializer.Serialize(answer, CopyJson.Readable.RestoreAnswer) : Words(answer, isReplacing));
        return ExitCodes.Yes;
    }

    private static string Words(RestoreAnswer answer, bool isReplacing)
    {
        string held = $"The backup is whole: {CountWords.Of(answer.Records, answer.Erased)}.";
        string erasedIds = ImportPreview.WordsOfErasedIds(answer.ErasedIds) is { } words ? words + " " : "";
        return answer switch
        {
            { DryRun: true } when isReplacing => held + " It would take the place of what is there. Nothing was changed.",
            { DryRun: true } => $"{held} It would restore {answer.New}; {answer.Known} are here already or have been erased{(answer.Erases == 0 ? "" : $"; {answer.Erases} would be erased here, as elsewhere")}. {erasedIds}Nothing was changed.",
            { SetAside: { } former } => $"{held} It is in place; the former database is {former}.",
            _ => $"{held} Restored {answer.New}; {answer.Known} were here already or had been erased{(answer.Erases == 0 ? "" : $"; {answer.Erases} erased here, as elsewhere")}. {erasedIds}".TrimEnd(),
        };
    }
}
