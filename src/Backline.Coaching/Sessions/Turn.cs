using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>One input being worked through: the state so far and what has happened.</summary>
internal sealed class Turn(SessionPlan plan, SessionState state)
{
    private List<SessionEvent>? _events;

    public SessionPlan Plan { get; } = plan;

    public SessionState State { get; set; } = state;

    public TimeSpan Now => State.Time;

    /// <summary>Whether a camera watches just now.</summary>
    public bool IsWatched => Plan.Options.HasCamera && !State.IsCameraLost;

    public IReadOnlyList<SessionEvent> Events => _events is null ? [] : _events;

    public void Emit(string kind, string id, string text) =>
        (_events ??= []).Add(new SessionEvent(Milliseconds(Now) / 1000.0, kind, id, text));

    // Halves always up: two moments four seconds apart stay so.
    private static long Milliseconds(TimeSpan time) => (time.Ticks + (TimeSpan.TicksPerMillisecond / 2)) / TimeSpan.TicksPerMillisecond;
}
