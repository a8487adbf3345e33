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
        (_events ??= []).Add(new SessionEvent(SessionEvent.SecondsOf(Now), kind, id, text));
}
