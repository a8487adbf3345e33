namespace Backline.Coaching.Sessions;

/// <summary>Something that reaches a session, with its time. A list of inputs replays a session exactly.</summary>
/// <param name="Time">Since the session began. Inputs come in the order of their times.</param>
public abstract record SessionInput(TimeSpan Time);
