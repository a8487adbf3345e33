using Backline.Practice.Measures;
using Backline.Stretching.Readouts;

namespace Backline.Stretching.Tests.Readouts;

public sealed class SeenPostureTests
{
    [Fact]
    public void No_angle_is_taken_for_better_than_a_camera_sees_it()
    {
        SeenPosture seen = SeenPosture.Of(_ => new Reading(10, 0.5));

        Assert.Equal((6, 6, 6), (seen.Knee!.Value.StandardError, seen.Hip!.Value.StandardError, seen.Trunk!.Value.StandardError));
        Assert.Equal(3, seen.Ankle!.Value.StandardError);
    }

    [Fact]
    public void What_was_not_measured_itself_is_added_up_with_its_errors()
    {
        Dictionary<Measure, Reading> read = new()
        {
            [Measure.KneeFlexion] = new(20, 8),
            [Measure.ShankInclination] = new(5, 6),
            [Measure.FootPitch] = new(15, 8),
            [Measure.TrunkInclination] = new(60, 6),
        };

        SeenPosture seen = SeenPosture.Of(measure => read.TryGetValue(measure, out Reading one) ? one : null, BackShape.Flat);

        Assert.Equal(new Reading(20, 10), seen.Ankle);
        Assert.Equal(75, seen.Hip!.Value.Value, 1e-12);
        Assert.Equal(Math.Sqrt(36 + 64 + 36), seen.Hip.Value.StandardError, 1e-12);
        Assert.Equal(BackShape.Flat, seen.Back);
    }

    [Fact]
    public void A_jump_is_followed_within_seconds_and_never_overshot()
    {
        var steady = new SteadyPosture();
        steady.See(TimeSpan.Zero, StretchReaderTests.Seen(0, 0, 0, 0));
        double before = 0;
        for (int tenth = 1; tenth <= 40; tenth++)
        {
            steady.See(TimeSpan.FromSeconds(tenth / 10.0), StretchReaderTests.Seen(20, 0, 0, 0));
            double now = steady.At(TimeSpan.FromSeconds(tenth / 10.0)).Knee!.Value.Value;
            Assert.InRange(now, before, 20);
            before = now;
        }

        Assert.InRange(before, 19, 20);
    }

    [Fact]
    public void An_angle_that_is_not_seen_any_more_is_forgotten()
    {
        var steady = new SteadyPosture();
        steady.See(TimeSpan.Zero, StretchReaderTests.Seen(10, 10, 10, 10));
        steady.See(TimeSpan.FromSeconds(2), StretchReaderTests.Seen(10, 10, 10, 10) with { Ankle = null });

        SeenPosture later = steady.At(TimeSpan.FromSeconds(2.5));

        Assert.NotNull(later.Knee);
        Assert.Null(later.Ankle);
    }
}
