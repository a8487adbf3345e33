using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Progress.Reminders;

namespace Backline.Progress.Calendars;

/// <summary>The reminders as an iCalendar file: the same text for the same reminders, so that a feed changes only when they do.</summary>
/// <remarks>
/// <para>RFC 5545: one VEVENT a reminder with RRULE by week days, EXDATE for quiet days, a VALARM at its start, and the
/// zone's rules as VTIMEZONE. The second reminder is not in the file: no calendar knows whether something was logged.</para>
/// <para>Written here in about a hundred lines, and not by Ical.Net, because the browser writes the file too (docs/adr: calendars).
/// The tests read it with Ical.Net and compare every occurrence over years.</para>
/// </remarks>
public static class CalendarFile
{
    private const int EventMinutes = 5;

    // RFC 5545: a line has at most 75 octets; folding is between characters.
    private static readonly Dictionary<string, (string Summary, string Words)> Texts = new(StringComparer.Ordinal)
    {
        [ReminderTime.Stretch] = ("The calf stretch", "A rolled mat and two minutes. Mild is enough. Leave it out when the leg says no."),
        [ReminderTime.Standing] = ("How am I standing?", "Hips over ankles, feet straight, knees soft, the big-toe ball down. One look, then carry on."),
    };

    /// <summary>Writes the file.</summary>
    /// <param name="content">What the person set, as <see cref="ContentRules"/> lets it in.</param>
    /// <param name="place">The zone, the address of the app and the moment the reminders were set.</param>
    public static string Write(RemindersContent content, CalendarPlace place)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(place);
        var text = new CalendarText();
        text.Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", "-//Backline//Reminders//EN").Line("CALSCALE", "GREGORIAN");
        text.Words("X-WR-CALNAME", "Backline").Words("NAME", "Backline");
        text.Line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        var from = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(place.Since, place.Zone).DateTime);
        ZoneText.Write(text, place.Zone, from); // also without an event: a calendar has at least one component
        foreach (ReminderTime time in content.Times.Where(time => time.Days.Count > 0).DistinctBy(time => (time.About, time.At)))
        {
            WriteEvent(text, content, WithAllDays(content, time), place, from);
        }

        return text.Line("END", "VCALENDAR").ToString();
    }

    // Two reminders of one thing at one time are one event on the days of both.
    private static ReminderTime WithAllDays(RemindersContent content, ReminderTime time) => time with
    {
        Days = [.. ContentRules.Weekdays.Where(day => content.Times.Any(other => (other.About, other.At) == (time.About, time.At) && other.Days.Contains(day)))],
    };

    private static void WriteEvent(CalendarText text, RemindersContent content, ReminderTime time, CalendarPlace place, DateOnly from)
    {
        (string summary, string words) = Texts[time.About];
        string zone = ZoneText.NameOf(place.Zone);
        TimeOnly at = ReminderPlan.TimeOf(time);
        DateOnly first = Enumerable.Range(0, 7).Select(from.AddDays).First(day => time.Days.Contains(WeekdayOf(day)));
        text.Line("BEGIN", "VEVENT")
            .Line("UID", UidOf(time, place))
            .Line("DTSTAMP", CalendarText.Utc(place.Since))
            .Line($"DTSTART;TZID={zone}", CalendarText.Local(first, at))
            .Line("DURATION", $"PT{EventMinutes}M")
            .Line("RRULE", $"FREQ=WEEKLY;BYDAY={string.Join(',', time.Days.Select(day => day[..2].ToUpperInvariant()))}");
        foreach (DateOnly quiet in QuietDaysOf(content, time, first))
        {
            text.Line($"EXDATE;TZID={zone}", CalendarText.Local(quiet, at));
        }

        text.Words("SUMMARY", summary).Words("DESCRIPTION", $"{words} {new Uri(place.App, time.About == ReminderTime.Stretch ? "plan" : "habits")}")
            .Line("URL", new Uri(place.App, time.About == ReminderTime.Stretch ? "plan" : "habits").AbsoluteUri)
            .Line("ATTACH;FMTTYPE=image/svg+xml", new Uri(place.App, $"pictures/{time.About}.svg").AbsoluteUri)
            .Line("TRANSP", "TRANSPARENT")
            .Line("CLASS", "PRIVATE")
            .Line("BEGIN", "VALARM").Line("ACTION", "DISPLAY").Words("DESCRIPTION", summary).Line("TRIGGER", "PT0S").Line("END", "VALARM")
            .Line("END", "VEVENT");
    }

    private static IEnumerable<DateOnly> QuietDaysOf(RemindersContent content, ReminderTime time, DateOnly first) =>
        content.Quiet
            .SelectMany(days => Enumerable.Range(0, Math.Max(0, days.Until.DayNumber - days.From.DayNumber + 1)).Select(days.From.AddDays))
            .Where(day => day >= first && time.Days.Contains(WeekdayOf(day)))
            .Distinct()
            .Order();

    private static string WeekdayOf(DateOnly day) => ContentRules.Weekdays[((int)day.DayOfWeek + 6) % 7];

    // The same reminder keeps its name when the file is made anew, so that a calendar replaces it instead of doubling it.
    private static string UidOf(ReminderTime time, CalendarPlace place)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.Person}/{time.About}/{time.At}")));
        return $"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}@backline";
    }
}

/// <summary>What a calendar file needs to know of its place.</summary>
/// <param name="Zone">The zone the reminders are meant in.</param>
/// <param name="App">The address the app is opened at, ending in a slash.</param>
/// <param name="Since">When the reminders were set: the first day they fall on, and the file's stamp.</param>
/// <param name="Person">Whose they are.</param>
public sealed record CalendarPlace(TimeZoneInfo Zone, Uri App, DateTimeOffset Since, Guid Person);
