using System.CommandLine;
using System.Text.Json;
using Backline.Cli.Copies;
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
        var dryRun = new Option<bool>("--dry-run") { Description = "Check the backup, and change nothing." };
        Option<string> data = CopyOptions.Data();
        Option<bool> json = CopyOptions.Json();
        var command = new Command("restore", "Bring back what a backup has and the folder lacks.") { file, replace, dryRun, data, json };
        command.SetAction(async (result, cancel) =>
        {
            string from = result.GetRequiredValue(file), into = result.GetRequiredValue(data);
            (RestoreAnswer? answer, string? refusal) = result.GetValue(dryRun) ? await Verify(from, cancel)
                : result.GetValue(replace) ? await Replace(from, into, cancel)
                : await Unite(from, into, cancel);
            return await Tell(result.InvocationConfiguration, answer, refusal, result.GetValue(json));
        });
        return command;
    }

    private static async Task<(RestoreAnswer? Answer, string? Refusal)> Verify(string file, CancellationToken cancel)
    {
        (BackupManifest? manifest, string? refusal) = await BackupRestore.Verify(file, cancel);
        return (manifest is null ? null : new RestoreAnswer(true, manifest.Records, manifest.Erased, 0, 0, null), refusal);
    }

    private static async Task<(RestoreAnswer? Answer, string? Refusal)> Unite(string file, string data, CancellationToken cancel)
    {
        (BackupManifest? manifest, Union union, string? refusal) = await BackupRestore.Unite(file, data, cancel);
        return (manifest is null ? null : new RestoreAnswer(false, manifest.Records, manifest.Erased, union.Added, union.Known, null), refusal);
    }

    private static async Task<(RestoreAnswer? Answer, string? Refusal)> Replace(string file, string data, CancellationToken cancel)
    {
        (BackupManifest? manifest, string? setAside, string? refusal) = await BackupRestore.Replace(file, data, TimeProvider.System, cancel);
        return (manifest is null ? null : new RestoreAnswer(false, manifest.Records, manifest.Erased, manifest.Records, 0, setAside), refusal);
    }

    private static async Task<int> Tell(InvocationConfiguration invocation, RestoreAnswer? answer, string? refusal, bool isJson)
    {
        if (answer is null)
        {
            await invocation.Error.WriteLineAsync(refusal);
            return ExitCodes.BadInput;
        }

        await invocation.Output.WriteLineAsync(isJson ? JsonSerializer.Serialize(answer, CopyJson.Readable.RestoreAnswer) : Words(answer));
        return ExitCodes.Yes;
    }

    private static string Words(RestoreAnswer answer)
    {
        string held = $"The backup is whole: {CountWords.Of(answer.Records, answer.Erased)}.";
        return answer switch
        {
            { DryRun: true } => held + " Nothing was changed.",
            { SetAside: { } former } => $"{held} It is in place; the former database is {former}.",
            _ => $"{held} Restored {answer.New}; {answer.Known} were here already or had been erased.",
        };
    }
}
