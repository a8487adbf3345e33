using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Recordings;
using Backline.Practice;
using Backline.Practice.Measures;

namespace Backline.Coaching.Calibration;

/// <summary>A recording of a rendered clip beside the clip's truth; frame by frame the same.</summary>
/// <param name="Truth">What was rendered.</param>
/// <param name="Header">The recording's first line.</param>
/// <param name="Frames">What the landmark model saw.</param>
public sealed record ClipPair(TruthClip Truth, RecordingHeader Header, IReadOnlyList<LandmarkFrame> Frames)
{
    /// <summary>Finds the truth files of a folder and their recordings in another.</summary>
    /// <param name="clips">Folder of <c>NAME.truth.json</c>.</param>
    /// <param name="recordings">Folder of <c>NAME.VARIANT.jsonl</c>.</param>
    /// <param name="view">Which clips: those rendered from here.</param>
    /// <returns>The pairs, by name and then variant.</returns>
    /// <exception cref="RecordingException">A recording has problems, or not as many frames as its truth.</exception>
    public static IReadOnlyList<ClipPair> Load(string clips, string recordings, string view)
    {
        var pairs = new List<ClipPair>();
        foreach (TruthClip truth in Directory.EnumerateFiles(clips, "*.truth.json").Order(StringComparer.Ordinal).Select(TruthClip.Load).Where(clip => clip.View == view))
        {
            foreach (string path in Directory.EnumerateFiles(recordings, truth.Name + ".*.jsonl").Order(StringComparer.Ordinal))
            {
                using RecordingReader reader = RecordingReader.Open(path);
                LandmarkFrame[] frames = [.. reader.Frames()];
                if (frames.Length != truth.FrameCount)
                {
                    throw new RecordingException(Path.GetFileName(path), [$"has {frames.Length} frames; {truth.FrameCount} were expected, as in its truth file"], 0);
                }

                pairs.Add(new ClipPair(truth, reader.Header, frames));
            }
        }

        return pairs;
    }

    /// <summary>Settings for measuring this clip: the body's true height, and the corrections on.</summary>
    /// <param name="corrections">The corrections.</param>
    public MeasurerSettings Settings(CorrectionSet corrections) => new()
    {
        ImageWidth = Header.ImageWidth,
        ImageHeight = Header.ImageHeight,
        Variant = Header.Variant,
        PersonHeight = Truth.PersonHeight,
        Corrections = corrections,
    };

    /// <summary>Raw values beside the truth.</summary>
    /// <param name="isNear">Whether of the side that faces the camera; else of the other.</param>
    internal IEnumerable<Sample> Samples(bool isNear)
    {
        if (Truth.NearSide is not { } near)
        {
            yield break;
        }

        Side side = isNear ? near : near == Side.Left ? Side.Right : Side.Left;
        var measurer = new FrameMeasurer(Settings(CorrectionSet.Nothing));
        for (int frame = 0; frame < Frames.Count; frame++)
        {
            if (measurer.Measure(Frames[frame]).NearSide != near || measurer[side].Trunk is not { } trunk)
            {
                continue;
            }

            SideMeasurer seen = measurer[side];
            foreach (Measure measure in MeasureNames.All)
            {
                if (seen.Values[measure] is { } raw && Truth[frame, side, measure] is { } truth)
                {
                    yield return new Sample(Truth.Body, measure, raw, seen.RateOf(measure), trunk, seen.RateOf(Measure.TrunkInclination), seen.LeanInBow ?? 0, truth);
                }
            }
        }
    }
}
