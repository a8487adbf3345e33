using System.Diagnostics;
using Microsoft.Playwright;

namespace Backline.Browser.Tests.Kit;

/// <summary>What a person does from the first screen to the last, by the words on the buttons.</summary>
internal static class Journey
{
    private static readonly TimeSpan LongestSession = TimeSpan.FromMinutes(6);

    /// <summary>Answers every safety question with "none of these", as an adult whose left leg hurts a little.</summary>
    public static async Task PassScreening(this Visit visit, bool looksClosely = false)
    {
        ILocator outcome = await visit.AnswerScreening(looksClosely);
        await outcome.ClickAsync();
        await visit.AssertHeadingIsHeard();
    }

    /// <summary>Answers as <see cref="PassScreening"/> does, up to what follows.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="looksClosely">Whether each page is looked at.</param>
    /// <param name="reader">Who reads each page.</param>
    /// <returns>What leads on.</returns>
    public static async Task<ILocator> AnswerScreening(this Visit visit, bool looksClosely = false, Reader? reader = null)
    {
        IPage page = visit.Page;
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/screening$"));
        ILocator outcome = page.GetByRole(AriaRole.Link, new() { Name = "Set up the stretch" });
        for (int screen = 1; !await outcome.IsVisibleAsync(); screen++)
        {
            Assert.True(screen < 20, "the safety questions do not end");
            visit.AssertQuiet();
            await visit.Look($"screening-{screen}", looksClosely);
            string where = await page.Locator(".pager .where").InnerTextAsync();
            await AnswerAll(page);
            ILocator next = page.Locator(".pager .steps .button.primary");
            await (reader?.Read(next, await page.Locator("fieldset").CountAsync() + 1) ?? Task.CompletedTask);
            await next.ClickAsync();
            await Assertions.Expect(page.Locator(".pager .where").Filter(new() { HasText = where })).ToBeHiddenAsync();
        }

        await visit.Look("screening-outcome", looksClosely);
        return outcome;
    }

    /// <summary>The page one has come to has brought the keyboard and the screen reader to its heading, also where it reads first what it shows.</summary>
    public static Task AssertHeadingIsHeard(this Visit visit) => Assertions.Expect(visit.Page.Locator("#content h1")).ToBeFocusedAsync();

    /// <summary>Goes through the set-up and begins a session.</summary>
    public static async Task SetUp(this Visit visit, bool hasCamera, string holdSeconds, bool looksClosely = false)
    {
        IPage page = visit.Page;
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/setup$"));
        ILocator begin = page.GetByRole(AriaRole.Link, new() { Name = "Begin" });
        await Assertions.Expect(page.Locator(".pager")).ToBeVisibleAsync();
        for (int screen = 1; !await begin.IsVisibleAsync(); screen++)
        {
            Assert.True(screen < 30, "the set-up does not end");
            visit.AssertQuiet();
            await visit.Look($"setup-{screen}", looksClosely);
            string heading = await page.Locator("h1").InnerTextAsync();
            ILocator camera = page.GetByRole(AriaRole.Radio, new() { Name = hasCamera ? "With the camera" : "Voice only" });
            if (await camera.IsVisibleAsync())
            {
                await camera.CheckAsync();
            }

            ILocator hold = page.Locator("#hold-length");
            if (await hold.IsVisibleAsync())
            {
                await hold.SelectOptionAsync(holdSeconds);
            }

            await page.Locator(".pager .steps .button.primary").ClickAsync();
            await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync(heading);
        }

        await visit.Look("setup-ready", looksClosely);
        await begin.ClickAsync();
        await Assertions.Expect(page.Locator("[data-stage]")).ToBeVisibleAsync();
    }

