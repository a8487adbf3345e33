namespace Backline.Coaching.Sessions;

/// <summary>The person pressed, tapped or clicked.</summary>
/// <param name="Time">Since the session began.</param>
/// <param name="Command">What was asked for.</param>
public sealed record Commanded(TimeSpan Time, SessionCommand Command) : SessionInput(Time);
