using Backline.Browser.Tests.Kit;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>The copy of the app on the device: the camera without a network, and a newer version.</summary>
[Trait(Parts.Name, Parts.Sessions)]
public sealed class OfflineTests(BrowserBench bench)
{
    [Fact]
    public async Task The_camera_works_without_a_network_after_its_first_use()
    {
        await PublishedApp.Ready();
        using var files = new PlainFileServer(Path.Combine(PublishedApp.Folder, "wwwroot"));
        await using Visit visit = await Visit.Begin(await bench.WithCamera(await Films.Standing()), files.Url, isOwned: true);
        await visit.Open();
        await visit.IsKeptOnTheDevice();
        await visit.Open();
        await visit.OpenReadySession(hasCamera: true, firstPage: "/");
        await AssertTheCameraSees(visit);

        await visit.GoOffline();
        files.Dispose();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("[data-voice]")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await AssertTheCameraSees(visit);
        visit.AssertOnlyLoopback();
    }

    [Fact]
    public async Task The_film_is_watched_without_a_network_that_was_never_opened_with_one()
    {
        await PublishedApp.Ready();
        using var files = new PlainFileServer(Path.Combine(PublishedApp.Folder, "wwwroot"));
        await using Visit visit = await Visit.Begin(await bench.Plain(), files.Url);
        await visit.Open();
        await visit.IsKeptOnTheDevice();
        await visit.Open();

        await visit.GoOffline();
        files.Dispose();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Watch it" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(visit.Page.Locator("[data-caption]")).Not.ToBeEmptyAsync();
        visit.AssertOnlyLoopback();
    }

    [Fact]
    public async Task A_newer_version_is_offered_used_when_asked_for_and_reaches_the_other_tab_by_its_next_page()
    {
        await PublishedApp.Ready();
        using var folder = new TemporaryFolder();
        CopyApp(folder.FullPath);
        using var files = new PlainFileServer(folder.FullPath);
        await using Visit visit = await Visit.Begin(await bench.Plain(), files.Url);
        await visit.Open();
        await visit.IsKeptOnTheDevice();
        await visit.Open();
        IPage other = await visit.AnotherTab();
        await other.GotoAsync("/");
        await Assertions.Expect(other.Locator("h1")).ToBeVisibleAsync();

        Publish(folder, "newer");
        await visit.Page.EvaluateAsync("() => navigator.serviceWorker.getRegistration().then(one => one.update())");
        ILocator notice = visit.Page.Locator(".update-notice");
        await Assertions.Expect(notice).ToContainTextAsync("A new version is ready.", new() { Timeout = 60_000 });
        await visit.AssertAccessible("update-notice");
        await visit.TakePictures("update-notice");
        Assert.Equal("", await Version(visit.Page));
        await notice.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("html[data-version=newer]")).ToBeAttachedAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(other.Locator(".update-notice")).ToBeHiddenAsync();

        Assert.Equal("", await Version(other));
        await other.GetByRole(AriaRole.Link, new() { Name = "Learn" }).ClickAsync();
        await Assertions.Expect(other.Locator("html[data-version=newer]")).ToBeAttachedAsync(new() { Timeout = 60_000 });
        visit.AssertQuiet();
    }

    private static async Task AssertTheCameraSees(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Turn on the camera" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-check=person][data-good=true]")).ToBeVisibleAsync(new() { Timeout = 180_000 });
    }

    private static Task<string> Version(IPage page) => page.EvaluateAsync<string>("() => document.documentElement.dataset.version ?? ''");

    private static void CopyApp(string target)
    {
        string app = Path.Combine(PublishedApp.Folder, "wwwroot");
        foreach (string file in Directory.EnumerateFiles(app, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(app, file);
            bool isLeftOut = name.EndsWith(".br", StringComparison.Ordinal) || name.EndsWith(".gz", StringComparison.Ordinal) || name.Contains("heavy", StringComparison.Ordinal);
            if (!isLeftOut)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(target, name))!); // below the target
                File.Copy(file, Path.Combine(target, name));
            }
        }
    }

    /// <summary>The same app under another version, which its first page tells.</summary>
    private static void Publish(TemporaryFolder folder, string version)
    {
        string list = folder.At("service-worker-assets.js"), page = folder.At("index.html"), worker = folder.At("service-worker.js");
        File.WriteAllText(list, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(list), "\"version\": *\"[^\"]*\"", $"\"version\": \"{version}\""));
        File.WriteAllText(page, File.ReadAllText(page).Replace("<html lang=\"en\">", $"<html lang=\"en\" data-version=\"{version}\">", StringComparison.Ordinal));
        File.AppendAllText(worker, $"\n// {version}\n");
    }
}
