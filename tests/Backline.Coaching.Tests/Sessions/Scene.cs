using Backline.Coaching.Measures;
using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>Plays a session with a drawn person, ten inputs a second.</summary>
internal sealed class Scene
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(0.1);

    private readonly Session _session;
    private Body _body = Body.Upright;

    public Scene(SessionOptions options)
    {
        Options = options;
        _session = new Session(ProtocolLibrary.Load(), options);
        State = _session.Start();
    }

    public static SessionOptions Camera { get; } = new() { HasCamera = true, AsksQuestions = false, CountIn = TimeSpan.Zero };

    public static SessionOptions Voice { get; } = new() { CountIn = TimeSpan.Zero };

    public SessionOptions Options { get; }

    public SessionState State { get; private set; }

    public List<SessionEvent> Events { get; } = [];

    public List<SessionInput> Inputs { get; } = [];

    /// <summary>A scene already in the hold, with the clock running, seen by a camera.</summary>
    public static Scene InHold(SessionOptions? options = null) =>
        new Scene(options ?? Camera).Stay(Body.Upright, 1).Move(Body.SoftKnees, 1).Move(Body.Bowed, 1.5).Stay(Body.Bowed, 1);

    public Scene Give(SessionInput input)
    {
        SessionStep step = _session.Next(State, input);
        Inputs.Add(input);
        Events.AddRange(step.Events);
        State = step.State;
        return this;
    }

    public Scene Stay(Body body, double seconds) => Each(seconds, _ => body);

    public Scene Move(Body to, double seconds)
    {
        Body from = _body;
        return Each(seconds, share => from.Towards(to, share));
    }

    public Scene Nobody(double seconds)
    {
        for (int i = 0; i < (int)Math.Round(seconds * 10); i++)
        {
            Give(new FrameSeen(MeasuredFrame.Nobody(State.Time + Beat)));
        }

        return this;
    }

    public Scene Ticks(double seconds)
    {
        for (int i = 0; i < (int)Math.Round(seconds * 10); i++)
        {
            Give(new Tick(State.Time + Beat));
        }

        return this;
    }

    public Scene Command(SessionCommand command) => Give(new Commanded(State.Time, command));

    public Scene TicksUntil(string phase)
    {
        for (int i = 0; i < 3000 && State.Phase != phase; i++)
        {
            Ticks(0.1);
        }

        Assert.Equal(phase, State.Phase);
        return this;
    }

    public Verdict VerdictOf(string rule) => State.Rules.Single(status => status.Rule == rule).Verdict;

    public RuleTime TimeOf(string rule) => State.RuleTimes.Single(time => time.Id == rule);

    public IEnumerable<SessionEvent> Of(string kind, string? id = null) =>
        Events.Where(happened => happened.Kind == kind && (id is null || happened.Id == id));

    private Scene Each(double seconds, Func<double, Body> body)
    {
        int count = (int)Math.Round(seconds * 10);
        for (int i = 1; i <= count; i++)
        {
            _body = body((double)i / count);
            Give(new FrameSeen(new MeasuredFrame(State.Time + Beat, true, View.SideRight, Readings.None, _body.Readings)));
        }

        return this;
    }
}
