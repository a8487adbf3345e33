using Backline.Practice.Anthropometry;
using Backline.Practice.Screening;
using Backline.Progress.SelfTests;
using Backline.Web.Features.Setup;

namespace Backline.Web.Tests.Features.Setup;

public sealed class RollOfferTests
{
    private static readonly BodyProportions Usual = new(BodyProportions.UsualHeight);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_model_never_makes_a_roll_thicker_and_a_freer_ankle_never_gets_a_thinner_one(bool isKneeStraight)
    {
        double before = 0;
        for (double distance = 0; distance <= 16; distance += 2)
        {
            var check = KneeToWall.FromCentimetres(distance, distance);
            RollOffer offer = RollOffer.Of(check, Usual, isKneeStraight, []);

            Assert.InRange(offer.RollCm, before, 100 * RollFit.Propose(check, Usual, isKneeStraight).Diameter);
            before = offer.RollCm;
        }

        Assert.True(before >= 5, $"a free ankle gets {before} cm");
    }

    [Fact]
    public void What_the_model_says_stands_beside_what_geometry_says()
    {
        RollOffer offer = RollOffer.Of(KneeToWall.FromCentimetres(10, 10), Usual, isKneeStraight: false, []);

        Assert.Contains("% of what it bore at the wall", offer.ByModel, StringComparison.Ordinal);
        Assert.Contains(offer.Proposal.Reasons, reason => reason.Contains("by a model of the calf", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_check_the_cautious_offer_stands_as_it_was()
    {
        RollOffer offer = RollOffer.Of(null, Usual, isKneeStraight: false, []);

        Assert.Equal(RollOffer.Usual.RollCm, offer.RollCm);
        Assert.Empty(offer.ByModel);
        Assert.InRange(RollOffer.Of(null, Usual, isKneeStraight: false, [Restriction.NoEndRange]).RollCm, 0, 100 * RollFit.ThickestShortOfEnd);
    }

    [Theory]
    [InlineData(Restriction.NoBow, false)]
    [InlineData(Restriction.NoEndRange, true)]
    public void A_bow_is_spoken_of_where_one_is_done(Restriction restriction, bool hasBow) =>
        Assert.Equal(hasBow, RollOffer.Of(KneeToWall.FromCentimetres(10, 10), Usual, isKneeStraight: false, [restriction]).HasBow);
}
