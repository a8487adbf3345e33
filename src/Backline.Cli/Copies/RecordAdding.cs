using System.CommandLine;
using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Server.Zones;
using Backline.Storage;
using Backline.Storage.Failures;
using Backline.Storage.Folders;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Backline.Cli.Copies;

/// <summary>A record as it is typed.</summary>
internal sealed record RecordToAdd(string Data, string? Person, string Kind, string Content, DateTimeOffset? At);

/// <summary>The answer of <c>backline record add</c>.</summary>
internal static class RecordAdding
{
    public static async Task<int> Answer(InvocationConfiguration invocation, RecordToAdd given, bool isJson, CancellationToken cancel)
    {
        (PracticeRecord? record, IReadOnlyList<string> problems) = (null, []);
        try
        {
            (record, problems) = await Add(given, cancel);
        }
        catch (Exception exception) when (exception is SqliteException or DbUpdateException)
        {
            problems = [StorageFailure.Of(exception)?.Message ?? exception.Message];
        }

        if (record is null)
        {
            foreach (string problem in problems)
            {
                await invocation.Error.WriteLineAsync(problem);
            }

            return ExitCodes.BadInput;
        }

        await invocation.Output.WriteLineAsync(
            isJson ? JsonSerializer.Serialize(RecordList.AnswerOf(record), CopyJson.Readable.RecordAnswer) : $"Added {record.Id}.");
        return ExitCodes.Yes;
    }

    private static async Task<(PracticeRecord? Record, IReadOnlyList<string> Problems)> Add(RecordToAdd given, CancellationToken cancel)
    {
        if (!RecordKinds.All.Contains(given.Kind))
        {
            return (null, [$"KIND: is '{given.Kind}'; one of {string.Join(", ", RecordKinds.All)} was expected"]);
        }

        (JsonElement content, string? problem) = Parse(given.Content == "-" ? await Console.In.ReadToEndAsync(cancel) : given.Content);
        if (problem is not null)
        {
            return (null, [problem]);
        }

        (OpenCopy? copy, string? refusal) = await OpenCopy.Open(given.Data, makes: true, cancel);
        if (copy is null)
        {
            return (null, [refusal!]); // one of the two is there
        }

        await using (copy)
        {
            return await Add(copy.Db, given, content, cancel);
        }
    }

    private static async Task<(PracticeRecord? Record, IReadOnlyList<string> Problems)> Add(BacklineDb db, RecordToAdd given, JsonElement content, CancellationToken cancel)
    {
        IReadOnlyList<PracticeRecord> all = (await db.Everything(null, cancel)).Records;
        (Guid? person, string? problem) = given.Person is null ? TheOnlyOne(all) : PersonChoice.Of(given.Person, all);
        if (problem is not null)
        {
            return (null, [problem]);
        }

        TimeZoneInfo here = WorldZones.Here;
        DateTimeOffset now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), here);
        DateTimeOffset at = given.At ?? now;
        var record = new PracticeRecord(
            Guid.CreateVersion7(now), // of now, not of then: by an id of years before, it would be taken for what a lost clock dated
            person ?? Guid.CreateVersion7(now),
            given.Kind,
            at,
            ZoneNames.Of(here),
            ContentRules.Schema,
            content);
        var set = new RecordSet(RecordSet.CurrentVersion, [record], []);
        string[] problems = [.. RecordRules.Problems(record, "record"), .. ContentRules.Problems(record, "record"), .. ContentRules.Doubts(record, "record")];
        if (Coming.Is(at, now))
        {
            problems = [.. problems, "--at: has not come yet; a moment of the past was expected"];
        }

        if (problems.Length == 0)
        {
            await db.Unite(set, cancel);
        }

        return (problems.Length == 0 ? record : null, problems);
    }

    private static (Guid? Person, string? Problem) TheOnlyOne(IReadOnlyList<PracticeRecord> all)
    {
        Guid[] persons = [.. all.Select(record => record.Person).Distinct()];
        return persons switch
        {
            [] => (null, null),
            [{ } one] => (one, null),
            _ => (null, $"--person: {persons.Length} people have records here; say which"),
        };
    }

    private static (JsonElement Content, string? Problem) Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = RecordRules.DeepestContent });
            return (document.RootElement.Clone(), null);
        }
        catch (JsonException exception)
        {
            return (default, $"CONTENT: line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}: this is not JSON");
        }
    }
}
