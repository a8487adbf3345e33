using Backline.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>Screens that no address leads to: each looked at by axe, by day and by night.</summary>
public sealed class EveryStepTests(BrowserBench bench)
{
    [Fact]
    public async Task The_ankle_check_its_complaint_and_its_offer_can_be_used_by_everybody()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open("/screening");
        await visit.PassScreening();
        while (!await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Check my ankles") }).IsVisibleAsync())
        {
            string heading = await visit.Page.Locator("h1").InnerTextAsync();
            await visit.Page.Locator(".pager .steps .button.primary").ClickAsync();
            await Assertions.Expect(visit.Page.Locator("h1")).Not.ToHaveTextAsync(heading);
        }

        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Check my ankles") }).ClickAsync();
        await visit.Look("ankles");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find my roll" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Left foot: a number from 0 to 30 cm.")).ToBeVisibleAsync();
        await visit.Look("ankles-complaint");
        ILocator distances = visit.Page.Locator("main input[inputmode]");
        await distances.Nth(0).FillAsync("9,5");
        await distances.Nth(1).FillAsync("11");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find my roll" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" })).ToBeVisibleAsync();
        await visit.Look("ankles-offer");
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData("Swollen calf with short breath or chest pain", "Call your local emergency number now.", "outcome-emergency")]
    [InlineData("One leg swollen or tender", "See a doctor today.", "outcome-not-today")]
    public async Task A_red_sign_ends_in_plain_words_to_act_on(string sign, string act, string name)
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open("/screening");

        await visit.Page.GetByLabel(sign).CheckAsync(new() { Force = true });
        await visit.Page.Locator(".pager .steps .button.primary").ClickAsync();

        await Assertions.Expect(visit.Page.GetByText(act)).ToBeVisibleAsync();
        await visit.Look(name);
        await visit.Open();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Start the stretch" }).ClickAsync();
        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/setup$"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_second_time_one_page_is_enough_and_something_changed_leads_to_the_questions()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.OpenReadySession();

        await visit.Open("/setup");
        await visit.Look("same-as-last");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Something changed in my body" }).ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/screening$"));
        visit.AssertQuiet();
    }
}
