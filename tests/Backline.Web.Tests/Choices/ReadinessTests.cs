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

    [Fact]
    public void Nobody_stretches_before_the_safety_questions()
    {
        var readiness = Readiness.Of(PracticeLog.Of((PracticeRecord[])[Some.Session(1)]));

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
        var readiness = Readiness.Of(PracticeLog.Of((PracticeRecord[])[Some.Screening(1, Version, "go"), Some.Screening(2, Version, level)]));

        Assert.Equal(mayStretch, readiness.MayStretch);
    }

    [Fact]
    public void Who_is_asked_again_is_told_why()
    {
        string? Why(params PracticeRecord[] records) => Readiness.Of(PracticeLog.Of(records)).Why;
        PracticeRecord Tingled(int id) => Some.Session(id, Some.Monday.AddDays(id), change: content => content with { Ended = "stopped", StopReason = "tingling" });

        Assert.Null(Why());
        Assert.Null(Why(Some.Screening(1, Version, "go")));
        Assert.Contains("have changed", Why(Some.Screening(1, Version + 1, "go")), StringComparison.Ordinal);
        Assert.Contains("not today", Why(Some.Screening(1, Version, "not-today")), StringComparison.Ordinal);
        Assert.Contains("somebody examine the leg", Why(Some.Screening(1, Version, "go"), Tingled(2), Tingled(3)), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_to_other_rules_are_asked_anew() =>
        Assert.False(Readiness.Of(PracticeLog.Of((PracticeRecord[])[Some.Screening(1, Version + 1, "go")])).MayStretch);

    [Fact]
    public void Answers_of_a_shape_this_version_cannot_read_end_what_earlier_ones_allowed()
    {
        PracticeRecord newer = Some.Screening(2, Version, "go") with { Schema = 2, At = Some.Monday.AddMonths(1) };

        Assert.False(Readiness.Of(PracticeLog.Of((PracticeRecord[])[Some.Screening(1, Version, "go"), newer])).MayStretch);
    }

    [Fact]
    public void An_unknown_restriction_is_asked_anew_and_never_dropped() =>
        Assert.False(Readiness.Of(PracticeLog.Of((PracticeRecord[])[Some.Screening(1, Version, "with-limits", "one-legged")])).MayStretch);

    [Fact]
    public void A_worse_day_after_sit_bone_pain_takes_the_bow_out()
    {
        PracticeRecord[] records =
        [
            Some.Screening(1, Version, "with-limits", "hands-supported"),
            Some.Session(2, change: content => content with { Felt = ["sit-bone"] }),
            Some.CheckIn(3, 2, CheckInContent.Worse),
        ];

        var readiness = Readiness.Of(PracticeLog.Of(records));

        Assert.Equal([Restriction.HandsSupported, Restriction.NoBow], readiness.Restrictions);
        Assert.Equal(0.5, readiness.Dose.HoldShare);
    }
}
