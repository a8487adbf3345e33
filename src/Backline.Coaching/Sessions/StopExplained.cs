namespace Backline.Coaching.Sessions;

/// <summary>The person said why they stop.</summary>
/// <param name="Time">Since the session began.</param>
/// <param name="Reason">Why.</param>
public sealed record StopExplained(TimeSpan Time, StopReason Reason) : SessionInput(Time);
