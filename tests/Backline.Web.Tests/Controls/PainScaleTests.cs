using Backline.Web.Controls;
using Bunit;

namespace Backline.Web.Tests.Controls;

public sealed class PainScaleTests : BunitContext
{
    [Fact]
    public void Eleven_numbers_each_with_its_label_in_one_group()
    {
        var scale = Render<PainScale>(parameters => parameters.Add(one => one.Legend, "Pain now").Add(one => one.Value, 3));

        Assert.Equal(11, scale.FindAll("label input[type=radio]").Count);
        Assert.Single(scale.FindAll("input").Select(input => input.GetAttribute("name")).Distinct());
        Assert.Equal("3", scale.Find("input[checked]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_chosen_number_is_told()
    {
        int? chosen = null;
        var scale = Render<PainScale>(parameters => parameters.Add(one => one.Legend, "Pain now").Add(one => one.ValueChanged, number => chosen = number));

        await scale.InvokeAsync(() => scale.FindAll("input")[7].Change(true));

        Assert.Equal(7, chosen);
    }
}
