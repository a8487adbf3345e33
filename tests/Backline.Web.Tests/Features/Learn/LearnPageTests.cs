using Backline.Web.Features.Learn;
using Bunit;

namespace Backline.Web.Tests.Features.Learn;

public sealed class LearnPageTests : Page
{
    [Theory]
    [InlineData("")]
    [InlineData("17o")]
    [InlineData("50")]
    [InlineData("NaN")]
    public async Task A_height_that_is_none_is_asked_for_in_a_persons_words(string height)
    {
        var page = Open();

        await page.InvokeAsync(() => page.Find(".body input").Change(height));

        Assert.Equal("Give a height from 120 to 220 cm. The body stays as it was until then.", page.Find("[role=alert]").TextContent);
        await page.InvokeAsync(() => page.Find(".body input").Change("180"));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public void The_way_it_is_drawn_is_a_choice_of_two_with_names()
    {
        var page = Open();

        Assert.Equal(["Side drawing true", "In 3D false"], page.FindAll("[aria-label=Drawn] button").Select(button => $"{button.TextContent} {button.GetAttribute("aria-pressed")}"));
    }

    // What stays in sight on a phone must leave room for the sliders, however much there is to say.
    [Fact]
    public async Task Only_the_drawing_stays_in_sight_and_what_was_changed_comes_before_the_verdict()
    {
        var page = Open();

        await page.InvokeAsync(() => page.FindAll(".presets button").Single(button => button.TextContent == "Upright").Click());

        Assert.Empty(page.FindAll(".seen p:not(.help)"));
        Assert.Equal(["note", "standing"], page.FindAll(".told p").Take(2).Select(said => said.ClassList[0]));
        Assert.StartsWith("So changed, its weight lies over its feet", page.Find(".standing").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<LearnPage> Open()
    {
        var page = Render<LearnPage>();
        page.WaitForElement(".standing");
        return page;
    }
}
