using System.Diagnostics;
using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>What a recording does not show: times without frames, frames that tell nothing.</summary>
public sealed class RecordingGapTests
{
    // s. The hold begins at some 3.5 s; by then the person is bowed and stays.
    private const double GapFrom = 8;

    [Fact]
    public void A_gap_is_asked_about_and_paused_for_like_an_empty_room()
    {
        CoachReport report = Coach([.. Bow(GapFrom), .. Bowed(GapFrom + 100, 3)]);

        double asked = report.Events.Single(happened => happened is { Kind: SessionEventKinds.Cue, Id: "absent" }).T;
        double stopped = report.Events.Single(happened => happened is { Kind: SessionEventKinds.HoldStop, Id: "absent" }).T;
        Assert.InRange(asked - GapFrom, 5, 9.5);
        Assert.InRange(stopped - GapFrom, 15, 19.5);
        Assert.InRange(report.Held.UnseenSeconds, 13, 19.5);
        Assert.InRange(report.Held.SeenSeconds, 3, 8);
        Assert.Equal(report.Held.SeenSeconds + report.Held.UnseenSeconds, report.HeldSeconds, 1e-3);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public void A_gap_is_held_as_long_as_the_same_time_with_frames_of_nobody(double seconds)
    {
        MeasuredFrame[] before = [.. Bow(GapFrom)], after = [.. Bowed(GapFrom + seconds, 3)];
        IEnumerable<MeasuredFrame> nobody = Enumerable.Range(1, (int)(seconds * 10) - 1).Select(i => MeasuredFrame.Nobody(TimeSpan.FromSeconds(GapFrom + (i / 10.0))));

        CoachReport gap = Coach([.. before, .. after]), empty = Coach([.. before, .. nobody, .. after]);

        Assert.Equal(empty.HeldSeconds, gap.HeldSeconds, 0.5);
        Assert.Equal(Course(empty), Course(gap));
    }

    [Fact]
    public void Frames_two_seconds_apart_are_one_stream()
    {
        CoachReport report = Coach([.. Bow(GapFrom), .. Enumerable.Range(1, 10).Select(i => At(GapFrom + (2 * i), Body.Bowed))]);

        Assert.DoesNotContain(report.Events, happened => happened.Id == "absent");
        Assert.InRange(report.HeldSeconds, GapFrom + 20 - 5, GapFrom + 20 - 3);
    }

    [Fact]
    public void Who_comes_back_after_a_gap_goes_on()
    {
        CoachReport report = Coach([.. Bow(GapFrom), .. Bowed(GapFrom + 60, 10)]);

        Assert.Equal(2, report.Events.Count(happened => happened.Kind == SessionEventKinds.HoldStart));
        Assert.InRange(report.Held.SeenSeconds, 12, 16);
    }

    [Fact]
    public void A_gap_of_years_takes_no_longer_than_one_of_minutes()
    {
        long start = Stopwatch.GetTimestamp();

        CoachReport report = Coach([.. Bow(GapFrom), .. Bowed(1e8, 3)]);

        Assert.InRange(report.HeldSeconds, 15, 30);
        Assert.InRange(report.DurationSeconds, 1e8, 1e8 + 3);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 5);
    }

    [Fact]
    public void Frames_that_tell_no_view_do_not_outvote_those_that_do()
    {
        MeasuredFrame[] side = [.. Bow(8.5)];
        IEnumerable<MeasuredFrame> nothing = Enumerable.Range(1, 300).Select(i => Dark(8.5 + (i / 10.0)));

        CoachReport report = Coach([.. side, .. nothing]);

        Assert.True(report.IsJudged);
        Assert.Equal(View.SideRight, report.View);
    }

    [Fact]
    public void Frames_that_tell_no_view_and_no_others_show_nobody()
    {
        CoachReport report = Coach([.. Enumerable.Range(0, 20).Select(i => Dark(i / 10.0))]);

        Assert.False(report.IsJudged);
        Assert.Equal(View.Unknown, report.View);
    }

    // What the session did, apart from its script.
    private static IEnumerable<(string Kind, string Id)> Course(CoachReport report) =>
        report.Events.Where(happened => happened.Kind != SessionEventKinds.Cue || happened.Id == "absent").Select(happened => (happened.Kind, happened.Id));

    private static CoachReport Coach(IReadOnlyList<MeasuredFrame> frames) => RecordingCoach.Coach(frames, ProtocolLibrary.Load(), new SessionOptions());

    // Upright, soft knees, the bow, and then still, ten frames a second.
    private static IEnumerable<MeasuredFrame> Bow(double until) =>
        Enumerable.Range(0, (int)Math.Round(until * 10) + 1).Select(i => i / 10.0).Select(t => At(t, t switch
        {
            <= 1 => Body.Upright,
            <= 2 => Body.Upright.Towards(Body.SoftKnees, t - 1),
            <= 3.5 => Body.SoftKnees.Towards(Body.Bowed, (t - 2) / 1.5),
            _ => Body.Bowed,
        }));

    private static IEnumerable<MeasuredFrame> Bowed(double from, double seconds) =>
        Enumerable.Range(0, (int)Math.Round(seconds * 10)).Select(i => At(from + (i / 10.0), Body.Bowed));

    private static MeasuredFrame At(double seconds, Body body) => new(TimeSpan.FromSeconds(seconds), true, View.SideRight, Readings.None, body.Readings);

    private static MeasuredFrame Dark(double seconds) => new(TimeSpan.FromSeconds(seconds), true, View.Unknown, Readings.None, Readings.None);
}
