using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Features.Reminders;
using Backline.Web.Records;
using Backline.Web.Tests.Records;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;

namespace Backline.Web.Tests.Features.Reminders;

/// <summary>What becomes of changes when somebody goes elsewhere, or when other reminders were kept meanwhile.</summary>
public sealed class RemindersLeavingTests : RemindersBench
{
    public RemindersLeavingTests() => Navigation.NavigateTo("reminders");

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    [Fact]
    public async Task Changes_are_kept_on_leaving()
    {
        IRenderedComponent<RemindersPage> page = await BeginAsync("07:30", "16:00");
        await ChangeAsync(page, 0, "09:00");

        await GoAsync(page, "progress");

        Assert.Equal(["09:00", "16:00"], await TimesKeptAsync());
        Assert.EndsWith("/progress", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_thing_cannot_be_kept_leaving_is_held_back_once_and_the_problem_is_told()
    {
        IRenderedComponent<RemindersPage> page = await BeginAsync("07:30", "16:00");
        await ChangeAsync(page, 0, "09:00");
        await ChangeAsync(page, 1, "");

        await GoAsync(page, "progress");
        string at = Navigation.Uri;
        string told = page.WaitForElement("[role=alert]").TextContent;
        await GoAsync(page, "progress");

        Assert.EndsWith("/reminders", at, StringComparison.Ordinal);
        Assert.Equal("Reminder 2 has no time. Choose one, or take it away.", told);
        Assert.EndsWith("/progress", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(["07:30", "16:00"], await TimesKeptAsync());
    }

    [Fact]
    public async Task Who_is_held_back_may_leave_without_keeping()
    {
        IRenderedComponent<RemindersPage> page = await BeginAsync("07:30", "16:00");
        await ChangeAsync(page, 1, "");
        await GoAsync(page, "progress");

        await page.InvokeAsync(() => Press(page, "Leave without keeping"));

        page.WaitForAssertion(() => Assert.EndsWith("/progress", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(["07:30", "16:00"], await TimesKeptAsync());
    }

    [Fact]
    public async Task Once_that_is_mended_leaving_keeps_all_of_it()
    {
        IRenderedComponent<RemindersPage> page = await BeginAsync("07:30", "16:00");
        await ChangeAsync(page, 0, "09:00");
        await ChangeAsync(page, 1, "");
        await GoAsync(page, "progress");

        await ChangeAsync(page, 1, "17:00");
        Assert.DoesNotContain("Leave without keeping", page.Markup, StringComparison.Ordinal);
        await GoAsync(page, "progress");

        Assert.Equal(["09:00", "17:00"], await TimesKeptAsync());
        Assert.EndsWith("/progress", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_that_is_mended_another_problem_holds_back_anew()
    {
        IRenderedComponent<RemindersPage> page = await BeginAsync("07:30", "16:00");
        await ChangeAsync(page, 1, "");
        await GoAsync(page, "progress");
        await ChangeAsync(page, 1, "17:00");
        await ChangeAsync(page, 0, "");
        await page.InvokeAsync(() => page.Find("form").Submit());
        page.WaitForElement("[role=alert]");
        Assert.DoesNotContain("Leave without keeping", page.Markup, StringComparison.Ordinal); // nobody is leaving now

        await GoAsync(page, "progress");

        Assert.EndsWith("/reminders", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("Leave without keeping", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Reminder 1 has no time", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_on_the_page_itself_is_no_leaving()
    {
        IRenderedComponent<RemindersPage> page = await BeginAsync("07:30", "16:00");
        await ChangeAsync(page, 1, "");

        await GoAsync(page, "reminders#content");

        Assert.EndsWith("#content", Navigation.Uri, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task What_is_hidden_holds_nobody_back()
    {
        IRenderedComponent<RemindersPage> page = await BeginAsync("07:30", "16:00");
        await ChangeAsync(page, 1, "");
        await page.InvokeAsync(() => Hiding.Hide(""));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form")));

        await GoAsync(page, "progress");

        Assert.EndsWith("/progress", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_kept_in_another_tab_meanwhile_is_not_undone_by_leaving()
    {
        IRenderedComponent<RemindersPage> page = await ContestedAsync();

        await GoAsync(page, "progress");
        string at = Navigation.Uri;
        string asked = page.WaitForElement("[role=alert]").TextContent;
        await GoAsync(page, "progress");

        Assert.EndsWith("/reminders", at, StringComparison.Ordinal);
        Assert.StartsWith("Other reminders were kept meanwhile, in another tab or on another device.", asked, StringComparison.Ordinal);
        Assert.EndsWith("/progress", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(["06:06"], await TimesKeptAsync());
    }

    [Theory]
    [InlineData("Keep these instead", "05:55", "Kept.")]
    [InlineData("Take the others", "06:06", "The others stand here now.")]
    public async Task What_was_kept_in_another_tab_meanwhile_is_asked_about_before_these_are_kept(string answer, string time, string said)
    {
        IRenderedComponent<RemindersPage> page = await ContestedAsync();

        await page.InvokeAsync(() => page.Find("form").Submit());
        page.WaitForAssertion(() => Assert.StartsWith("Other reminders were kept meanwhile", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        IReadOnlyList<string> before = await TimesKeptAsync();
        await page.InvokeAsync(() => Press(page, answer));

        page.WaitForAssertion(() => Assert.Equal(said, page.Find("form [role=status]").TextContent));
        Assert.Equal(["06:06"], before);
        Assert.Equal([time], await TimesKeptAsync());
        Assert.Equal(time, page.Find("input[type=time]").GetAttribute("value"));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task What_was_kept_in_another_tab_meanwhile_is_asked_about_before_a_file_is_made()
    {
        IRenderedComponent<RemindersPage> page = await ContestedAsync();

        await page.InvokeAsync(() => Press(page, "Download the calendar file"));

        page.WaitForAssertion(() => Assert.Contains("something above is to be settled first", page.Markup, StringComparison.Ordinal));
        Assert.StartsWith("Other reminders were kept meanwhile", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Calendar.Invocations["download"]);
        Assert.Equal(["06:06"], await TimesKeptAsync());
    }

    [Fact]
    public async Task What_comes_to_the_same_as_was_kept_in_another_tab_is_nothing_to_ask_about()
    {
        IRenderedComponent<RemindersPage> page = await ContestedAsync();
        await ChangeAsync(page, 0, "06:06");

        await page.InvokeAsync(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Equal("Kept.", page.Find("form [role=status]").TextContent));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task What_was_kept_here_itself_is_not_asked_about()
    {
        IRenderedComponent<RemindersPage> page = await BeginAsync("07:30");
        foreach (string time in new[] { "05:55", "05:56" })
        {
            await ChangeAsync(page, 0, time);
            await page.InvokeAsync(() => page.Find("form").Submit());
            page.WaitForAssertion(() => Assert.Equal("Kept.", page.Find("form [role=status]").TextContent));
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["05:56"], await TimesKeptAsync());
    }

    // One field is being changed here when other reminders are kept in another tab.
    private async Task<IRenderedComponent<RemindersPage>> ContestedAsync()
    {
        IRenderedComponent<RemindersPage> page = await BeginAsync("07:30");
        await ChangeAsync(page, 0, "05:55");
        int before = page.RenderCount;
        await Shelf.PutFromAnotherTabAsync(Some.Set(Of(8, "06:06")));
        page.WaitForState(() => page.RenderCount > before);
        Clock.Advance(TimeSpan.FromMinutes(1));
        return page;
    }

    private async Task<IRenderedComponent<RemindersPage>> BeginAsync(params string[] times)
    {
        await HaveAsync(Of(7, times));
        Clock.Advance(TimeSpan.FromMinutes(1)); // what was said last counts
        var page = Render<RemindersPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("input[type=time]")));
        return page;
    }

    private PracticeRecord Of(int number, params string[] times)
    {
        var content = new RemindersContent { Times = [.. times.Select(time => new ReminderTime(ReminderTime.Stretch, time, ["monday"]))], Quiet = [] };
        return Some.Record(number, RecordKinds.Reminders, Clock.GetLocalNow()) with { Content = JsonSerializer.SerializeToElement(content, PracticeJson.Default.RemindersContent) };
    }

    private static Task ChangeAsync(IRenderedComponent<RemindersPage> page, int number, string time) =>
        page.InvokeAsync(() => page.FindAll("input[type=time]")[number].Change(time));

    private async Task GoAsync(IRenderedComponent<RemindersPage> page, string address)
    {
        int before = Navigation.History.Count;
        await page.InvokeAsync(() => Navigation.NavigateTo(address));
        page.WaitForState(() => Navigation.History.Count > before);
    }

    private async Task<IReadOnlyList<string>> TimesKeptAsync() =>
        [.. ((await Services.GetRequiredService<PracticeLogs>().ReadAsync()).Reminders?.Content.Times ?? []).Select(time => time.At)];

}
