using Backline.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>Every page by its address, as a bookmark would: on a phone and a laptop, by day and by night.</summary>
public sealed class EveryPageTests(BrowserBench bench)
{
    private static readonly string[] Pages = ["", "how-it-works", "lessons", "lessons/soft-knees", "lessons/fades", "learn", "model", "settings", "data", "history", "watch", "screening", "after", "not-found", "plan", "progress", "habits", "habits/whole-ball", "standing", "reminders", "people", "move", "phones"];

    [Fact]
    public async Task Every_page_opens_quietly_from_its_address_and_can_be_used_by_everybody()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);

        List<string> problems = [];
        foreach (string page in Pages)
        {
            await visit.Open("/" + page);
            await visit.IsReady();
            string name = page.Length == 0 ? "home" : page.Replace('/', '-');
            foreach ((string screen, ViewportSize size) in Screens.All)
            {
                await visit.Page.SetViewportSizeAsync(size.Width, size.Height);

                // Colours do not depend on the size: the phone is looked at by night, the laptop by day.
                ColorScheme scheme = size.Width == Screens.Phone.Width ? ColorScheme.Dark : ColorScheme.Light;
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await visit.AssertAccessible($"{name}, {screen}, {scheme}");

                problems.AddRange(await visit.SticksOut($"{name}, {screen}"));
                problems.AddRange(await TooSmallForAFinger(visit, $"{name}, {screen}"));
            }

            await visit.Page.SetViewportSizeAsync(Screens.NarrowPhone.Width, Screens.NarrowPhone.Height);
            problems.AddRange(await visit.SticksOut($"{name}, narrow phone"));
            await visit.TakePictures(name);
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        visit.AssertQuiet();
    }

    /// <summary>44 by 44 CSS pixels at least, for whatever is no link within a sentence.</summary>
    private static async Task<IEnumerable<string>> TooSmallForAFinger(Visit visit, string place)
    {
        string[] small = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('button, a.button, nav a, label.tick, select, input:not([type=checkbox]):not([type=radio]), summary')]
              .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden, .skip'))
              .map(one => ({ one, box: one.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
              .map(({ one, box }) => `${one.outerHTML.slice(0, 120)}: ${Math.round(box.width)} x ${Math.round(box.height)}`)
            """);

        return small.Select(one => $"{place}: too small for a finger: {one}");
    }
}
