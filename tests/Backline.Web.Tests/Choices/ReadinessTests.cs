using Backline.Coaching.Screening;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using Backline.Progress.Summaries;
using Backline.Web.Choices;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Choices;

public sealed class ReadinessTests
{
    private static readonly int Version = ScreeningRules.BuiltIn.Version;
    private static readonly DateTimeOffset Now = Some.Monday.AddMonths(2);

    [Fact]
    public void Nobody_stretches_before_the_safety_questions()
    {
        var readiness = Readiness.Of(PracticeLog.Of((PracticeRecord[])[Some.Session(1)]), Now);

        Assert.False(readiness.IsScreened);
        Assert.False(readiness.MayStretch);
    }

    [Theory]
    [InlineData("go", true)]
    [InlineData("with-limits", true)]
    [InlineData("not-today", false)]
    [InlineData("emergency", false)]
    public void The_latest_answers_decide(string level, bool mayStretch)
    {
        var readiness = Readiness.Of(PracticeLog.Of((PracticeRecord[])[Some.Screening(1, Version, "go"), Some.Screening(2, Version, level)]), Now);

        Assert.Equal(mayStretch, readiness.MayStretch);
    }

    [Fact]
    public void Who_is_asked_again_is_told_why()
    {
        string? Why(params PracticeRecord[] records) => Readiness.Of(PracticeLog.Of(records), Now).Why;
        PracticeRecord Tingled(int id) => Some.Session(id, Some.Monday.AddDays(id), change: content => content with { Ended = "stopped", StopReason = "tingling" });

        Assert.Null(Why());
        Assert.Null(Why(Some.Screening(1, Version, "go")));
        Assert.Contains("have changed", Why(Some.Screening(1, Version + 1, "go")), StringComparison.Ordinal);
        Assert.Contains("not today", Why(Some.Screening(1, Version, "not-today")), StringComparison.Ordinal);
        Assert.Contains("somebody examine the leg", Why(Some.Screening(1, Version, "go"), Tingled(2), Tingled(3)), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_to_other_rules_are_asked_anew() =>
        Assert.False(Readiness.Of(PracticeLog.Of((PracticeRecord[])[Some.Screening(1, Version + 1, "go")]), Now).MayStretch);

    [Fact]
    public void Answers_of_a_shape_this_version_cannot_read_end_what_earlier_ones_allowed()
    {
        PracticeRecord newer = Some.Screening(2, Version, "go") with { Schema = 2, At = Some.Monday.AddMonths(1) };

        Assert.False(Readiness.Of(PracticeLog.Of((PracticeRecord[])[Some.Screening(1, Version, "go"), newer]), Now).MayStretch);
    }

    [Fact]
    public void An_unknown_restriction_is_asked_anew_and_never_dropped() =>
        Assert.False(Readiness.Of(PracticeLog.Of((PracticeRecord[])[Some.Screening(1, Version, "with-limits", "one-legged")]), Now).MayStretch);

    [Fact]
    public void A_worse_day_after_sit_bone_pain_takes_the_bow_out()
    {
        PracticeRecord[] records =
        [
            Some.Screening(1, Version, "with-limits", "hands-supported"),
            Some.Session(2, change: content => content with { Felt = ["sit-bone"] }),
            Some.CheckIn(3, 2, CheckInContent.Worse),
        ];

        var readiness = Readiness.Of(PracticeLog.Of(records), Some.Monday.AddDays(1));
        var afterPause = Readiness.Of(PracticeLog.Of(records), Now);

        Assert.Equal([Restriction.HandsSupported, Restriction.NoBow], readiness.Restrictions);
        Assert.Equal(0.5, readiness.Dose.HoldShare);
        Assert.Equal([Restriction.HandsSupported, Restriction.NoBow], afterPause.Restrictions);
        Assert.Equal(1, afterPause.Dose.HoldShare); // the start is gentle by itself
    }

    [Fact]
    public void Answers_dated_ahead_are_asked_anew_with_the_reason_and_sessions_dated_ahead_stop_nothing()
    {
        PracticeRecord before = Some.Screening(1, Version, "go");
        PracticeRecord ahead = Some.Screening(2, Version, "go") with { At = Now.AddDays(1) };
        PracticeRecord Tingled(int id) => Some.Session(id, Now.AddDays(id), change: content => content with { Ended = "stopped", StopReason = "tingling" });

        var asked = Readiness.Of(PracticeLog.Of((PracticeRecord[])[before, ahead]), Now);
        var free = Readiness.Of(PracticeLog.Of((PracticeRecord[])[before, Tingled(3), Tingled(4)]), Now);

        Assert.False(asked.MayStretch);
        Assert.Contains("date has not come", asked.Why, StringComparison.Ordinal);
        Assert.True(free.MayStretch);
        Assert.Empty(free.Restrictions);
    }

    [Fact]
    public void Answers_given_on_a_phone_whose_clock_is_a_minute_fast_count_here()
    {
        PracticeRecord phone = Some.Screening(1, Version, "go") with { At = Now.AddMinutes(1) };

        Assert.True(Readiness.Of(PracticeLog.Of((PracticeRecord[])[phone]), Now).MayStretch);
    }

    [Fact]
    public void The_first_day_back_after_a_pause_brings_the_calves_first_as_the_plan_does()
    {
        PracticeRecord[] records =
        [
            Some.Screening(1, Version, "go"),
            Some.Record(2, RecordKinds.Plan, content: """{"mode":"build","begin":"calves-first"}"""),
            .. Enumerable.Range(0, 10).Select(day => Some.Session(10 + day, Some.Monday.AddDays(day), content => content with { Restrictions = ["no-bow"] })),
        ];
        var log = PracticeLog.Of(records);

        Assert.Empty(Readiness.Of(log, Some.Monday.AddDays(10)).Restrictions);
        Assert.Equal([Restriction.NoBow], Readiness.Of(log, Some.Monday.AddDays(40)).Restrictions);
    }
}
