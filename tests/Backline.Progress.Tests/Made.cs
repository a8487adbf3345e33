using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Backline.Practice.Records;
using Backline.Progress.Summaries;

namespace Backline.Progress.Tests;

/// <summary>Records to test with.</summary>
internal static class Made
{
    public static readonly Guid Person = Guid.Parse("01930000-0000-7000-8000-0000000000ff");

    public static readonly DateTimeOffset Monday = new(2026, 5, 4, 7, 30, 0, TimeSpan.FromHours(2));

    private static int _count;

    public static PracticeRecord Record<T>(string kind, DateTimeOffset at, T content, JsonTypeInfo<T> type) =>
        new(NewId(), Person, kind, at, "Europe/Berlin", 1, JsonSerializer.SerializeToElement(content, type));

    // Made in January 2026: an older id would tell of a clock that had lost its date.
    public static Guid NewId() => Guid.Parse($"019c0000-0000-7000-8000-{Interlocked.Increment(ref _count):x12}");

    public static SessionContent Content(double seconds = 60, string variant = "soft", Func<SessionContent, SessionContent>? change = null) => (change ?? (same => same))(new SessionContent
    {
        Protocol = "rolled-mat-calf-stretch",
        Variant = variant,
        Support = "chair",
        Camera = false,
        Restrictions = [],
        TargetSeconds = 60,
        DurationSeconds = seconds + 60,
        Held = new HeldTime(0, 0, seconds),
        Ended = "done",
        Felt = [],
        Events = [],
        Rules = [],
        Measures = [],
    });

    public static PracticeRecord Session(DateTimeOffset at, double seconds = 60, string variant = "soft", Func<SessionContent, SessionContent>? change = null) =>
        Record(RecordKinds.Session, at, Content(seconds, variant, change), RecordJson.Default.SessionContent);

    public static PracticeRecord CheckIn(PracticeRecord session, string answer, DateTimeOffset? at = null) => Record(
        RecordKinds.CheckIn, at ?? session.At.AddDays(1), new CheckInContent { Session = session.Id, Answer = answer }, AnswersJson.Default.CheckInContent);

    public static PracticeRecord After(PracticeRecord session, int? before, int? after, params string[] felt) => Record(
        RecordKinds.SessionAfter, session.At.AddMinutes(3), new SessionAfterContent { Session = session.Id, PainBefore = before, PainAfter = after, Felt = felt }, AnswersJson.Default.SessionAfterContent);

    public static PracticeRecord Ankles(DateTimeOffset at, double left, double right) => Record(
        RecordKinds.AnkleCheck, at, new AnkleCheckContent { LeftCm = left, RightCm = right, RollCm = 6, Placement = "high" }, AnkleCheckContentJson.Default.AnkleCheckContent);

    public static PracticeRecord Plan(DateTimeOffset at, string mode, string begin = PlanContent.Together) =>
        Record(RecordKinds.Plan, at, new PlanContent { Mode = mode, Begin = begin }, PracticeJson.Default.PlanContent);

    public static PracticeRecord Habit(DateTimeOffset at, string id, bool isKept = true, string? anchor = null) =>
        Record(RecordKinds.Habit, at, new HabitContent { Habit = id, IsKept = isKept, Anchor = anchor }, PracticeJson.Default.HabitContent);

    public static PracticeRecord HabitCheckIn(DateTimeOffset at, string id, string answer) =>
        Record(RecordKinds.HabitCheckIn, at, new HabitCheckInContent { Habit = id, Answer = answer }, PracticeJson.Default.HabitCheckInContent);

    public static PracticeRecord Screening(DateTimeOffset at, string level = "go", params string[] restrictions) => Record(
        RecordKinds.Screening,
        at,
        new ScreeningContent { RulesVersion = 1, Answers = new Dictionary<string, IReadOnlyList<string>>(), Level = level, Outcomes = [], Restrictions = restrictions },
        ScreeningContentJson.Default.ScreeningContent);

    public static PracticeLog Log(params IEnumerable<PracticeRecord> records) => PracticeLog.Of(records);
}
