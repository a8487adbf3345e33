using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Web.Features.Live;

/// <summary>
/// A session as it is lived through: it takes time, keys, answers and camera frames to the pure session and lets what
/// comes of them be heard and shown. It knows nothing of the screen.
/// </summary>
internal sealed class LiveSession
{
    // Two frames of the slowest model: less than this is work, more is a page that slept.
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(2.5);

    private readonly Protocol _protocol;
    private readonly LivePlan _plan;
    private readonly ICoachVoice _voice;
    private readonly SessionSounds _sounds;
    private readonly SessionClock _clock;
    private readonly CameraMeasurer _camera;
    private readonly Session _session;
    private readonly List<SessionEvent> _events = [];

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
        _sounds = new SessionSounds(voice, plan.Options.Talk != Talk.BellsOnly);
        _clock = new SessionClock(time);
        _camera = new CameraMeasurer(plan.Model, plan.Height, plan.Foot);
        _session = new Session(protocol, plan.Options);
        State = _session.Start();
        IsWatched = plan.Options.HasCamera;
        WasWatched = IsWatched;
        Advance(new Tick(TimeSpan.Zero));
    }

    /// <summary>Something that is shown has changed.</summary>
    public event Action? Changed;

    /// <summary>A picture was measured.</summary>
    public event Action<MeasuredFrame>? Measured;

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

    /// <value>The five signs; without the bow there is none, nor a shin that would have to stand upright under it.</value>
    public IEnumerable<Sign> Signs => State.Rules
        .Where(status => status.Rule is not (RuleIds.Bow or RuleIds.Shin) || !_plan.Options.Restrictions.Contains(Restriction.NoBow))
        .Select(status => Sign.Of(status, IsWatched));

    /// <value>The question the person is being asked, or <see langword="null"/>.</value>
    public string? Question => State.QuestionText;

    /// <value>Whether the person is told to rise, wherever they still are.</value>
    public bool IsToldToRise => State.AskedStep == PhaseIds.Return;

    /// <value>What is to be read.</value>
    public string Caption => State.Caption;

    /// <summary>Time has passed.</summary>
    public void Tick()
    {
        if (!State.IsOver)
        {
            Advance(new Tick(_clock.Now));
        }
    }

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
        measured = measured with { Time = time };
        Measured?.Invoke(measured);
        Advance(new FrameSeen(measured));
    }

    /// <summary>A key, a tap or a media key: <c>any</c>, <c>yes</c>, <c>no</c> or <c>stop</c>.</summary>
    /// <param name="action">Which.</param>
    public void Press(string action)
    {
        if (State.IsOver || MeaningOf(action) is not { } meant)
        {
            return;
        }

        // The person is answered at once: what is being spoken gives way, but for how to rise, which is not over with a press.
        if (!IsToldToRise || meant is Commanded { Command: not SessionCommand.Done })
        {
            _voice.Silence();
        }

        Advance(meant);
        if (State is { HasSaidUp: true, IsOver: false })
        {
            _voice.Sound(Tone.Tick); // heard, also by who does not look
        }
    }

    private SessionInput? MeaningOf(string action) => action switch
    {
        "stop" => new Commanded(_clock.Now, SessionCommand.Stop),
        "yes" or "no" when !State.IsPaused && State.AnswerableQuestion is { } rule => AnswerTo(rule, action == "yes"),
        "no" => null, // a no only answers: it never means "I am there"
        "yes" when State.PressEffect == PressEffect.Pause => null, // later than late it is no wish to pause
        _ => MeaningOfAny(),
    };

    // Late it is an answer still; to a question just put it was meant for the one before.
    private Answered? AnswerTo(string rule, bool isKept) =>
        State is { PressEffect: PressEffect.Yes, IsPressEffectNew: true } ? null : new Answered(_clock.Now, rule, isKept);

    // A press meant for what has just gone does nothing.
    private SessionInput? MeaningOfAny()
    {
        TimeSpan now = _clock.Now;
        return State switch
        {
            { IsPressEffectNew: true } => null,
            { PressEffect: PressEffect.GoOn } => new Commanded(now, SessionCommand.Resume),
            { PressEffect: PressEffect.Yes, PendingQuestion: { } rule } => new Answered(now, rule, true),
            { PressEffect: PressEffect.Pause } => new Commanded(now, SessionCommand.Pause),
            _ => new Commanded(now, SessionCommand.Done),
        };
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
            IsWatched = false;
            Advance(new CameraLost(_clock.Now));
        }
    }

    /// <summary>The camera is there again.</summary>
    public void FindCamera()
    {
        IsWatched = WasWatched && !State.IsOver;
        Changed?.Invoke();
    }

    /// <summary>The page was hidden.</summary>
    public void Hide() => _clock.Hide();

    /// <summary>The page is shown again.</summary>
    public void Show()
    {
        _clock.Show();
        Tick();
    }

    /// <summary>The session as it is kept; a session that goes on is written as one stopped now.</summary>
    public SessionContent ToContent()
    {
        SessionContent content = SessionSummary.ContentOf(_protocol, _plan.Options, State, _events, _plan.RollCm);
        return content with
        {
            PainBefore = _plan.PainBefore,
            StopReason = State.StopReason is null ? null : content.StopReason, // not said yet is not "other"
        };
    }

    private void Advance(SessionInput input)
    {
        TimeSpan since = State.Time;
        bool isAsleep = input.Time - since > Gap && !State.IsOver && !State.IsPaused;
        SessionStep step = _session.Next(State, input);
        State = step.State;
        IEnumerable<SessionEvent> kept = step.Events.Where(happened => SessionEventKinds.Recorded.Contains(happened.Kind));
        if (isAsleep)
        {
            kept = WithSleep(kept, since, State.EndedAt ?? input.Time); // what a page sleeps beyond the end is no part of the session
            _sounds.CatchUp(step.Events);
        }
        else
        {
            _sounds.Hear(step.Events);
        }

        _events.AddRange(kept);
        Changed?.Invoke();
    }

    // What was caught up happened before the page woke.
    private SessionEvent[] WithSleep(IEnumerable<SessionEvent> kept, TimeSpan since, TimeSpan woke)
    {
        Slept += woke - since;
        SessionEvent slept = PageSleep.Until(woke, woke - since);
        return [.. kept.TakeWhile(happened => happened.T < slept.T), slept, .. kept.SkipWhile(happened => happened.T < slept.T)];
    }

    private TimeSpan Clamp(TimeSpan time)
    {
        TimeSpan now = _clock.Now;
        return time > now ? now : time < State.Time ? State.Time : time;
    }
}
