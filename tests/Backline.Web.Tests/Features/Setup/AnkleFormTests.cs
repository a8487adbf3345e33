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
}
