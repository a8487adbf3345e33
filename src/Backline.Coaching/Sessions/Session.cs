using System.Collections.Immutable;
using Backline.Coaching.Cues;
using Backline.Coaching.Measures;
using Backline.Coaching.Rules;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>
/// A session of a protocol as a pure machine: <see cref="Next"/> takes a state and an input and gives the next state
/// and what happened. It reads no clock, so a list of inputs replays a session exactly.
/// </summary>
/// <remarks>
/// Without a camera time goes on by the inputs' times: after a gap (a phone that slept) the session is where it would
/// have been, and the events in between carry their own times. With a camera a gap counts as unseen. A session whose
/// camera is lost goes on as one without, until a frame is seen again.
/// </remarks>
public sealed class Session
{
    // A gap is walked through in steps as fine as the ticks that did not come.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan LongestWalk = TimeSpan.FromMinutes(20);

    // Frames may come as slowly as this and still count as one stream.
    private static readonly TimeSpan LongestFrameGap = TimeSpan.FromSeconds(2);

    // That the camera is gone is news for this long.
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(8);

    private readonly SessionPlan _plan;

    /// <summary>A session of a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="options">What the person chose.</param>
    /// <exception cref="ArgumentException">The protocol has no such variant.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The target lies outside the protocol's shortest and longest hold, or the count-in is negative.</exception>
    public Session(Protocol protocol, SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(options);
        if (protocol.Variants.All(variant => variant.Id != options.Variant))
        {
            string known = string.Join(", ", protocol.Variants.Select(variant => variant.Id));
            throw new ArgumentException($"Variant must be one of {known}; it was '{options.Variant}'.", nameof(options));
        }

        double target = options.Target.TotalSeconds;
        if (target < protocol.Hold.MinSeconds || target > protocol.Hold.MaxSeconds)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), target, $"Target must be {protocol.Hold.MinSeconds} to {protocol.Hold.MaxSeconds} seconds.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.CountIn, TimeSpan.Zero, nameof(options));
        _plan = new SessionPlan(protocol, options);
    }

    /// <summary>The state before the first input, at time zero.</summary>
    public SessionState Start()
    {
        ImmutableArray<string> rules = [.. _plan.Protocol.Rules.Select(rule => rule.Id)];
        return new SessionState
        {
            Target = _plan.Options.Target,
            Rules = [.. rules.Select(rule => new RuleStatus(rule, Verdict.NotSeen, false))],
            RuleTimes = [.. rules.Select(rule => new RuleTime(rule, 0, 0, 0))],
            Said = [.. rules.Select(_ => Verdict.NotSeen)],
            FaultSince = [.. rules.Select(_ => TimeSpan.Zero)],
            MendedAt = [.. rules.Select(_ => LastSaid.Nothing.At)],
            WasCued = [.. rules.Select(_ => false)],
            CuedAt = [.. rules.Select(_ => LastSaid.Nothing.At)],
            CuesInRow = [.. rules.Select(_ => 0)],
            Limits = _plan.NothingSeen,
            Notices = _plan.Options.CountIn > TimeSpan.Zero
                ? [new Notice("get-ready", _plan.Words.GetReady, TimeSpan.FromSeconds(1), true)]
                : [],
        };
    }

    /// <summary>The state after an input.</summary>
    /// <param name="state">A state this session made.</param>
    /// <param name="input">The input. A time before the state's is taken as the state's time.</param>
    public SessionStep Next(SessionState state, SessionInput input)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(input);
        var turn = new Turn(_plan, state);
        TimeSpan time = input.Time > state.Time ? input.Time : state.Time;
        if (!state.IsOver && !state.IsPaused && time - state.Time > (turn.IsWatched ? LongestFrameGap : 2 * Step))
        {
            WalkTo(turn, time);
        }

        Take(turn, input, time);
        return new SessionStep(turn.State, turn.Events);
    }

    private static void WalkTo(Turn turn, TimeSpan time)
    {
        if (turn.IsWatched)
        {
            turn.State = turn.State with { Posture = Posture.Unknown, NobodySince = null };
            RuleWatch.Forget(turn);
        }

        TimeSpan end = time - turn.Now > LongestWalk ? turn.Now + LongestWalk : time;
        while (!turn.State.IsOver && turn.Now + Step < end)
        {
            Take(turn, new Tick(turn.Now + Step), turn.Now + Step);
        }
    }

    // What a press does changes by itself as well: then the next one may still be meant for what it did before.
    private static void Take(Turn turn, SessionInput input, TimeSpan time)
    {
        var before = turn.State.Press;
        Work(turn, input, time);
        if (turn.State.Press != before)
        {
            TimeSpan isNew = NewPress.Lasts(before.Effect, turn.State.PressEffect, isPressed: input is Commanded or Answered);
            turn.State = turn.State with { PressIsNewUntil = turn.Now + isNew };
        }
    }

    private static void Work(Turn turn, SessionInput input, TimeSpan time)
    {
        TimeSpan held = turn.State.HeldTotal;
        HoldClock.PassTo(turn, time);
        if (turn.State.IsOver)
        {
            if (input is StopExplained why)
            {
                Wishes.Explain(turn, why.Reason);
            }

            return;
        }

        HoldMarks.Tell(turn, held);
        React(turn, input);
        if (!turn.State.IsPaused && !turn.State.IsOver)
        {
            PhaseFollower.Follow(turn);
        }

        HoldClock.Run(turn);
        if (!turn.State.IsPaused && !turn.State.IsOver)
        {
            CuePlanner.Speak(turn);
        }
    }

    private static void React(Turn turn, SessionInput input)
    {
        switch (input)
        {
            case FrameSeen seen when turn.Plan.Options.HasCamera:
                See(turn, seen.Frame);
                break;
            case Commanded commanded:
                Wishes.Obey(turn, commanded.Command);
                break;
            case Answered answer when !turn.State.IsPaused:
                Wishes.Hear(turn, answer);
                break;
            case CameraLost when turn.IsWatched:
                LoseCamera(turn);
                break;
            case Tick when turn.IsWatched && turn.Now - turn.State.LastFrame > LongestFrameGap && turn.State.LastReadings is not null:
                turn.State = turn.State with { LastReadings = null };
                RuleWatch.Forget(turn);
                break;
        }
    }

    private static void LoseCamera(Turn turn)
    {
        turn.State = turn.State with { IsCameraLost = true, LastReadings = null, Posture = Posture.Unknown };
        Attendance.Forget(turn);
        RuleWatch.Forget(turn);
        if (turn.State is { Phase: PhaseIds.Return, IsFinishing: false })
        {
            // Whoever was coming up before the time may stand or be bowed again: nobody knows any more.
            ReturnFollower.Leave(turn);
        }

        turn.State = turn.State with { Notices = turn.State.Notices.RemoveAll(notice => notice.Id == ReturnFollower.OfferId) };
        if (!turn.State.IsFinishing)
        {
            // Who has been told to rise is not told to go on: what they hear stays about rising, and the page shows that the camera is gone.
            string words = turn.State.HasRisenEarly ? turn.Plan.Words.PressToFinish : turn.Plan.Words.CameraLost;
            CuePlanner.Ask(turn, new Notice("camera-lost", words, turn.Now + Told, true));
        }
    }

    private static void See(Turn turn, MeasuredFrame frame)
    {
        turn.State = turn.State with { IsCameraLost = false };
        Attendance.See(turn, frame.IsPersonSeen);
        Readings readings = frame.Near;
        turn.State = turn.State with
        {
            LastFrame = turn.Now,
            LastReadings = readings,
            Posture = turn.State.Posture.See(turn.Now, readings),
        };
        Standing.See(turn);
        if (!turn.State.IsPaused)
        {
            RuleWatch.See(turn, readings);
        }
    }
}
