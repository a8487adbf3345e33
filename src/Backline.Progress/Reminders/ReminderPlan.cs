using System.Globalization;
using Backline.Practice.Records;
using Backline.Progress.Calendars;
using Backline.Progress.Records;

namespace Backline.Progress.Reminders;

/// <summary>When reminders fall, by the clock of the place: a pure reading of what the person set.</summary>
public static class ReminderPlan
{
    /// <summary>The reminders of a day, earliest first; none on a quiet day.</summary>
    /// <param name="content">What the person set.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<DatedReminder> On(RemindersContent content, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(content);
        string weekday = ContentRules.Weekdays[((int)day.DayOfWeek + 6) % 7];
        return IsQuiet(content, day) ? [] :
        [
            .. from time in content.Times
               where time.Days.Contains(weekday)
               let at = TimeOf(time)
               orderby at
               select new DatedReminder(time.About, day, at),
        ];
    }

    /// <summary>Whether nothing may remind on a day.</summary>
    /// <param name="content">What the person set.</param>
    /// <param name="day">The day.</param>
    public static bool IsQuiet(RemindersContent content, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Quiet.Any(days => days.From <= day && day <= days.Until);
    }

    /// <summary>The time of day of a reminder.</summary>
    /// <param name="time">The reminder, as <see cref="ContentRules"/> lets it in.</param>
    public static TimeOnly TimeOf(ReminderTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return TimeOnly.ParseExact(time.At, "HH:mm", CultureInfo.InvariantCulture);
    }
}

/// <summary>A reminder of one day.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Day">The day where the person is.</param>
/// <param name="At">The time of day there.</param>
public sealed record DatedReminder(string About, DateOnly Day, TimeOnly At)
{
    /// <summary>When it falls in a zone. A time the clocks skip falls as much later as they jump; one they show twice falls the first time.</summary>
    /// <param name="zone">The zone the person is in.</param>
    public DateTimeOffset InZone(TimeZoneInfo zone) => ZoneTime.MomentOf(Day.ToDateTime(At), zone);
}
