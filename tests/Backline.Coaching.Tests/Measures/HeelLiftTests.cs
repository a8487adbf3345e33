using Backline.Coaching.Calibration;
using Backline.Coaching.Measures;
using Backline.Practice;
using Backline.Practice.Measures;

namespace Backline.Coaching.Tests.Measures;

public sealed class HeelLiftTests
{
    [Fact]
    public void A_lifted_heel_shows_within_half_a_second_and_is_told_from_one_that_is_down()
    {
        ClipPair clip = ClipFolders.OwnSide().Single(pair => pair.Truth.Name == "03_heel_lift_side");
        var measurer = new FrameMeasurer(clip.Settings(CorrectionSet.BuiltIn));
        double?[] heel = [.. clip.Frames.Select(frame => measurer.Measure(frame).Near[Measure.HeelHeight]?.Value)];
        int lifted = Enumerable.Range(0, heel.Length).First(i => clip.Truth[i, Side.Right, Measure.HeelHeight] >= 20);
        int[] up = [.. Enumerable.Range(0, heel.Length).Where(i => clip.Truth[i, Side.Right, Measure.HeelHeight] >= 27)];

        Assert.True(heel[lifted + 4] > 17, $"{heel[lifted + 4]} mm, 0.4 s after the heel rose by 20 mm");
        Assert.True(up.Average(i => heel[i]) > 18, $"{up.Average(i => heel[i])} mm on average while it is up");
        Assert.True(heel[35..44].Max() < 12, $"{heel[35..44].Max()} mm before it rises");
    }

    [Fact]
    public void A_heel_that_stays_down_reads_below_seventeen_millimetres_through_the_hold()
    {
        foreach (ClipPair clip in ClipFolders.OwnSide().Where(pair => pair.Truth.Name != "03_heel_lift_side"))
        {
            var measurer = new FrameMeasurer(clip.Settings(CorrectionSet.BuiltIn));
            double?[] heel = [.. clip.Frames.Select(frame => measurer.Measure(frame).Near[Measure.HeelHeight]?.Value)];

            Assert.True(heel[40..62].Max() < 17, $"{clip.Truth.Name}: {heel[40..62].Max()}");
        }
    }
}
