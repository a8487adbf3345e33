namespace Backline.Coaching.Sessions;

/// <summary>What a press, a tap or any key, does.</summary>
public enum PressEffect
{
    /// <summary>Nothing: the session is over.</summary>
    Nothing,

    /// <summary>It ends the pause.</summary>
    GoOn,

    /// <summary>It answers the question with yes.</summary>
    Yes,

    /// <summary>It pauses.</summary>
    Pause,

    /// <summary>It says "I am there": the next step begins.</summary>
    There,

    /// <summary>It finishes a session whose hold was left before the time.</summary>
    Finish,

    /// <summary>It says "I am coming up", or "I stand": after the time the last words lead to the end.</summary>
    Up,
}
