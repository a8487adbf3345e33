using Backline.Practice.Records;
using Backline.Practice.Screening;
using Backline.Web.Choices;
using Backline.Web.Features.Setup;
using Backline.Web.Tests.Records;

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
    public void A_damaged_check_counts_as_none()
    {
        PracticeRecord damaged = Some.Record(1, RecordKinds.AnkleCheck, content: """{"leftCm":99,"rightCm":9,"heightCm":null,"rollCm":7,"placement":"high"}""");

        var offer = RollOffer.From([damaged], new SetupChoices(), []);

        Assert.False(offer.Proposal.IsMeasured);
    }

    [Fact]
    public void Short_of_the_end_the_roll_is_thin_and_the_reason_says_so()
    {
        var form = new AnkleForm { Left = "12", Right = "12" };

        RollOffer free = form.Offer(isKneeStraight: false, [])!;
        RollOffer kept = form.Offer(isKneeStraight: false, [Restriction.NoEndRange])!;

        Assert.True(free.RollCm > kept.RollCm);
        Assert.Contains(kept.Proposal.Reasons, reason => reason.Contains("short of the end", StringComparison.Ordinal));
        Assert.Equal(kept.RollCm, kept.Proposal.Diameter * 100, 1e-9);
        Assert.All(kept.Sizes, size => Assert.InRange(size, 0, 4));
    }
}
