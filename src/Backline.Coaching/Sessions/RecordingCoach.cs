using Backline.Coaching.Measures;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>Coaches a recording: the same session a live camera leads, fed with measured frames.</summary>
/// <remarks>
/// A live session that hears nothing may belong to a phone that slept, and time goes on. A recording without frames shows
/// nobody: a gap is coached as frames in which nobody was found.
/// </remarks>
public static class RecordingCoach
{
    // Fewer frames than this share from the side, and the recording is not a side view.
    private const double SideShare = 0.75;

    // Frames farther apart are no stream, as in a live session.
    private static readonly TimeSpan LongestFrameGap = TimeSpan.FromSeconds(2);

    // As fine as the ticks of a session, and no longer than it walks: whoever is away that long has long been paused for.
    private static readonly TimeSpan EmptyStep = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan LongestEmpty = TimeSpan.FromMinutes(20);

    /// <summary>Coaches measured frames, in one pass that keeps none of them.</summary>
    /// <param name="frames">The frames, in the order of their times.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="options">What was chosen; camera on, no questions and no count-in are set here.</param>
    public static CoachReport Coach(IEnumerable<MeasuredFrame> frames, Protocol protocol, SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(protocol);
        var replay = new Replay(new Session(protocol, options with { HasCamera = true, AsksQuestions = false, CountIn = TimeSpan.Zero }));
        int[] framesFrom = new int[(int)View.Oblique + 1];
        TimeSpan? begin = null;
        TimeSpan duration = TimeSpan.Zero;
        foreach (MeasuredFrame frame in frames)
        {
            begin ??= frame.Time;
            TimeSpan time = frame.Time - begin.Value;
            if (time - duration > LongestFrameGap)
            {
                replay.PassEmpty(time);
            }

            duration = time;
            framesFrom[(int)frame.View]++;
            replay.See(frame with { Time = time });
        }

        return Report(replay, protocol, MainView(framesFrom), duration);
    }

    private static CoachReport Report(Replay replay, Protocol protocol, View view, TimeSpan duration)
    {
        if (view is not (View.SideLeft or View.SideRight))
        {
            return new CoachReport(protocol.Id, view, false, default, Seconds(duration), [], NothingSeen(protocol, duration));
        }

        List<SessionEvent> events = replay.Events;
        if (!replay.State.IsOver)
        {
            events.Add(new SessionEvent(Seconds(duration), SessionEventKinds.Done, "recording-end", ""));
        }

        return new CoachReport(protocol.Id, view, true, replay.State.Held, Seconds(duration), events, [.. replay.State.RuleTimes.Select(Rounded)]);
    }

    // From where the person is seen in most of the frames that tell; unknown when none does.
    private static View MainView(int[] framesFrom)
    {
        View most = View.Unknown;
        int known = 0, count = 0;
        for (View view = View.Unknown + 1; view <= View.Oblique; view++)
        {
            known += framesFrom[(int)view];
            (most, count) = framesFrom[(int)view] > count ? (view, framesFrom[(int)view]) : (most, count);
        }

        bool isSide = most is View.SideLeft or View.SideRight;
        return isSide && count < SideShare * known ? View.Oblique : most;
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

    private sealed class Replay
    {
        private readonly Session _session;

        public Replay(Session session)
        {
            _session = session;
            State = session.Start();
        }

        public SessionState State { get; private set; }

        public List<SessionEvent> Events { get; } = [];

        public void See(MeasuredFrame frame)
        {
            SessionStep step = _session.Next(State, new FrameSeen(frame));
            State = step.State;
            Events.AddRange(step.Events.Where(happened => SessionEventKinds.Recorded.Contains(happened.Kind)));
        }

        /// <summary>Lets a time without frames pass. A session that is paused or over waits, however long it is.</summary>
        public void PassEmpty(TimeSpan end)
        {
            TimeSpan at = State.Time, last = end - at > LongestEmpty ? at + LongestEmpty : end;
            do
            {
                at += EmptyStep;
                See(MeasuredFrame.Nobody(at));
            }
            while (at + EmptyStep < last && !State.IsPaused && !State.IsOver);
        }
    }
}
