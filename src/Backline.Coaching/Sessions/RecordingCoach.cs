using Backline.Coaching.Measures;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>Coaches a recording: the same session a live camera leads, fed with measured frames.</summary>
public static class RecordingCoach
{
    // Fewer frames than this share from the side, and the recording is not a side view.
    private const double SideShare = 0.75;

    /// <summary>Coaches measured frames, in one pass that keeps none of them.</summary>
    /// <param name="frames">The frames, in the order of their times.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="options">What was chosen; camera on, no questions and no count-in are set here.</param>
    public static CoachReport Coach(IEnumerable<MeasuredFrame> frames, Protocol protocol, SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(protocol);
        var session = new Session(protocol, options with { HasCamera = true, AsksQuestions = false, CountIn = TimeSpan.Zero });
        SessionState state = session.Start();
        var events = new List<SessionEvent>();
        var views = new Dictionary<View, int>();
        TimeSpan? begin = null;
        TimeSpan duration = TimeSpan.Zero;
        foreach (MeasuredFrame frame in frames)
        {
            begin ??= frame.Time;
            duration = frame.Time - begin.Value;
            if (frame.IsPersonSeen)
            {
                views[frame.View] = views.GetValueOrDefault(frame.View) + 1;
            }

            SessionStep step = session.Next(state, new FrameSeen(frame with { Time = duration }));
            state = step.State;
            events.AddRange(step.Events.Where(happened => SessionEventKinds.Recorded.Contains(happened.Kind)));
        }

        return Report(state, protocol, MainView(views), duration, events);
    }

    private static CoachReport Report(SessionState state, Protocol protocol, View view, TimeSpan duration, List<SessionEvent> events)
    {
        if (view is not (View.SideLeft or View.SideRight))
        {
            return new CoachReport(protocol.Id, view, false, 0, Seconds(duration), [], NothingSeen(protocol, duration));
        }

        if (!state.IsOver)
        {
            events.Add(new SessionEvent(Seconds(duration), SessionEventKinds.Done, "recording-end", ""));
        }

        return new CoachReport(
            protocol.Id, view, true, Math.Round(state.Held.TotalSeconds, 3), Seconds(duration), events, [.. state.RuleTimes.Select(Rounded)]);
    }

    // From where the person is seen in most of the frames; unknown when nobody is.
    private static View MainView(Dictionary<View, int> views)
    {
        if (views.Count == 0)
        {
            return View.Unknown;
        }

        (View most, int count) = views.MaxBy(pair => pair.Value);
        bool isSide = most is View.SideLeft or View.SideRight;
        return isSide && count < SideShare * views.Values.Sum() ? View.Oblique : most;
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
