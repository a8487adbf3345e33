using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Web.Features.Live;

/// <summary>
/// A session as it is lived through: it takes time, keys, answers and camera frames to the pure session and lets what
/// comes of them be heard and shown. It knows nothing of the screen.
/// </summary>
internal sealed class LiveSession
{
    // Two frames of the slowest model: less than this is work, more is a page that slept.
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan CatchUpStep = TimeSpan.FromMilliseconds(250);

    private readonly Protocol _protocol;
    private readonly LivePlan _plan;
    private readonly ICoachVoice _voice;
    private readonly SessionSounds _sounds;
    private readonly SessionClock _clock;
    private readonly CameraMeasurer _camera;
    private readonly HoldMeasures _measures = new();
    private readonly List<SessionEvent> _events = [];
    private Session _session;

    /// <summary>Begins now.</summary>
    /// <param name="protocol">What is practised.</param>
    /// <param name="plan">How.</param>
    /// <param name="voice">Where it is heard.</param>
    /// <param name="time">The clocks.</param>
    public LiveSession(Protocol protocol, LivePlan plan, ICoachVoice voice, TimeProvider time)
    {
        _protocol = protocol;
        _plan = plan;
        _voice = voice;
        _sounds = new SessionSounds(voice, plan.Options.Talk != Talk.BellsOnly, protocol.Hold.TickSeconds);
        _clock = new SessionClock(time);
        _camera = new CameraMeasurer(plan.Model, plan.RollCm / 100);
        _session = new Session(protocol, plan.Options);
        State = _session.Start();
        IsWatched = plan.Options.HasCamera;
        WasWatched = IsWatched;
        Advance(new Tick(TimeSpan.Zero));
    }

    /// <summary>Something that is shown has changed.</summary>
    public event Action? Changed;

    /// <value>Where the session stands.</value>
    public SessionState State { get; private set; }

    /// <value>Whether a camera watches just now.</value>
    public bool IsWatched { get; private set; }

    /// <value>Whether a camera has watched at any time.</value>
    public bool WasWatched { get; }

    /// <value>Time in which the page slept: nothing was seen, heard or said.</value>
    public TimeSpan Slept { get; private set; }

    /// <value>Since the session began, as its own clock shows.</value>
    public TimeSpan Now => _clock.Now;

    /// <value>All that happened, in order.</value>
    public IReadOnlyList<SessionEvent> Events => _events;

    /// <value>The five signs.</value>
    public IEnumerable<Sign> Signs => State.Rules.Select(status => Sign.Of(status, IsWatched));

    /// <value>The question the person is being asked, or <see langword="null"/>.</value>
    public string? Question => State.PendingQuestion is { } rule
        ? _protocol.Steps.Where(step => step.Id == State.Phase).SelectMany(step => step.Questions).FirstOrDefault(question => question.Rule == rule)?.Text
        : null;

    /// <summary>Time has passed.</summary>
    public void Tick() => Advance(new Tick(_clock.Now));

    /// <summary>The camera's next picture.</summary>
    /// <param name="frame">Its landmarks, timed by this session's clock.</param>
    public void See(CameraFrame frame)
    {
        if (State.IsOver || !IsWatched)
        {
            return;
        }

        _camera.AreToesLifted = _protocol.Steps.FirstOrDefault(step => step.Id == State.Phase)?.PostureFor(_plan.Options.Variant).ToeLiftDeg > 0;
        MeasuredFrame measured = _camera.Measure(frame);
        TimeSpan time = Clamp(frame.Landmarks.Time);
        Advance(new FrameSeen(measured with { Time = time }));
        if (State.IsHoldRunning)
        {
            _measures.Add(measured);
        }
    }

    /// <summary>A key, a tap or a media key: <c>any</c>, <c>yes</c>, <c>no</c> or <c>stop</c>.</summary>
    /// <param name="action">Which.</param>
    public void Press(string action)
    {
        if (State.IsOver || State.IsAskingWhy)
        {
            return;
        }

        // The person is answered at once: what is being spoken gives way.
        _voice.Silence();
        TimeSpan now = _clock.Now;
        Advance((action, State) switch
        {
            ("stop", _) => new Commanded(now, SessionCommand.Stop),
            (_, { IsPaused: true }) => new Commanded(now, SessionCommand.Resume),
            (_, { PendingQuestion: { } rule }) => new Answered(now, rule, action != "no"),
            (_, { Phase: PhaseIds.Hold or SessionSounds.ReadyPhase }) => new Commanded(now, SessionCommand.Pause),
            _ => new Commanded(now, SessionCommand.Done),
        });
    }

    /// <summary>The person says why they stopped.</summary>
    /// <param name="reason">Why.</param>
    public void Explain(StopReason reason)
    {
        _voice.Silence();
        Advance(new StopExplained(_clock.Now, reason));
    }

    /// <summary>The camera is gone: the session goes on by voice, with all that was held.</summary>
    public void LoseCamera()
    {
        if (IsWatched && !State.IsOver)
        {
            Watch(false);
            _sounds.Say("The camera stopped. On we go.");
        }
    }

    /// <summary>The camera is there again.</summary>
    public void FindCamera() => Watch(WasWatched && !State.IsOver);

    /// <summary>The page was hidden.</summary>
    public void Hide() => _clock.Hide();

    /// <summary>The page is shown again.</summary>
    public void Show()
    {
        _clock.Show();
        Tick();
    }

    /// <summary>The session as it is kept; a session that goes on is written as one stopped now.</summary>
    public SessionContent ToContent() => SessionWriter.Write(_protocol, _plan, State, _events, _measures.Summarise());

    private void Watch(bool isWatched)
    {
        IsWatched = isWatched;
        _session = new Session(_protocol, _plan.Options with { HasCamera = isWatched });
        Changed?.Invoke();
    }

    private void Advance(SessionInput input)
    {
        if (State.IsOver)
        {
            return;
        }

        TimeSpan gap = input.Time - State.Time;
        if (gap > Gap)
        {
            CatchUp(input.Time, gap);
        }

        SessionState before = State;
        SessionStep step = Feed(input);
        _sounds.Hear(before, step);
        Changed?.Invoke();
    }

    /// <summary>The page slept: the session goes through that time in small steps, in silence.</summary>
    private void CatchUp(TimeSpan until, TimeSpan gap)
    {
        SessionState before = State;
        Slept += gap;
        if (gap > LongestGap && !State.IsPaused)
        {
            // Nobody holds that long unheard: the clock waits from where the page slept.
            Feed(new Commanded(State.Time, SessionCommand.Pause));
        }

        for (TimeSpan time = State.Time + CatchUpStep; time < until && !State.IsOver && !State.IsPaused; time += CatchUpStep)
        {
            Feed(new Tick(time));
        }

        _events.Add(new SessionEvent(until.TotalSeconds, "slept", "page", $"The page slept for {gap.TotalSeconds:0} s."));
        _sounds.CatchUp(before, State);
    }

    private SessionStep Feed(SessionInput input)
    {
        SessionStep step = _session.Next(State, input);
        State = step.State;
        _events.AddRange(step.Events);
        return step;
    }

    private TimeSpan Clamp(TimeSpan time)
    {
        TimeSpan now = _clock.Now;
        return time > now ? now : time < State.Time ? State.Time : time;
    }
}
