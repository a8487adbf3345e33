using System.Globalization;

namespace Backline.Progress.Calendars;

/// <summary>A change of the clock that falls on the same week day of the same month every year.</summary>
/// <param name="Month">1. The month.</param>
/// <param name="Place">1. Which of that week day in the month: 1 to 4 from the front, −1 the last.</param>
/// <param name="Day">The week day.</param>
/// <param name="Time">What clocks show when it comes.</param>
/// <param name="Before">The offset until then.</param>
/// <param name="After">The offset from then on.</param>
internal sealed record YearlyRule(int Month, int Place, DayOfWeek Day, TimeSpan Time, TimeSpan Before, TimeSpan After)
{
    private const int LeastYears = 8;

    /// <summary>The rule a change follows from its year on, or <see langword="null"/> when the known years do not bear one.</summary>
    public static YearlyRule? Of(ClockChange change, IReadOnlyList<ClockChange> changes)
    {
        int lastYear = changes[^1].LocalBefore.Year;
        foreach (int place in PlacesOf(change.LocalBefore))
        {
            var rule = new YearlyRule(change.LocalBefore.Month, place, change.LocalBefore.DayOfWeek, change.LocalBefore.TimeOfDay, change.Before, change.After);

            // From the first year on: a rule that begins later would need an end before it, and zones of a changing mind are told date by date.
            int[] years = [.. changes.Where(rule.Fits).Select(other => other.LocalBefore.Year)];
            bool isWholeRow = years.Length >= LeastYears && years[^1] >= lastYear - 1 && years[^1] - years[0] == years.Length - 1;
            bool isOnlyKind = changes.Where(other => other.Before == change.Before && other.After == change.After).All(rule.Fits);
            if (isWholeRow && isOnlyKind)
            {
                return rule;
            }
        }

        return null;
    }

    public string ToText() => string.Create(
        CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={Month};BYDAY={Place}{Day.ToString()[..2].ToUpperInvariant()}");

    private bool Fits(ClockChange change) =>
        change.Before == Before && change.After == After && change.LocalBefore is var local
        && local.Month == Month && local.DayOfWeek == Day && local.TimeOfDay == Time && PlacesOf(local).Contains(Place);

    // The 24th may be the fourth and the last: the fifth has no rule of its own.
    private static IEnumerable<int> PlacesOf(DateTime day)
    {
        if (day.Day + 7 > DateTime.DaysInMonth(day.Year, day.Month))
        {
            yield return -1;
        }

        int place = ((day.Day - 1) / 7) + 1;
        if (place <= 4)
        {
            yield return place;
        }
    }
}
