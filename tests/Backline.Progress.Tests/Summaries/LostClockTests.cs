using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Summaries;

namespace Backline.Progress.Tests.Summaries;

/// <summary>What a clock dated that had lost its date, and what was typed in of such a time.</summary>
public sealed class LostClockTests
{
    private const string Hip = "hipFlexionDeg";

    private static readonly DateTimeOffset Lost = new(2001, 1, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_session_is_of_a_lost_clock_by_its_date_and_its_id_both()
    {
        PracticeRecord typed = Made.Session(Lost), other = Made.Session(Lost) with { Id = Guid.Parse("3f2b8c1e-5d4a-4e6f-9b7a-1c2d3e4f5a6b") };
        PracticeRecord lost = ByLostClock(Made.Session(Lost));

        PracticeLog log = Made.Log(lost, typed, other, Made.Session(Made.Monday)).AsOf(Made.Monday);

        Assert.Equal(3, log.Sessions.Count);
        Assert.DoesNotContain(log.Sessions, session => session.Id == lost.Id);
        Assert.Equal((true, false), (DeviceClock.HadLostItsDate(lost.Id, Lost), DeviceClock.HadLostItsDate(lost.Id, Made.Monday)));
    }

    [Fact]
    public void Checks_of_a_lost_clock_are_left_out_and_counted_whatever_sessions_there_are()
    {
        PracticeRecord[] lost = [.. Checks(Lost).Select(ByLostClock)];

        PracticeLog log = Made.Log([.. lost, .. Checks(Made.Monday)]).AsOf(Made.Monday);

        Assert.Equal(Made.Monday, Assert.Single(log.Ankles).At);
        Assert.Equal(Made.Monday, Assert.Single(log.Standing).At);
        Assert.Equal(Made.Monday, Assert.Single(log.HabitWeeks).Last);
        Assert.Equal(new LostEntries(Sessions: 0, AnkleChecks: 1, StandingChecks: 1, HabitCheckIns: 1), log.Lost);
    }

    [Fact]
    public void What_was_typed_in_counts_also_where_a_lost_session_bears_a_later_date()
    {
        PracticeRecord lost = ByLostClock(Made.Session(Lost.AddDays(200), change: Seeing(10)));

        PracticeLog log = Made.Log([lost, .. Checks(Lost), Made.Session(Lost, change: Seeing(60))]).AsOf(Made.Monday);

        Assert.Equal((1, 1, 1, 1), (log.Ankles.Count, log.Standing.Count, log.HabitWeeks.Count, log.HoldWeeks.Count));
        Assert.Equal(new LostEntries(Sessions: 1, AnkleChecks: 0, StandingChecks: 0, HabitCheckIns: 0), log.Lost);
    }

    [Fact]
    public void In_one_week_what_was_typed_in_is_told_from_what_a_lost_clock_dated()
    {
        PracticeRecord[] records =
        [
            Made.Session(Lost, change: Seeing(60)),
            ByLostClock(Made.Session(Lost.AddHours(1), change: Seeing(10))),
            Made.HabitCheckIn(Lost, "soft-knees", HabitCheckInContent.Did),
            ByLostClock(Made.HabitCheckIn(Lost.AddHours(1), "soft-knees", HabitCheckInContent.Noticed)),
        ];

        PracticeLog log = Kept(records).AsOf(Made.Monday);

        Assert.Equal((1, 60d), (Assert.Single(log.HoldWeeks).Count, log.HoldWeeks[0].Mean));
        Assert.Equal((1, 0), (Assert.Single(log.HabitWeeks).Did, log.HabitWeeks[0].Noticed));
        Assert.Equal(new LostEntries(Sessions: 1, AnkleChecks: 0, StandingChecks: 0, HabitCheckIns: 1), log.Lost);
    }

    [Fact]
    public void A_kept_summary_still_knows_what_a_lost_clock_dated()
    {
        PracticeLog log = Kept([.. Checks(Lost).Select(ByLostClock)]).AsOf(Made.Monday);

        Assert.Equal((0, 0, 0), (log.Ankles.Count, log.Standing.Count, log.HabitWeeks.Count));
        Assert.Equal(3, log.Lost.Total);
    }

    [Fact]
    public void A_log_as_of_now_asked_once_more_still_tells_what_it_left_out()
    {
        PracticeLog log = Made.Log(ByLostClock(Made.Session(Lost))).AsOf(Made.Monday);

        Assert.Equal((1, 1), (log.Lost.Sessions, log.AsOf(Made.Monday.AddHours(1)).Lost.Sessions));
    }

    [Fact]
    public void By_a_clock_that_cannot_be_right_nothing_is_left_out()
    {
        PracticeLog log = Made.Log([ByLostClock(Made.Session(Lost)), .. Checks(Lost).Select(ByLostClock)]).AsOf(Lost.AddDays(1));

        Assert.Equal((1, 1, 1, 1), (log.Sessions.Count, log.Ankles.Count, log.Standing.Count, log.HabitWeeks.Count));
        Assert.Equal(LostEntries.None, log.Lost);
    }

    private static PracticeRecord ByLostClock(PracticeRecord record) => record with { Id = Guid.CreateVersion7(record.At) };

    private static PracticeRecord[] Checks(DateTimeOffset at) =>
    [
        Made.Ankles(at, 8, 9),
        Made.Record(
            RecordKinds.StandingCheck,
            at,
            new StandingCheckContent { Signs = new Dictionary<string, string> { ["hips"] = StandingCheckContent.Yes } },
            PracticeJson.Default.StandingCheckContent),
        Made.HabitCheckIn(at, "soft-knees", HabitCheckInContent.Did),
    ];

    private static Func<SessionContent, SessionContent> Seeing(double hip) => content => content with { Measures = [new MeasureSummary(Hip, hip, 3)] };

    // As a browser keeps them beside the records.
    private static PracticeLog Kept(IEnumerable<PracticeRecord> records) => PracticeLog.Of(
    [
        .. records.GroupBy(MonthSummary.MonthOf).Select(month => JsonSerializer.Serialize(MonthSummary.Of(month), SummaryJson.Default.MonthSummary))
            .Select(text => JsonSerializer.Deserialize(text, SummaryJson.Default.MonthSummary)!), // it was written from one
    ]);
}
