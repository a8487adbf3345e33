using Backline.Coaching.Calibration;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Coaching.Tests.Measures;
using Backline.Coaching.Tests.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Robustness;

public sealed class SlowPeopleTests
{
    private static readonly string[] Good = ["01_good_side", "07b_hip_hinge_side", "09a_good_side_bodyB", "09b_good_side_bodyC"];

    private static readonly string[] RiseWords = ["target-reached", "rise-slowly", "step-off"];

    public static MatrixTheoryData<double, double, bool> Paces { get; } = new([1.5, 2, 2.5, 3, 4, 6], [3, 5, 10], [false, true]);

    public static MatrixTheoryData<double, bool> Rises { get; } = new([1.0, 2, 3, 4, 6, 8], [false, true]);

    [Theory]
    [MemberData(nameof(Paces))]
    public void Somebody_who_moves_slowly_is_judged_as_somebody_who_does_not(double times, double rate, bool isMirrored)
    {
        List<string> surprises = [];
        foreach (ClipPair pair in ClipFolders.Side().Where(pair => Expected(pair) is not null))
        {
            CoachReport report = Coach(pair, Pace.Slower([.. pair.Frames], times, rate), isMirrored, 60, ErrorModel.Recording);
            string[] found = [.. report.Events.Where(happened => happened.Kind == SessionEventKinds.Fault).Select(fault => fault.Id).Distinct()];
            if (!report.IsJudged || !found.SequenceEqual(Expected(pair) ?? []))
            {
                surprises.Add($"{Name(pair)}: {string.Join(", ", found)}");
            }
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    [Theory]
    [MemberData(nameof(Paces))]
    public void The_hold_of_somebody_who_moves_slowly_begins_when_they_stay(double times, double rate, bool isMirrored)
    {
        List<string> surprises = [];
        foreach (ClipPair pair in ClipFolders.Side().Where(pair => Good.Contains(pair.Truth.Name)))
        {
            CoachReport report = Coach(pair, Pace.Slower([.. pair.Frames], times, rate), isMirrored, 60, ErrorModel.Recording);
            if (report.HeldSeconds < (1.6 * times) - 0.8 || report.HeldSeconds > (3.3 * times) + 0.5)
            {
                surprises.Add($"{Name(pair)}: held {report.HeldSeconds} s");
            }
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    [Theory]
    [MemberData(nameof(Rises))]
    public void Who_rises_slowly_when_told_is_not_contradicted_and_the_rise_is_not_held(double times, bool isLive) => Each(20, times, isLive, 25, (report, name) =>
    {
        double told = report.Events.Single(happened => happened.Id == "target-reached").T;
        SessionEvent[] after = [.. report.Events.Where(happened => happened.T > told)];
        Assert.True(after.All(happened => happened.Kind != SessionEventKinds.Fault), name);
        Assert.True(after.Where(happened => happened.Kind is SessionEventKinds.Cue or SessionEventKinds.Praise).All(said => RiseWords.Contains(said.Id)), $"{name}: {string.Join("; ", after.Select(happened => happened.Text))}");
        Assert.InRange(report.HeldSeconds, 24, 25.8 + (0.75 * times));
        Assert.Equal("done", report.Events[^1].Id);
    });

    [Theory]
    [MemberData(nameof(Rises))]
    public void Who_rises_slowly_before_the_time_ends_the_hold_and_is_not_blamed(double times, bool isLive) => Each(60, times, isLive, 12, (report, name) =>
    {
        string[] phases = [.. report.Events.Where(happened => happened.Kind == SessionEventKinds.Phase).Select(phase => phase.Id)];
        Assert.True(report.Events.All(happened => happened.Kind != SessionEventKinds.Fault), name);
        Assert.True(phases.SkipWhile(phase => phase != PhaseIds.Hold).Take(3).SequenceEqual([PhaseIds.Hold, PhaseIds.Return, PhaseIds.Stand]) && phases.Count(phase => phase == PhaseIds.Hold) == 1, $"{name}: {string.Join(", ", phases)}");
        Assert.InRange(report.HeldSeconds, 11, 12.8 + (0.85 * times));
    });

    [Theory]
    [InlineData(1, 0.003)]
    [InlineData(2, 0.003)]
    [InlineData(3, 0.004)]
    public void A_long_hold_in_a_picture_that_jitters_is_held_and_not_blamed(int seed, double jitter)
    {
        List<string> surprises = [];
        foreach (ClipPair pair in ClipFolders.Side().Where(pair => Good.Contains(pair.Truth.Name)))
        {
            LandmarkFrame[] frames = [.. Pace.Held([.. pair.Frames], 59, 2, standSeconds: 3).Select(Variation.Noisy(jitter, seed))];
            CoachReport report = Coach(pair, frames, false, 60, ErrorModel.Recording);
            string[] found = [.. report.Events.Where(happened => happened.Kind == SessionEventKinds.Fault).Select(fault => $"{fault.Id} at {fault.T}")];
            if (found.Length > 0 || report.HeldSeconds is < 57 or > 63)
            {
                surprises.Add($"{Name(pair)}: {string.Join(", ", found)}; {report.HeldSeconds} s");
            }
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    private static void Each(double target, double riseTimes, bool isLive, double holdSeconds, Action<CoachReport, string> check)
    {
        foreach (ClipPair pair in ClipFolders.Side().Where(pair => Good.Contains(pair.Truth.Name)))
        {
            foreach (bool isMirrored in (bool[])[false, true])
            {
                LandmarkFrame[] frames = Pace.Held([.. pair.Frames], holdSeconds, riseTimes, standSeconds: 25);
                check(Coach(pair, frames, isMirrored, target, isLive ? ErrorModel.Live : ErrorModel.Recording), Name(pair));
            }
        }
    }

    private static string[]? Expected(ClipPair pair) => pair.Truth.Name[..2] switch
    {
        "02" => ["knees"],
        "03" => ["heels"],
        "04" => ["shin"],
        _ => Good.Contains(pair.Truth.Name) ? [] : null,
    };

    private static string Name(ClipPair pair) => $"{pair.Truth.Name}.{pair.Header.Variant}";

    private static CoachReport Coach(ClipPair pair, LandmarkFrame[] frames, bool isMirrored, double target, ErrorModel errors)
    {
        var measurer = new FrameMeasurer(new MeasurerSettings
        {
            ImageWidth = pair.Header.ImageWidth,
            ImageHeight = pair.Header.ImageHeight,
            Variant = pair.Header.Variant,
            Errors = errors,
        });
        IEnumerable<MeasuredFrame> measured = frames.Select(frame => measurer.Measure(isMirrored ? Mirror.Of(frame) : frame));
        return RecordingCoach.Coach(measured, ProtocolLibrary.Load(), new SessionOptions { Target = TimeSpan.FromSeconds(target) });
    }
}
