using System.Collections.Immutable;
using Backline.Coaching.Rules;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>Where a session stands. Made by <see cref="Session.Start"/> and <see cref="Session.Next"/> only; never changes.</summary>
public sealed record SessionState
{
    internal SessionState()
    {
    }

    /// <value>The latest time the session has seen; never goes back.</value>
    public TimeSpan Time { get; internal init; }

    /// <value>The phase's id, or <c>ready</c> during the count-in.</value>
    public string Phase { get; internal init; } = "ready";

    /// <value>Whether everything waits until the person goes on.</value>
    public bool IsPaused { get; internal init; }

    /// <value>Whether nobody has been in the picture for long enough to ask.</value>
    public bool IsAbsent { get; internal init; }

    /// <value>Whether the session has ended, done or stopped.</value>
    public bool IsOver { get; internal init; }

    /// <value>Whether the hold clock runs.</value>
    public bool IsHoldRunning { get; internal init; }

    /// <value>Held time, apart by who could tell. Never decreases.</value>
    public HeldTime Held { get; internal init; }

    /// <value>The hold that is aimed at.</value>
    public TimeSpan Target { get; internal init; }

    /// <value>Each rule's verdict, in the protocol's order.</value>
    public ImmutableArray<RuleStatus> Rules { get; internal init; } = [];

    /// <value>What was said last, or empty.</value>
    public string Caption { get; internal init; } = "";

    /// <value>The rule the person is being asked about, or <see langword="null"/>.</value>
    public string? PendingQuestion { get; internal init; }

    /// <value>Whether the session was stopped and the reason is not yet given.</value>
    public bool IsAskingWhy { get; internal init; }

    /// <value><c>done</c> or <c>stopped</c>, or <see langword="null"/> while the session goes on.</value>
    public string? Ended { get; internal init; }

    /// <value>Why the session was stopped, or <see langword="null"/>.</value>
    public StopReason? StopReason { get; internal init; }

    /// <value>How long each rule was kept, broken, not seen, in the protocol's order.</value>
    public ImmutableArray<RuleTime> RuleTimes { get; internal init; } = [];
}
