using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Recordings;
using Backline.Practice;
using Backline.Practice.Measures;
using Backline.TestKit;

namespace Backline.Coaching.Tests.Measures;

public sealed class ClipViewTests
{
    [Theory]
    [InlineData("01_good_side.heavy", View.SideRight)]
    [InlineData("01_good_side.full", View.SideRight)]
    [InlineData("03_heel_lift_side.heavy", View.SideRight)]
    [InlineData("09a_good_side_bodyB.heavy", View.SideRight)]
    [InlineData("05b_good_front.heavy", View.Front)]
    [InlineData("08_good_oblique45.heavy", View.Oblique)]
    public void Every_frame_of_a_rendered_clip_is_seen_from_where_it_was_rendered(string name, View expected) =>
        Assert.Equal([expected], ViewsOf(Path.Combine(ClipFolders.Own, name + ".jsonl"), isMirrored: false));

    [Fact]
    public void A_mirrored_clip_is_seen_from_the_other_side_and_measures_the_same()
    {
        (RecordingHeader header, LandmarkFrame[] frames) = ClipFolders.Recording(Path.Combine(ClipFolders.Own, "03_heel_lift_side.heavy.jsonl"));
        FrameMeasurer straight = MeasurerFor(header), mirrored = MeasurerFor(header);
        foreach (LandmarkFrame frame in frames)
        {
            MeasuredFrame one = straight.Measure(frame), other = mirrored.Measure(Mirror(frame));

            Assert.Equal(View.SideLeft, other.View);
            Assert.All(MeasureNames.All, measure => Assert.Equal(one.Right[measure]?.Value ?? 0, other.Left[measure]?.Value ?? 0, 1e-6));
        }
    }

    [Fact]
    public void Every_shared_side_clip_is_a_side_view_and_mirrored_too()
    {
        string folder = Repository.SharedOrSkip("recordings");
        Assert.All(Directory.EnumerateFiles(folder, "*_side*.jsonl").Where(path => char.IsDigit(Path.GetFileName(path)[0])), path =>
        {
            Assert.Equal([View.SideRight], ViewsOf(path, isMirrored: false));
            Assert.Equal([View.SideLeft], ViewsOf(path, isMirrored: true));
        });
    }

    [Theory]
    [InlineData("05a_*")]
    [InlineData("05b_*")]
    [InlineData("08_*")]
    [InlineData("10_*")]
    [InlineData("balancing_*")]
    [InlineData("standing_front*")]
    public void What_is_not_a_side_view_is_never_taken_for_one(string pattern)
    {
        string folder = Repository.SharedOrSkip("recordings");
        Assert.All(Directory.EnumerateFiles(folder, pattern + ".jsonl"), path =>
            Assert.DoesNotContain(ViewsOf(path, isMirrored: false), view => view is View.SideLeft or View.SideRight or View.Unknown));
    }

    [Fact]
    public void A_walkers_knee_never_jumps_once_exchanged_legs_are_put_back()
    {
        (RecordingHeader header, LandmarkFrame[] frames) = ClipFolders.Recording(Repository.SharedOrSkip("recordings", "walking_side.full.jsonl"));
        FrameMeasurer measurer = MeasurerFor(header);
        MeasuredFrame[] measured = [.. frames.Select(measurer.Measure)];

        foreach (Side side in (Side[])[Side.Left, Side.Right])
        {
            double?[] knee = [.. measured.Select(frame => (side == Side.Left ? frame.Left : frame.Right)[Measure.KneeFlexion]?.Value)];
            double largest = knee.Zip(knee.Skip(1), (before, after) => Math.Abs((after - before) ?? 0)).Max();
            Assert.InRange(largest, 1, 30);
        }

        Assert.True(measured.Count(frame => frame.View == View.SideLeft) > 0.75 * measured.Length);
    }

    private static View[] ViewsOf(string path, bool isMirrored)
    {
        (RecordingHeader header, LandmarkFrame[] frames) = ClipFolders.Recording(path);
        FrameMeasurer measurer = MeasurerFor(header);
        return [.. frames.Select(frame => measurer.Measure(isMirrored ? Mirror(frame) : frame).View).Distinct()];
    }

    private static LandmarkFrame Mirror(LandmarkFrame frame) => new(frame.Time, DrawnPose.Mirrored([.. frame.Image, .. frame.World]));

    private static FrameMeasurer MeasurerFor(RecordingHeader header) =>
        new(new MeasurerSettings { ImageWidth = header.ImageWidth, ImageHeight = header.ImageHeight, Variant = header.Variant });
}
