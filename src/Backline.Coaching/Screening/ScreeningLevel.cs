namespace Backline.Coaching.Screening;

/// <summary>How far one may go today, from free to strictest.</summary>
public enum ScreeningLevel
{
    /// <summary>The stretch as it is.</summary>
    Go,

    /// <summary>The stretch with restrictions.</summary>
    WithLimits,

    /// <summary>Not every question is answered yet; nothing begins before.</summary>
    Incomplete,

    /// <summary>No stretching today; plain advice instead.</summary>
    NotToday,

    /// <summary>No stretching, and help is needed now.</summary>
    Emergency,
}
