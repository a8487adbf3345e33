namespace Backline.Coaching.Sessions;

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
