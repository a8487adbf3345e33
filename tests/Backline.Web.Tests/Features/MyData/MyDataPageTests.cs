using System.Text.RegularExpressions;
using Backline.TestKit;
using Backline.Web.Choices;
using Backline.Web.Features.MyData;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MyDataPage = Backline.Web.Features.MyData.MyData;

namespace Backline.Web.Tests.Features.MyData;

public sealed class MyDataPageTests : Page
{
    // "0 entries" was said for seconds of thousands, and erasing that was pressed then asked of none and broke off.
    [Fact]
    public async Task Nothing_is_said_of_how_much_is_here_nor_asked_before_it_is_counted()
    {
        await HaveAsync(Some.Session(1));
        Shelf.ReadingGate = new TaskCompletionSource();
        var page = Render<MyDataPage>();
        string before = page.Find("[aria-labelledby=where]").TextContent, erase = page.Find("[aria-labelledby=erase]").TextContent;
        int buttons = page.FindAll("button.stop").Count;

        await page.InvokeAsync(Shelf.ReadingGate.SetResult);

        page.WaitForAssertion(() => Assert.Contains("1 entry in this browser.", page.Find("[aria-labelledby=where]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("Erase everything", Assert.Single(page.FindAll("button.stop")).TextContent));
        Assert.All((string[])[before, erase], text => Assert.Contains("Counting what is here", text, StringComparison.Ordinal));
        Assert.DoesNotContain("entries in", before, StringComparison.Ordinal);
        Assert.Equal(0, buttons);
    }

    [Theory]
    [InlineData("away", "its server does not answer just now. It is erased there as soon as it does.")]
    [InlineData("unpaired", "the computer at home no longer knows this device. Pair it anew there, and it is erased; or erase it there.")]
    public async Task As_long_as_an_erasure_has_not_been_heard_that_is_said_and_not_that_nothing_is_lost(string server, string words)
    {
        Server.HasServer = true;
        RecordSync sync = Services.GetRequiredService<RecordSync>();
        await sync.SyncAsync();
        (Server.IsAway, Server.IsUnpaired) = (server == "away", server == "unpaired");
        await sync.EraseAsync();

        var page = Render<MyDataPage>();

        page.WaitForAssertion(() => Assert.Contains($"What you erased is still in the second copy: {words}", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Nothing is lost", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_tab_asked_to_erase_is_said_before_anything_is_synced_here()
    {
        Server.HasServer = true;
        await Services.GetRequiredService<RecordSync>().SyncAsync();
        var page = Render<MyDataPage>();
        page.WaitForAssertion(() => Assert.Contains("in step since", page.Markup, StringComparison.Ordinal));
        Server.IsAway = true;
        using var store = new RecordStore(Shelf, Clock);
        using var sync = new RecordSync(store, Server.Client(), Clock);

        await sync.EraseAsync();

        page.WaitForAssertion(() => Assert.Contains("its server has not heard of it yet", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("in step since", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_tab_of_an_older_version_holds_is_not_said_to_be_erased()
    {
        Shelf.IsBlocked = true;

        var page = Render<MyDataPage>();

        page.WaitForAssertion(() => Assert.Contains("Another tab with an older Backline holds this browser’s entries", page.Find("[aria-labelledby=erase]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.Find("[aria-labelledby=erase]").QuerySelectorAll("button"));
        Assert.Contains("in this page. Another tab", page.Find("[aria-labelledby=where]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_in_local_storage_is_in_the_one_list()
    {
        string[] sources = Directory.GetFiles(Repository.At("src", "Backline.Web"), "*.cs", SearchOption.AllDirectories);

        string[] written = [.. sources.Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), "\"(backline\\.[a-z]+)\"").Select(match => match.Groups[1].Value)).Distinct()];

        Assert.Equal(LocalKeys.All.Order(), written.Order());
    }

    [Fact]
    public async Task Somebody_else_s_entries_are_counted_and_can_be_claimed()
    {
        await HaveAsync(Some.Session(1) with { Person = Some.Id(50) });
        var history = Render<Web.Features.History.History>();
        var section = Render<OthersSection>();
        int before = history.FindAll(".sessions").Count;
        string said = history.Markup;

        await section.InvokeAsync(() => section.Find("button").Click());

        Assert.Equal(0, before);
        Assert.Contains("1 session here belongs", said, StringComparison.Ordinal);
        history.WaitForAssertion(() => Assert.Single(history.FindAll(".sessions")));
    }

    [Fact]
    public async Task A_page_left_open_over_midnight_tells_the_day_of_somebody_else_s_entries_anew()
    {
        await HaveAsync(Some.Session(1, Clock.GetLocalNow()) with { Person = Some.Id(50) });
        var section = Render<OthersSection>();
        section.WaitForAssertion(() => Assert.Contains("the latest of today", section.Markup, StringComparison.Ordinal));

        Clock.Advance(TimeSpan.FromDays(1));

        section.WaitForAssertion(() => Assert.Contains("the latest of yesterday", section.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_hidden_is_not_handed_out_as_a_file()
    {
        await Hiding.KnowAsync();
        Hiding.Hide("");

        Assert.DoesNotContain("Download all", Render<MyDataPage>().Find("section[aria-labelledby=out]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_how_much_is_here()
    {
        await HaveAsync(Some.Record(1), Some.Record(2));

        Assert.Contains("2 entries in this browser", Render<MyDataPage>().Markup, StringComparison.Ordinal);
    }
}
