using System.Text;
using Backline.Practice.Records;
using Backline.Progress.Calendars;
using Backline.Progress.Records;
using Backline.Progress.Reminders;
using CsCheck;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Backline.Progress.Tests.Calendars;

/// <summary>What we write, read back by Ical.Net with its own rules of recurrence and its own table of zones.</summary>
public sealed class CalendarFileTests
{
    private static readonly string[] Zones =
    [
        "Europe/Berlin", "Europe/London", "America/New_York", "America/Santiago", "Australia/Sydney", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Auckland",
        "Asia/Tokyo", "Asia/Jerusalem",
    ];

    // Whose changes .NET may have on another day.
    private static readonly string[] TrueZones = ["Africa/Cairo", "Africa/Casablanca", "America/Nuuk", "America/Santiago", "America/Scoresbysund", "Asia/Jerusalem"];

    private static readonly DateTimeOffset Since = new(2026, 5, 6, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_occurrence_over_two_years_falls_where_the_reminder_does_in_every_zone() =>
        Gen.Select(Gen.Int[0, Zones.Length - 1], Gen.Int[0, 95], Gen.Int[1, 127], Gen.Int[0, 700], Gen.Int[0, 20]).Sample(
            (zoneIndex, quarter, days, quietFrom, quietDays) =>
            {
                TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[zoneIndex]);
                DateOnly from = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Since, zone).DateTime);
                RemindersContent content = new()
                {
                    Times = [new ReminderTime(ReminderTime.Stretch, $"{quarter / 4:00}:{15 * (quarter % 4):00}", [.. ContentRules.Weekdays.Where((_, day) => (days >> day & 1) == 1)])],
                    Quiet = [new QuietDays(from.AddDays(quietFrom), from.AddDays(quietFrom + quietDays))],
                };

                DateTime[] ours = [.. Enumerable.Range(0, 731).SelectMany(day => ReminderPlan.On(content, from.AddDays(day))).Select(reminder => reminder.InZone(zone).UtcDateTime)];
                string text = CalendarFile.Write(content, Place(zone));

