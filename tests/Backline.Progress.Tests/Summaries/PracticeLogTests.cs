using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Summaries;
using CsCheck;

namespace Backline.Progress.Tests.Summaries;

public sealed class PracticeLogTests
{
    [Fact]
    public void An_answer_of_the_next_month_finds_its_session()
    {
        PracticeRecord session = Made.Session(new DateTimeOffset(2026, 5, 31, 20, 0, 0, TimeSpan.Zero));

        PracticeLog log = Made.Log(session, Made.CheckIn(session, CheckInContent.Worse));

        Assert.Equal(CheckInContent.Worse, Assert.Single(log.Sessions).Signs.Answer);
    }

    [Theory]
    [InlineData(CheckInContent.Worse, CheckInContent.Same, CheckInContent.Worse, 0)]
    [InlineData(CheckInContent.Worse, CheckInContent.Skipped, CheckInContent.Worse, 0)]
    [InlineData(CheckInContent.Better, CheckInContent.Worse, CheckInContent.Worse, 1)]
    [InlineData(CheckInContent.Same, CheckInContent.Better, CheckInContent.Same, 0)]
    [InlineData(CheckInContent.Worse, CheckInContent.Worse, CheckInContent.Worse, 1)]
    [InlineData(CheckInContent.Skipped, CheckInContent.Better, CheckInContent.Better, 1)]
    public void Of_several_answers_for_a_session_the_worst_counts_whatever_came_last(string first, string last, string counts, int hours)
    {
        PracticeRecord session = Made.Session(Made.Monday);
        DateTimeOffset next = Made.Monday.AddDays(1);

        PracticeLog log = Made.Log(Made.CheckIn(session, last, next.AddHours(1)), session, Made.CheckIn(session, first, next));

        LoggedSession only = Assert.Single(log.Sessions);
        Assert.Equal((counts, next.AddHours(hours)), (only.Signs.Answer, only.Signs.AnsweredAt));
    }

    [Fact]
    public void The_latest_of_what_was_said_after_a_session_counts()
    {
        PracticeRecord session = Made.Session(Made.Monday);

        PracticeLog log = Made.Log(Made.After(session, 5, 2, "sit-bone") with { At = Made.Monday.AddMinutes(9) }, session, Made.After(session, 1, 8, "calf"));

        LoggedSession only = Assert.Single(log.Sessions);
        Assert.Equal((5, 2, true), (only.PainBefore, only.PainAfter, only.Signs.HasFeltSitBone));
    }

    [Fact]
    public void A_plan_said_later_counts_whatever_the_order_of_the_months()
    {
        PracticeRecord[] records = [Made.Plan(Made.Monday.AddMonths(2), PlanContent.Rest), Made.Plan(Made.Monday, PlanContent.Build)];

        Assert.Equal(PlanContent.Rest, Made.Log(records).Plan?.Mode);
        Assert.Equal(PlanContent.Rest, Made.Log(records.Reverse()).Plan?.Mode);
    }

    [Fact]
    public void A_record_of_a_newer_shape_is_passed_over_and_nothing_breaks()
    {
        PracticeRecord newer = Made.Session(Made.Monday) with { Schema = 2 };
        PracticeRecord damaged = Made.Session(Made.Monday) with { Content = JsonDocument.Parse("""{"held":1}""").RootElement };

        Assert.Empty(Made.Log(newer, damaged).Sessions);
    }

    [Fact]
    public void The_log_is_the_same_in_any_order_and_through_kept_summaries() => Records.Sample(
        records =>
        {
            string straight = Text(PracticeLog.Of(records));
            string backwards = Text(PracticeLog.Of(records.AsEnumerable().Reverse()));
            string kept = Text(PracticeLog.Of([.. records.GroupBy(MonthSummary.MonthOf).Select(month => Kept(MonthSummary.Of(month))).Reverse()]));

            return straight == backwards && straight == kept;
        },
        iter: 100);

    [Fact]
    public void Every_row_comes_back_from_a_kept_summary_as_it_was() => Rows.Sample(
        summary =>
        {
            MonthSummary kept = Kept(summary);

            Assert.Equal(summary.Sessions, kept.Sessions);
            Assert.Equal(summary.Sessions.Select(row => row.At.Offset), kept.Sessions.Select(row => row.At.Offset)); // times are equal at any offset
            Assert.Equal(summary.Afters, kept.Afters);
            Assert.Equal(summary.Answers, kept.Answers);
            Assert.Equal(summary.HabitWeeks, kept.HabitWeeks);
            Assert.Equal(summary.HoldWeeks, kept.HoldWeeks);
        },
        iter: 200);

    [Fact]
    public void What_two_months_hold_of_one_instant_makes_one_log_in_any_order()
    {
        var july = new DateTimeOffset(2026, 7, 1, 0, 30, 0, TimeSpan.Zero);
        DateTimeOffset june = july.ToOffset(TimeSpan.FromHours(-3));
        PracticeRecord session = Made.Session(july.AddDays(-1));
        PracticeRecord[] records =
        [
            session,
            .. Saying(june, session, isFirst: true),
            .. Saying(july, session, isFirst: false),
        ];

        Assert.Equal(Text(PracticeLog.Of(records)), Text(PracticeLog.Of(records.AsEnumerable().Reverse())));
    }

