using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Coaching.Tests.Measures;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>From the picture to the fault: smoothing, frames and dwell together stay within a second and a half.</summary>
public sealed class NotedInTimeTests
{
    private static readonly DrawnPose Bowed = new() { TrunkDeg = 72, KneeDeg = 22, ShankDeg = -1 };

    public static MatrixTheoryData<string, double> Faults { get; } = new(["bow", "knees deep", "knees locked", "shin"], [5.0, 10.0, 30.0]);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_noted_within_a_second_and_a_half_of_being_there(string fault, double rate)
    {
        DrawnPose upright = new() { TrunkDeg = 4, KneeDeg = 6, ShankDeg = 2 };
        (DrawnPose first, DrawnPose then) = fault switch
        {
            "bow" => (upright, Bowed with { TrunkDeg = 31.5 }),
            "knees deep" => (Bowed, Bowed with { KneeDeg = 75 }),
            "knees locked" => (Bowed, Bowed with { KneeDeg = 2 }),
            _ => (Bowed, Bowed with { ShankDeg = 18 }),
        };
        (DrawnPose Pose, double Until)[] path = first == upright
            ? [(upright, 2), (then, 3), (then, 8)]
            : [(upright, 2), (first, 3.5), (first, 7), (then, 7.4), (then, 12)];
        double there = path[^2].Until;

        SessionEvent[] faults = [.. Play(path, rate).Where(happened => happened.Kind == SessionEventKinds.Fault)];

        Assert.NotEmpty(faults);
        Assert.Equal(fault.Split(' ')[0], faults[0].Id);
        Assert.InRange(faults[0].T - there, -0.4, 1.5);
    }

    [Fact]
    public void No_limit_of_the_protocol_waits_longer_than_leaves_room_for_the_rest() =>
        Assert.All(ProtocolLibrary.Load().Rules.SelectMany(rule => rule.Limits), limit => Assert.InRange(limit.DwellSeconds, 0, 1.1));

    private static List<SessionEvent> Play((DrawnPose Pose, double Until)[] path, double rate)
    {
        var measurer = new FrameMeasurer(Bowed.RawSettings with { Errors = ErrorModel.Live });
        var session = new Session(ProtocolLibrary.Load(), Scene.Camera);
        SessionState state = session.Start();
        List<SessionEvent> events = [];
        for (int i = 0; i / rate < path[^1].Until; i++)
        {
            LandmarkFrame frame = new(TimeSpan.FromSeconds(i / rate), PoseAt(path, i / rate).Values());
            SessionStep step = session.Next(state, new FrameSeen(measurer.Measure(frame)));
            state = step.State;
            events.AddRange(step.Events);
        }

        return events;
    }

    private static DrawnPose PoseAt((DrawnPose Pose, double Until)[] path, double seconds)
    {
        int to = Array.FindIndex(path, part => part.Until > seconds);
        if (to == 0)
        {
            return path[0].Pose;
        }

        (DrawnPose before, double since) = path[to - 1];
        double share = (seconds - since) / (path[to].Until - since);
        return before with
        {
            TrunkDeg = before.TrunkDeg + (share * (path[to].Pose.TrunkDeg - before.TrunkDeg)),
            KneeDeg = before.KneeDeg + (share * (path[to].Pose.KneeDeg - before.KneeDeg)),
            ShankDeg = before.ShankDeg + (share * (path[to].Pose.ShankDeg - before.ShankDeg)),
        };
    }
}
