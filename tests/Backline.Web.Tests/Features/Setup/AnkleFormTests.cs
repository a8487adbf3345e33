using Backline.Practice.Screening;
using Backline.Web.Features.Setup;

namespace Backline.Web.Tests.Features.Setup;

public sealed class AnkleFormTests
{
    [Fact]
    public void Everything_that_is_wanted_is_said_at_once()
    {
        var form = new AnkleForm { Left = "far", Right = "41", Height = "17" };

        Assert.Equal(3, form.Wants.Count);
        Assert.Null(form.Offer(isKneeStraight: false, []));
    }

    [Fact]
    public void A_comma_and_a_point_are_the_same()
    {
        var form = new AnkleForm { Left = "8,5", Right = "10.5" };

        RollOffer offer = form.Offer(isKneeStraight: false, [])!;

        Assert.Equal(8.5, form.ToContent(offer).LeftCm);
        Assert.Equal(10.5, form.ToContent(offer).RightCm);
        Assert.Null(form.ToContent(offer).HeightCm);
    }

    [Fact]
    public void Short_of_the_end_the_roll_is_thin_and_the_reason_says_so()
    {
        var form = new AnkleForm { Left = "12", Right = "12" };

        RollOffer free = form.Offer(isKneeStraight: false, [])!;
        RollOffer kept = form.Offer(isKneeStraight: false, [Restriction.NoEndRange])!;

        Assert.True(free.RollCm > kept.RollCm);
        Assert.Contains("short of the end", Assert.Single(kept.Proposal.Reasons), StringComparison.Ordinal);
    }
}
