using System.Text.Json;
using Backline.Practice.Records;
using Microsoft.Extensions.Time.Testing;

namespace Backline.Web.Tests.Records;

/// <summary>Records to test with.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Monday = new(2026, 5, 4, 7, 30, 0, TimeSpan.FromHours(2));

    public static readonly Guid Person = Guid.Parse("01930000-0000-7000-8000-0000000000ff");

    // Made in January 2026: an older id would tell of a clock that had lost its date.
    public static Guid Id(int number) => Guid.Parse($"019c0000-0000-7000-8000-{number:x12}");

    public static FakeTimeProvider Clock(DateTimeOffset? now = null) => new(now ?? Monday);

    public static RecordSet Set(params PracticeRecord[] records) => new(RecordSet.CurrentVersion, records, []);

    public static RecordSet Erased(params int[] ids) =>
        new(RecordSet.CurrentVersion, [], [.. ids.Select(id => new Erasure(Id(id), Monday))]);

    public static PracticeRecord Record(int id, string kind = "test", DateTimeOffset? at = null, string content = "{}") =>
        new(Id(id), Person, kind, at ?? Monday, "Europe/Berlin", 1, JsonDocument.Parse(content).RootElement);

    public static PracticeRecord Session(int id, DateTimeOffset? at = null, Func<SessionContent, SessionContent>? change = null)
    {
        var content = new SessionContent
        {
            Protocol = "rolled-mat-calf-stretch",
            Variant = "soft",
            Support = "chair",
            Camera = false,
            Restrictions = [],
            TargetSeconds = 60,
            DurationSeconds = 120,
            Held = new HeldTime(0, 0, 60),
            Ended = "done",
            Felt = [],
            Events = [],
            Rules = [],
            Measures = [],
        };
        return Record(id, RecordKinds.Session, at) with
        {
            Content = JsonSerializer.SerializeToElement((change ?? (same => same))(content), RecordJson.Default.SessionContent),
        };
    }

    public static PracticeRecord CheckIn(int id, int session, string answer, DateTimeOffset? at = null) => Record(id, RecordKinds.CheckIn, at) with
    {
        Content = JsonSerializer.SerializeToElement(new CheckInContent { Session = Id(session), Answer = answer }, AnswersJson.Default.CheckInContent),
    };

    public static PracticeRecord Screening(int id, int version, string level, params string[] restrictions) => Record(id, RecordKinds.Screening) with
    {
        Content = JsonSerializer.SerializeToElement(
            new ScreeningContent { RulesVersion = version, Answers = new Dictionary<string, IReadOnlyList<string>>(), Level = level, Outcomes = [], Restrictions = restrictions },
            ScreeningContentJson.Default.ScreeningContent),
    };
}
