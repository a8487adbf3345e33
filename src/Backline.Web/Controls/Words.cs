using System.Globalization;

namespace Backline.Web.Controls;

/// <summary>Days and times as people say them.</summary>
internal static class Words
{
    private const double HourSeconds = 3600;

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>The day: <c>Today</c>, <c>Yesterday</c>, a weekday of the last week, or a date.</summary>
    public static string DayOf(DateTimeOffset at, DateTimeOffset now)
    {
        int days = (now.Date - at.ToOffset(now.Offset).Date).Days;
        return days switch
        {
            0 => "Today",
            1 => "Yesterday",
            > 1 and < 7 => at.ToString("dddd", English),
            _ => at.Year == now.Year ? at.ToString("d MMMM", English) : at.ToString("d MMMM yyyy", English),
        };
    }

    /// <summary>The day within a sentence: <c>today</c>, <c>yesterday</c>, a weekday, or a date.</summary>
    public static string DayWithin(DateTimeOffset at, DateTimeOffset now) => DayOf(at, now) switch
    {
        "Today" => "today",
        "Yesterday" => "yesterday",
        var other => other,
    };

    /// <summary>The time of day where it happened.</summary>
    public static string TimeOf(DateTimeOffset at) => at.ToString("HH:mm", English);

    /// <summary>Seconds as minutes and seconds, <c>1:05</c>; from an hour on as hours, minutes and seconds, <c>1:23:20</c>.</summary>
    public static string Clock(double seconds) => seconds < HourSeconds
        ? $"{(int)(seconds / 60)}:{(int)(seconds % 60):00}"
        : $"{(int)(seconds / HourSeconds)}:{(int)(seconds % HourSeconds / 60):00}:{(int)(seconds % 60):00}";

    /// <summary>Seconds as a clock shows them, with what they are: <c>1:05 minutes</c>, <c>1:23:20 hours</c>.</summary>
    public static string ClockWithUnit(double seconds) => $"{Clock(seconds)} {(seconds < HourSeconds ? "minutes" : "hours")}";

    /// <summary>Seconds as minutes in words: <c>5 min</c>, <c>1½ min</c>, <c>30 s</c> below a minute.</summary>
    public static string Minutes(double seconds)
    {
        if (seconds < 59.5)
        {
            return $"{Math.Round(seconds):0} s";
        }

        double halves = Math.Round(seconds / 30, MidpointRounding.AwayFromZero);
        return halves % 2 == 0 ? $"{halves / 2:0} min" : $"{Math.Floor(halves / 2):0}½ min";
    }

    /// <summary>A day as a date: <c>4 May</c>, with the year when it is another.</summary>
    public static string DateOf(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", English);
}
