using Backline.Web.Features.Learn;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Backline.Web.Tests.Features.Learn;

public sealed class LearnPageTests : Page
{
    private const int MostRests = 1000;

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

    // On a phone "60°" stood beside a drawing bowed by 30°, and the note that says so had scrolled away.
    [Fact]
    public void A_slider_whose_number_no_body_takes_says_what_the_body_does()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("learn?knee=0");

        var page = Open();

        Assert.Equal("60°, the body 30°", page.Find("output[for=knob-hinge]").TextContent);
        Assert.Equal("60°, the body 30°", page.Find("#knob-hinge").GetAttribute("aria-valuetext"));
        Assert.Equal("60", page.Find("#knob-hinge").GetAttribute("value"));
        Assert.Equal("0°", page.Find("output[for=knob-knee]").TextContent);
    }

    // Rounded to whole centimetres, it read "15 cm, the body 15 cm".
    [Fact]
    public void What_the_body_does_instead_never_reads_like_what_was_asked()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("learn?height=157&heel=15");

        var page = Open();

        Assert.Matches("^15 cm, the body 14[.][0-9] cm$", page.Find("output[for=knob-heel]").TextContent);
    }

    // The bow goes 60.1°, which is no news beside 60°.
    [Fact]
    public void A_slider_that_is_off_by_less_than_half_a_step_says_its_own_number()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("learn?knee=50");

        var page = Open();

        Assert.Equal("The weight left the feet. The bow changes by less than half a degree.", page.Find(".told .note").TextContent);
        Assert.Equal("60°", page.Find("output[for=knob-hinge]").TextContent);
    }

    [Fact]
    public async Task Locked_knees_say_that_the_hips_go_back()
    {
        var page = Open();
        Assert.DoesNotContain("hips go back", page.Markup, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.FindAll(".presets button").Single(button => button.TextContent == "Knees locked").Click());

        Assert.Contains("With locked knees the hips go back: the shins lean back by 7°", page.Find(".told").TextContent, StringComparison.Ordinal);
        Assert.Equal("−7°", page.Find("output[for=knob-shin]").TextContent);
        Assert.Empty(page.FindAll(".told .note"));
    }

    [Fact]
    public async Task What_the_hands_rest_on_has_a_height_of_its_own_once_they_rest_on_something()
    {
        var page = Open();
        (string Told, bool IsOff) free = (page.Find("output[for=knob-support]").TextContent, page.Find("#knob-support").HasAttribute("disabled"));

        await page.InvokeAsync(() => page.FindAll("[name=hands]")[1].Change("on"));
        await page.InvokeAsync(() => page.Find("#knob-support").Input("60"));
        string[] at60 = [page.Find("output[for=knob-support]").TextContent, page.FindAll(".hands span")[^1].TextContent];
        await page.InvokeAsync(() => page.Find("#knob-support").Input("5"));

        Assert.Equal(("free", true), free);
        Assert.Equal(["60 cm", "At 60 cm"], at60);
        Assert.StartsWith("5 cm, ", page.Find("output[for=knob-support]").TextContent, StringComparison.Ordinal); // no arms reach so far
    }

    // Hands on a chair that a bow so small does not reach, toes that lift no farther: both are to change, the hands to a height that is no chair and no table.
    [Fact]
    public async Task The_nearest_posture_can_be_shown_wherever_it_has_the_hands()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("learn?toes=50&hinge=50&rounding=0");
        var page = Open();
        await page.InvokeAsync(() => page.FindAll("[name=hands]")[1].Change("on"));
        await Rest(page);
        var show = page.Find(".nearest button");
        string told = page.Find(".nearest p").TextContent;

        await page.InvokeAsync(() => show.Click());

        Assert.Equal("Nearest to what was asked for that stands and is held: the toes lifted by 27.7°, the hands at 58.9 cm.", told);
        Assert.Equal("27.7°", page.Find("output[for=knob-toes]").TextContent);
        Assert.Equal(["Free", "On a chair, 45 cm", "On a table, 75 cm", "At 58.9 cm"], page.FindAll(".hands span").Select(name => name.TextContent));
        Assert.Equal([false, false, false, true], page.FindAll("[name=hands]").Select(choice => choice.HasAttribute("checked")));
        Assert.Empty(page.FindAll(".nearest, .told .note"));
        JSInterop.VerifyFocusAsyncInvoke();
    }

    // A button alone, without a word.
    [Fact]
    public async Task The_nearest_posture_is_told_also_where_it_differs_by_less_than_a_tenth()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("learn?hinge=15.66");
        var page = Open();

        await Rest(page);

        Assert.Equal("Nearest to what was asked for that stands and is held: a bow of 15.70° instead of 15.66°.", page.Find(".nearest p").TextContent);
    }

    [Fact]
    public async Task A_slider_that_was_set_between_its_steps_holds_what_it_says_and_goes_on_by_one_step()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("learn?toes=27.7&heel=2.7");
        var page = Open();
        Assert.Equal(["-0.3 60.7 1 27.7 27.7°", "-0.3 15.2 0.5 2.7 2.7 cm"], Sliders(page, "toes", "heel"));

        await page.InvokeAsync(() => page.Find("#knob-toes").Input("28.7"));
        await page.InvokeAsync(() => page.Find("#knob-heel").Input("-0.3"));

        Assert.Equal(["-0.3 60.7 1 28.7 28.7°", "0 15 0.5 0 0 cm"], Sliders(page, "toes", "heel"));
    }

    [Fact]
    public async Task A_height_and_a_weight_are_taken_to_a_tenth_as_they_are_shown()
    {
        var page = Open();

        await page.InvokeAsync(() => page.FindAll(".body input")[0].Change("170.5"));
        await page.InvokeAsync(() => page.FindAll(".body input")[1].Change("64.37"));

        Assert.Equal(["170.5", "64.4"], page.FindAll(".body input").Select(input => input.GetAttribute("value")));
        Assert.All(page.FindAll(".body input"), input => Assert.Equal("0.1", input.GetAttribute("step")));
    }

    [Fact]
    public async Task The_legend_names_what_is_drawn_and_switches_what_lies_over_the_muscles()
    {
        var page = Open();
        LegLab lab = page.FindComponent<LegLegend>().Instance.Lab;
        Assert.Equal(["Nerve", "Fascia (sole)"], page.FindAll(".overlays label").Select(label => label.TextContent.Trim()));
        Assert.All(page.FindAll(".overlays input"), input => Assert.True(input.HasAttribute("checked")));

        await page.InvokeAsync(() => page.FindAll(".overlays input")[0].Change(false));

        Assert.Equal((false, true), (lab.ShowsNerve, lab.ShowsFascia));
        await page.InvokeAsync(() => page.FindAll(".overlays input")[1].Change(false));
        Assert.Equal((false, false), (lab.ShowsNerve, lab.ShowsFascia));
        Assert.All(page.FindAll(".overlays input"), input => Assert.False(input.HasAttribute("checked")));
    }

    // From where the body is seen is told by the drawing itself, which can be turned.
    [Fact]
    public void What_is_said_of_the_body_leaves_the_view_to_the_drawing()
    {
        var page = Open();
        var canvas = page.Find("canvas");

        Assert.StartsWith("A body on a roll, knees bent 20°", canvas.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal($"{canvas.Id} {canvas.Id}-from", canvas.GetAttribute("aria-labelledby"));
        Assert.NotNull(page.Find($"#{canvas.Id}-from"));
    }

    private static IEnumerable<string> Sliders(IRenderedComponent<LearnPage> page, params string[] ids) => ids.Select(id => page.Find($"#knob-{id}"))
        .Select(slider => string.Join(' ', ((string[])["min", "max", "step", "value", "aria-valuetext"]).Select(name => slider.GetAttribute(name))));

    // "Hip bend -33°" beside "−34 mm" in the table.
    [Fact]
    public void A_number_below_zero_has_the_same_minus_wherever_the_page_says_one()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("learn?roll=0&hinge=0&rounding=0&knee=0&tuck=20&edge=-20");

        var page = Open();

        Assert.Contains(page.FindAll("dl dd"), fact => fact.TextContent.StartsWith('−'));
        Assert.Equal("−20 %", page.Find("output[for=knob-edge]").TextContent);
        Assert.All(page.FindAll("p, dd, td, output"), told => Assert.DoesNotMatch("(^| )-[0-9]", told.TextContent));
    }

    [Fact]
    public void Sentences_of_the_engine_get_the_minus_of_the_page() => Assert.Equal(
        "The ankle is at −41°, beyond the −40 to 40° of a well-lit 8-4.", LabWords.OnPage("The ankle is at -41°, beyond the -40 to 40° of a well-lit 8-4."));

    [Fact]
    public void Who_takes_another_support_is_offered_the_usual_ones_again()
    {
        Assert.Equal(LabWords.Supports, LabWords.SupportsBeside(null));
        Assert.Equal(LabWords.Supports, LabWords.SupportsBeside(0.45 + 1e-9));
        Assert.Equal(("At 40 cm", (double?)0.4), LabWords.SupportsBeside(0.4)[^1]);
        Assert.True(LabWords.IsSameHeight(null, null));
        Assert.False(LabWords.IsSameHeight(null, 0.45));
        Assert.False(LabWords.IsSameHeight(0.45, null));
    }

    // The sliders rest from some moment after the last was moved: the clock goes on until what is found then is there.
    private async Task Rest(IRenderedComponent<LearnPage> page)
    {
        for (int i = 0; i < MostRests && page.FindAll(".nearest").Count == 0; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, Xunit.TestContext.Current.CancellationToken);
        }
    }

    private IRenderedComponent<LearnPage> Open()
    {
        var page = Render<LearnPage>();
        page.WaitForElement(".standing");
        return page;
    }
}
