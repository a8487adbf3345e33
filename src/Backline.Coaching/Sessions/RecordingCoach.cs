using Backline.Coaching.Measures;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>Coaches a recording: the same session a live camera leads, fed with measured frames.</summary>
public static class RecordingCoach
{
    // Fewer frames than this share from the side, and the recording is not a side view.
    private const double SideShare = 0.75;

    /// <summary>Coaches measured frames.</summary>
    /// <param name="frames">The frames, in the order of their times.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="options">What was chosen; camera on, no questions and no count-in are set here.</param>
    public static CoachReport Coach(IReadOnlyList<MeasuredFrame> frames, Protocol protocol, SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(protocol);
        View view = MainView(frames);
        TimeSpan duration = frames.Count == 0 ? TimeSpan.Zero : frames[^1].Time - frames[0].Time;
        if (view is not (View.SideLeft or View.SideRight))
        {
            return new CoachReport(protocol.Id, view, false, 0, Seconds(duration), [], NothingSeen(protocol, duration));
        }

        var session = new Session(protocol, options with { HasCamera = true, AsksQuestions = false, CountIn = TimeSpan.Zero });
        SessionState state = session.Start();
        var events = new List<SessionEvent>();
        foreach (MeasuredFrame frame in frames)
        {
            SessionStep step = session.Next(state, new FrameSeen(frame with { Time = frame.Time - frames[0].Time }));
            state = step.State;
            events.AddRange(step.Events.Where(happened => SessionEventKinds.Recorded.Contains(happened.Kind)));
        }

        if (!state.IsOver)
        {
            events.Add(new SessionEvent(Seconds(duration), SessionEventKinds.Done, "recording-end", ""));
        }

        return new CoachReport(
            protocol.Id, view, true, Math.Round(state.Held.TotalSeconds, 3), Seconds(duration), events, [.. state.RuleTimes.Select(Rounded)]);
    }

    /// <summary>From where the person is seen in most of the frames; <see cref="View.Unknown"/> when nobody is.</summary>
    /// <param name="frames">The frames.</param>
    public static View MainView(IReadOnlyList<MeasuredFrame> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        Dictionary<View, int> counts = frames
            .Where(frame => frame.IsPersonSeen)
            .CountBy(frame => frame.View)
            .ToDictionary();
        if (counts.Count == 0)
        {
            return View.Unknown;
        }

        int all = counts.Values.Sum();
        (View most, int count) = counts.MaxBy(pair => pair.Value);
        bool isSide = most is View.SideLeft or View.SideRight;
        return isSide && count < SideShare * all ? View.Oblique : most;
    }

    private static IReadOnlyList<RuleTime> NothingSeen(Protocol protocol, TimeSpan duration) =>
        [.. protocol.Rules.Select(rule => new RuleTime(rule.Id, 0, 0, Seconds(duration)))];

    private static RuleTime Rounded(RuleTime time) => time with
    {
        KeptSeconds = Math.Round(time.KeptSeconds, 3),
        BrokenSeconds = Math.Round(time.BrokenSeconds, 3),
        NotSeenSeconds = Math.Round(time.NotSeenSeconds, 3),
    };

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
