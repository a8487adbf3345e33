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
        await Assertions.Expect(computer.Page.GetByText("Anna’s phone, today")).ToBeVisibleAsync();
        await computer.Page.GetByRole(AriaRole.Button, new() { Name = "Take it off the list" }).ClickAsync();
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
}
