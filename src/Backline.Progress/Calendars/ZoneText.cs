using System.Globalization;
using Backline.Practice.Records;

namespace Backline.Progress.Calendars;

/// <summary>A zone's rules as VTIMEZONE, from the year before the first reminder on.</summary>
/// <remarks>
/// The changes of the clock are found by asking the zone, not read from its tables, which differ between systems. Where the
/// coming years have two changes that fall on the same week day of the same month each year, they are written as yearly
/// rules without an end; else each known change stands with its date.
/// </remarks>
internal static class ZoneText
{
    private const int Years = 12;

    public static string NameOf(TimeZoneInfo zone) => ZoneNames.Of(zone);

    public static void Write(CalendarText text, TimeZoneInfo zone, DateOnly from)
    {
        var since = new DateTimeOffset(from.Year - 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        IReadOnlyList<ClockChange> changes = ClockChanges.Between(zone, since, since.AddYears(Years));
        text.Line("BEGIN", "VTIMEZONE").Line("TZID", NameOf(zone));
        if (changes.Count == 0)
        {
            TimeSpan offset = zone.GetUtcOffset(since);
            Observance(text, new ClockChange(since, offset, offset), null);
        }
        else
        {
            Observances(text, since, changes);
        }

        text.Line("END", "VTIMEZONE");
    }

    private static void Observances(CalendarText text, DateTimeOffset since, IReadOnlyList<ClockChange> changes)
    {
        // What holds before the first change.
        Observance(text, new ClockChange(since, changes[0].Before, changes[0].Before), null, isDaylight: changes[0].After < changes[0].Before);
        YearlyRule?[] rules = [.. changes.Select(change => YearlyRule.Of(change, changes))];
        for (int i = 0; i < changes.Count; i++)
        {
            bool isTold = i > 0 && rules[i] is { } rule && rules.Take(i).Any(earlier => earlier == rule);
            if (!isTold)
            {
                Observance(text, changes[i], rules[i]);
            }
        }
    }

    private static void Observance(CalendarText text, ClockChange change, YearlyRule? rule, bool? isDaylight = null)
    {
        string kind = isDaylight ?? change.IsDaylight ? "DAYLIGHT" : "STANDARD";
        text.Line("BEGIN", kind)
            .Line("DTSTART", change.LocalBefore.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture))
            .Line("TZOFFSETFROM", Offset(change.Before))
            .Line("TZOFFSETTO", Offset(change.After));
        if (rule is not null)
        {
            text.Line("RRULE", rule.ToText());
        }

        text.Line("END", kind);
    }

    private static string Offset(TimeSpan offset)
    {
        TimeSpan size = offset.Duration();
        string sign = offset < TimeSpan.Zero ? "-" : "+";
        return sign + size.ToString(size.Seconds == 0 ? "hhmm" : "hhmmss", CultureInfo.InvariantCulture);
    }
}
