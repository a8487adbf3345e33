using System.Text.Json;
using Backline.Web.Layout;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Backline.Web.Tests.Layout;

public sealed class StoreNoticeTests : Page
{
    [Fact]
    public void Nothing_is_said_while_all_is_well() => Assert.Empty(Render<StoreNotice>().FindAll("aside"));

    [Fact]
    public void A_database_held_by_an_older_tab_is_said_with_what_to_close()
    {
        Shelf.IsBlocked = true;

        var notice = Render<StoreNotice>();

        notice.WaitForAssertion(() => Assert.Contains("Close its other tabs and open this page again.", notice.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_browser_that_clears_its_database_under_the_page_is_said_until_the_page_is_opened_again()
    {
        var notice = Render<StoreNotice>();

        Shelf.Clear();
        notice.WaitForAssertion(() => Assert.Contains("has just cleared what Backline kept in it.", notice.Markup, StringComparison.Ordinal));
        await Store.AddAsync("test", JsonDocument.Parse("{}").RootElement);

        Assert.Contains("has just cleared", notice.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_much_comes_in_from_the_server_it_is_said_that_pages_tell_of_a_part()
    {
        Server.HasServer = true;
        Server.Take(Some.Set(Some.Record(1), Some.Record(2), Some.Record(3))); // two pages
        var notice = Render<StoreNotice>();
        List<string> said = [];
        notice.OnMarkupUpdated += (_, _) => said.Add(notice.Markup);

        await notice.InvokeAsync(() => Services.GetRequiredService<RecordSync>().SyncAsync());

        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll("aside")));
        Assert.Contains(said, markup => markup.Contains("pages show only some of them", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_comes_in_at_once_is_not_announced()
    {
        Server.HasServer = true;
        Server.Take(Some.Set(Some.Record(1)));
        var notice = Render<StoreNotice>();
        bool isTold = false;
        RecordSync sync = Services.GetRequiredService<RecordSync>();
        sync.Changed += () => isTold |= sync.IsArriving;

        await notice.InvokeAsync(() => sync.SyncAsync());

        Assert.False(isTold);
        Assert.Single(await Store.AllAsync());
    }

    [Fact]
    public async Task A_full_browser_is_said_with_what_is_kept_and_what_to_do()
    {
        var notice = Render<StoreNotice>();
        Shelf.Answer = PutOutcome.Full;

        await notice.InvokeAsync(() => Store.AddAsync("test", JsonDocument.Parse("{}").RootElement));

        notice.WaitForAssertion(() => Assert.Contains("no room left", notice.Markup, StringComparison.Ordinal));
        Assert.Equal("data", notice.Find("a").GetAttribute("href"));
    }

    [Theory]
    [InlineData(nameof(PutOutcome.Full))]
    [InlineData(nameof(PutOutcome.Refused))]
    public async Task An_erasing_that_the_browser_refuses_is_no_reason_to_download_anything(string outcome)
    {
        await Store.AddAsync("test", JsonDocument.Parse("{}").RootElement);
        var notice = Render<StoreNotice>();
        Shelf.Answer = Enum.Parse<PutOutcome>(outcome);

        await notice.InvokeAsync(() => Store.EraseAsync());

        notice.WaitForAssertion(() => Assert.Contains("did not carry out the erasing", notice.Markup, StringComparison.Ordinal));
        Assert.Equal("My data", notice.Find("a").TextContent);
    }
}
