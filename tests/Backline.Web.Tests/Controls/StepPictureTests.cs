using Backline.Coaching.Sessions;
using Backline.Practice.Screening;
using Backline.Web.Controls;
using Bunit;

namespace Backline.Web.Tests.Controls;

public sealed class StepPictureTests : BunitContext
{
    [Theory]
    [InlineData(false, "hip-width apart", "wider")]
    [InlineData(true, "a little wider than the hips", "hip-width")]
    public void Feet_are_drawn_as_wide_as_the_screening_asks(bool isWide, string said, string unsaid)
    {
        IReadOnlyCollection<Restriction> restrictions = isWide ? [Restriction.WideStance] : [];

        var picture = Render<StepPicture>(parameters => parameters
            .Add(one => one.Step, ProtocolLibrary.Load().Step("feet-parallel")).Add(one => one.Restrictions, restrictions));

        Assert.Contains(said, picture.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, picture.Markup, StringComparison.Ordinal);
    }
}
