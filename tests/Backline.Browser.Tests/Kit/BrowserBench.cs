using Microsoft.Playwright;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Backline.Browser.Tests.Kit.BrowserBench))]

namespace Backline.Browser.Tests.Kit;

/// <summary>What all browser tests share: the published app and a way to start Chromium. Nothing leaves the machine.</summary>
public sealed class BrowserBench : IAsyncLifetime
{
    // Chromium's own housekeeping would ask its makers for things; no name but loopback is resolved besides.
    private static readonly string[] QuietFlags =
    [
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
        "--disable-default-apps", "--disable-domain-reliability", "--no-pings", "--metrics-recording-only",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
        "--enable-unsafe-swiftshader", "--autoplay-policy=no-user-gesture-required",
    ];

    // Chromium heeds only the last list of features that are off, so Playwright's own stands here again, but for what concerns other browsers. Besides it: the address
    // bar's pages and spare processes, which no test looks at and which take an eighth of the time.
    private static readonly string[] FeaturesOff =
    [
        "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "SpareRendererForSitePerProcess",
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter",
        "PaintHolding", "ThirdPartyStoragePartitioning", "BlockOriginHeaderModificationOnRedirect", "AvoidCorsURLLoaderRestartOnRedirect", "Translate", "OptimizationHints",
        "NetworkTimeServiceQuerying", "AimEnabled",
    ];

    // What a page is given to show something: a slow machine is no fault of the page's.
    private const float PatienceMilliseconds = 20_000;

    private IPlaywright? _playwright;
    private IBrowser? _plain;

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        return ValueTask.CompletedTask;
    }

    /// <summary>A browser without a camera, the same for all tests.</summary>
    internal async Task<IBrowser> Plain() => _plain ??= await Launch([]);

    /// <summary>A browser whose camera shows a film and is granted without asking.</summary>
    internal Task<IBrowser> WithCamera(string motionJpeg, params string[] flags) => Launch(
    [
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", $"--use-file-for-fake-video-capture={motionJpeg}", .. flags,
    ]);

    /// <summary>A browser with further flags of its own.</summary>
    internal async Task<IBrowser> Launch(IEnumerable<string> flags)
    {
        string? chromium = Tools.Chromium;
        Assert.SkipWhen(chromium is null, "Chromium is not installed");
        _playwright ??= await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Headless = true,
            ChromiumSandbox = false,
            Args = [.. QuietFlags, "--disable-features=" + string.Join(',', FeaturesOff), .. flags],
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_plain is not null)
        {
            await _plain.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
