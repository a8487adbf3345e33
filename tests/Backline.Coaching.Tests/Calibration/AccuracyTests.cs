using Backline.Coaching.Calibration;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Tests.Measures;
using Backline.Practice;
using Backline.Practice.Measures;
using Backline.TestKit;

namespace Backline.Coaching.Tests.Calibration;

public sealed class AccuracyTests
{
    // Degrees: what a mere constant offset reaches on the ten side-view clips, heavy and full.
    private static readonly (Measure Measure, double Heavy, double Full)[] ConstantOffset =
    [
        (Measure.TrunkInclination, 2.8, 2.2),
        (Measure.HipFlexion, 4.2, 4.0),
        (Measure.KneeFlexion, 3.1, 2.5),
        (Measure.ShankInclination, 1.2, 1.5),
        (Measure.FootPitch, 4.3, 8.5),
        (Measure.AnkleDorsiflexion, 4.7, 7.8),
    ];

    [Fact]
    public void No_angle_is_worse_than_with_a_constant_offset()
    {
        IReadOnlyList<AccuracyRow> rows = AccuracyTable.Of(ClipFolders.SharedSideOrSkip(), CorrectionSet.BuiltIn);

        Assert.All(ConstantOffset, bound =>
        {
            Assert.InRange(Row(rows, LandmarkVariant.Heavy, bound.Measure).Corrected, 0.1, bound.Heavy);
            Assert.InRange(Row(rows, LandmarkVariant.Full, bound.Measure).Corrected, 0.1, bound.Full);
        });
    }

    [Fact]
    public void A_body_that_was_left_out_is_measured_nearly_as_well()
    {
        IReadOnlyList<AccuracyRow> rows = AccuracyTable.Of(ClipFolders.SharedSideOrSkip(), CorrectionSet.BuiltIn);

        Assert.All(rows.Where(row => row.Measure is Measure.TrunkInclination or Measure.KneeFlexion or Measure.ShankInclination), row =>
            Assert.All(row.LeftOut.Values, error => Assert.InRange(error, 0.1, 5)));
        Assert.All(rows.Where(row => row.Measure == Measure.HipFlexion), row => Assert.All(row.LeftOut.Values, error => Assert.InRange(error, 0.1, 7)));
    }

    [Fact]
    public void Stated_errors_are_honest_and_not_too_wide()
    {
        IReadOnlyList<AccuracyRow> rows = AccuracyTable.Of(ClipFolders.SharedSideOrSkip(), CorrectionSet.BuiltIn);

        Assert.All(rows, row =>
        {
            Assert.True(row.Coverage >= 0.9, $"{row.Variant} {row.Measure}: {row.Coverage:P0} within two standard errors");
            Assert.All(row.LeftOutCoverage, body => Assert.True(body.Value >= 0.8, $"{row.Variant} {row.Measure}, {body.Key} left out: {body.Value:P0}"));
            Assert.True(row.MedianStandardError <= 1.5 * row.Corrected, $"{row.Variant} {row.Measure}: {row.MedianStandardError} against {row.Corrected}");
        });
    }

    [Fact]
    public void The_samples_of_the_checkout_are_measured_as_well_as_the_large_set()
    {
        IReadOnlyList<AccuracyRow> rows = AccuracyTable.Of(ClipFolders.OwnSide(), CorrectionSet.BuiltIn);

        Assert.All(ConstantOffset, bound => Assert.InRange(Row(rows, LandmarkVariant.Heavy, bound.Measure).Corrected, 0.1, bound.Heavy));
        Assert.All(rows, row => Assert.True(row.Coverage >= 0.9, $"{row.Variant} {row.Measure}: {row.Coverage:P0}"));
    }

    [Fact]
    public void The_page_shows_the_table_the_command_prints()
    {
        string table = AccuracyTable.ToMarkdown(AccuracyTable.Of(ClipFolders.SharedSideOrSkip(), CorrectionSet.BuiltIn));

        Assert.Contains(table, File.ReadAllText(Repository.At("docs", "science", "camera.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Learning_again_gives_the_shipped_file_back()
    {
        byte[] learnt = CorrectionFit.Learn(ClipFolders.SharedSideOrSkip()).ToJson();

        Assert.Equal(File.ReadAllText(Repository.At("data", "corrections", "blazepose-33.json")), System.Text.Encoding.UTF8.GetString(learnt));
    }

    [Fact]
    public void One_body_is_too_few_to_learn_from() =>
        Assert.Throws<ArgumentException>(() => CorrectionFit.Learn([.. ClipFolders.OwnSide().Where(pair => pair.Truth.Body == "A")]));

    [Fact]
    public void What_a_front_view_states_holds_for_the_sample_of_the_checkout() =>
        AssertFrontHolds(ClipPair.Load(ClipFolders.Own, ClipFolders.Own, "front"));

    [Fact]
    public void What_a_front_view_states_holds_for_all_front_clips() =>
        AssertFrontHolds(ClipPair.Load(Repository.SharedOrSkip("clips"), Repository.SharedOrSkip("recordings"), "front"));

    private static void AssertFrontHolds(IReadOnlyList<ClipPair> pairs)
    {
        foreach (Measure measure in (Measure[])[Measure.FootProgression, Measure.KneeMedialOffset])
        {
            bool[] within = [.. pairs.SelectMany(pair => Within(pair, measure))];

            Assert.True(within.Length > 100, $"{within.Length} readings");
            Assert.True(within.Average(holds => holds ? 1.0 : 0.0) >= 0.9, $"{measure}: {within.Average(holds => holds ? 1.0 : 0.0):P0}");
        }
    }

    private static IEnumerable<bool> Within(ClipPair pair, Measure measure)
    {
        var measurer = new FrameMeasurer(pair.Settings(CorrectionSet.BuiltIn));
        for (int i = 0; i < pair.Frames.Count; i++)
        {
            MeasuredFrame frame = measurer.Measure(pair.Frames[i]);
            foreach ((Side side, Readings readings) in ((Side, Readings)[])[(Side.Left, frame.Left), (Side.Right, frame.Right)])
            {
                if (readings[measure] is { } reading && pair.Truth[i, side, measure] is { } truth)
                {
                    yield return Math.Abs(reading.Value - truth) <= 2 * reading.StandardError;
                }
            }
        }
    }

    private static AccuracyRow Row(IReadOnlyList<AccuracyRow> rows, LandmarkVariant variant, Measure measure) =>
        rows.Single(row => row.Variant == variant && row.Measure == measure);
}