    private static PracticeRecord[] Saying(DateTimeOffset at, PracticeRecord session, bool isFirst) =>
    [
        Made.Screening(at, isFirst ? "go" : "not-today"),
        Made.Habit(at, "soft-knees", isFirst),
        Made.HabitCheckIn(at, "soft-knees", HabitCheckInContent.Did),
        Made.Ankles(at, isFirst ? 8 : 9, 9),
        Made.Plan(at, isFirst ? PlanContent.Build : PlanContent.Rest),
        Made.CheckIn(session, CheckInContent.Same, at),
        Made.After(session, isFirst ? 1 : 2, 3) with { At = at },
        Made.Session(at, change: content => content with { Measures = [new MeasureSummary("hipFlexionDeg", isFirst ? 60.7 : 58.1, 3.1)] }),
        Made.Record(RecordKinds.StopReason, at, new StopReasonContent { Session = session.Id, Reason = isFirst ? "pain" : "tired" }, AnswersJson.Default.StopReasonContent),
        Made.Record(RecordKinds.Reminders, at, new RemindersContent { Times = [], Quiet = [], SecondAfterMinutes = isFirst ? 30 : null }, PracticeJson.Default.RemindersContent),
        Made.Record(RecordKinds.Feed, at, new FeedContent { Secret = new string(isFirst ? 'a' : 'b', 32) }, PracticeJson.Default.FeedContent),
        Made.Record(RecordKinds.StandingNotes, at, new StandingNotesContent { SittingHours = isFirst ? 4 : 8 }, PracticeJson.Default.StandingNotesContent),
        Made.Record(RecordKinds.Profile, at, new ProfileContent { Name = isFirst ? "Ada" : "Ben" }, ProfileContentJson.Default.ProfileContent),
    ];

    private static Gen<List<PracticeRecord>> Records =>
        Gen.Select(Gen.Int[0, 400 * 24], Gen.Int[0, 6], Gen.Int[-48, 56]).List[0, 40].Select(all =>
        {
            List<PracticeRecord> records = [];
            foreach ((int hour, int kind, int quarter) in all)
            {
                DateTimeOffset at = Made.Monday.AddHours(hour).ToOffset(TimeSpan.FromMinutes(15 * quarter));
                PracticeRecord session = records.Find(record => record.Kind == RecordKinds.Session) ?? Made.Session(at);
                records.Add(kind switch
                {
                    0 => Made.Session(
                        at,
                        30 + hour % 60,
                        hour % 2 == 0 ? "soft" : "straight",
                        content => content with { RollCm = 5 + hour % 3, Measures = [new MeasureSummary("ankleDorsiflexionDeg", hour % 17 * 1.1, 4.3), new MeasureSummary("hipFlexionDeg", 60.7 + (hour % 9), 3.1)] }),
                    1 => Made.CheckIn(session, CheckInContent.Same, at),
                    2 => Made.HabitCheckIn(at, $"habit-{hour % 3}", HabitCheckInContent.Did),
                    3 => Made.Habit(at, $"habit-{hour % 3}", hour % 5 != 0),
                    4 => Made.Ankles(at, 8 + hour % 5, 9),
                    5 => Made.Plan(at, PlanContent.Build),
                    _ => Made.Screening(at),
                });
            }

            return records;
        });

    private static Gen<MonthSummary> Rows
    {
        get
        {
            Gen<DateTimeOffset> at = Gen.Select(Gen.Long[0, TimeSpan.TicksPerDay * 20_000], Gen.Int[-48, 56]).Select((ticks, quarter) => Made.Monday.AddYears(-40).AddTicks(ticks).ToOffset(TimeSpan.FromMinutes(15 * quarter)));
            Gen<int?> pain = Gen.Int[-1, 10].Select(value => value < 0 ? (int?)null : value);
            Gen<string?> text = Gen.Int[0, 3].Select(place => new[] { null, "", "soft", "prickt ein wenig – 刺す" }[place]);
            return Gen.Select(at, pain, text, Gen.Double, Gen.Bool, Gen.Guid).Array[0, 5].Select(all => MonthSummary.Of([]) with
            {
                Sessions = [.. all.Select(row => new SessionRow(row.Item6, row.Item1, new(row.Item4, 1, 2.5), new(3, row.Item4, 5), row.Item3 ?? "", row.Item5, row.Item2, 7, row.Item3, !row.Item5, row.Item5))],
                Afters = [.. all.Select(row => new AfterRow(row.Item6, row.Item1, row.Item2, 3, row.Item5, !row.Item5))],
                Answers = [.. all.Select(row => new AnswerRow(row.Item6, row.Item1, row.Item3 ?? ""))],
                HabitWeeks = [.. all.Select(row => new HabitWeekRow(DateOnly.FromDateTime(row.Item1.Date), row.Item3 ?? "", 1, row.Item2 ?? 0, 3, row.Item1, row.Item5))],
                HoldWeeks = [.. all.Select(row => new HoldWeekRow(DateOnly.FromDateTime(row.Item1.Date), "kneeFlexionDeg", row.Item3 ?? "", row.Item2, 4, row.Item4, 0.1, row.Item1, row.Item5))],
            });
        }
    }

    private static MonthSummary Kept(MonthSummary summary) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(summary, SummaryJson.Default.MonthSummary), SummaryJson.Default.MonthSummary)!; // it was written from one

    private static string Text(PracticeLog log) => JsonSerializer.Serialize(log);
}
