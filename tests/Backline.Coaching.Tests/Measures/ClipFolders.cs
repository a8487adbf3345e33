using Backline.Coaching.Calibration;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Recordings;
using Backline.TestKit;

namespace Backline.Coaching.Tests.Measures;

/// <summary>Recordings of rendered clips: the large set beside the checkout, and the tests' own.</summary>
internal static class ClipFolders
{
    public static string Own => Repository.At("tests", "Reference", "clips");

    public static IReadOnlyList<ClipPair> OwnSide() => ClipPair.Load(Own, Own, "side");

    public static IReadOnlyList<ClipPair> SharedSideOrSkip() => ClipPair.Load(Repository.SharedOrSkip("clips"), Repository.SharedOrSkip("recordings"), "side");

    public static IReadOnlyList<ClipPair> Side() => Repository.Shared("clips") is null ? OwnSide() : SharedSideOrSkip();

    /// <summary>A recording of either set, the larger first; skips where neither has it.</summary>
    public static string PathOrSkip(string recording) =>
        Repository.Shared("recordings", recording + ".jsonl")
        ?? (File.Exists(Path.Combine(Own, recording + ".jsonl")) ? Path.Combine(Own, recording + ".jsonl") : Repository.SharedOrSkip("recordings", recording + ".jsonl"));

    public static (RecordingHeader Header, LandmarkFrame[] Frames) Recording(string path)
    {
        using RecordingReader reader = RecordingReader.Open(path);
        return (reader.Header, [.. reader.Frames()]);
    }
}
