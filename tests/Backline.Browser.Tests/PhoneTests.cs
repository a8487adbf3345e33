using System.Net;
using System.Web;
using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>A phone in the same home, over HTTPS, past the browser's warning.</summary>
[Trait(Parts.Name, Parts.Records)]
public sealed class PhoneTests(BrowserBench bench)
{
    [Fact]
    public async Task A_phone_is_refused_paired_kept_in_step_and_taken_off_the_list()
    {
        await using ServerProcess server = await ServerProcess.StartAtHome();
        var home = new Uri(server.Invitation!.GetLeftPart(UriPartial.Authority)); // it answers phones
        await using Visit phone = await Visit.Begin(await bench.Plain(), home, new() { IgnoreHTTPSErrors = true, ViewportSize = Screens.Phone });
        IResponse? unpaired = await phone.Page.GotoAsync("/");
        string refusal = await phone.Page.Locator("h1").InnerTextAsync();

        await phone.Page.GotoAsync(server.Invitation.PathAndQuery);
        await phone.AssertAccessible("pairing");
        await phone.TakePictures("pairing");
        await phone.Page.GetByLabel("Name of this phone").FillAsync("Anna’s phone");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Let it in" }).ClickAsync();
        await phone.Drawn();
        await phone.Open("/people");
        await phone.Page.Locator("#your-name").FillAsync("Anna");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByText("Kept: Anna.")).ToBeVisibleAsync();
        await phone.Open("/data");
        await Assertions.Expect(phone.Page.GetByText("keeps a second copy, in step since")).ToBeVisibleAsync();
        await phone.Open("/phones");
        await Assertions.Expect(phone.Page.GetByText("Phones are let in on the computer")).ToBeVisibleAsync();

        await using Visit computer = await Visit.Begin(await bench.Plain(), server.Url);
        await computer.Open("/phones");
        await computer.Page.GetByRole(AriaRole.Button, new() { Name = "Show the pairing code" }).ClickAsync();
        await Assertions.Expect(computer.Page.GetByRole(AriaRole.Img, new() { Name = "The pairing code" })).ToBeVisibleAsync();
        await computer.AssertAccessible("phones");
        await computer.TakePictures("phones");
        await LetIn("Ben’s phone", new Uri(await computer.Page.Locator(".pairing code").InnerTextAsync()));
        await Assertions.Expect(computer.Page.GetByText("Ben’s phone is in.")).ToBeVisibleAsync();
        await Assertions.Expect(computer.Page.GetByRole(AriaRole.Img, new() { Name = "The pairing code" })).ToBeHiddenAsync();
        await Assertions.Expect(computer.Page.GetByText("Anna’s phone, today")).ToBeVisibleAsync();
        await computer.Page.Locator("p", new() { HasText = "Anna’s phone" }).GetByRole(AriaRole.Button, new() { Name = "Take it off the list" }).ClickAsync();
        await Assertions.Expect(computer.Page.GetByText("It is off the list.")).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "My data" }).First.ClickAsync();
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Link, new() { Name = "People who use this browser" })).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "People who use this browser" }).ClickAsync();
        await phone.Page.Locator("#your-name").FillAsync("Anna, later");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "My data" }).First.ClickAsync();

        Assert.Equal((403, "This phone is not paired"), (unpaired?.Status, refusal));
        Assert.Equal("Anna", Assert.Single(await server.Records(RecordKinds.Profile)).Content.GetProperty("name").GetString());
        await Assertions.Expect(phone.Page.GetByText("no longer knows this device")).ToBeVisibleAsync();
        await phone.Page.RunAndWaitForDownloadAsync(() => phone.Page.GetByRole(AriaRole.Button, new() { Name = "Download all" }).ClickAsync()); // what the phone holds can be taken out
        computer.AssertQuiet();
        phone.AssertOnlyLoopback();
    }

    // As a phone's browser sends the page's form.
    private static async Task LetIn(string name, Uri invitation)
    {
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator, AllowAutoRedirect = false };
        using var phone = new HttpClient(handler);
        phone.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var form = new FormUrlEncodedContent([new("code", HttpUtility.ParseQueryString(invitation.Query)["code"]), new("name", name)]);
        using HttpResponseMessage answer = await phone.PostAsync(new Uri(invitation, "/pair"), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    /// <summary>The app that a phone keeps for itself answers for most addresses; a phone off the list must still reach the page that pairs it anew.</summary>
    [Fact]
    public async Task The_pairing_page_is_the_servers_where_the_app_is_kept_on_the_device()
    {
        await using ServerProcess server = await ServerProcess.StartAtHome();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open("/");
        await visit.IsKeptOnTheDevice();
        await visit.Page.ReloadAsync();
        bool isKeptApps = (await visit.Page.GotoAsync("/data"))!.FromServiceWorker;

        IResponse? pairing = await visit.Page.GotoAsync(server.Invitation!.PathAndQuery);

        Assert.True(isKeptApps);
        Assert.False(pairing!.FromServiceWorker);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Let it in" })).ToBeVisibleAsync();
    }
}
