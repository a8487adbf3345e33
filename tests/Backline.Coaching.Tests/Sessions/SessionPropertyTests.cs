using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using CsCheck;

namespace Backline.Coaching.Tests.Sessions;

public sealed class SessionPropertyTests
{
    private const long Iterations = 400;

    private static readonly Gen<SessionOptions> Options =
        from camera in Gen.Bool
        from straight in Gen.Bool
        from talk in Gen.Enum<Talk>()
        from support in Gen.Enum<Support>()
        from target in Gen.Int[20, 90]
        from countIn in Gen.Int[0, 5]
        from restrictions in Gen.Enum<Restriction>().List[0, 3]
        select new SessionOptions
        {
            HasCamera = camera,
            Variant = straight ? "straight" : "soft",
            Talk = talk,
            Support = support,
            Target = TimeSpan.FromSeconds(target),
            CountIn = TimeSpan.FromSeconds(countIn),
            Restrictions = restrictions,
        };

    // A few seconds of one posture or silence, or one wish; sometimes the clock jumps, on or back.
    private static readonly Gen<Func<TimeSpan, IEnumerable<SessionInput>>> Episode = Gen.Frequency(
        (6, from trunk in Gen.Double[-5, 95]
            from knee in Gen.Double[-5, 60]
            from shank in Gen.Double[-12, 25]
            from heel in Gen.Double[-15, 45]
            from hidden in Gen.Int[0, 15]
            from count in Gen.Int[1, 60]
            from error in Gen.Double[1, 12]
            select Stay(new Body((hidden & 1) == 1 && hidden > 8 ? null : trunk, (hidden & 2) == 2 ? null : knee, (hidden & 4) == 4 ? null : shank, heel) { AngleError = error }, count)),
        (3, from count in Gen.Int[1, 150] select Ticks(count)),
        (1, from count in Gen.Int[1, 180] select Nobody(count)),
        (1, Gen.Const(One(time => new CameraLost(time)))),
        (1, from jump in Gen.Double[-30, 120] select Jump(jump)),
        (2, from command in Gen.Enum<SessionCommand>() where command != SessionCommand.Stop select One(time => new Commanded(time, command))),
        (1, from rule in Gen.Int[0, 5].Select(i => new[] { "feet", "heels", "knees", "shin", "bow", "elbow" }[i]) from kept in Gen.Bool select One(time => new Answered(time, rule, kept))),
        (1, Gen.Const(One(time => new Commanded(time, SessionCommand.Stop)))),
        (1, from reason in Gen.Enum<StopReason>() select One(time => new StopExplained(time, reason))));

    private static readonly Gen<(SessionOptions Options, List<SessionInput> Inputs)> Plays =
        Gen.Select(Options, Episode.List[1, 25], (options, episodes) => (options, Inputs(episodes)));

    [Fact]
    public void Held_time_never_decreases_and_never_exceeds_the_time_passed() => Plays.Sample(
        play =>
        {
            double held = 0;
            foreach (SessionState state in States(play.Options, play.Inputs))
            {
                Assert.InRange(state.Held.TotalSeconds, held, state.Time.TotalSeconds + 1e-9);
                held = state.Held.TotalSeconds;
            }
        },
        iter: Iterations);

    [Fact]
    public void The_same_inputs_make_the_same_session() => Plays.Sample(
        play => Assert.Equal(Transcript(play.Options, play.Inputs), Transcript(play.Options, play.Inputs)),
        iter: 100);

    [Fact]
    public void Things_said_are_at_least_four_seconds_apart() => Plays.Sample(
        play =>
        {
            // Only what answers the person's own wish may come at once; whatever follows waits for it, too.
            double last = double.NegativeInfinity;
            foreach ((SessionInput input, SessionEvent said) in Answers(play.Options, play.Inputs).Where(answer => IsSaid(answer.Event)))
            {
                bool isWished = input is Commanded or StopExplained && said.Kind is SessionEventKinds.Paused or SessionEventKinds.Resumed or SessionEventKinds.Done or SessionEventKinds.Advice;
                Assert.True(isWished || said.T - last >= 4 - 1e-9, $"{said} came {said.T - last} s after the last.");
                last = said.T;
            }
        },
        iter: Iterations);

    [Fact]
    public void No_cue_comes_before_its_phase() => Plays.Sample(
        play =>
        {
            Dictionary<string, string> phaseOf = ProtocolLibrary.Load().Steps
                .Where(step => step.Part == StepPart.Live)
                .SelectMany(step => step.Cues.Select(cue => (cue.Id, Phase: step.Id)))
                .ToDictionary(pair => pair.Id, pair => pair.Phase);
            string current = SessionState.Ready;
            foreach (SessionEvent happened in Events(play.Options, play.Inputs))
            {
                current = happened.Kind == SessionEventKinds.Phase ? happened.Id : current;
                if (happened.Kind == SessionEventKinds.Cue && phaseOf.TryGetValue(happened.Id, out string? phase))
                {
                    Assert.Equal(phase, current);
                }
            }
        },
        iter: Iterations);

