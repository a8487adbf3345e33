namespace Backline.Coaching.Sessions;

/// <summary>Time has passed and nothing else happened. Sent about ten times a second without a camera.</summary>
/// <param name="Time">Since the session began.</param>
public sealed record Tick(TimeSpan Time) : SessionInput(Time);
