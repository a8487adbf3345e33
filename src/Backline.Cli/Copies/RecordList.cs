using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Storage.Failures;
using Microsoft.Data.Sqlite;

namespace Backline.Cli.Copies;

/// <summary>The answer of <c>backline record list</c>.</summary>
internal static class RecordList
{
    public static async Task<int> Answer(InvocationConfiguration invocation, RecordChoice choice, bool isJson, CancellationToken cancel)
    {
        try
        {
            (IReadOnlyList<PracticeRecord>? records, string? problem) = await choice.Read(cancel);
            if (records is null)
            {
                await invocation.Error.WriteLineAsync(problem);
                return ExitCodes.BadInput;
            }

            RecordAnswer[] answers = [.. records.Select(AnswerOf)];
            if (isJson)
            {
                await invocation.Output.WriteLineAsync(JsonSerializer.Serialize(answers, CopyJson.Readable.IReadOnlyListRecordAnswer));
                return ExitCodes.Yes;
            }

            foreach (RecordAnswer answer in answers)
            {
                await invocation.Output.WriteLineAsync(Line(answer));
            }

            await invocation.Output.WriteLineAsync(answers.Length == 1 ? "1 record" : string.Create(CultureInfo.InvariantCulture, $"{answers.Length} records"));
            return ExitCodes.Yes;
        }
        catch (SqliteException exception)
        {
            await invocation.Error.WriteLineAsync(StorageFailure.From(exception).Message);
            return ExitCodes.BadInput;
        }
    }

    public static RecordAnswer AnswerOf(PracticeRecord record) => new(
        record.Id, record.Person, record.Kind, record.At, record.Zone, record.Schema, ContentRules.IsReadable(record), record.Content);

    private static string Line(RecordAnswer answer) => string.Create(
        CultureInfo.InvariantCulture,
        $"{answer.At:yyyy-MM-dd HH:mm zzz}  {answer.Kind,-14}  {answer.Id}  {answer.Person}{(answer.Readable ? "" : "  (kept; of a newer version or damaged)")}");
}
