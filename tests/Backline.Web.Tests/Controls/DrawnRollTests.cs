using System.Globalization;
using Backline.Coaching.Sessions;
using Backline.Practice.Anthropometry;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;
using Backline.Web.Choices;
using Backline.Web.Controls;
using Backline.Web.Features.Setup;
using Bunit;

namespace Backline.Web.Tests.Controls;

public sealed class DrawnRollTests : BunitContext
{
    private static readonly BodyProportions Usual = new(BodyProportions.UsualHeight);

    [Fact]
    public void A_chosen_roll_is_drawn_as_it_is_also_when_it_is_the_floor()
    {
        Assert.Equal(7.5, DrawnRoll.CmOf(new SetupChoices(RollCm: 7.5), []));
        Assert.Equal(0, DrawnRoll.CmOf(new SetupChoices(RollCm: 0), []));
    }

    [Theory]
    [InlineData("soft", false)]
    [InlineData("soft", true)]
    [InlineData("straight", false)]
    [InlineData("straight", true)]
    public void Who_chose_none_sees_the_one_that_is_offered_and_none_thicker_than_is_allowed(string variant, bool isShortOfEnd)
    {
        Restriction[] restrictions = isShortOfEnd ? [Restriction.NoEndRange] : [];

        double drawn = DrawnRoll.CmOf(new SetupChoices(Variant: variant), restrictions);

        Assert.Equal(RollOffer.Of(null, Usual, variant == "straight", restrictions).RollCm, drawn);
        Assert.InRange(drawn, 0, RollLimits.MostCm(restrictions));
    }

    [Fact]
    public void A_said_height_counts_as_in_the_offer()
    {
        double small = DrawnRoll.CmOf(new SetupChoices(HeightCm: 145), []);

        Assert.Equal(RollOffer.Of(null, new BodyProportions(1.45), isKneeStraight: false, []).RollCm, small);
        Assert.True(small < DrawnRoll.CmOf(new SetupChoices(), []));
    }

    [Fact]
    public void A_picture_that_is_told_no_roll_shows_the_one_usually_offered()
    {
        var figure = Render<Figure>(parameters => parameters
            .Add(one => one.Posture, ProtocolLibrary.Load().Step(PhaseIds.Hold).Posture).Add(one => one.Title, "The hold"));

        Assert.Contains(OnARollOf(RollOffer.Usual.RollCm), figure.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_of_somebody_who_stays_short_of_the_end_shows_a_roll_as_thin_as_is_offered()
    {
        IReadOnlyCollection<Restriction> restrictions = [Restriction.NoEndRange];

        var picture = Render<StepPicture>(parameters => parameters
            .Add(one => one.Step, ProtocolLibrary.Load().Step("heels-down")).Add(one => one.Restrictions, restrictions));

        Assert.Contains(OnARollOf(RollOffer.Of(null, Usual, isKneeStraight: false, restrictions).RollCm), picture.Markup, StringComparison.Ordinal);
    }

    private static string OnARollOf(double cm) => string.Create(CultureInfo.InvariantCulture, $"on a roll of {cm:0.#} cm");
}
