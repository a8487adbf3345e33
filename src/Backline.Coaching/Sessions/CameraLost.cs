namespace Backline.Coaching.Sessions;

/// <summary>
/// The camera is gone: what it judged is forgotten and the session goes on as one without a camera, time counting as
/// self-reported, until the next <see cref="FrameSeen"/> shows that it is back.
/// </summary>
/// <param name="Time">Since the session began.</param>
public sealed record CameraLost(TimeSpan Time) : SessionInput(Time);