    /// <summary>Follows the voice until the session is over: says yes to each question and goes on when there.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="isFilmed">A film moves before the camera: nothing is pressed for it.</param>
    public static async Task FollowTheVoice(this Visit visit, bool isFilmed = false)
    {
        IPage page = visit.Page;
        ILocator yes = page.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true });
        ILocator there = page.GetByText("when you are there");
        bool isLookedAt = false;
        var since = Stopwatch.StartNew();
        while (!page.Url.Contains("/after/", StringComparison.Ordinal))
        {
            visit.AssertOnlyLoopback();
            Assert.True(visit.Errors.Count == 0 || visit.IsOffline, string.Join('\n', visit.Errors));
            Assert.True(since.Elapsed < LongestSession, $"the session does not end: {await page.Locator("body").InnerTextAsync()}");
            if (await yes.IsVisibleAsync())
            {
                await (isLookedAt ? Task.CompletedTask : AssertAnswersAreFree(page));
                isLookedAt = true;
                await TryClick(yes);
            }
            else if (!isFilmed && await there.IsVisibleAsync())
            {
                await page.Keyboard.PressAsync("Space");
            }

            await page.WaitForTimeoutAsync(500);
        }
    }

    // On a phone that lies the signs once lay over the answers: a tap on "Not yet" was a yes.
    private static async Task AssertAnswersAreFree(IPage page)
    {
        PageViewportSizeResult size = page.ViewportSize!; // every visit has one
        foreach ((int width, int height) in new[] { (667, 375), (844, 390) })
        {
            await page.SetViewportSizeAsync(width, height);
            bool areFree = await page.EvaluateAsync<bool>("""
                () => [...document.querySelectorAll('.answers button')].every(button => {
                  const box = button.getBoundingClientRect();
                  return button.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
                })
                """);
            Assert.True(areFree, $"the answers are covered at {width} × {height}");
        }

        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>Begins a session by voice.</summary>
    public static async Task BeginByVoice(this Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-stage=live]").Or(visit.Page.Locator("#blazor-error-ui")).First).ToBeVisibleAsync();
        visit.AssertQuiet();
    }

    /// <summary>By the keyboard into the hold, without waiting for the words.</summary>
    public static async Task GoOnToTheHold(this Visit visit)
    {
        IPage page = visit.Page;
        ILocator running = page.Locator(".ring.running"), yes = page.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true });
        var since = Stopwatch.StartNew();
        while (!await running.IsVisibleAsync())
        {
            visit.AssertQuiet();
            Assert.True(since.Elapsed < LongestSession, $"the hold does not come: {await page.Locator("body").InnerTextAsync()}");
            if (await yes.IsVisibleAsync())
            {
                await TryClick(yes);
            }
            else if (await page.GetByText("when you are there").IsVisibleAsync())
            {
                await page.Keyboard.PressAsync("Space");
            }

            await page.WaitForTimeoutAsync(250);
        }
    }

    /// <summary>From the framing into the session; it may have begun by itself.</summary>
    public static async Task BeginNow(this Visit visit)
    {
        await TryClick(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begin now" }));
        await Assertions.Expect(visit.Page.Locator("[data-stage=live]")).ToBeVisibleAsync();
    }

    /// <summary>Axe, whether it fits a narrow phone, and pictures, where a test wants them.</summary>
    public static async Task Look(this Visit visit, string name, bool isWanted = true)
    {
        if (isWanted)
        {
            foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await visit.AssertAccessible($"{name}, {scheme}", onlyColours: scheme == ColorScheme.Dark);
            }

            await visit.AssertFitsAPhone(name);
            await visit.TakePictures(name);
        }
    }

    // An answer may bring a further question.
    private static async Task AnswerAll(IPage page)
    {
        ILocator open = page.Locator("fieldset:not(:has(input:checked))");
        for (int questions = 0; await open.CountAsync() > 0; questions++)
        {
            Assert.True(questions < 30, $"a question cannot be answered: {await open.First.InnerTextAsync()}");
            await Answer(open.First);
            await page.WaitForTimeoutAsync(100);
        }
    }

    private static async Task Answer(ILocator question)
    {
        ILocator none = question.Locator("label.none input");
        ILocator pain = question.Locator(".scale label").Filter(new() { HasTextRegex = new("^\\s*3\\s*$") }).Locator("input");
        ILocator thigh = question.GetByLabel("Back of the thigh"); // at the sit-bone there would be no bow
        ILocator choice = question.Locator("label.tick input").First;
        foreach (ILocator better in (ILocator[])[thigh, pain, none])
        {
            choice = await better.CountAsync() > 0 ? better : choice;
        }

        await choice.CheckAsync(new() { Force = true }); // the scale's own circle is drawn over
    }

    // The question may go away while we reach for it: it was answered in time, or the step has moved on.
    private static async Task TryClick(ILocator button)
    {
        try
        {
            await button.ClickAsync(new() { Timeout = 1000 });
        }
        catch (Exception exception) when (exception is TimeoutException or PlaywrightException)
        {
            Assert.DoesNotContain("Target closed", exception.Message, StringComparison.Ordinal);
        }
    }
}
