using System.CommandLine;
using System.Text;
using System.Text.Json;
using Backline.Cli.Copies;
using Backline.Practice.Records;
using Backline.Progress.Tables;
using Backline.Storage.Folders;
using Microsoft.Data.Sqlite;

namespace Backline.Cli.Verbs;

/// <summary><c>backline export</c>: the records as the one documented file, as tables, or both. A server may be running.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "The file to write.", Arity = ArgumentArity.ZeroOrOne };
        var csv = new Option<string?>("--csv") { Description = "Write tables for a spreadsheet into this new or empty folder.", HelpName = "DIR" };
        Option<string?> person = CopyOptions.Person();
        Option<string> data = CopyOptions.Data();
        Option<bool> json = CopyOptions.Json();
        var command = new Command("export", "Take the records out: as one file, as tables, or both.") { file, csv, person, data, json };
        command.SetAction((result, cancel) => Export(
            result.InvocationConfiguration, result.GetValue(file), result.GetValue(csv), result.GetValue(person), result.GetRequiredValue(data), result.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> Export(
        InvocationConfiguration invocation, string? file, string? tables, string? personText, string data, bool isJson, CancellationToken cancel)
    {
        if (Refusal(file, tables) is { } refusal)
        {
            await invocation.Error.WriteLineAsync(refusal);
            return ExitCodes.BadInput;
        }

        try
        {
            (RecordSet? set, string? problem) = await Read(data, FolderOf(file ?? tables), personText, cancel);
            if (set is null)
            {
                await invocation.Error.WriteLineAsync(problem);
                return ExitCodes.BadInput;
            }

            IReadOnlyList<string> written = Write(file, tables, set);
            var answer = new ExportAnswer(file is null ? null : Path.GetFullPath(file), written, set.Records.Count, set.Erased.Count);
            await invocation.Output.WriteLineAsync(isJson ? JsonSerializer.Serialize(answer, CopyJson.Readable.ExportAnswer) : Words(answer));
            return ExitCodes.Yes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            await invocation.Error.WriteLineAsync($"Nothing was taken out. {FileWords.Of(exception, file)}");
            return ExitCodes.BadInput;
        }
    }

    private static string? Refusal(string? file, string? tables) => (file, tables) switch
    {
        (null, null) => "Name a file to write, or a folder for tables: backline export FILE, backline export --csv DIR.",
        ({ }, _) when Path.Exists(file) => $"{Path.GetFullPath(file)} is there already. Nothing of yours is overwritten: name another file.",
        ({ }, _) when Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder) => $"There is no folder {folder}. Make it, or name another file.",
        (_, { }) when File.Exists(tables) || (Directory.Exists(tables) && Directory.EnumerateFileSystemEntries(tables).Any()) =>
            $"{Path.GetFullPath(tables)} is not empty. Name a new folder: nothing of yours is overwritten.",
        _ => null,
    };

    private static string? FolderOf(string? target) => target is null ? null : Path.GetDirectoryName(Path.GetFullPath(target));

    private static async Task<(RecordSet? Set, string? Problem)> Read(string data, string? spare, string? personText, CancellationToken cancel)
    {
        (OpenCopy? copy, string? refusal) = await OpenCopy.OpenToRead(data, spare, cancel);
        if (copy is null)
        {
            return (null, refusal);
        }

        await using (copy)
        {
            RecordSet set = await copy.Db.Everything(null, cancel);
            (Guid? person, string? problem) = PersonChoice.Of(personText, set.Records);
            return problem is null
                ? (set with { Records = [.. set.Records.Where(record => person is null || record.Person == person)] }, null)
                : (null, problem);
        }
    }

    private static List<string> Write(string? file, string? tables, RecordSet set)
    {
        string[] newFolders = [.. NewFolders(tables)];
        List<string> written = [];
        try
        {
            WriteTables(tables, set, written);
            WriteFile(file, set);
            return written;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Half a set would pass for a whole one.
            written.ForEach(File.Delete);
            foreach (string folder in newFolders.Where(Directory.Exists))
            {
                Directory.Delete(folder);
            }

            throw;
        }
    }

    // What has to be made for a folder to be there, the innermost first.
    private static IEnumerable<string> NewFolders(string? folder)
    {
        for (string? path = folder is null ? null : Path.GetFullPath(folder); path is not null && !Directory.Exists(path); path = Path.GetDirectoryName(path))
        {
            yield return path;
        }
    }

    private static void WriteFile(string? file, RecordSet set)
    {
        if (file is null)
        {
            return;
        }

        using var coming = new ComingFile(file);
        RecordFile.Write(set, coming.Stream);
        coming.Appear();
    }

    private static void WriteTables(string? folder, RecordSet set, List<string> written)
    {
        if (folder is null)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in RecordTables.Of(set))
        {
            string path = Path.GetFullPath(Path.Combine(folder, name));
            using FileStream stream = PrivateFile.Open(path, FileMode.CreateNew);
            written.Add(path);

            // A spreadsheet takes a file without this mark for one of the local code page.
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            writer.Write(text);
        }
    }

    private static string Words(ExportAnswer answer) =>
        $"{CountWords.Of(answer.Records, answer.Erased)}: {string.Join(", ", answer.Tables.Prepend(answer.File).OfType<string>())}";
}
