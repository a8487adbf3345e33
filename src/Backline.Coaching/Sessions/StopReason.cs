namespace Backline.Coaching.Sessions;

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