    [Fact]
    public void Opposite_corrections_never_follow_each_other_within_ten_seconds() => Plays.Sample(
        play =>
        {
            string[] opposites = ["Knees a little straighter.", "Knees a little softer.", "Knees long, just unlocked."];
            SessionEvent? last = null;
            foreach (SessionEvent cue in Events(play.Options, play.Inputs).Where(said => said.Kind == SessionEventKinds.Cue && opposites.Contains(said.Text)))
            {
                bool isOpposite = last is not null && (last.Text == opposites[0]) != (cue.Text == opposites[0]);
                Assert.False(isOpposite && cue.T - last!.T < 10, $"{last} and then {cue}"); // isOpposite says last is there
                last = cue;
            }
        },
        iter: Iterations);

    [Fact]
    public void Any_sequence_of_inputs_leaves_a_valid_state() => Plays.Sample(
        play =>
        {
            TimeSpan time = TimeSpan.Zero;
            foreach (SessionState state in States(play.Options, play.Inputs))
            {
                Assert.True(state.Time >= time);
                Assert.True(state.Phase == SessionState.Ready || PhaseIds.All.Contains(state.Phase));
                Assert.Equal(state.IsOver, state.Ended is not null);
                Assert.False(state.IsHoldRunning && (state.IsOver || state.IsPaused || state.Phase != PhaseIds.Hold));
                Assert.False(state.IsOver && state.PendingQuestion is not null);
                Assert.Equal(RuleIds.All, state.Rules.Select(rule => rule.Rule));
                Assert.All(state.RuleTimes, rule => Assert.InRange(rule.KeptSeconds + rule.BrokenSeconds + rule.NotSeenSeconds, 0, state.Time.TotalSeconds + 1e-6));
                Assert.True(state.Caption.Split(' ').Length <= 7, state.Caption);
                time = state.Time;
            }
        },
        iter: Iterations);

    private static bool IsSaid(SessionEvent happened) => happened.Text.Length > 0 && happened.Kind
        is SessionEventKinds.Cue or SessionEventKinds.Praise or SessionEventKinds.Question or SessionEventKinds.Done
        or SessionEventKinds.Paused or SessionEventKinds.Resumed or SessionEventKinds.Advice;

    private static IEnumerable<SessionState> States(SessionOptions options, List<SessionInput> inputs)
    {
        var session = new Session(ProtocolLibrary.Load(), options);
        SessionState state = session.Start();
        foreach (SessionInput input in inputs)
        {
            state = session.Next(state, input).State;
            yield return state;
        }
    }

    private static List<SessionEvent> Events(SessionOptions options, List<SessionInput> inputs) =>
        [.. Answers(options, inputs).Select(answer => answer.Event)];

    private static IEnumerable<(SessionInput Input, SessionEvent Event)> Answers(SessionOptions options, List<SessionInput> inputs)
    {
        var session = new Session(ProtocolLibrary.Load(), options);
        SessionState state = session.Start();
        foreach (SessionInput input in inputs)
        {
            SessionStep step = session.Next(state, input);
            state = step.State;
            foreach (SessionEvent happened in step.Events)
            {
                yield return (input, happened);
            }
        }
    }

    private static string Transcript(SessionOptions options, List<SessionInput> inputs) => string.Join('\n', Events(options, inputs));

    private static List<SessionInput> Inputs(List<Func<TimeSpan, IEnumerable<SessionInput>>> episodes)
    {
        List<SessionInput> inputs = [];
        TimeSpan time = TimeSpan.Zero;
        foreach (Func<TimeSpan, IEnumerable<SessionInput>> episode in episodes)
        {
            inputs.AddRange(episode(time));
            time = inputs[^1].Time;
        }

        return inputs;
    }

    private static TimeSpan At(TimeSpan start, int beat) => start + TimeSpan.FromSeconds(beat * 0.1);

    private static Func<TimeSpan, IEnumerable<SessionInput>> Stay(Body body, int count) => start =>
        Enumerable.Range(1, count).Select(i => new FrameSeen(new MeasuredFrame(At(start, i), true, View.SideLeft, body.Readings, Readings.None)));

    private static Func<TimeSpan, IEnumerable<SessionInput>> Ticks(int count) => start => Enumerable.Range(1, count).Select(i => new Tick(At(start, i)));

    private static Func<TimeSpan, IEnumerable<SessionInput>> Nobody(int count) => start =>
        Enumerable.Range(1, count).Select(i => new FrameSeen(MeasuredFrame.Nobody(At(start, i))));

    private static Func<TimeSpan, IEnumerable<SessionInput>> Jump(double seconds) => start => [new Tick(start + TimeSpan.FromSeconds(seconds))];

    private static Func<TimeSpan, IEnumerable<SessionInput>> One(Func<TimeSpan, SessionInput> input) => start => [input(start)];
}
