using Backline.Coaching.Measures;
using Backline.Practice.Measures;
using Backline.Stretching.Postures;
using Backline.Stretching.Readouts;
using Backline.Web.Features.Readout;
using Microsoft.Extensions.Time.Testing;

namespace Backline.Web.Tests.Features.Readout;

public sealed class LiveReadoutTests
{
    // Its clock stands still: a call then does all there is to do.
    private readonly LiveReadout _readout = new(LegModels.Reader, new FakeTimeProvider());

    [Fact]
    public void It_reads_what_the_near_side_shows()
    {
        _readout.See(Frame(0.1, View.SideRight));

        Assert.True(_readout.Work(At(0.1)));

        StretchReadout expected = LegModels.Reader.Read(SeenPosture.Of(measure => Near[measure]));
        Assert.Equal(expected, _readout.Latest);
    }

    [Fact]
    public void It_rests_between_readings_and_then_follows()
    {
        _readout.See(Frame(0.1, View.SideRight));
        _readout.Work(At(0.1));
        StretchReadout? first = _readout.Latest;

        Assert.False(_readout.Work(At(0.15)));
        Assert.Same(first, _readout.Latest);
        Assert.True(_readout.Work(At(0.4)));
        Assert.NotSame(first, _readout.Latest);
    }

    [Fact]
    public void Where_nobody_is_seen_from_the_side_nothing_is_told_after_a_while()
    {
        _readout.See(Frame(0.1, View.SideRight));
        _readout.Work(At(0.1));
        _readout.See(Frame(3, View.Front));

        _readout.Work(At(3));

        Assert.Null(_readout.Latest);
    }

    [Fact]
    public void A_slice_ends_when_its_time_is_up()
    {
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMilliseconds(4) };
        var readout = new LiveReadout(LegModels.Reader, clock);
        readout.See(Frame(0.1, View.SideRight));
        int calls = 0;
        while (!readout.Work(At(0.1 + (calls / 10.0))))
        {
            calls++;
            readout.See(Frame(0.1 + (calls / 10.0), View.SideRight));
        }

        Assert.InRange(calls, 10, 40);
    }

    private static Readings Near { get; } = Readings.Of(
        (Measure.KneeFlexion, new Reading(15, 6)),
        (Measure.ShankInclination, new Reading(2, 3)),
        (Measure.AnkleDorsiflexion, new Reading(22, 6)),
        (Measure.TrunkInclination, new Reading(70, 6)),
        (Measure.HipFlexion, new Reading(83, 6)));

    private static MeasuredFrame Frame(double seconds, View view) => new(At(seconds), true, view, Readings.None, Near);

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
