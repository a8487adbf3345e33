using Backline.Coaching.Calibration;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Coaching.Tests.Measures;
using Backline.Coaching.Tests.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Robustness;

/// <summary>
/// What moves the trunk at once in the middle of a hold is no rise: knees that snap straight lift it by some seven degrees, a
/// jolt by more. What clip 02's hold differs by from clip 01's is laid onto the good clips.
/// </summary>
public sealed class SuddenMovesTests
{
    // s. The hold begins, the knees snap, and how long the hold is.
    private const double Bowed = 4.2, Begins = 12, Hold = 24;

    private static readonly string[] Good = ["01_good_side", "07b_hip_hinge_side", "09a_good_side_bodyB", "09b_good_side_bodyC"];

    public static MatrixTheoryData<double, double, double> Snaps { get; } = new([0.1, 0.4], [2.2, 30], [10, 25]);

    [Theory]
    [MemberData(nameof(Snaps))]
    public void Knees_that_snap_straight_in_a_hold_are_noted_in_time_and_are_no_rise(double quick, double lasts, double rate)
    {
        List<string> surprises = [];
        foreach ((ClipPair pair, LandmarkFrame[] frames) in Holds(frame => Locked(frame, quick, lasts), rate))
        {
            CoachReport report = Coach(pair, frames);
            SessionEvent[] faults = [.. report.Events.Where(happened => happened.Kind == SessionEventKinds.Fault)];
            string[] phases = [.. report.Events.Where(happened => happened.Kind == SessionEventKinds.Phase && happened.T is > 6 and < Bowed + Hold).Select(phase => $"{phase.Id} at {phase.T}")];
            if (faults is not [{ Id: "knees" } knees] || knees.T < Begins || knees.T > Begins + quick + 1.5 || phases.Length > 0)
            {
                surprises.Add($"{pair.Truth.Name}.{pair.Header.Variant}: {string.Join(", ", faults.Select(fault => $"{fault.Id} at {fault.T}"))}; {string.Join(", ", phases)}");
            }
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Who_straightens_the_knees_while_they_rise_is_seen_to_rise_hardly_later(double times)
    {
        double[] soft = [.. Holds(_ => 0, 10, times).Select(RisesAt)];
        double[] straight = [.. Holds(time => Locked(time, 0.4, 99, Bowed + Hold + (0.4 * times)), 10, times).Select(RisesAt)];

        Assert.NotEmpty(soft);
        Assert.All(soft.Zip(straight), pair => Assert.InRange(pair.Second - pair.First, -0.5, 0.35));
    }

    [Theory]
    [InlineData(5, 10)]
    [InlineData(8, 25)]
    [InlineData(8, 10)]
    public void A_jolt_of_the_trunk_and_back_is_no_rise(double degrees, double rate)
    {
        foreach ((ClipPair pair, LandmarkFrame[] frames) in Holds(_ => 0, rate))
        {
            double ratio = (double)pair.Header.ImageWidth / pair.Header.ImageHeight;
            CoachReport report = Coach(pair, [.. frames.Select(frame => Jolted(frame, degrees, ratio))]);

            Assert.True(report.Events.All(happened => happened.Kind != SessionEventKinds.Phase || happened.T is < 6 or > Bowed + Hold), pair.Truth.Name);
            Assert.True(report.Events.All(happened => happened.Kind != SessionEventKinds.Fault), pair.Truth.Name);
        }
    }

    // What lies above the hips turns about them and back within 0.6 s: up, whichever way the person looks.
    private static LandmarkFrame Jolted(LandmarkFrame frame, double degrees, double ratio)
    {
        double there = Math.Sin(Math.PI * Math.Clamp((frame.Time.TotalSeconds - Begins) / 0.6, 0, 1));
        if (!frame.IsPersonSeen || there < 1e-9)
        {
            return frame;
        }

        double[] values = Values(frame);
        (double x, double y) = (Place(values, (int)Landmark.RightHip, 0), Place(values, (int)Landmark.RightHip, 1));
        double turn = Math.Sign(x - Place(values, (int)Landmark.RightShoulder, 0)) * degrees * there * Math.PI / 180;
        for (int point = 0; point < (int)Landmark.LeftHip; point++)
        {
            int at = point * LandmarkFrame.ValuesPerLandmark;
            (double right, double down) = ((values[at] - x) * ratio, values[at + 1] - y);
            values[at] = x + (((right * Math.Cos(turn)) - (down * Math.Sin(turn))) / ratio);
            values[at + 1] = y + (right * Math.Sin(turn)) + (down * Math.Cos(turn));
        }

        return new LandmarkFrame(frame.Time, values);
    }

    private static double RisesAt((ClipPair Pair, LandmarkFrame[] Frames) who) =>
        Coach(who.Pair, who.Frames).Events.First(happened => happened is { Kind: SessionEventKinds.Phase, Id: PhaseIds.Return }).T;

    private static IEnumerable<(ClipPair Pair, LandmarkFrame[] Frames)> Holds(Func<double, double> share, double rate, double riseTimes = 2)
    {
        ClipPair[] all = [.. ClipFolders.Side()];
        foreach (ClipPair pair in all.Where(pair => Good.Contains(pair.Truth.Name)))
        {
            double[] soft = Held(all, "01_good_side", pair.Header.Variant), straight = Held(all, "02_locked_knees_side", pair.Header.Variant);
            double scale = Height(Held(all, pair.Truth.Name, pair.Header.Variant)) / Height(soft);
            LandmarkFrame[] held = Variation.AtRate(Pace.Held([.. pair.Frames], Hold, riseTimes, standSeconds: 6), rate, 0, 0);
            LandmarkFrame[] straightened = [.. held.Select(frame => With(frame, share(frame.Time.TotalSeconds) * scale))];
            yield return (pair, straightened);
            yield return (pair, [.. straightened.Select(Mirror.Of)]);

            LandmarkFrame With(LandmarkFrame frame, double part) =>
                !frame.IsPersonSeen ? frame : new(frame.Time, [.. Values(frame).Select((value, i) => IsPlace(i) ? value + (part * (straight[i] - soft[i])) : value)]);
        }
    }

    // How far the knees are straight: from none, within a moment, for a while, and back.
    private static double Locked(double time, double quick, double lasts, double begins = Begins) =>
        Math.Clamp(Math.Min((time - begins) / quick, (begins + lasts - time) / quick), 0, 1);

    private static double[] Held(ClipPair[] all, string name, LandmarkVariant variant)
    {
        double[][] hold = [.. all.Single(pair => pair.Truth.Name == name && pair.Header.Variant == variant).Frames
            .Where(frame => frame.IsPersonSeen && frame.Time.TotalSeconds is >= 4.6 and < 5.9).Select(Values)];
        return [.. Enumerable.Range(0, LandmarkFrame.ValueCount).Select(i => hold.Average(values => values[i]))];
    }

    // From hip to ankle in the picture: the body's size, whatever the bow.
    private static double Height(double[] values) =>
        Place(values, (int)Landmark.RightAnkle, 1) - Place(values, (int)Landmark.RightHip, 1);

    private static double Place(double[] values, int landmark, int axis) => values[(landmark * LandmarkFrame.ValuesPerLandmark) + axis];

    // Not how surely it is seen.
    private static bool IsPlace(int i) => i % LandmarkFrame.ValuesPerLandmark < 3;

    private static double[] Values(LandmarkFrame frame) => [.. frame.Image, .. frame.World];

    private static CoachReport Coach(ClipPair pair, LandmarkFrame[] frames)
    {
        var measurer = new FrameMeasurer(new MeasurerSettings
        {
            ImageWidth = pair.Header.ImageWidth,
            ImageHeight = pair.Header.ImageHeight,
            Variant = pair.Header.Variant,
            Errors = ErrorModel.Recording,
        });
        return RecordingCoach.Coach(frames.Select(measurer.Measure), ProtocolLibrary.Load(), new SessionOptions { Target = TimeSpan.FromSeconds(60) });
    }
}
