namespace Backline.Progress.Doses;

/// <summary>The weekly dose of static stretching that studies support, for one muscle group.</summary>
/// <remarks>
/// <para>Least: 5 minutes a week on five days or more (Thomas 2018, Int J Sports Med, 23 studies). Most that added
/// anything: about 10 minutes a week (Ingram 2025, Sports Med, doi:10.1007/s40279-024-02143-9, by a secondary page). Konrad
/// 2024 (doi:10.1016/j.jshs.2023.06.002, 77 studies) found no effect of total time at all: the window is a safe rule, no law.</para>
/// </remarks>
public static class DoseWindow
{
    /// <summary>s. Least weekly time of a muscle.</summary>
    public const double LeastSeconds = 300;

    /// <summary>s. Weekly time beyond which more was of no more use.</summary>
    public const double MostSeconds = 600;

    /// <summary>1. Days a week.</summary>
    public const int Days = 5;

    /// <summary>s. The shortest hold there is; a shorter one makes no day of practice.</summary>
    public const double LeastHold = 20;

    /// <summary>s. What counts as the shortest hold, but for a frame.</summary>
    public const double LeastCounted = LeastHold - Rounding;

    /// <summary>1. Share of what was meant at which it is done: a hold that ends a little early is, one that lacks much of it is not. Coach judgement.</summary>
    public const double DoneShare = 0.9;

    /// <summary>Where a week's time of one muscle lies: at the lower end but for a frame on each of its days, at the upper as it is told, to the half minute.</summary>
    /// <param name="seconds">s. Held in the week.</param>
    /// <param name="days">1. Days on which it was held.</param>
    public static DosePlace PlaceOf(double seconds, int days = 1) => seconds switch
    {
        <= 0 => DosePlace.Nothing,
        _ when seconds < LeastSeconds - (Rounding * days) => DosePlace.Below,
        _ when seconds < MostSeconds + Told => DosePlace.Within,
        _ => DosePlace.Above,
    };

    /// <summary>Whether so much was held as was meant, but for a frame.</summary>
    /// <param name="seconds">s. Held.</param>
    /// <param name="meant">s. Meant.</param>
    public static bool IsReached(double seconds, double meant) => seconds >= meant - Rounding;

    /// <summary>Whether a session's held time makes its day one of practice.</summary>
    /// <param name="seconds">s. Held in the session.</param>
    public static bool IsHold(double seconds) => seconds >= LeastCounted;

    private const double Rounding = 0.5; // s. Clocks stop a frame late or early.
    private const double Told = 15; // s. From there on more than 10 min are told. The most is known to about a minute; many holds of a day may each end a frame late.
}

/// <summary>Where a week lies against the window.</summary>
public enum DosePlace
{
    /// <summary>Nothing was held.</summary>
    Nothing,

    /// <summary>Something, and less than the window.</summary>
    Below,

    /// <summary>In the window.</summary>
    Within,

    /// <summary>More than the window; of no more use as far as is known, and no harm.</summary>
    Above,
}
