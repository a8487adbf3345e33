using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;
using Backline.Web.Features.Setup;

namespace Backline.Web.Tests.Features.Setup;

public sealed class TodaysPicturesTests
{
    private static readonly StepPosture Deep = ProtocolLibrary.Load().Step(PhaseIds.Hold).Posture with { TrunkInclinationDeg = 100 };

    [Fact]
    public void The_picture_bows_as_far_as_the_coach_allows_and_no_further()
    {
        RuleLimit limit = ProtocolLibrary.Load().Rules.SelectMany(rule => rule.Limits).Single(limit => limit.OnlyWith?.Contains("head-above-heart") == true);

        StepPosture drawn = TodaysPictures.Fit(Deep, [Restriction.HeadAboveHeart]);

        Assert.Equal(limit.MaxDeg, drawn.TrunkInclinationDeg);
        Assert.Equal(0, drawn.RoundingDeg);
    }

    [Fact]
    public void Without_a_bow_the_body_is_drawn_upright() => Assert.InRange(TodaysPictures.Fit(Deep, [Restriction.NoBow]).TrunkInclinationDeg, 0, 10);

    [Fact]
    public void Without_limits_the_picture_is_the_protocol_s() => Assert.Equal(Deep, TodaysPictures.Fit(Deep, []));

    [Theory]
    [InlineData(Restriction.HeadAboveHeart)]
    [InlineData(Restriction.NoBow)]
    public void Nobody_who_must_not_round_or_hang_is_told_to(Restriction restriction)
    {
        string text = TodaysWords.Of(ProtocolLibrary.Load().Step(PhaseIds.Bow), [restriction]);

        Assert.DoesNotContain("round", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hang", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Who_stands_wider_is_not_told_to_stand_hip_wide() =>
        Assert.Contains("wider than your hips", TodaysWords.Of(ProtocolLibrary.Load().Step("feet-parallel"), [Restriction.WideStance]), StringComparison.Ordinal);
}
