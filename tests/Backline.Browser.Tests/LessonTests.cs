using System.Globalization;
using System.Text.RegularExpressions;
using Backline.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>The lessons in a real browser: walked by key and by finger, the leg moved on the way.</summary>
public sealed partial class LessonTests(BrowserBench bench)
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

    // What muscles do by work is found a part at a time in the browser, and its edges are the command's, the last figure too.
    [Fact]
    public async Task A_lessons_edges_are_those_the_command_says()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        string[] told = (await PublishedApp.Say("claims inner-foot")).Split('\n');
        await visit.Open("/lessons/inner-foot");

        foreach (string end in (string[])["outer", "middle", "inner"])
        {
            int column = Array.IndexOf(["outer", "middle", "inner"], end);
            ILocator chosen = visit.Page.GetByRole(AriaRole.Button, new() { Name = end, Exact = true });
            await chosen.ClickAsync(new() { Timeout = 60_000 });
            foreach ((string measure, double times, string unit) in ((string, double, string)[])[("perlong.passiveForceN", 1, "N"), ("tibpost.activationShare", 100, "%"), ("perlong.activationShare", 100, "%")])
            {
                Match edges = ValueAndEdges().Matches(told.Single(line => line.TrimStart().StartsWith(measure, StringComparison.Ordinal)))[column];
                ILocator band = visit.Page.Locator($"[data-measure='{measure}'] .band");
                if (!edges.Groups[1].Success)
                {
                    await Assertions.Expect(band).ToHaveCountAsync(0, new() { Timeout = 60_000 }); // both edges read like the value
                    continue;
                }

                await Assertions.Expect(band)
                    .ToHaveTextAsync(FormattableString.Invariant($"{times * Number(edges.Groups[1]):0} to {times * Number(edges.Groups[2]):0} {unit}"), new() { Timeout = 60_000 });
            }
        }

        visit.AssertQuiet();
    }

    private static double Number(Group text) => double.Parse(text.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<= )[0-9.]+(?: \(([0-9.]+) to ([0-9.]+)\))?(?= |$)")]
    private static partial Regex ValueAndEdges();
}
