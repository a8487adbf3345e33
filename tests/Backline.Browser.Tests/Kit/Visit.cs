using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Backline.TestKit;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Backline.Browser.Tests.Kit;

/// <summary>
/// A person's visit in a fresh browser profile. Whatever the test is about, the visit also notes every request to
/// another origin, every console error and every uncaught exception; <see cref="AssertQuiet"/> holds that there were none.
/// </summary>
internal sealed partial class Visit : IAsyncDisposable
{
    private static readonly string[] Serious = ["serious", "critical"];
    private static readonly string[] HeldAllTheSame = ["heading-order"]; // moderate to axe; who moves by headings loses the way
    private static readonly AxeRunOptions WholePage = new() { ResultTypes = [ResultType.Violations] };
    private static readonly AxeRunOptions ColoursOnly = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] },
    };

    private readonly ConcurrentQueue<string> _foreign = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentBag<string> _expected = [];
    private readonly IBrowser? _owned;
    private readonly Uri _origin;

    private Visit(IBrowserContext context, IPage page, Uri origin, IBrowser? owned)
    {
        Context = context;
        Page = page;
        _origin = origin;
        _owned = owned;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; private set; }

    /// <summary>Scheme, host and port.</summary>
    public string Origin => _origin.GetLeftPart(UriPartial.Authority);

    public IReadOnlyCollection<string> Errors => [.. _errors.Where(error => !_expected.Any(part => error.Contains(part, StringComparison.Ordinal)))];

    /// <summary>Without a network the browser writes an error for each request that comes to nothing.</summary>
    public bool IsOffline { get; private set; }

    /// <summary>Takes the network away.</summary>
    public async Task GoOffline()
    {
        AssertQuiet();
        IsOffline = true;
        await Context.SetOfflineAsync(true);
    }

    /// <summary>Opens a profile of its own in a browser. An owned browser is closed with the visit.</summary>
    public static async Task<Visit> Begin(IBrowser browser, Uri origin, BrowserNewContextOptions? options = null, bool isOwned = false)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = origin.AbsoluteUri;
        options.ViewportSize ??= Screens.Laptop;
        options.ReducedMotion = ReducedMotion.Reduce; // a colour half-way to another has no contrast to measure
        IBrowserContext context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        var visit = new Visit(context, await context.NewPageAsync(), origin, isOwned ? browser : null);
        visit.Watch();
        return visit;
    }

    /// <summary>Goes to a screen and waits until the app has drawn it.</summary>
    public async Task Open(string path = "/")
    {
        await Page.GotoAsync(path);
        await Drawn();
    }

    /// <summary>Waits until the app has drawn a screen.</summary>
    public Task Drawn() => Assertions.Expect(Page.Locator("h1").First).ToBeVisibleAsync(new() { Timeout = 60_000 });

    /// <summary>Waits until nothing on the page says that it is still being made ready: a model is read, numbers are computed.</summary>
    public Task IsReady() => Assertions.Expect(Page.Locator("[role=status]").Filter(new() { HasTextRegex = StillAtIt() })).ToHaveCountAsync(0, new() { Timeout = 60_000 });

    /// <summary>The person says no to whatever the browser asks for.</summary>
    public Task RefuseAll() => Context.GrantPermissionsAsync([], new() { Origin = Origin });

    /// <summary>Waits until the app is kept on the device.</summary>
    public Task IsKeptOnTheDevice() => Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)").WithinAMinute();

    /// <summary>Opens another tab of the same person.</summary>
    public Task<IPage> AnotherTab() => Context.NewPageAsync();

    /// <summary>No serious or critical finding of axe on the page as it stands, and no heading that leaves a level out.</summary>
    /// <param name="place">Where we are, for the message.</param>
    /// <param name="onlyColours">Looks at contrast alone: what else axe looks at does not change with the colours.</param>
    public async Task AssertAccessible(string place, bool onlyColours = false)
    {
        AxeResult result = await Page.RunAxe(onlyColours ? ColoursOnly : WholePage);
        string[] findings =
        [
            .. result.Violations.Where(violation => Serious.Contains(violation.Impact) || HeldAllTheSame.Contains(violation.Id)).Select(violation =>
                $"{violation.Id} ({violation.Impact}): {violation.Help}\n    {string.Join("\n    ", violation.Nodes.Select(node => node.Html))}"),
        ];
        Assert.True(findings.Length == 0, $"{place}: {findings.Length} findings\n{string.Join('\n', findings)}");
    }

    /// <summary>What is wider than the screen or than its own box, as the page stands.</summary>
    /// <param name="place">Where we are, for the message.</param>
    public async Task<IEnumerable<string>> SticksOut(string place)
    {
        string[] found = await Page.EvaluateAsync<string[]>("""
            () => {
              const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              const boxes = [...document.querySelectorAll('label, button, a.button')]
                .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden, .skip'))
                .filter(one => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
                .map(one => `"${one.innerText}" sticks out of its box by ${one.scrollWidth - one.clientWidth} px`);
              return over > 0 ? [`${over} px wider than the screen`, ...boxes] : boxes;
            }
            """);

        return found.Select(one => $"{place}: {one}");
    }

    /// <summary>On the narrowest phone nothing is wider than the screen or than its own box.</summary>
    /// <param name="place">Where we are, for the message.</param>
    public async Task AssertFitsAPhone(string place)
    {
        PageViewportSizeResult before = Page.ViewportSize!; // every visit has one
        await Page.SetViewportSizeAsync(Screens.NarrowPhone.Width, Screens.NarrowPhone.Height);
        string[] found = [.. await SticksOut(place)];
        await Page.SetViewportSizeAsync(before.Width, before.Height);
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    /// <summary>No request to another origin, no console error, no uncaught exception since the visit began.</summary>
    public void AssertQuiet()
    {
        Assert.True(_foreign.IsEmpty, $"requests to another origin:\n{string.Join('\n', _foreign.Distinct())}");
        Assert.True(Errors.Count == 0 || IsOffline, $"errors in the browser:\n{string.Join('\n', Errors)}");
    }

    /// <summary>The trouble a test makes is told by the browser in its console too: what says this is part of it.</summary>
    public void Expect(string part) => _expected.Add(part);

    /// <summary>No request to another origin since the visit began. Without a network the browser itself writes errors.</summary>
    public void AssertOnlyLoopback() => Assert.True(_foreign.IsEmpty, $"requests to another origin:\n{string.Join('\n', _foreign.Distinct())}");

    /// <summary>Does something in another tab.</summary>
    public async Task In(IPage tab, Func<Task> action)
    {
        IPage before = Page;
        Page = tab;
        try
        {
            await action();
        }
        finally
        {
            Page = before;
        }
    }

    /// <summary>Pictures of the page as it stands, on a phone and a laptop, by day and by night, for people to look at: <c>./test --long</c> takes them.</summary>
    public async Task TakePictures(string name)
    {
        if (!LongTest.IsAsked)
        {
            return;
        }

        string folder = Repository.At("artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        foreach ((string screen, ViewportSize size) in Screens.All)
        {
            await Page.SetViewportSizeAsync(size.Width, size.Height);
            foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                string file = $"{name}-{screen}-{scheme.ToString().ToLowerInvariant()}.png";
                await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), Animations = ScreenshotAnimations.Disabled });
            }
        }

        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Null });
        await Page.SetViewportSizeAsync(Screens.Laptop.Width, Screens.Laptop.Height);
    }

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        if (_owned is not null)
        {
            await _owned.DisposeAsync();
        }
    }

    [GeneratedRegex("…\\s*$")]
    private static partial Regex StillAtIt();

    private void Watch()
    {
        // Of the context, so that other tabs and the offline worker are seen too.
        Context.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            bool isOurs = url.Scheme is "blob" or "data" || (url.Scheme == _origin.Scheme && url.Authority == _origin.Authority);
            if (!isOurs)
            {
                _foreign.Enqueue(request.Url);
            }
        };
        Context.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        Context.WebError += (_, error) => _errors.Enqueue(error.Error);
    }
}
