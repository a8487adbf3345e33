using System.Diagnostics;
using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>Moving by pictures: one browser shows them, they become a film, and another browser's camera sees the film.</summary>
[Trait(Parts.Name, Parts.Records)]
public sealed class MoveTests(BrowserBench bench)
{
    private const int Pictures = 30;

    [Fact]
    public async Task What_one_device_shows_another_device_s_camera_brings_in()
    {
        LongTest.SkipUnlessAsked();
        Assert.SkipUnless(Tools.Find("ffmpeg") is not null, "ffmpeg is not installed");
        using var folder = new TemporaryFolder();
        string film = await Film(folder);
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.WithCamera(film), server.Url, isOwned: true);

        await visit.Open("/move");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Watch with the camera" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("All of it is here.")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await visit.AssertAccessible("move-asking");
        await visit.TakePictures("move-asking");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "These are mine" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("They are here now.")).ToBeVisibleAsync();
        await visit.Page.GotoAsync("/history");
        await visit.Drawn();

        await Assertions.Expect(visit.Page.Locator(".sessions li")).ToHaveCountAsync(12);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Without_a_camera_it_says_what_to_do_instead()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);

        await visit.Open("/move");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Watch with the camera" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("ring a file in from My data")).ToBeVisibleAsync();
        await visit.AssertAccessible("move-no-camera");
        visit.AssertQuiet();
    }

    // Photographs of the screen, with grey round them as a camera would see, beginning anywhere and missing every third.
    private async Task<string> Film(TemporaryFolder folder)
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        string file = folder.At("many.json");
        await File.WriteAllBytesAsync(file, RecordFile.ToBytes(Household.Many(12)));
        await visit.Open("/data");
        await visit.Page.SetInputFilesAsync("#import-file", file);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "These are mine" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("They are here now.")).ToBeVisibleAsync();
        await visit.Open("/move");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the pictures" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Step by hand" }).ClickAsync();
        await visit.AssertAccessible("move-showing");
        await visit.TakePictures("move-showing");
        for (int picture = 0; picture < Pictures; picture++)
        {
            if (picture % 3 != 1)
            {
                await visit.Page.Locator("svg.qr").ScreenshotAsync(new() { Path = folder.At($"picture-{picture:00}.png") });
            }

            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Next picture" }).ClickAsync();
        }

        visit.AssertQuiet();
        return await FilmOf(folder);
    }

    private static async Task<string> FilmOf(TemporaryFolder folder)
    {
        string film = folder.At("film.mjpeg");
        string[] arguments =
        [
            "-v", "error", "-y", "-framerate", "4", "-pattern_type", "glob", "-i", folder.At("picture-*.png"),
            "-vf", "scale=420:420:flags=area,pad=640:480:110:30:color=gray,format=yuvj420p", "-r", "8", "-c:v", "mjpeg", "-q:v", "4", "-an", film,
        ];
        using Process ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardError = true })!; // an executable gives a process
        string errors = await ffmpeg.StandardError.ReadToEndAsync();
        await ffmpeg.WaitForExitAsync();
        Assert.True(ffmpeg.ExitCode == 0, errors);
        return film;
    }
}
