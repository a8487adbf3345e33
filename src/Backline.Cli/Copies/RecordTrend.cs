using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Doses;
using Backline.Progress.Records;
using Backline.Progress.SelfTests;
using Backline.Progress.Sessions;
using Backline.Progress.Summaries;
using Backline.Storage.Failures;
using Backline.Stretching.Words;
using Microsoft.Data.Sqlite;

namespace Backline.Cli.Copies;

/// <summary>The answer of <c>backline record trend</c>.</summary>
internal static class RecordTrend
{
    private const string LeftToeToWall = "toe-to-wall-left";
    private const string RightToeToWall = "toe-to-wall-right";
    private const string HeldPerWeek = "held-per-week";

    /// <summary>What can be asked for.</summary>
    public static IReadOnlyList<string> Measures { get; } = [LeftToeToWall, RightToeToWall, HeldPerWeek];

    public static async Task<int> Answer(InvocationConfiguration invocation, RecordChoice choice, string measure, bool isJson, CancellationToken cancel)
    {
        try
        {
            (IReadOnlyList<PracticeRecord>? records, string? problem) = await choice.Read(cancel);
            problem ??= records?.Select(record => record.Person).Distinct().Count() > 1 ? "--person: several people have records here; say whose" : null;
            if (problem is not null || records is null)
            {
                await invocation.Error.WriteLineAsync(problem);
                return ExitCodes.BadInput;
            }

            DateTimeOffset now = TimeProvider.System.GetUtcNow();
            TrendAnswer answer = Of(measure, records, now);
            if (answer.Points.Count == 0)
            {
                string[] leftOut = WordsOfLeftOut(answer);
                string nothing = leftOut.Length == 0 ? $"Nothing is recorded of {measure} yet." : $"There is nothing to show of {measure}.";
                await invocation.Error.WriteLineAsync(string.Join(Environment.NewLine, leftOut.Prepend(nothing)));
                return ExitCodes.No;
            }

            await invocation.Output.WriteLineAsync(isJson ? JsonSerializer.Serialize(answer, CopyJson.Readable.TrendAnswer) : TrueMinus.In(Words(answer)));
            return ExitCodes.Yes;
        }
        catch (SqliteException exception)
        {
            await invocation.Error.WriteLineAsync(StorageFailure.From(exception).Message);
            return ExitCodes.BadInput;
        }
    }

    // What a wrong clock dated tells of no time that was.
    private static TrendAnswer Of(string measure, IReadOnlyList<PracticeRecord> records, DateTimeOffset now)
    {
        PracticeRecord[] come = [.. records.Where(record => !Coming.Is(record.At, now) && !IsLost(record, now))];
        string kind = measure == HeldPerWeek ? RecordKinds.Session : RecordKinds.AnkleCheck;
        return (measure == HeldPerWeek ? Held(come) : ToeToWall(measure, come)) with
        {
            Ahead = records.Count(record => record.Kind == kind && Coming.Is(record.At, now)),
            Lost = records.Count(record => record.Kind == kind && IsLost(record, now)),
        };
    }

    // As in the app: by a clock that cannot be right nothing is told apart.
    private static bool IsLost(PracticeRecord record, DateTimeOffset now) => DeviceClock.MayBeRight(now) && DeviceClock.HadLostItsDate(record.Id, record.At);

    private static TrendAnswer ToeToWall(string measure, IReadOnlyList<PracticeRecord> records)
    {
        TrendPoint[] points =
        [
            .. from record in records
               let check = ContentRules.ContentOf(record, RecordKinds.AnkleCheck, AnkleCheckContentJson.Default.AnkleCheckContent)
               where check is not null
               select new TrendPoint(DateOnly.FromDateTime(record.At.DateTime), measure == LeftToeToWall ? check.LeftCm : check.RightCm),
        ];
        double? change = points.Length < 2 ? null : points[^1].Value - points[0].Value;
        bool? isReal = points.Length < 2 ? null : KneeToWall.Compare(points[0].Value / 100, points[^1].Value / 100) != KneeToWallChange.WithinScatter;
        return new TrendAnswer(measure, "cm", KneeToWall.SmallestRealChange * 100, points, change, isReal, 0, 0);
    }

    // Weeks begin on Monday; the day is the week's first. A week with no session has no point.
    private static TrendAnswer Held(IReadOnlyList<PracticeRecord> records)
    {
        TrendPoint[] points =
        [
            .. PastSessions.Of(records)
                .GroupBy(session => Monday(DateOnly.FromDateTime(session.Record.At.DateTime)))
                .OrderBy(week => week.Key)
                .Select(week => new TrendPoint(week.Key, week.Sum(session => HeldDose.Counted(session.Content).TotalSeconds) / 60)),
        ];
        return new TrendAnswer(HeldPerWeek, "min", null, points, null, null, 0, 0);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string Words(TrendAnswer answer)
    {
        IEnumerable<string> points = answer.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Day:yyyy-MM-dd}  {point.Value:0.0} {answer.Unit}"));
        string[] change = answer.Change is not { } size ? [] :
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"Change {size:+0.0;-0.0;0.0} {answer.Unit}: {(answer.IsReal == true ? "a real change" : "within the scatter of the test")} (smallest real change {answer.SmallestRealChange:0.0} {answer.Unit})."),
        ];
        return string.Join(Environment.NewLine, points.Concat(change).Concat(WordsOfLeftOut(answer)));
    }

    private static string[] WordsOfLeftOut(TrendAnswer answer) => [.. WordsOfAhead(answer.Ahead), .. WordsOfLost(answer.Lost)];

    private static string[] WordsOfAhead(int count) => count switch
    {
        0 => [],
        1 => ["1 entry bears a date that has not come yet: a clock was wrong when it was made. It is left out until its day."],
        _ => [$"{count} entries bear a date that has not come yet: a clock was wrong when they were made. They are left out until their day."],
    };

    private static string[] WordsOfLost(int count) => count switch
    {
        0 => [],
        1 => ["1 entry has a date from before there was a Backline: a clock was wrong. `backline record list` shows it; here it does not count."],
        _ => [$"{count} entries have a date from before there was a Backline: a clock was wrong. `backline record list` shows them; here they do not count."],
    };
}
