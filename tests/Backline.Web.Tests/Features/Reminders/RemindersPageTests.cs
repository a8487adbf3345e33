using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Features.Reminders;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Backline.Web.Tests.Features.Reminders;

public sealed class RemindersPageTests : RemindersBench
{
    private RecordSync Sync => Services.GetRequiredService<RecordSync>();

    [Theory]
    [InlineData("time")]
    [InlineData("day")]
    [InlineData("second")]
    [InlineData("one more")]
    [InlineData("one less")]
    [InlineData("quiet days")]
    public async Task Kept_is_said_of_what_stood_there_and_no_longer_once_that_is_changed(string what)
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        string said = page.Find("form [role=status]").TextContent;

        await page.InvokeAsync(() => Change(page, what));

        Assert.Equal("Kept.", said);
        page.WaitForAssertion(() => Assert.Empty(page.Find("form [role=status]").TextContent));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_browser_did_not_keep_is_not_called_kept(bool isFull)
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        await page.InvokeAsync(() => page.Find("input[type=time]").Change("05:55"));
        Shelf.Answer = isFull ? PutOutcome.Full : PutOutcome.Refused;

        await page.InvokeAsync(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Equal("For now: the browser did not keep this.", page.Find("form [role=status]").TextContent));
        Assert.Equal("05:55", page.Find("input[type=time]").GetAttribute("value"));
    }

    [Fact]
    public async Task TheCalendar_file_says_what_stands_on_the_page_which_is_kept_first()
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        await page.InvokeAsync(() => page.Find("input[type=time]").Change("05:55"));

        await page.InvokeAsync(() => Press(page, "Download the calendar file"));

        page.WaitForAssertion(() => Assert.Contains("T055500", (string?)Assert.Single(Calendar.Invocations["download"]).Arguments[1], StringComparison.Ordinal));
        Assert.Equal("Kept.", page.Find("form [role=status]").TextContent);
        Assert.Equal("05:55", (await KeptAsync(RecordKinds.Reminders))[^1].Content.Deserialize(PracticeJson.Default.RemindersContent)?.Times[0].At);
    }

    [Fact]
    public async Task An_address_that_was_ended_out_of_the_computers_reach_is_said_to_answer_until_it_hears()
    {
        IRenderedComponent<RemindersPage> page = await WithAddressAsync();
        Server.IsAway = true;

        await page.InvokeAsync(() => Press(page, "End it"));
        page.WaitForAssertion(() => Assert.Contains("The old address still answers: your computer has not heard yet that it is ended.", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("answers nothing now", page.Markup, StringComparison.Ordinal);
        var later = Render<RemindersPage>(); // who comes back to the page is told the same
        later.WaitForAssertion(() => Assert.Contains("The old address still answers", later.Markup, StringComparison.Ordinal));
        Server.IsAway = false;
        await page.InvokeAsync(() => Sync.SyncAsync());

        page.WaitForAssertion(() => Assert.Contains("Ended. The old address answers nothing now.", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("still answers", later.Markup, StringComparison.Ordinal);
        Assert.Null(LatestSecretThere());
    }

    [Fact]
    public async Task A_new_address_out_of_the_computers_reach_is_said_not_to_answer_yet()
    {
        IRenderedComponent<RemindersPage> page = await WithAddressAsync();
        string? former = LatestSecretThere();
        Server.IsAway = true;

        await page.InvokeAsync(() => Press(page, "New address"));
        page.WaitForAssertion(() => Assert.Contains("This address does not answer yet", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("The address is ready", page.Markup, StringComparison.Ordinal);
        Assert.Equal(former, LatestSecretThere());
        Server.IsAway = false;
        await page.InvokeAsync(() => Sync.SyncAsync());

        page.WaitForAssertion(() => Assert.Contains("The address is ready.", page.Markup, StringComparison.Ordinal));
        Assert.Contains($"calendar/{LatestSecretThere()}.ics", page.Find(".address").GetAttribute("value"), StringComparison.Ordinal);
        Assert.NotEqual(former, LatestSecretThere());
    }

    [Fact]
    public async Task What_the_browser_did_not_keep_waits_only_while_the_page_is_open_and_that_is_said()
    {
        IRenderedComponent<RemindersPage> page = await WithAddressAsync();
        (Server.IsAway, Shelf.Answer) = (true, PutOutcome.Full);

        await page.InvokeAsync(() => Press(page, "End it"));

        page.WaitForAssertion(() => Assert.Contains("Leave this page open until then.", page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_another_tab_erases_goes_at_once_and_what_waits_for_the_computer_is_told(bool isWriting)
    {
        IRenderedComponent<RemindersPage> page = await WithAddressAsync();
        if (isWriting)
        {
            await page.InvokeAsync(() => page.Find("input[type=time]").Change("05:55"));
        }

        Server.IsAway = true;
        RecordSet all = await Store.EverythingAsync();

        await Shelf.PutFromAnotherTabAsync(all with { Records = [], Erased = [.. all.Records.Select(record => new Erasure(record.Id, Clock.GetUtcNow()))] });
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("input[type=time]")));
        Assert.Empty(page.FindAll("#calendar"));
        Assert.Empty(page.Find("form [role=status]").TextContent);
        using var store = new RecordStore(Shelf, Clock);
        using var sync = new RecordSync(store, Server.Client(), Clock);
        await sync.EraseAsync();

        page.WaitForAssertion(() => Assert.Contains("it hears by itself", page.Find(".note.attend").TextContent, StringComparison.Ordinal));
        Server.IsAway = false;
        await sync.SyncAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".note.attend")));
        await DisposeComponentsAsync();
        Assert.Empty(await KeptAsync(RecordKinds.Reminders));
    }

    [Fact]
    public async Task A_computer_that_no_longer_knows_this_device_hears_of_no_erasure_by_itself()
    {
        Server.HasServer = true;
        await Sync.SyncAsync();
        Server.IsUnpaired = true;
        await Sync.EraseAsync();

        var page = Render<RemindersPage>();

        page.WaitForAssertion(() => Assert.EndsWith("your computer no longer knows this device: pair it anew there.", page.Find(".note.attend").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("something else", "05:55", "")]
    [InlineData("reminders", "05:55", "")]
    [InlineData("something else", null, "Kept.")]
    [InlineData("reminders", null, "")]
    public async Task What_another_tab_keeps_is_so_here_too_unless_somebody_is_writing(string kept, string? written, string said)
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        if (written is not null)
        {
            await page.InvokeAsync(() => page.Find("input[type=time]").Input(written));
            await page.InvokeAsync(() => page.Find("input[type=time]").Change(written));
        }

        int before = page.RenderCount;
        await Shelf.PutFromAnotherTabAsync(Some.Set(kept == "reminders" ? Later("21:10") : Some.Session(8)));

        page.WaitForState(() => page.RenderCount > before);
        Assert.Equal(written ?? (kept == "reminders" ? "21:10" : "16:00"), page.Find("input[type=time]").GetAttribute("value"));
        Assert.Equal(said, page.Find("form [role=status]").TextContent);
    }

    [Fact]
    public async Task At_the_most_quiet_days_no_more_can_be_added_and_that_is_said()
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        for (int i = 0; i < 20; i++)
        {
            await page.InvokeAsync(() => Press(page, "Add quiet days"));
        }

        Assert.True(page.FindAll("button").Single(button => button.TextContent == "Add quiet days").HasAttribute("disabled"));
        Assert.Contains("20 spans are the most", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Take away quiet days 20", page.FindAll(".quiet-days button")[^1].TextContent);
        await page.InvokeAsync(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Equal("Kept.", page.Find("form [role=status]").TextContent));
        Assert.Equal(20, (await Services.GetRequiredService<PracticeLogs>().ReadAsync()).Reminders?.Content.Quiet.Count);
    }

    [Fact]
    public async Task Kept_is_not_said_where_what_another_tab_kept_counts()
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        await page.InvokeAsync(() => page.Find("input[type=time]").Change("05:55"));
        await Shelf.PutFromAnotherTabAsync(Some.Set(Later("21:10") with { Id = new Guid("ffffffff-0000-7000-8000-000000000001") })); // of one instant the greater id counts

        await page.InvokeAsync(() => page.Find("form").Submit());
        page.WaitForAssertion(() => Assert.Contains("Other reminders were kept meanwhile", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        await page.InvokeAsync(() => Press(page, "Keep these instead"));

        page.WaitForAssertion(() => Assert.StartsWith("These do not count", page.Find("form [role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quiet_days_that_are_over_when_they_are_kept_are_said_to_be_left_out()
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        await page.InvokeAsync(() => Press(page, "Add quiet days"));
        Clock.Advance(TimeSpan.FromDays(1));

        await page.InvokeAsync(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Equal("Kept. Quiet days that are over were left out.", page.Find("form [role=status]").TextContent));
        Assert.Empty(page.FindAll(".quiet-days"));
    }

    [Fact]
    public async Task Quiet_days_that_are_over_are_said_to_be_left_out_where_theCalendar_file_is_made_too()
    {
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        await page.InvokeAsync(() => Press(page, "Add quiet days"));
        Clock.Advance(TimeSpan.FromDays(1));

        await page.InvokeAsync(() => Press(page, "Download the calendar file"));

        page.WaitForAssertion(() => Assert.EndsWith("Quiet days that are over were left out.", page.Find("form [role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_one_that_came_by_a_file_is_shown_as_it_is()
    {
        var content = new RemindersContent { Times = [new ReminderTime(ReminderTime.Standing, "16:00", ["monday"])], SecondAfterMinutes = 45, Quiet = [] };
        await HaveAsync(Some.Record(7, RecordKinds.Reminders) with { Content = JsonSerializer.SerializeToElement(content, PracticeJson.Default.RemindersContent) });

        var page = Render<RemindersPage>();

        page.WaitForAssertion(() => Assert.Equal("45", page.Find("#second").GetAttribute("value")));
        Assert.Equal("45 minutes later", page.Find("#second option[value='45']").TextContent);
    }

    // A browser tells of input before it tells of a change, and Blazor hands only the former up to the form.
    private static void Change(IRenderedComponent<RemindersPage> page, string what)
    {
        switch (what)
        {
            case "time": page.Find("input[type=time]").Input("05:55"); break;
            case "day": page.Find(".days input").Input("false"); break;
            case "second": page.Find("#second").Input("60"); break;
            case "one more": Press(page, "Add one for the stretch"); break;
            case "one less": page.Find("button.away").Click(); break;
            default: Press(page, "Add quiet days"); break;
        }
    }

    private PracticeRecord Later(string time)
    {
        var content = new RemindersContent { Times = [new ReminderTime(ReminderTime.Standing, time, ["monday"])], Quiet = [] };
        return Some.Record(7, RecordKinds.Reminders, Clock.GetLocalNow()) with { Content = JsonSerializer.SerializeToElement(content, PracticeJson.Default.RemindersContent) };
    }

    private async Task<IRenderedComponent<RemindersPage>> WithAddressAsync()
    {
        Server.HasServer = true;
        await Sync.SyncAsync();
        IRenderedComponent<RemindersPage> page = await KeptAsync();
        await page.InvokeAsync(() => Press(page, "Make an address"));
        page.WaitForAssertion(() => Assert.Contains("The address is ready.", page.Markup, StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromMinutes(1));
        return page;
    }

    private string? LatestSecretThere() =>
        Server.Copy.Records.Where(record => record.Kind == RecordKinds.Feed).MaxBy(record => record.At)?.Content.Deserialize(PracticeJson.Default.FeedContent)?.Secret;
}
