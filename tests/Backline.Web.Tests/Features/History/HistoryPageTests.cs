using Backline.Practice.Records;
using Backline.Web.Features.History;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using HistoryPage = Backline.Web.Features.History.History;

namespace Backline.Web.Tests.Features.History;

public sealed class HistoryPageTests : Page
{
    [Fact]
    public async Task Held_time_is_told_apart_by_who_could_tell()
    {
        await HaveAsync(Some.Session(1, change: content => content with { Held = new HeldTime(41, 12, 7) }));

        var page = Render<HistoryPage>();

        Assert.Contains("41 s seen, 12 s unseen, 7 s by your own count", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_left_open_over_midnight_say_yesterday()
    {
        Clock.SetUtcNow(new DateTimeOffset(2026, 5, 5, 23, 58, 0, TimeSpan.Zero));
        await HaveAsync(Some.Session(1, Clock.GetLocalNow().AddHours(-4)));
        var history = Render<HistoryPage>();
        var session = Render<SessionPage>(parameters => parameters.Add(one => one.Id, Some.Id(1)));
        history.WaitForAssertion(() => Assert.Equal("Today, 19:58", history.Find(".day").TextContent));
        session.WaitForAssertion(() => Assert.Equal("Today, 19:58", session.Find("h1").TextContent));

        Clock.Advance(TimeSpan.FromMinutes(3));

        history.WaitForAssertion(() => Assert.Equal("Yesterday, 19:58", history.Find(".day").TextContent));
        session.WaitForAssertion(() => Assert.Equal("Yesterday, 19:58", session.Find("h1").TextContent));
    }

    [Fact]
    public async Task A_hidden_history_shows_only_for_the_code()
    {
        await HaveAsync(Some.Session(1));
        Hiding.Hide("77");
        var page = Render<HistoryPage>();

        await page.InvokeAsync(() => page.Find("input").Input("78"));
        await page.InvokeAsync(() => page.Find("button").Click());
        int shownWithout = page.FindAll(".sessions").Count;
        await page.InvokeAsync(() => page.Find("input").Input("77"));
        await page.InvokeAsync(() => page.Find("button").Click());

        Assert.Equal(0, shownWithout);
        Assert.Single(page.FindAll(".sessions"));
    }

    [Fact]
    public async Task One_session_shows_its_time_line_and_its_measures_with_bands()
    {
        await HaveAsync(Some.Session(1, change: content => content with
        {
            Camera = true,
            Events = [new SessionEvent(0, "phase", "stand", ""), new SessionEvent(10, "fault", "heels", ""), new SessionEvent(12, "cue", "h", "Heels down."), new SessionEvent(13, "fault", "odd-rule", "odd-limit"), new SessionEvent(14, "odd-kind", "odd-id", ""), new SessionEvent(20, "slept", "page", "The page slept for 9 s.")],
            Rules = [new RuleTime("heels", 80, 6, 4), new RuleTime("feet", 0, 0, 90)],
            Measures = [new MeasureSummary("shankInclinationDeg", 2, 6)],
        }));

        var page = Render<SessionPage>(parameters => parameters.Add(one => one.Id, Some.Id(1)));

        Assert.Contains("6 s to mend", page.Find(".chart").TextContent, StringComparison.Ordinal);
        Assert.Contains("not seen", page.Find(".chart").TextContent, StringComparison.Ordinal);
        Assert.Contains("−10 and 14°", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("odd-", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Page slept", page.Find("details").TextContent, StringComparison.Ordinal);
        Assert.Contains("The page slept for 9 s.", page.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Contains("Heels down.", page.Find("details").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_that_no_body_can_have_is_left_out_with_a_word()
    {
        await HaveAsync(Some.Session(1, change: content => content with { Camera = true, Measures = [new MeasureSummary("kneeFlexionDeg", -500, 6), new MeasureSummary("shankInclinationDeg", 2, 6)] }));

        var page = Render<SessionPage>(parameters => parameters.Add(one => one.Id, Some.Id(1)));

        Assert.DoesNotContain("500", page.Markup, StringComparison.Ordinal);
        Assert.Contains("−10 and 14°", page.Markup, StringComparison.Ordinal);
        Assert.Contains("This session has a measure that no body can have. It is left out here.", page.FindAll(".note").Select(note => note.TextContent));
    }

    [Theory]
    [InlineData("The page slept for 3 s.", "The page slept 2 times, for 12 s in all.")]
    [InlineData("Slept well.", "The page slept 2 times.")]
    public async Task Sleeps_of_the_page_are_told_in_one_line(string first, string told)
    {
        await HaveAsync(Some.Session(1, change: content => content with { Events = [new SessionEvent(9, "slept", "page", first), new SessionEvent(20, "slept", "page", "The page slept for 9 s.")] }));

        var page = Render<SessionPage>(parameters => parameters.Add(one => one.Id, Some.Id(1)));

        Assert.Equal($"{told} Nothing was said or seen meanwhile.", Assert.Single(page.FindAll(".note")).TextContent);
    }

    [Fact]
    public async Task A_session_left_in_a_pause_is_told_in_hours()
    {
        await HaveAsync(Some.Session(1, change: content => content with { DurationSeconds = 300_000 }));

        var page = Render<SessionPage>(parameters => parameters.Add(one => one.Id, Some.Id(1)));

        Assert.EndsWith("over 83:20:00 hours", page.Find(".chart caption").TextContent, StringComparison.Ordinal);
        Assert.Equal(["0:00", "41:40:00", "83:20:00"], page.FindAll(".axis span").Select(mark => mark.TextContent));
    }

    [Theory]
    [InlineData(90, "This session says that more was held than it lasted. No more is counted than it lasted: 90 s.")]
    [InlineData(3599.5, null)]
    [InlineData(4000, null)]
    public async Task More_held_than_a_session_lasted_is_told_on_its_page(double lasted, string? words)
    {
        await HaveAsync(Some.Session(1, change: content => content with { Held = new HeldTime(0, 0, 3600), DurationSeconds = lasted }));

        var page = Render<SessionPage>(parameters => parameters.Add(one => one.Id, Some.Id(1)));

        Assert.Equal(words is null ? [] : [words], page.FindAll(".note").Select(note => note.TextContent));
    }

    [Theory]
    [InlineData(2026, "2026")]
    [InlineData(2024, "2028")] // by a clock that cannot be right nothing is told apart
    public async Task A_year_that_has_not_come_is_not_the_one_shown_first(int now, string shown)
    {
        if (now != 2026)
        {
            Services.AddSingleton<TimeProvider>(Some.Clock(Some.Monday.AddYears(now - 2026)));
        }

        await HaveAsync(Some.Session(1, Some.Monday.AddYears(-1)), Some.Session(2), Some.Session(3, Some.Monday.AddYears(2)));

        var page = Render<HistoryPage>();

        page.WaitForAssertion(() => Assert.Equal(shown, page.Find(".years [aria-pressed=true]").TextContent));
        Assert.Equal(["2028", "2026", "2025"], page.FindAll(".years button").Select(year => year.TextContent));
    }

    [Fact]
    public async Task Where_no_year_has_come_the_newest_is_shown()
    {
        await HaveAsync(Some.Session(1, Some.Monday.AddYears(1)), Some.Session(2, Some.Monday.AddYears(2)));

        var page = Render<HistoryPage>();

        page.WaitForAssertion(() => Assert.Equal("2028", page.Find(".years [aria-pressed=true]").TextContent));
    }

    [Fact]
    public async Task Years_stand_apart_and_months_have_names()
    {
        await HaveAsync([.. Enumerable.Range(0, 70).Select(day => Some.Session(100 + day, Some.Monday.AddDays(-day))), Some.Session(900, Some.Monday.AddYears(-1))]);
        var page = Render<HistoryPage>();
        page.WaitForAssertion(() => Assert.Equal(30, page.FindAll(".sessions li").Count));
        Assert.Equal(["May", "April"], page.FindAll("h2.month").Select(heading => heading.TextContent));

        await page.InvokeAsync(() => page.FindAll(".years button").Single(button => button.TextContent == "2025").Click());

        Assert.Single(page.FindAll(".sessions li"));
        Assert.Equal(["May 2025"], page.FindAll("h2.month").Select(heading => heading.TextContent));
    }

    [Theory]
    [InlineData(1, "1 session here belongs to another person. Is it yours, from another device?")]
    [InlineData(2, "2 sessions here belong to another person. Are they yours, from another device?")]
    public async Task Sessions_of_somebody_else_are_counted_and_not_shown(int others, string words)
    {
        await HaveAsync([Some.Session(1), .. Enumerable.Range(2, others).Select(id => Some.Session(id) with { Person = Some.Id(99) })]);

        var page = Render<HistoryPage>();

        page.WaitForAssertion(() => Assert.Contains(words, page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll(".sessions li"));
    }

    [Fact]
    public async Task A_session_that_was_erased_in_another_tab_is_shown_no_more()
    {
        await HaveAsync(Some.Session(1, change: content => content with { Notes = "a bad night" }));
        var page = Render<SessionPage>(parameters => parameters.Add(one => one.Id, Some.Id(1)));
        page.WaitForAssertion(() => Assert.Contains("a bad night", page.Markup, StringComparison.Ordinal));

        await Shelf.PutFromAnotherTabAsync(Some.Erased(1));

        page.WaitForAssertion(() => Assert.Contains("not here", page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("a bad night", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_of_a_session_in_another_tab_stands_on_its_page()
    {
        await HaveAsync(Some.Session(1));
        var page = Render<SessionPage>(parameters => parameters.Add(one => one.Id, Some.Id(1)));

        await Shelf.PutFromAnotherTabAsync(Some.Set(Some.CheckIn(2, 1, CheckInContent.Better)));

        page.WaitForAssertion(() => Assert.Contains("better", page.Find(".facts").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_session_says_so() => Assert.Contains(
        "not here", Render<SessionPage>(parameters => parameters.Add(one => one.Id, Some.Id(9))).Find("h1").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "1 of your sessions, of a newer Backline or damaged, cannot be shown here. It is kept.")]
    [InlineData(2, "2 of your sessions, of a newer Backline or damaged, cannot be shown here. They are kept.")]
    public async Task Sessions_of_a_newer_version_are_said_to_be_kept(int newer, string words)
    {
        await HaveAsync([.. Enumerable.Range(1, newer).Select(id => Some.Session(id) with { Schema = 2 })]);

        Assert.Contains(words, Render<HistoryPage>().Markup, StringComparison.Ordinal);
    }
}