                return ours.SequenceEqual(Occurrences(text, from.AddDays(730))) && ours.SequenceEqual(Occurrences(ThroughIcal(text), from.AddDays(730)));
            },
            iter: 60);

    [Fact]
    public void Nothing_is_published_by_nobody()
    {
        // A method asks for an organiser (RFC 5546, 3.2.1); a file to bring in or to follow has neither (RFC 5545, 3.7.2).
        string text = CalendarFile.Write(new RemindersContent { Times = [new ReminderTime(ReminderTime.Stretch, "07:30", ContentRules.Weekdays)], Quiet = [] }, Place(TimeZoneInfo.Utc));

        Assert.DoesNotContain("METHOD", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_zone_written_beside_them_is_the_zone_itself()
    {
        foreach (TimeZoneInfo zone in Zones.Select(TimeZoneInfo.FindSystemTimeZoneById).Concat(TrueZones.Select(name => ZoneOfChangesTests.Make(name).Zone)))
        {
            VTimeZone written = Assert.Single(Load(CalendarFile.Write(Daily("07:30"), Place(zone))).TimeZones);
            (DateTime Utc, TimeSpan Offset)[] changes = [.. ChangesOf(written).OrderBy(change => change.Utc)];

            for (DateTimeOffset at = Since; at < Since.AddYears(3); at = at.AddHours(5))
            {
                TimeSpan offset = changes.Last(change => change.Utc <= at.UtcDateTime).Offset;
                Assert.True(zone.GetUtcOffset(at) == offset, $"{zone.Id} at {at:O}: {zone.GetUtcOffset(at)} and {offset} in the file");
            }
        }
    }

    [Fact]
    public void A_zone_that_keeps_its_rule_is_two_yearly_rules_without_an_end()
    {
        string text = CalendarFile.Write(Daily("07:30"), Place(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));

        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", text, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("TZOFFSETFROM").Length - 1);
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Europe/Dublin")]
    [InlineData("Australia/Sydney")]
    public void Clocks_that_go_forward_begin_daylight_time_and_those_that_go_back_end_it_whatever_a_table_calls_it(string name)
    {
        VTimeZone written = Assert.Single(Load(CalendarFile.Write(Daily("07:30"), Place(ZoneOfChangesTests.Make(name).Zone))).TimeZones);

        Assert.All(
            written.TimeZoneInfos.Where(one => one.OffsetFrom!.Offset != one.OffsetTo!.Offset), // RFC 5545 asks for both
            one => Assert.Equal(one.OffsetTo!.Offset > one.OffsetFrom!.Offset ? "DAYLIGHT" : "STANDARD", one.Name));
        Assert.Equal(name == "Australia/Sydney" ? "DAYLIGHT" : "STANDARD", Assert.Single(written.TimeZoneInfos, one => one.OffsetFrom!.Offset == one.OffsetTo!.Offset).Name);
    }

    [Fact]
    public void A_reminder_has_its_alarm_its_picture_and_the_way_to_the_plan()
    {
        CalendarEvent only = Assert.Single(Load(CalendarFile.Write(Daily("07:30"), Place(TimeZoneInfo.Utc))).Events);

        Alarm alarm = Assert.Single(only.Alarms);
        Assert.Equal("DISPLAY", alarm.Action);
        Assert.Equal("https://stretch.example/app/pictures/stretch.svg", Assert.Single(only.Attachments).Uri?.AbsoluteUri);
        Assert.Equal("https://stretch.example/app/plan", only.Url?.AbsoluteUri);
        Assert.Equal("The calf stretch", only.Summary);
        Assert.EndsWith("@backline", only.Uid, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_reminders_are_the_same_file_and_keep_their_names_when_others_come()
    {
        CalendarPlace place = Place(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        RemindersContent one = Daily("07:30");
        RemindersContent two = one with { Times = [new ReminderTime(ReminderTime.Standing, "16:00", ["friday"]), .. one.Times] };

        Assert.Equal(CalendarFile.Write(one, place), CalendarFile.Write(one, place));
        Assert.Contains(Assert.Single(Load(CalendarFile.Write(one, place)).Events).Uid, Load(CalendarFile.Write(two, place)).Events.Select(entry => entry.Uid));
    }

    [Fact]
    public void One_time_set_twice_is_one_event()
    {
        RemindersContent twice = new()
        {
            Times = [new ReminderTime(ReminderTime.Stretch, "07:30", ["monday", "friday"]), new ReminderTime(ReminderTime.Stretch, "07:30", ["friday", "sunday"])],
            Quiet = [],
        };

        Assert.Contains("BYDAY=MO,FR,SU", Unfolded(CalendarFile.Write(twice, Place(TimeZoneInfo.Utc))), StringComparison.Ordinal);
        Assert.Single(Load(CalendarFile.Write(twice, Place(TimeZoneInfo.Utc))).Events);
    }

    [Fact]
    public void No_line_is_longer_than_a_calendar_may_expect_and_each_ends_as_it_must()
    {
        string text = CalendarFile.Write(
            Daily("07:30") with { Quiet = [new QuietDays(new DateOnly(2026, 12, 20), new DateOnly(2027, 1, 6))] },
            Place(TimeZoneInfo.FindSystemTimeZoneById("America/Argentina/Buenos_Aires")) with { App = new Uri("https://a-very-long-name-of-a-host.somewhere.example/a/long/path/to/the/app/") });

        string[] lines = text.Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal), line));
    }

    [Fact]
    public void No_reminder_is_a_calendar_without_events_that_still_has_a_component()
    {
        Ical.Net.Calendar calendar = Load(CalendarFile.Write(new RemindersContent { Times = [], Quiet = [] }, Place(TimeZoneInfo.Utc)));

        Assert.Empty(calendar.Events);
        Assert.Single(calendar.TimeZones);
    }

    private static IEnumerable<(DateTime Utc, TimeSpan Offset)> ChangesOf(VTimeZone zone)
    {
        foreach (Ical.Net.VTimeZoneInfo observance in zone.TimeZoneInfos)
        {
            TimeSpan before = observance.OffsetFrom!.Offset; // RFC 5545 asks for both
            foreach (Occurrence occurrence in observance.GetOccurrences(observance.Start).TakeWhile(one => one.Period.StartTime.Value < Since.UtcDateTime.AddYears(4)))
            {
                yield return (DateTime.SpecifyKind(occurrence.Period.StartTime.Value - before, DateTimeKind.Utc), observance.OffsetTo!.Offset);
            }
        }
    }

    private static DateTime[] Occurrences(string text, DateOnly until)
    {
        CalendarEvent only = Load(text).Events.Single();
        return [.. only.GetOccurrences(only.Start).Select(one => one.Period.StartTime).TakeWhile(start => DateOnly.FromDateTime(start.Value) <= until).Select(start => start.AsUtc)];
    }

    private static string ThroughIcal(string text) => new CalendarSerializer().SerializeToString(Load(text))!; // a calendar has a text

    private static Ical.Net.Calendar Load(string text) => Ical.Net.Calendar.Load(text)!; // ours begins a calendar

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static CalendarPlace Place(TimeZoneInfo zone) => new(zone, new Uri("https://stretch.example/app/"), Since, Made.Person);

    private static RemindersContent Daily(string at) => new() { Times = [new ReminderTime(ReminderTime.Stretch, at, ContentRules.Weekdays)], Quiet = [] };
}
