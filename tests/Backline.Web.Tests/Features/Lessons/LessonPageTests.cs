using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Backline.Stretching.Claims;
using Backline.TestKit;
using Backline.Web.Features.HowItWorks;
using Backline.Web.Features.Lessons;
using Bunit;

namespace Backline.Web.Tests.Features.Lessons;

public sealed class LessonPageTests : Page
{
    [Fact]
    public void The_lessons_walk_the_six_claims_in_the_articles_order_and_then_what_to_do()
    {
        var path = new LessonPath(ClaimReader.Load());

        Assert.Equal(6, path.Claims.Count());
        Assert.Equal(["crossing", "calves-first", "peroneals", "tuck", "lasting", "whole"], path.Claims.Select(claim => claim.Id));
        Assert.Equal(path.Steps.Count, path.Steps.Select(step => step.Part.Id).Distinct().Count());
        Assert.Equal("claim", path.Steps[0].Claim.Kind);
        Assert.Equal("instruction", path.Steps[^1].Claim.Kind);
        Assert.Null(path.Beside(path.Steps[0], -1));
        Assert.Null(path.Beside(path.Steps[^1], 1));
    }

    [Fact]
    public void A_lesson_says_moves_tells_and_grades()
    {
        var page = Render<LessonPage>(parameters => parameters.Add(lesson => lesson.Id, "soft-knees"));

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".measures dd")));
        ClaimPart part = ClaimReader.Load().Find("soft-knees")!.Parts[0];
        Assert.Equal(part.Says, page.Find("h1").TextContent);
        Assert.Equal(part.Studies.Count, page.FindAll(".studies li").Count);
        Assert.Equal(part.Grade, page.Find(".grade strong").TextContent);
        Assert.Equal(part.Experiments.Sum(experiment => experiment.Expects.Count), page.FindAll(".answers li").Count);
        Assert.Contains(page.FindAll(".answers .no"), answer => answer.TextContent.Contains("Baumbach 2014", StringComparison.Ordinal));
    }

    // What is dashed and what is thick is told beside the drawing, as on the leg page.
    [Theory]
    [InlineData("soft-knees")]
    [InlineData("crossing")]
    public async Task A_drawing_has_the_leg_pages_legend(string id)
    {
        var page = Render<LessonPage>(parameters => parameters.Add(lesson => lesson.Id, id));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".seen")));
        IElement bench = page.FindAll(".bench").First(bench => bench.QuerySelector(".seen") is not null);
        Assert.Contains("Nerve", bench.QuerySelector(".overlays")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("as taut as people bear on average, and more", bench.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);

        await page.InvokeAsync(() => bench.QuerySelector(".overlays input")!.Change(false));

        Assert.False(page.FindAll(".bench").First(bench => bench.QuerySelector(".seen") is not null).QuerySelector(".overlays input")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_slider_moves_the_measures()
    {
        var page = Render<LessonPage>(parameters => parameters.Add(lesson => lesson.Id, "soft-knees"));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".measures dd")));
        string before = page.Find("[data-measure='gasmed.passiveForceN'] .value").TextContent;

        await page.InvokeAsync(() => page.Find("#three-knees-kneeFlexionDeg").Input("5"));

        Assert.NotEqual(before, page.Find("[data-measure='gasmed.passiveForceN'] .value").TextContent);
        Assert.Equal("5°", page.Find(".slider output").TextContent);
    }

    [Fact]
    public async Task Forces_are_rounded_at_once_and_told_with_their_range_when_the_sliders_rest()
    {
        var page = Render<LessonPage>(parameters => parameters.Add(lesson => lesson.Id, "soft-knees"));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".measures dd")));
        Assert.Empty(page.FindAll(".band"));
        Assert.Contains("Ranges follow when the sliders rest.", page.Markup, StringComparison.Ordinal);

        await page.InvokeAsync(() => Clock.Advance(TimeSpan.FromMilliseconds(400)));

        page.WaitForAssertion(() => Assert.Matches("^[0-9]+ to [0-9]+ N$", page.Find("[data-measure='gasmed.passiveForceN'] .band").TextContent));
        Assert.Matches("^[0-9]+0 N$", page.Find("[data-measure='gasmed.passiveForceN'] .value").TextContent);
        Assert.Contains("nine of ten among people who differ", page.Markup, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find("#three-knees-kneeFlexionDeg").Input("5"));
        Assert.Empty(page.FindAll(".band"));
    }

    // On the floor a tuck puts no tension on anything: there is a number and no range.
    [Fact]
    public async Task Ranges_are_spoken_of_where_one_is_shown()
    {
        var page = Render<LessonPage>(parameters => parameters.Add(lesson => lesson.Id, "tuck-hamstrings"));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".measures").Count));

        await page.InvokeAsync(() => Clock.Advance(TimeSpan.FromMilliseconds(400)));

        page.WaitForAssertion(() => Assert.DoesNotContain("Ranges follow", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.All(page.FindAll(".bench"), bench => Assert.Equal(bench.QuerySelectorAll(".band").Length > 0, bench.TextContent.Contains("nine of ten", StringComparison.Ordinal)));
        Assert.Contains(page.FindAll(".bench"), bench => bench.QuerySelectorAll(".band").Length == 0);
    }

    [Theory]
    [InlineData("hands", "https://pmc.ncbi.nlm.nih.gov/articles/PMC5860743/")]
    [InlineData("minute", "https://pmc.ncbi.nlm.nih.gov/articles/PMC7714915/")]
    public void A_paper_that_is_named_with_its_number_is_linked(string id, string address)
    {
        var page = Render<LessonPage>(parameters => parameters.Add(lesson => lesson.Id, id));

        page.WaitForAssertion(() => Assert.Contains(page.FindAll(".studies a"), link => link.GetAttribute("href") == address));
    }

    [Theory]
    [InlineData("gasmed.passiveForceN", 0, "0 N")]
    [InlineData("gasmed.passiveForceN", 0.4, "less than 1 N")] // "0 N" was said of it
    [InlineData("gasmed.passiveForceN", 364.4, "360 N")]
    [InlineData("gasmed.passiveForceN", 1172, "1200 N")]
    [InlineData("gasmed.passiveForceN", 3.14, "3 N")]
    [InlineData("ankle.neededNm", -34.7, "−35 Nm")]
    [InlineData("ankle.neededNm", 2.53, "2.5 Nm")]
    [InlineData("ankle.neededNm", 0.04, "0.0 Nm")]
    [InlineData("body.dorsiflexionDeg", 23.6, "24°")]
    [InlineData("hamstrings.feelShare", 1.046, "105 %")]
    public void A_number_has_as_many_figures_as_are_known(string measure, double value, string shown) => Assert.Equal(shown, MeasureWords.Value(measure, value));

    [Fact]
    public void A_part_the_model_cannot_be_asked_says_why()
    {
        var page = Render<LessonPage>(parameters => parameters.Add(lesson => lesson.Id, "habits"));

        page.WaitForAssertion(() => Assert.Contains("The model cannot be asked this.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_go_down_by_one_level_at_a_time_in_every_lesson() => Assert.All(new LessonPath(ClaimReader.Load()).Steps, step =>
    {
        var page = Render<LessonPage>(parameters => parameters.Add(lesson => lesson.Id, step.Part.Id));
        page.WaitForAssertion(() => Assert.Equal(step.Part.Experiments.Count, page.FindAll(".answers").Count));

        int[] levels = [.. page.FindAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0')];

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{step.Part.Id}: h{pair.Second} after h{pair.First}"));
    });

    [Fact]
    public void An_unknown_lesson_says_so()
    {
        var page = Render<LessonPage>(parameters => parameters.Add(lesson => lesson.Id, "nonsense"));

        page.WaitForAssertion(() => Assert.Equal("This lesson is not here", page.Find("h1").TextContent));
    }

    [Fact]
    public void How_it_works_tells_each_claim_with_its_grades()
    {
        var page = Render<HowItWorks>();

        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll(".claim").Count));
        Assert.Equal(ClaimReader.Load().Claims.Where(claim => claim.Kind == "claim").Sum(claim => claim.Parts.Count), page.FindAll(".claim li").Count);
    }

    [Fact]
    public void How_it_works_tells_how_the_model_stood_its_test()
    {
        Match judged = Regex.Match(File.ReadAllText(Repository.At("docs", "science", "validation.md")), @"\*\*(\d+) of (\d+) values that are judged");

        var page = Render<HowItWorks>();

        Assert.Contains($"{judged.Groups[2].Value} published values that nothing was fitted to, and {judged.Groups[1].Value} lie within", page.Find("#model + p + p").TextContent, StringComparison.Ordinal);
    }

    // "100 %, 100 to 100 %".
    [Theory]
    [InlineData(1, 1, 1, null)]
    [InlineData(0, 0, 0.001, null)]
    [InlineData(0, 0, 0.02, "0 to 2 %")]
    public void A_band_whose_edges_read_like_the_value_is_left_out(double value, double low, double high, string? band) =>
        Assert.Equal(band, MeasureWords.Band("hold.gainLeftShare", new ClaimValue(value, low, high)));

    [Theory]
    [InlineData("A", "well supported")]
    [InlineData("C+", "plausible, weak or mixed")]
    [InlineData("C–", "plausible, weak or mixed")]
    [InlineData("C–D", "from “plausible, weak or mixed” to “not supported so far”")]
    [InlineData("D–X", "from “not supported so far” to “studies speak against it”")]
    public void Grades_have_words(string grade, string words) => Assert.Equal(words, GradeWords.Of(grade));

    [Theory]
    [InlineData("B–C", "B to C")]
    [InlineData("C+", "C+")]
    [InlineData("C–", "C–")]
    public void Two_grades_are_read_out_as_two(string grade, string letters) => Assert.Equal(letters, GradeWords.Letters(grade));

    [Fact]
    public void Lessons_have_the_apostrophe_of_the_other_pages() =>
        Assert.DoesNotContain('\'', File.ReadAllText(Repository.At("data", "evidence", "claims.json")));
}
