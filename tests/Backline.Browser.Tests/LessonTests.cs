using Backline.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>The lessons in a real browser: walked by key and by finger, the leg moved on the way.</summary>
public sealed class LessonTests(BrowserBench bench)
{
    [Fact]
    public async Task A_lesson_is_walked_by_keyboard_and_its_slider_moves_the_numbers()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        IPage page = visit.Page;

        await visit.Open("/lessons/soft-knees");
        ILocator slider = page.GetByLabel("Knee bend");
        await Assertions.Expect(slider).ToBeVisibleAsync(new() { Timeout = 60_000 });
        ILocator pull = page.Locator("[data-measure='gasmed.passiveForceN'] .value");
        string before = await pull.InnerTextAsync();
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(pull).Not.ToHaveTextAsync(before);
        await page.GetByRole(AriaRole.Button, new() { Name = "20°" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(slider).ToHaveValueAsync("20");
        await Assertions.Expect(pull).ToHaveTextAsync(before); // the lesson begins there
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Next:") }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Lifted toes keep the arch.");
        Assert.True(await page.EvaluateAsync<bool>("() => scrollY < 50"), "the next lesson begins at its top");
        visit.AssertQuiet();
    }
}
