using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;
using Backline.Web.Features.Setup;

namespace Backline.Web.Tests.Features.Setup;

public sealed class TodaysPicturesTests
{
    private static readonly StepPosture Deep = ProtocolLibrary.Load().Step(PhaseIds.Hold).Posture with { TrunkInclinationDeg = 100 };

    [Fact]
    public void The_picture_bows_well_inside_what_the_coach_allows()
    {
        RuleLimit limit = ProtocolLibrary.Load().Rules.SelectMany(rule => rule.Limits).Single(limit => limit.OnlyWith?.Contains("head-above-heart") == true);

        StepPosture drawn = TodaysPictures.Fit(Deep, [Restriction.HeadAboveHeart]);

        Assert.Equal(limit.MaxDeg - 10, drawn.TrunkInclinationDeg);
        Assert.Equal(0, drawn.RoundingDeg);
    }

    [Fact]
    public void Without_a_bow_the_body_is_drawn_upright() => Assert.InRange(TodaysPictures.Fit(Deep, [Restriction.NoBow]).TrunkInclinationDeg, 0, 10);

    [Fact]
    public void Without_limits_the_picture_is_the_protocol_s() => Assert.Equal(Deep, TodaysPictures.Fit(Deep, []));

    [Theory]
    [InlineData(Restriction.HeadAboveHeart)]
    [InlineData(Restriction.NoEndRange)]
    [InlineData(Restriction.NoBow)]
    public void Nobody_who_must_not_go_far_is_drawn_deep_and_round(Restriction restriction)
    {
        StepPosture drawn = TodaysPictures.Fit(Deep, [restriction]);

        Assert.InRange(drawn.TrunkInclinationDeg, 0, 45);
        Assert.Equal(0, drawn.RoundingDeg);
    }

    [Fact]
    public void Who_stays_short_of_the_end_is_not_taught_to_go_high_up()
    {
        ProtocolStep step = ProtocolLibrary.Load().Step("ball-high");

        Assert.DoesNotContain("high", TodaysWords.TitleOf(step, [Restriction.NoEndRange]), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(step.Title, TodaysWords.TitleOf(step, []));
    }

    [Fact]
    public void Who_stands_wider_is_not_told_to_stand_hip_wide() =>
        Assert.Contains("wider than your hips", TodaysWords.Of(ProtocolLibrary.Load().Step("feet-parallel"), [Restriction.WideStance]), StringComparison.Ordinal);
}
