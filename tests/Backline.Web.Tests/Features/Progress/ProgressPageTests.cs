using Backline.Practice.Records;
using Backline.Web.Features.Progress;
using Backline.Web.Tests.Records;
using Bunit;

namespace Backline.Web.Tests.Features.Progress;

public sealed class ProgressPageTests : Page
{
    [Fact]
    public void Before_anything_was_done_it_says_so()
    {
        var page = Render<ProgressPage>();

        page.WaitForAssertion(() => Assert.Contains("Nothing yet", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_a_year_is_one_page_with_what_was_done_changed_and_stayed()
    {
        await HaveAsync([.. HalfAYear()]);

        var page = Render<ProgressPage>();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#done")));
        string[] headings = [.. page.FindAll("h2").Select(heading => heading.TextContent)];
        Assert.Equal(["Done", "Changed", "Pain", "Habits", "What may come", "What stayed"], headings);
        Assert.Contains("From 8 to 10.5 cm: really more.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("better 1, the same 0, worse 0", page.Markup, StringComparison.Ordinal);
        Assert.Contains("A model, not a promise.", page.Markup, StringComparison.Ordinal);
        Assert.All(page.FindAll("svg.chart"), chart => Assert.NotNull(chart.QuerySelector("title")));
    }

    [Fact]
    public async Task Notes_that_were_cleared_are_told_no_longer()
    {
        await HaveAsync(Some.Session(1), Some.Record(2, RecordKinds.StandingNotes, content: """{"footwear":"barefoot","sittingHours":6.5}"""));
        var page = Render<ProgressPage>();
        page.WaitForAssertion(() => Assert.Contains("Noted last: on the feet: barefoot; sitting: 6.5 hours a day.", page.Markup, StringComparison.Ordinal));

        await HaveAsync(Some.Record(3, RecordKinds.StandingNotes, Some.Monday.AddHours(1), "{}"));

        page.WaitForAssertion(() => Assert.DoesNotContain("Noted last", page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, true)]
    public async Task Pain_that_climbs_over_weeks_is_told_and_not_soothed(int latest, bool isTold)
    {
        await HaveAsync([.. Enumerable.Range(0, 28).Select(day => Some.Session(3000 + day, Some.Monday.AddDays(day - 28), content => content with { PainBefore = day < 14 ? 1 : latest }))]);

        var page = Render<ProgressPage>();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#pain")));
        string pain = page.Find("[aria-labelledby=pain]").TextContent;
        Assert.Equal(isTold, pain.Contains("it hurt 3 points more in the last two weeks", StringComparison.Ordinal));
        Assert.Equal(!isTold, pain.Contains("goes up and down by itself", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_forecast_shows_going_on_and_stopping_with_and_without_habits()
    {
        await HaveAsync([.. HalfAYear()]);
        var page = Render<ProgressPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#forecast")));
        string without = page.Find("[aria-labelledby=forecast]").InnerHtml;

        await page.InvokeAsync(() => page.Find("[aria-labelledby=forecast] input").Change(true));

        string with = page.Find("[aria-labelledby=forecast]").InnerHtml;
        Assert.Contains("Stopping", without, StringComparison.Ordinal);
        Assert.Contains("Stopping, habits changed", with, StringComparison.Ordinal);
        Assert.Contains("no trial has tested it", with, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_measured_on_both_sides_is_drawn_with_its_errors_and_told_in_a_table()
    {
        await HaveAsync(
            [.. Enumerable.Range(0, 60).Select(day => Some.Session(1000 + day, Some.Monday.AddDays(day - 120))), Ankle(2001, Some.Monday.AddDays(-119), 8), Ankle(2002, Some.Monday.AddDays(-62), 11), Ankle(2003, Some.Monday.AddDays(-10), 8.4)]);

        var page = Render<ProgressPage>();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#stayed")));
        var stayed = page.Find("[aria-labelledby=stayed]");
        Assert.Equal(2, stayed.QuerySelectorAll("svg.chart").Length);
        Assert.Equal(2, stayed.QuerySelector("svg.chart")!.QuerySelectorAll(".chart-error").Length);
        Assert.Contains("Left knee to wall: 11 before, 8.4 cm after. Really less: what you had gained is no longer to be measured.", stayed.TextContent, StringComparison.Ordinal);
        Assert.Contains("Right knee to wall: 9 before, 9 cm after. No change beyond scatter.", stayed.TextContent, StringComparison.Ordinal);
        Assert.Equal("5 March to 4 May, 61 days", stayed.QuerySelector(".pauses strong")!.TextContent); // its own days, without the day of practice before it and today
        Assert.Contains("11 ± 1.3 cm", stayed.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_nobody_measured_round_claims_nothing()
    {
        await HaveAsync(Some.Session(1, Some.Monday.AddDays(-40)), Some.Session(2));

        var page = Render<ProgressPage>();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#stayed")));
        Assert.Contains("so nothing is claimed", page.Find("[aria-labelledby=stayed]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[aria-labelledby=stayed] svg"));
    }

    [Fact]
    public async Task What_a_camera_saw_stands_behind_a_fold_and_is_drawn_when_it_is_opened()
    {
        await HaveAsync(
        [
            .. Enumerable.Range(0, 28).Select(day => Some.Session(
                1000 + day, Some.Monday.AddDays(day - 40), content => content with { Camera = true, Measures = [new MeasureSummary("hipFlexionDeg", day < 14 ? 70 : 95, 3)] })),
        ]);
        var page = Render<ProgressPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[aria-labelledby=changed] details")));
        Assert.Empty(page.FindAll("[aria-labelledby=changed] svg"));

        await page.InvokeAsync(() => page.Find("[aria-labelledby=changed] details").TriggerEvent("ontoggle", EventArgs.Empty));

        Assert.Contains("Bend at the hips, knees soft", page.Find("[aria-labelledby=changed]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Real change: more", page.Find("[aria-labelledby=changed] .mark.real").TextContent);
    }

    [Fact]
    public async Task A_session_dated_ahead_is_said_and_makes_no_pause()
    {
        await HaveAsync(Some.Session(1), Some.Session(2, Some.Monday.AddYears(1)));

        var page = Render<ProgressPage>();

        page.WaitForAssertion(() => Assert.Contains("1 session has a date that has not come yet", page.Find(".note").TextContent, StringComparison.Ordinal));
        Assert.Contains("No pause of two weeks", page.Find("[aria-labelledby=stayed]").TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<PracticeRecord> HalfAYear()
    {
        for (int day = 0; day < 180; day++)
        {
            yield return Some.Session(1000 + day, Some.Monday.AddDays(day - 200), content => content with { PainBefore = 4, PainAfter = 2 });
        }

        yield return Some.CheckIn(2000, 1003, CheckInContent.Better, Some.Monday.AddDays(-196));
        yield return Ankle(2001, Some.Monday.AddDays(-200), 8);
        yield return Ankle(2002, Some.Monday.AddDays(-30), 10.5);
    }

    private static PracticeRecord Ankle(int id, DateTimeOffset at, double left) => Some.Record(id, RecordKinds.AnkleCheck, at) with
    {
        Content = System.Text.Json.JsonSerializer.SerializeToElement(
            new AnkleCheckContent { LeftCm = left, RightCm = 9, RollCm = 6, Placement = "high" }, AnkleCheckContentJson.Default.AnkleCheckContent),
    };
}
