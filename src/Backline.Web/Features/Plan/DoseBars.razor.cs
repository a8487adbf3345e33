using System.Globalization;
using Backline.Progress.Doses;
using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Plan;

/// <summary>A week's held time of each muscle against the supported window.</summary>
public sealed partial class DoseBars
{
    private const double WidthPx = 240;
    private const double LongestSeconds = 720;
    private const double RoundedUp = DoseWindow.LeastSeconds - 15; // what would be told as 5 min, to the half minute

    /// <summary>The week.</summary>
    [Parameter]
    [EditorRequired]
    public PracticeWeek Week { get; set; } = null!; // required parameter

    /// <summary>1. The days a week the plan means, or 0 when it means none.</summary>
    [Parameter]
    public int DaysMeant { get; set; }

    /// <summary>Whether the plan is to keep what is there, with fewer days than studies support for more.</summary>
    [Parameter]
    public bool IsKeeping { get; set; }

    private string DaysWords => DaysMeant == 0 ? "" : $"So far: {Days(Week.Days)} of {DaysMeant}.";

    private static string X(double seconds) => (Math.Min(seconds, LongestSeconds) / LongestSeconds * WidthPx).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";

    private string WordsOf(MuscleGroup muscle)
    {
        double held = Week.Held.Of(muscle);
        string where = Week.PlaceOf(muscle) switch
        {
            DosePlace.Nothing => "nothing yet",
            DosePlace.Below => $"{(held >= RoundedUp ? "just under 5 min" : Words.Minutes(held))} of 5 to 10",
            DosePlace.Within when !Week.IsSupported(muscle) => $"{Words.Minutes(held)} of 5 to 10", // in minutes alone
            DosePlace.Within => $"{Words.Minutes(held)}: in the supported window",
            _ => $"{Words.Minutes(held)}: more than is of use, no harm",
        };
        int days = Week.MuscleDays[(int)muscle];
        return days == 0 ? where : $"{where}, on {Days(days)}";
    }
}
