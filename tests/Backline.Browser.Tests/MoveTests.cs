using System.Diagnostics;
using System.Text.RegularExpressions;
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

    // Whoever asks for the camera waits until allowCamera; it shows the picture, with grey round it as a camera would see.
    private const string PretendCamera = """
        async data => {
          navigator.mediaDevices.getUserMedia = () => new Promise(resolve => {
            window.allowCamera = async () => {
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [1280, 960];
              const context = canvas.getContext('2d');
              const image = data && await createImageBitmap(new Blob([Uint8Array.from(atob(data), letter => letter.charCodeAt(0))]));
              const draw = () => {
                context.fillStyle = 'gray';
                context.fillRect(0, 0, 1280, 960);
                image && context.drawImage(image, 220, 60, 840, 840);
              };
              draw();
              setInterval(draw, 50);
              window.camera = canvas.captureStream(20);
              window.allowCamera = null;
              resolve(window.camera);
            };
          });
        }
        """;

    private const string IsAsked = "() => window.allowCamera";
    private const string CameraIsOff = "() => window.camera.getTracks().every(track => track.readyState === 'ended')";

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

    /// <summary>One picture is read before the camera has well begun; who watches again begins anew.</summary>
    [Fact]
    public async Task The_camera_ends_with_the_only_picture_and_watching_again_begins_anew()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open("/people");
        await visit.Page.Locator("#your-name").FillAsync("Anna");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Kept: Anna.")).ToBeVisibleAsync();
        await visit.Open("/move");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the pictures" }).ClickAsync();
        byte[] picture = await visit.Page.Locator("svg.qr").ScreenshotAsync();
        await visit.Page.EvaluateAsync(PretendCamera, Convert.ToBase64String(picture));

        for (int time = 0; time < 2; time++)
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Watch with the camera" }).ClickAsync();
            await visit.Page.WaitForFunctionAsync(IsAsked);
            await visit.Page.EvaluateAsync("() => window.allowCamera()");
            await Assertions.Expect(visit.Page.GetByText("There is nothing to add.")).ToBeVisibleAsync();
            await visit.Page.WaitForFunctionAsync(CameraIsOff);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        }

        visit.AssertQuiet();
    }

    [Fact]
    public async Task Who_stops_watching_is_told_what_is_kept_and_goes_on_from_there()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await HaveMany(visit);
        await visit.Open("/move");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the pictures" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Step by hand" }).ClickAsync();
        byte[] picture = await visit.Page.Locator("svg.qr").ScreenshotAsync();
        await visit.Page.EvaluateAsync(PretendCamera, Convert.ToBase64String(picture));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Watch with the camera" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("who leaves it begins anew")).ToBeVisibleAsync();
        await visit.Page.WaitForFunctionAsync(IsAsked);
        await visit.Page.EvaluateAsync("() => window.allowCamera()");
        await Assertions.Expect(visit.Page.GetByText(new Regex("^1 of [0-9]+ are here"))).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop watching" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText(new Regex("^1 of [0-9]+ pictures are kept while this page stays open"))).ToBeVisibleAsync();
        await visit.TakePictures("move-stopped");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Watch with the camera" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText(new Regex("^1 of [0-9]+ are here"))).ToBeVisibleAsync();
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData("Stop watching")]
    [InlineData("My data")]
    public async Task A_camera_that_is_allowed_too_late_is_ended_at_once(string way)
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open("/move");
        await visit.Page.EvaluateAsync(PretendCamera, "");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Watch with the camera" }).ClickAsync();
        await visit.Page.WaitForFunctionAsync(IsAsked);
        await visit.Page.GetByText(way, new() { Exact = true }).Last.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("video")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByText("Nothing was seen yet.")).ToHaveCountAsync(way == "Stop watching" ? 1 : 0);
        await visit.Page.EvaluateAsync("() => window.allowCamera()");

        await visit.Page.WaitForFunctionAsync(CameraIsOff);
        visit.AssertQuiet();
    }

    private static async Task HaveMany(Visit visit)
    {
        using var folder = new TemporaryFolder();
        string file = folder.At("many.json");
        await File.WriteAllBytesAsync(file, RecordFile.ToBytes(Household.Many(12)));
        await visit.Open("/data");
        await visit.Page.SetInputFilesAsync("#import-file", file);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "These are mine" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("They are here now.")).ToBeVisibleAsync();
    }

    // Photographs of the screen, with grey round them as a camera would see, beginning anywhere and missing every third.
    private async Task<string> Film(TemporaryFolder folder)
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await HaveMany(visit);
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
