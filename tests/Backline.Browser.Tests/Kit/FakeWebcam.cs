using System.Diagnostics;
using Backline.TestKit;

namespace Backline.Browser.Tests.Kit;

/// <summary>A clip as the picture of a camera: Motion-JPEG, which Chromium plays in a loop.</summary>
internal static class FakeWebcam
{
    /// <summary>The clip as Chromium wants it, made once.</summary>
    public static async Task<string> From(string clip, double holdFromSeconds = 0, int width = 640, int height = 480)
    {
        Assert.SkipUnless(Tools.Find("ffmpeg") is not null, "ffmpeg is not installed");
        string folder = Repository.At("artifacts", "webcam");
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(clip)}-{holdFromSeconds:0.#}-{width}x{height}.mjpeg"));
        if (File.Exists(file) && File.GetLastWriteTimeUtc(file) > File.GetLastWriteTimeUtc(clip))
        {
            return file;
        }

        string[] arguments =
        [
            "-v", "error", "-y", "-ss", FormattableString.Invariant($"{holdFromSeconds}"), "-i", clip,
            "-vf", $"scale={width}:{height}:force_original_aspect_ratio=decrease,pad={width}:{height}:-1:-1:color=gray",
            "-c:v", "mjpeg", "-q:v", "3", "-an", file + ".new.mjpeg",
        ];
        using Process ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardError = true })!; // an executable gives a process
        string errors = await ffmpeg.StandardError.ReadToEndAsync();
        await ffmpeg.WaitForExitAsync();
        Assert.True(ffmpeg.ExitCode == 0, errors);
        File.Move(file + ".new.mjpeg", file, overwrite: true);
        return file;
    }
}
