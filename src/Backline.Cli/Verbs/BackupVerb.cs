using System.CommandLine;
using System.Text.Json;
using Backline.Cli.Copies;
using Backline.Storage.Backups;

namespace Backline.Cli.Verbs;

/// <summary><c>backline backup</c>: a consistent copy of all records in one file, also while the server is running.</summary>
internal static class BackupVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The backup to write, for example backline.zip." };
        Option<string> data = CopyOptions.Data();
        Option<bool> json = CopyOptions.Json();
        var command = new Command("backup", "Write a backup of all records, checked and consistent; the server may be running.") { file, data, json };
        command.SetAction((result, cancel) => Write(
            result.InvocationConfiguration, result.GetRequiredValue(file), result.GetRequiredValue(data), result.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> Write(InvocationConfiguration invocation, string file, string data, bool isJson, CancellationToken cancel)
    {
        (BackupManifest? manifest, string? refusal) = await BackupWriter.Write(data, file, TimeProvider.System, cancel);
        if (manifest is null)
        {
            await invocation.Error.WriteLineAsync(refusal);
            return ExitCodes.BadInput;
        }

        string full = Path.GetFullPath(file);
        var answer = new BackupAnswer(full, manifest.At, manifest.Records, manifest.Erased, manifest.DatabaseBytes, manifest.DatabaseSha256);
        await invocation.Output.WriteLineAsync(isJson
            ? JsonSerializer.Serialize(answer, CopyJson.Readable.BackupAnswer)
            : $"{CountWords.Of(answer.Records, answer.Erased)}: {full}");
        return ExitCodes.Yes;
    }
}
