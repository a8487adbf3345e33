using Backline.TestKit;

namespace Backline.Browser.Tests.Kit;

/// <summary>The films the camera is shown.</summary>
internal static class Films
{
    private const double LeadSeconds = 12;
    private const int PicturesOfDemonstration = 640;

    /// <summary>s. No film stays bowed for longer, without those that are stopped.</summary>
    public const double LongestHoldSeconds = 40;

    private static IEnumerable<int> IntoTheHold => [.. Film.ThereAndBack(0, 9, 14), .. Enumerable.Range(179, 22), .. Enumerable.Range(262, 21)];

    private static string Demonstration => Repository.At("data", "demo", "stretch.mp4");

    /// <summary>The project's own demonstration, with standing before it: the shins lean forward in the bow, then come back for the hold.</summary>
    public static Task<string> ShinsForwardThenMended()
    {
        // The demonstration begins with the first ten pictures there and back, so that more of them join without a jump.
        IEnumerable<int> whole = Enumerable.Range(0, PicturesOfDemonstration);
        return Film.Of(Demonstration, "shins-forward-then-mended", [.. Film.ThereAndBack(0, 9, LeadSeconds), .. whole]);
    }

    /// <summary>The whole stretch without a fault, from a rendered clip: stand, knees, bow, a long hold, return.</summary>
    public static Task<string> Good() => FromClip("01_good_side");

    /// <summary>The same with knees that stay straight.</summary>
    public static Task<string> LockedKnees() => FromClip("02_locked_knees_side");

    /// <summary>Somebody stands, and goes on standing.</summary>
    public static Task<string> Standing() => Film.Of(Demonstration, "standing", [.. Film.ThereAndBack(0, 9, LeadSeconds)]);

    /// <summary>Somebody stands for a moment, bows, and stays for more than a minute.</summary>
    public static Task<string> SoonInTheHold() => Film.Of(Demonstration, "soon-in-the-hold", [.. IntoTheHold, .. Film.ThereAndBack(283, 301, 70)]);

    /// <summary>Somebody stands, bows, holds for a while and walks out of the picture.</summary>
    public static Task<string> GoneFromTheHold() => Film.Of(
        Demonstration, "gone-from-the-hold", [.. IntoTheHold, .. Film.ThereAndBack(283, 301, 14), .. Enumerable.Repeat(Film.Nobody, 400)]);

    private static Task<string> FromClip(string name)
    {
        string? clip = Repository.Shared("clips", name + ".mp4");
        Assert.SkipWhen(clip is null, "the rendered clips are not here: ../shared/clips");

        // Pictures of the clip: 0–9 standing, 10–19 the knees, 20–41 the bow, 42–60 the hold, 61–85 the return.
        int[] order =
        [
            .. Film.ThereAndBack(0, 9, LeadSeconds + 9), .. Enumerable.Range(0, 20), .. Film.ThereAndBack(19, 21, 5), .. Enumerable.Range(20, 22),
            .. Film.ThereAndBack(42, 60, 30), .. Enumerable.Range(42, 44), .. Film.ThereAndBack(82, 85, 20),
        ];
        return Film.Of(clip!, name, order); // skipped otherwise
    }
}
