using System.Diagnostics;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Recordings;
using Backline.Coaching.Sessions;
using Backline.Coaching.Tests.Measures;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Sessions;

public sealed class RecordingCoachTests
{
    private static readonly string[] Variants = ["full", "heavy"];

    public static TheoryData<string, bool, ErrorModel> Good { get; } = Each("01_good_side", "07b_hip_hinge_side", "09a_good_side_bodyB", "09b_good_side_bodyC");

    public static TheoryData<string, bool, ErrorModel> Locked { get; } = Each("02_locked_knees_side");

    public static TheoryData<string, bool, ErrorModel> Forward { get; } = Each("04_knee_drift_side");

    public static TheoryData<string, bool, ErrorModel> Lifted { get; } = Each("03_heel_lift_side");

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_stretch_has_no_fault_and_is_held(string clip, bool isMirrored, ErrorModel errors)
    {
        CoachReport report = Coach(clip, isMirrored, errors);

        Assert.Empty(FaultsOf(report));
        Assert.InRange(report.HeldSeconds, 1.8, 3.0);
        Assert.Equal(isMirrored ? View.SideLeft : View.SideRight, report.View);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void The_phases_follow_the_person_within_seven_tenths_of_a_second(string clip, bool isMirrored, ErrorModel errors)
    {
        CoachReport report = Coach(clip, isMirrored, errors);

        Dictionary<string, double> begins = report.Events.Where(happened => happened.Kind == SessionEventKinds.Phase).DistinctBy(phase => phase.Id).ToDictionary(phase => phase.Id, phase => phase.T);
        Assert.InRange(begins["bow"], 2.0, 2.8);
        Assert.InRange(begins["hold"], 3.7, 4.7);
        Assert.InRange(begins["return"], 6.2, 6.9);
    }

    [Theory]
    [MemberData(nameof(Locked))]
    public void Locked_knees_are_told(string clip, bool isMirrored, ErrorModel errors) =>
        Assert.Equal(["knees"], FaultsOf(Coach(clip, isMirrored, errors)));

    [Theory]
    [MemberData(nameof(Forward))]
    public void Knees_drifting_forward_are_told_by_the_shin(string clip, bool isMirrored, ErrorModel errors) =>
        Assert.Equal(["shin"], FaultsOf(Coach(clip, isMirrored, errors)));

    [Theory]
    [InlineData(1.60)]
    [InlineData(1.74)]
    [InlineData(1.90)]
    public void Knees_pushed_forward_hide_the_heel_from_the_full_model_and_never_blame_it(double height)
    {
        (RecordingHeader header, List<LandmarkFrame> frames) = Read("04_knee_drift_side.full");

        CoachReport report = Coach(header with { PersonHeight = height }, frames, ErrorModel.Recording);

        Assert.Equal(["shin"], FaultsOf(report));
        RuleTime heels = report.Rules.Single(rule => rule.Id == "heels");
        RuleTime heelsOfGood = Coach("01_good_side.full", false, ErrorModel.Recording).Rules.Single(rule => rule.Id == "heels");
        Assert.Equal(0, heels.BrokenSeconds);
        Assert.True(heels.NotSeenSeconds > heelsOfGood.NotSeenSeconds + 2, $"{heels.NotSeenSeconds} s not seen against {heelsOfGood.NotSeenSeconds} s");
    }

    [Theory]
    [MemberData(nameof(Lifted))]
    public void Lifted_heels_are_told_and_their_cue_follows(string clip, bool isMirrored, ErrorModel errors)
    {
        CoachReport report = Coach(clip, isMirrored, errors);

        Assert.Equal(["heels"], FaultsOf(report));
        double noted = report.Events.Single(happened => happened.Kind == SessionEventKinds.Fault).T;
        Assert.InRange(noted, 4.5, 6.0);
        Assert.InRange(report.Events.First(happened => happened is { Kind: SessionEventKinds.Cue, Id: "heels" }).T - noted, 0, 6);
    }

    [Theory]
    [InlineData("06a_pelvis_tucked_side", "06b_pelvis_neutral_side")]
    [InlineData("07a_rounded_bow_side", "07b_hip_hinge_side")]
    public void What_the_landmarks_cannot_tell_apart_is_not_told_apart(string one, string other)
    {
        foreach (string variant in Variants)
        {
            Assert.Equal(
                FaultsOf(Coach($"{one}.{variant}", false, ErrorModel.Recording)),
                FaultsOf(Coach($"{other}.{variant}", false, ErrorModel.Recording)));
        }
    }

    [Theory]
    [InlineData("05a_feet_out30_front.full")]
    [InlineData("05a_feet_out30_front.heavy")]
    [InlineData("05b_good_front.full")]
    [InlineData("05b_good_front.heavy")]
    [InlineData("08_good_oblique45.full")]
    [InlineData("08_good_oblique45.heavy")]
    [InlineData("10_quiet_front.full")]
    [InlineData("10_quiet_front.heavy")]
    [InlineData("balancing_cam01.full")]
    [InlineData("balancing_cam02.full")]
    [InlineData("balancing_cam03.full")]
    [InlineData("balancing_cam01.heavy")]
    [InlineData("balancing_cam02.heavy")]
    [InlineData("balancing_cam03.heavy")]
    public void What_is_not_a_side_view_is_not_judged(string recording)
    {
        CoachReport report = Coach(recording, false, ErrorModel.Recording);

        Assert.False(report.IsJudged);
        Assert.Empty(report.Events);
        Assert.All(report.Rules, rule => Assert.Equal(0, rule.KeptSeconds + rule.BrokenSeconds));
    }

    [Fact]
    public void A_minute_of_good_hold_is_held_for_a_minute_and_ends_with_done()
    {
        (RecordingHeader header, List<LandmarkFrame> frames) = Read("01_good_side.heavy");
        List<LandmarkFrame> hold = [.. frames.Where(frame => frame.Time.TotalSeconds is >= 4.2 and < 6.0)];
        List<LandmarkFrame> there = [.. Enumerable.Range(0, 34).SelectMany(_ => hold.Concat(hold.AsEnumerable().Reverse()))];
        List<LandmarkFrame> minute = [.. frames.Where(frame => frame.Time.TotalSeconds < 4.2), .. there, .. frames.Where(frame => frame.Time.TotalSeconds >= 6.0)];
        var upright = Enumerable.Repeat(frames[^1], 150);

        CoachReport report = Coach(header, [.. Retimed([.. minute, .. upright])], ErrorModel.Recording);

        Assert.InRange(report.HeldSeconds, 118, 126);
        Assert.Empty(FaultsOf(report));
        Assert.Equal("done", report.Events.Single(happened => happened.Kind == SessionEventKinds.Done).Id);
    }

    [Fact]
    public void A_frame_becomes_a_verdict_in_a_tenth_of_a_millisecond()
    {
        (RecordingHeader header, List<LandmarkFrame> frames) = Read("01_good_side.heavy");
        List<MeasuredFrame> measured = Measure(header, [.. Retimed([.. Enumerable.Repeat(frames, 72).SelectMany(again => again)])], ErrorModel.Recording);
        _ = RecordingCoach.Coach(measured, ProtocolLibrary.Load(), new SessionOptions());

        long start = Stopwatch.GetTimestamp();
        _ = RecordingCoach.Coach(measured, ProtocolLibrary.Load(), new SessionOptions());
        double each = Stopwatch.GetElapsedTime(start).TotalMilliseconds / measured.Count;

        TestContext.Current.TestOutputHelper?.WriteLine($"{each * 1000:0.0} µs a frame over {measured.Count} frames");
        Assert.InRange(each, 0, 0.1);
    }

    private static TheoryData<string, bool, ErrorModel> Each(params string[] clips)
    {
        var data = new TheoryData<string, bool, ErrorModel>();
        foreach (string clip in clips)
        {
            foreach (string variant in Variants)
            {
                data.Add($"{clip}.{variant}", false, ErrorModel.Recording);
                data.Add($"{clip}.{variant}", true, ErrorModel.Recording);
                data.Add($"{clip}.{variant}", false, ErrorModel.Live);
                data.Add($"{clip}.{variant}", true, ErrorModel.Live);
            }
        }

        return data;
    }

    private static string[] FaultsOf(CoachReport report) =>
        [.. report.Events.Where(happened => happened.Kind == SessionEventKinds.Fault).Select(fault => fault.Id).Distinct()];

    private static CoachReport Coach(string recording, bool isMirrored, ErrorModel errors)
    {
        (RecordingHeader header, List<LandmarkFrame> frames) = Read(recording);
        return Coach(header, [.. frames.Select(frame => isMirrored ? Mirror.Of(frame) : frame)], errors);
    }

    private static CoachReport Coach(RecordingHeader header, List<LandmarkFrame> frames, ErrorModel errors) =>
        RecordingCoach.Coach(Measure(header, frames, errors), ProtocolLibrary.Load(), new SessionOptions());

    private static List<MeasuredFrame> Measure(RecordingHeader header, List<LandmarkFrame> frames, ErrorModel errors)
    {
        var measurer = new FrameMeasurer(new MeasurerSettings
        {
            ImageWidth = header.ImageWidth,
            ImageHeight = header.ImageHeight,
            Variant = header.Variant,
            PersonHeight = header.PersonHeight,
            Errors = errors,
        });
        return [.. frames.Select(measurer.Measure)];
    }

    private static (RecordingHeader Header, List<LandmarkFrame> Frames) Read(string recording)
    {
        using RecordingReader reader = RecordingReader.Open(ClipFolders.PathOrSkip(recording));
        return (reader.Header, [.. reader.Frames()]);
    }

    private static IEnumerable<LandmarkFrame> Retimed(List<LandmarkFrame> frames) =>
        frames.Select((frame, i) => new LandmarkFrame(TimeSpan.FromSeconds(i / 10.0), frame.IsPersonSeen ? [.. frame.Image, .. frame.World] : null));
}
