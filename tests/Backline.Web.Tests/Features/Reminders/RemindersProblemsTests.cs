using Backline.Web.Features.Reminders;
using Bunit;

namespace Backline.Web.Tests.Features.Reminders;

/// <summary>What cannot be kept as it stands is told by the page, until it is mended.</summary>
public sealed class RemindersProblemsTests : RemindersBench
{
    [Fact]
    public async Task What_cannot_be_kept_goes_into_no_file()
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        await page.InvokeAsync(() => page.Find("input[type=time]").Change(""));

        await page.InvokeAsync(() => Press(page, "Download the calendar file"));

        page.WaitForAssertion(() => Assert.Contains("something above is to be settled first", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Reminder 1 has no time", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Calendar.Invocations["download"]);
    }

    [Fact]
    public async Task Once_it_can_be_kept_and_is_nothing_says_that_it_was_not_taken()
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        await page.InvokeAsync(() => page.Find("input[type=time]").Change(""));
        await page.InvokeAsync(() => Press(page, "Download the calendar file"));
        page.WaitForAssertion(() => Assert.Contains("Not taken yet", page.Markup, StringComparison.Ordinal));
        await page.InvokeAsync(() => page.Find("input[type=time]").Change("06:10"));

        await page.InvokeAsync(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Equal("Kept.", page.Find("form [role=status]").TextContent));
        Assert.DoesNotContain("Not taken yet", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_amiss_is_said_by_the_page_and_not_by_the_browser()
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();

        Assert.True(page.Find("form").HasAttribute("novalidate")); // a time that is half written is no time to the page, and a slip of its own to a browser
        Assert.Empty(page.FindAll("[required]")); // nor is it called invalid to a screen reader while it is empty
    }

    [Theory]
    [InlineData("time")]
    [InlineData("day")]
    [InlineData("first quiet day")]
    [InlineData("last quiet day")]
    [InlineData("taken away")]
    public async Task What_is_mended_is_no_longer_told_of(string what)
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        await page.InvokeAsync(() => Press(page, "Add quiet days"));
        await page.InvokeAsync(() => Spoil(page, what));
        await page.InvokeAsync(() => Press(page, "Download the calendar file"));
        page.WaitForAssertion(() => Assert.Contains("Not taken yet", page.Find("#calendar").ParentElement?.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll("[role=alert]"));

        await page.InvokeAsync(() => Mend(page, what));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=alert]")));
        Assert.DoesNotContain("Not taken yet", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_new_is_told_of_while_somebody_still_writes()
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        await page.InvokeAsync(() => page.Find("input[type=time]").Change(""));
        await page.InvokeAsync(() => page.Find("form").Submit());

        await page.InvokeAsync(() => Press(page, "Add quiet days"));
        await page.InvokeAsync(() => page.Find(".quiet-days input").Change("")); // on the way to another day

        Assert.Equal("Reminder 1 has no time. Choose one, or take it away.", Assert.Single(page.FindAll("[role=alert]")).TextContent);
    }

    [Theory]
    [InlineData(0, "Quiet days 1 have no first day. Choose one, or take them away.")]
    [InlineData(1, "Quiet days 1 have no last day. Choose one, or take them away.")]
    public async Task A_day_that_was_taken_out_of_quiet_days_is_asked_for_and_stays_empty(int field, string problem)
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        await page.InvokeAsync(() => Press(page, "Add quiet days"));

        await page.InvokeAsync(() => page.FindAll(".quiet-days input")[field].Change(""));
        await page.InvokeAsync(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Equal(problem, page.Find("[role=alert]").TextContent));
        Assert.True(string.IsNullOrEmpty(page.FindAll(".quiet-days input")[field].GetAttribute("value")));
        Assert.Equal("", page.Find("form [role=status]").TextContent);
    }

    private static void Spoil(IRenderedComponent<RemindersPage> page, string what)
    {
        switch (what)
        {
            case "day": Enumerable.Range(0, 7).ToList().ForEach(day => page.FindAll(".days input")[day].Change(false)); break;
            case "first quiet day": page.FindAll(".quiet-days input")[0].Change(""); break;
            case "last quiet day": page.FindAll(".quiet-days input")[1].Change(""); break;
            default: page.Find("input[type=time]").Change(""); break;
        }
    }

    private static void Mend(IRenderedComponent<RemindersPage> page, string what)
    {
        switch (what)
        {
            case "time": page.Find("input[type=time]").Change("06:10"); break;
            case "day": page.Find(".days input").Change(true); break;
            case "first quiet day": page.FindAll(".quiet-days input")[0].Change("2026-01-01"); break;
            case "last quiet day": page.FindAll(".quiet-days input")[1].Change("2026-12-31"); break;
            default: page.Find("button.away").Click(); break;
        }
    }
}
