using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Backline.TestKit;

namespace Backline.Browser.Tests.Kit;

/// <summary>
/// A film for the fake camera, put together picture by picture from a clip, so that it lasts as long as a session does.
/// Motion-JPEG, which Chromium plays from its first picture whenever the camera is opened, in a loop.
/// </summary>
internal static class Film
{
    /// <summary>A picture without a person: grey all over.</summary>
    public const int Nobody = -1;

    private const int PicturesPerSecond = 10;
    private const int ChromiumPicturesPerSecond = 30;

    /// <summary>Pictures of a clip in an order of their own, each shown for a tenth of a second.</summary>
    /// <param name="clip">The clip, ten pictures a second.</param>
    /// <param name="name">The film's name.</param>
    /// <param name="order">The clip's pictures, from 0, in the film's order; <see cref="Nobody"/> for one without a person.</param>
    public static async Task<string> Of(string clip, string name, IReadOnlyList<int> order)
    {
        Assert.SkipUnless(Tools.Find("ffmpeg") is not null, "ffmpeg is not installed");
        string film = Repository.At("artifacts", "webcam", $"{name}-{KeyOf(order)}.mjpeg");
        if (File.Exists(film) && File.GetLastWriteTimeUtc(film) > File.GetLastWriteTimeUtc(clip))
        {
            return film;
        }

        using var folder = new TemporaryFolder();
        await Extract(clip, "format=yuvj420p", folder.At("%04d.jpg"));
        await Extract(clip, "trim=end_frame=1,drawbox=color=gray:t=fill,format=yuvj420p", folder.At("nobody.jpg"));
        Directory.CreateDirectory(Repository.At("artifacts", "webcam"));
        await using (FileStream stream = File.Create(film + ".new"))
        {
            foreach (int picture in order)
            {
                byte[] bytes = await File.ReadAllBytesAsync(folder.At(picture == Nobody ? "nobody.jpg" : FormattableString.Invariant($"{picture:0000}.jpg")));
                for (int times = 0; times < ChromiumPicturesPerSecond / PicturesPerSecond; times++)
                {
                    await stream.WriteAsync(bytes);
                }
            }
        }

        File.Move(film + ".new", film, overwrite: true);
        return film;
    }

    /// <summary>Pictures there and back again, from the first to the last, for a while.</summary>
    /// <param name="first">The first picture.</param>
    /// <param name="last">The last picture.</param>
    /// <param name="seconds">s. For how long; ends at the first picture.</param>
    public static IEnumerable<int> ThereAndBack(int first, int last, double seconds)
    {
        int period = 2 * (last - first);
        int count = (int)Math.Ceiling(seconds * PicturesPerSecond / period) * period;
        return Enumerable.Range(0, count).Select(i => first + ((i % period) is var step && step <= last - first ? step : period - step));
    }

    // Another order is another film: one put together before must not stand in for it.
    private static string KeyOf(IReadOnlyList<int> order) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<int>(order.ToArray())).AsSpan(0, 4));

    private static Task<string> Extract(string clip, string filter, string pattern) =>
        Shell.Run("ffmpeg", ["-v", "error", "-i", clip, "-start_number", "0", "-vf", filter, "-q:v", "3", "-vsync", "passthrough", "-update", pattern.Contains('%', StringComparison.Ordinal) ? "0" : "1", pattern]);
}
