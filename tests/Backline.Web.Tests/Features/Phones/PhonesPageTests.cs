using Backline.Web.Features.Phones;
using Backline.Web.Sync;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Backline.Web.Tests.Features.Phones;

public sealed class PhonesPageTests : Page
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5); // at least as long as the page waits

    public PhonesPageTests()
    {
        Server.HasServer = true;
        Server.InvitedUntil = Clock.GetUtcNow().AddMinutes(10);
        Services.AddSingleton(new HomeDevices(new HttpClient(Server, disposeHandler: false) { BaseAddress = new Uri("http://127.0.0.1:5080/") }, Server.Client()));
    }

    [Fact]
    public async Task A_code_is_shown_as_long_as_it_is_good()
    {
        var page = await Invite();
        Clock.Advance(LookAgain);
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".pairing")));

        Clock.Advance(TimeSpan.FromMinutes(10));

        page.WaitForAssertion(() => Assert.Equal("That code’s time is over. Show a new one.", page.Find(".note").TextContent));
        Assert.Empty(page.FindAll(".pairing"));
    }

    [Fact]
    public async Task A_code_of_a_server_that_is_gone_is_taken_off()
    {
        var page = await Invite();
        Server.IsAway = true;

        Clock.Advance(LookAgain);

        page.WaitForAssertion(() => Assert.StartsWith("Backline on this computer does not answer.", page.Find(".note").TextContent, StringComparison.Ordinal));
        Server.IsAway = false;
        Clock.Advance(LookAgain);
        Assert.Empty(page.FindAll(".pairing"));
    }

    [Fact]
    public void A_page_left_open_over_midnight_tells_the_day_of_a_phone_anew()
    {
        Server.PairedAt = Clock.GetUtcNow();
        var page = Render<Web.Features.Phones.Phones>();
        page.WaitForAssertion(() => Assert.Contains("Phone, today", page.Markup, StringComparison.Ordinal));

        Clock.Advance(TimeSpan.FromDays(1));

        page.WaitForAssertion(() => Assert.Contains("Phone, yesterday", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fingerprint_s_line_ends_between_two_bytes()
    {
        var page = Render<Web.Features.Phones.Phones>();

        page.WaitForAssertion(() => Assert.Equal("AB:<wbr>CD", page.Find("code.pairs").InnerHtml));
    }

    private async Task<IRenderedComponent<Web.Features.Phones.Phones>> Invite()
    {
        var page = Render<Web.Features.Phones.Phones>();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("button.primary")));
        await page.InvokeAsync(() => page.Find("button.primary").Click());
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".pairing")));
        return page;
    }
}
