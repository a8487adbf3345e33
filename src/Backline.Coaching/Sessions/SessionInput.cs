using Backline.Coaching.Measures;

namespace Backline.Coaching.Sessions;

/// <summary>Something that reaches a session, with its time. A list of inputs replays a session exactly.</summary>
/// <param name="Time">Since the session began. Inputs come in the order of their times.</param>
public abstract record SessionInput(TimeSpan Time);

/// <summary>A camera frame, measured.</summary>
/// <param name="Frame">The frame; its time is the input's time.</param>
public sealed record FrameSeen(MeasuredFrame Frame) : SessionInput(Frame.Time);

/// <summary>Time has passed and nothing else happened. Sent about ten times a second without a camera.</summary>
/// <param name="Time">Since the session began.</param>
public sealed record Tick(TimeSpan Time) : SessionInput(Time);

/// <summary>The person pressed, tapped or clicked.</summary>
/// <param name="Time">Since the session began.</param>
/// <param name="Command">What was asked for.</param>
public sealed record Commanded(TimeSpan Time, SessionCommand Command) : SessionInput(Time);

/// <summary>The person answered the question about a rule.</summary>
/// <param name="Time">Since the session began.</param>
/// <param name="Rule">The rule asked about.</param>
/// <param name="IsKept">What the person said.</param>
public sealed record Answered(TimeSpan Time, string Rule, bool IsKept) : SessionInput(Time);

/// <summary>The person said why they stop.</summary>
/// <param name="Time">Since the session began.</param>
/// <param name="Reason">Why.</param>
public sealed record StopExplained(TimeSpan Time, StopReason Reason) : SessionInput(Time);

/// <summary>What a person can ask a session for.</summary>
public enum SessionCommand
{
    /// <summary>Hold everything until told to go on.</summary>
    Pause,

    /// <summary>Go on.</summary>
    Resume,

    /// <summary>I have done this step: go to the next.</summary>
    Done,

    /// <summary>End now.</summary>
    Stop,
}

/// <summary>Why a session was stopped.</summary>
public enum StopReason
{
    /// <summary>Something hurt.</summary>
    Pain,

    /// <summary>Tingling, burning, electric or numb.</summary>
    Tingling,

    /// <summary>Dizzy or light-headed.</summary>
    Dizzy,

    /// <summary>Tired, enough for today.</summary>
    Tired,

    /// <summary>Something else, or not said.</summary>
    Other,
}
