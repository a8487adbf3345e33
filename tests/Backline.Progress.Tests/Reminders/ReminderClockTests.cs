using System.Globalization;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Progress.Reminders;
using Backline.Progress.Summaries;
using CsCheck;

namespace Backline.Progress.Tests.Reminders;

public sealed class ReminderClockTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Auckland", "UTC", "America/Sao_Paulo"];

    [Fact]
    public void A_reminder_comes_at_its_time_and_for_an_hour()
    {
        RemindersContent daily = Daily("07:30");

        Assert.Null(Due(daily, "2026-05-04T07:29:59+02:00"));
        Assert.NotNull(Due(daily, "2026-05-04T07:30:00+02:00"));
        Assert.NotNull(Due(daily, "2026-05-04T08:29:00+02:00"));
        Assert.Null(Due(daily, "2026-05-04T08:30:00+02:00"));
    }

    [Fact]
    public void What_is_done_today_is_not_reminded_of()
    {
        LoggedThing early = new(ReminderTime.Stretch, Moment("2026-05-04T06:00:00+02:00"));

        Assert.Null(Due(Daily("07:30"), "2026-05-04T07:40:00+02:00", logged: early));
        Assert.NotNull(Due(Daily("07:30"), "2026-05-05T07:40:00+02:00", logged: early));
        Assert.NotNull(Due(Daily("07:30"), "2026-05-04T07:40:00+02:00", logged: early with { About = ReminderTime.Standing }));
    }

    // By the clock: one tap in the morning silenced every reminder of that day.
    [Theory]
    [InlineData("06:50", null, true)]
    [InlineData("09:05", null, false)]
    [InlineData("10:05", null, true)]
    [InlineData("15:10", null, false)]
    [InlineData("09:55", "10:00", false)]
    [InlineData("08:59", "10:00", true)]
    public void Standing_is_not_asked_about_within_an_hour_of_something_logged_and_is_after_that(string loggedAt, string? asked, bool isDue)
    {
        RemindersContent standing = new() { Times = [.. ((string[])["10:00", "16:00"]).Select(at => new ReminderTime(ReminderTime.Standing, at, ContentRules.Weekdays))], Quiet = [] };
        string now = asked ?? (string.CompareOrdinal(loggedAt, "10") < 0 ? "10:00" : "16:00");
        LoggedThing logged = new(ReminderTime.Standing, Moment($"2026-05-04T{loggedAt}:00+02:00"));

        Assert.Equal(isDue, Due(standing, $"2026-05-04T{now}:00+02:00", logged: logged) is not null);
    }

    [Fact]
    public void The_line_about_standing_goes_once_something_is_logged_and_the_second_one_stays_away()
    {
        RemindersContent standing = new() { Times = [new ReminderTime(ReminderTime.Standing, "10:00", ContentRules.Weekdays)], SecondAfterMinutes = 60, Quiet = [] };
        LoggedThing before = new(ReminderTime.Standing, Moment("2026-05-04T06:50:00+02:00"));
        LoggedThing since = before with { At = Moment("2026-05-04T10:20:00+02:00") };
        HashSet<string> came = ["2026-05-04/standing/10:00", $"2026-05-04/standing/10:00@{Moment("2026-05-04T10:00:00+02:00").ToUnixTimeSeconds()}"];

        Assert.NotNull(Standing(standing, came, before));
        Assert.Null(Standing(standing, came, since));
        Assert.True(Assert.Single(ReminderClock.Due(standing, [before], came, Moment("2026-05-04T11:00:00+02:00"), Berlin)).IsSecond);
        Assert.Empty(ReminderClock.Due(standing, [before, since], came, Moment("2026-05-04T11:00:00+02:00"), Berlin));
    }

    [Fact]
    public void What_a_clock_that_ran_ahead_dated_in_a_day_to_come_silences_nothing_before()
    {
        RemindersContent standing = new() { Times = [new ReminderTime(ReminderTime.Standing, "10:00", ContentRules.Weekdays)], Quiet = [] };

        Assert.NotNull(Due(standing, "2026-05-04T10:00:00+02:00", logged: new LoggedThing(ReminderTime.Standing, Moment("2026-05-06T09:30:00+02:00"))));
    }

    [Theory]
    [InlineData("07:30", "08:20", false)] // set after its time
    [InlineData("07:30", "07:30", true)] // set in its minute
    [InlineData("07:30", "06:00", true)]
    [InlineData("07:45", "08:20", false)] // moved after its time
    public void A_reminder_set_after_its_time_waits_for_the_next_day(string at, string setAt, bool isInTime)
    {
        RemindersContent now = Daily(at);
        Dated<RemindersContent> set = new(Moment($"2026-05-04T{setAt}:20+02:00"), now);
        Dated<RemindersContent> before = new(set.At.AddDays(-3), Daily(at == "07:30" ? "21:00" : "07:30"));

        Assert.Equal(isInTime, InTime(now, "2026-05-04T08:25:00+02:00", before, set).Count == 1);
        Assert.Equal(isInTime, InTime(now, "2026-05-04T08:25:00+02:00", set).Count == 1);
        Assert.Single(InTime(now, "2026-05-05T08:25:00+02:00", set));
    }

    [Fact]
    public void One_that_stood_at_its_time_comes_whatever_else_was_changed_since()
    {
        RemindersContent stood = Daily("07:30");
        RemindersContent quieter = stood with { Quiet = [new QuietDays(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 7))] };
        RemindersContent quietToday = stood with { Quiet = [new QuietDays(new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 4))] };
        Dated<RemindersContent> before = new(Moment("2026-05-01T20:00:00+02:00"), stood);
        Dated<RemindersContent> edited = new(Moment("2026-05-04T07:50:00+02:00"), quieter);

        Assert.Single(InTime(quieter, "2026-05-04T08:00:00+02:00", before, edited));
        Assert.Single(InTime(quieter, "2026-05-04T08:00:00+02:00", before, edited, edited with { At = edited.At.AddMinutes(2) }));
        Assert.Empty(InTime(stood, "2026-05-04T08:00:00+02:00", before with { Content = quietToday }, edited with { Content = stood }));
        Assert.Single(InTime(stood, "2026-05-04T08:00:00+02:00", new Dated<RemindersContent>(Moment("2027-01-01T00:00:00+01:00"), stood))); // who knows when
    }

    [Fact]
    public void A_second_one_comes_though_the_reminders_were_changed_since_the_first()
    {
        RemindersContent twice = Daily("07:30") with { SecondAfterMinutes = 60 };
        HashSet<string> shown = ["2026-05-04/stretch/07:30"];
        DateTimeOffset now = Moment("2026-05-04T08:40:00+02:00");

        Assert.True(Assert.Single(ReminderClock.SetInTime(ReminderClock.Due(twice, [], shown, now, Berlin), [new(now.AddMinutes(-1), twice)], now)).IsSecond);
    }

    // Two times of one thing came, the later took the line of the earlier: to put it off is to put the thing off.
    [Fact]
    public void Put_off_are_the_second_ones_of_every_first_of_that_thing_that_came()
    {
        DueReminder late = Due(Daily("07:30"), "2026-05-04T07:40:00+02:00")!; // due, as a test above holds
        HashSet<string> shown = [late.Key, late.ShownNote(late.At), "2026-05-04/stretch/06:15", "2026-05-04/stretch/06:15@5", "2026-05-04/standing/06:20", "2026-05-03/stretch/06:15"];

        Assert.Equal(["2026-05-04/stretch/06:15/2", late.SecondKey], late.SecondKeys(shown).Order(StringComparer.Ordinal));
        Assert.Equal([late.SecondKey], late.SecondKeys(new HashSet<string>()));
    }

    [Fact]
    public void A_second_one_comes_only_after_the_first_and_only_if_nothing_was_logged()
    {
        RemindersContent twice = Daily("07:30") with { SecondAfterMinutes = 120 };
        string first = Due(twice, "2026-05-04T07:30:00+02:00")!.Key; // due, as the test above holds

        Assert.Null(Due(twice, "2026-05-04T09:30:00+02:00"));
        Assert.True(Due(twice, "2026-05-04T09:30:00+02:00", shown: first)?.IsSecond);
        Assert.Null(Due(twice, "2026-05-04T09:30:00+02:00", shown: first, logged: new LoggedThing(ReminderTime.Stretch, Moment("2026-05-04T08:00:00+02:00"))));
        Assert.Null(Due(Daily("07:30"), "2026-05-04T09:30:00+02:00", shown: first));
    }

    [Fact]
    public void The_second_one_counts_from_when_the_first_was_shown()
    {
        RemindersContent twice = Daily("07:30") with { SecondAfterMinutes = 30 };
        DueReminder first = Due(twice, "2026-05-04T08:10:00+02:00")!; // due for an hour, as a test above holds
        HashSet<string> shown = [first.Key, first.ShownNote(Moment("2026-05-04T08:10:00+02:00"))];

        Assert.Null(DueAfter(twice, "2026-05-04T08:10:30+02:00", shown));
        Assert.Null(DueAfter(twice, "2026-05-04T08:39:59+02:00", shown));
        Assert.True(DueAfter(twice, "2026-05-04T08:40:00+02:00", shown)?.IsSecond);
        Assert.True(DueAfter(twice, "2026-05-04T09:39:00+02:00", shown)?.IsSecond);
        Assert.Null(DueAfter(twice, "2026-05-04T09:40:00+02:00", shown));
    }

    [Fact]
    public void Putting_the_first_off_holds_the_second_off_that_day()
    {
        RemindersContent twice = Daily("07:30") with { SecondAfterMinutes = 30 };
        DueReminder first = Due(twice, "2026-05-04T07:30:00+02:00")!; // due, as a test above holds
        HashSet<string> shown = [first.Key, first.ShownNote(Moment("2026-05-04T07:30:00+02:00")), first.SecondKey];

        Assert.Null(DueAfter(twice, "2026-05-04T08:00:00+02:00", shown));
        Assert.Null(DueAfter(twice, "2026-05-04T08:45:00+02:00", shown));
        Assert.NotNull(DueAfter(twice, "2026-05-05T07:30:00+02:00", shown));
    }

    [Fact]
    public void After_a_sleep_all_that_fell_due_meanwhile_are_due_and_of_those_that_came_the_last_stands()
    {
        RemindersContent close = Daily("09:00") with { Times = [.. ((string[])["09:40", "09:00", "09:20"]).Select(at => new ReminderTime(ReminderTime.Stretch, at, ContentRules.Weekdays))] };
        DateTimeOffset woken = Moment("2026-05-04T09:45:00+02:00");

        IReadOnlyList<DueReminder> due = ReminderClock.Due(close, [], new HashSet<string>(), woken, Berlin);
        HashSet<string> shown = [.. due.SelectMany(one => (string[])[one.Key, one.ShownNote(woken)])];

        Assert.Equal(["09:00", "09:20", "09:40"], due.Select(one => one.Reminder.At.ToString("HH:mm", CultureInfo.InvariantCulture)));
        Assert.Equal(due[2].Key, Assert.Single(ReminderClock.Standing(close, [], shown, woken, Berlin)).Key);
        Assert.Empty(ReminderClock.Standing(close, [], new HashSet<string>([.. shown, due[2].AnsweredKey]), woken, Berlin));
    }

    [Fact]
    public void What_came_stands_that_day_until_it_is_answered_done_or_taken_away()
    {
        RemindersContent twice = Daily("07:30") with { SecondAfterMinutes = 30 };
        DueReminder first = Due(twice, "2026-05-04T07:30:00+02:00")!; // due, as a test above holds
        DueReminder second = first with { IsSecond = true };
        HashSet<string> came = [first.Key, first.ShownNote(first.At)];
        HashSet<string> cameTwice = [.. came, second.Key, second.ShownNote(first.At.AddMinutes(30))];

        Assert.Equal(first.Key, Standing(twice, came)?.Key);
        Assert.Equal(second.Key, Standing(twice, cameTwice)?.Key);
        Assert.Equal(second.Key, Standing(twice, [.. cameTwice, first.AnsweredKey])?.Key);
        Assert.Null(Standing(twice, [.. came, first.AnsweredKey]));
        Assert.Null(Standing(twice, [.. came, first.SecondKey]));
        Assert.Null(Standing(twice, [.. cameTwice, second.AnsweredKey]));
        Assert.Null(Standing(twice, cameTwice, new LoggedThing(ReminderTime.Stretch, Moment("2026-05-04T08:30:00+02:00"))));
        Assert.Null(Standing(Daily("07:45"), came));
        Assert.Null(Standing(twice with { Quiet = [new QuietDays(new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 4))] }, came));
        Assert.Null(Standing(twice, cameTwice, now: "2026-05-05T00:00:00+02:00"));
    }

    [Fact]
    public void Quiet_days_and_days_not_chosen_stay_quiet()
    {
        RemindersContent mondays = Daily("07:30") with { Times = [new ReminderTime(ReminderTime.Stretch, "07:30", ["monday"])] };

        Assert.NotNull(Due(mondays, "2026-05-04T07:30:00+02:00"));
        Assert.Null(Due(mondays, "2026-05-05T07:30:00+02:00"));
        Assert.Null(Due(mondays with { Quiet = [new QuietDays(new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 4))] }, "2026-05-04T07:30:00+02:00"));
    }

    [Theory]
    [InlineData("02:30", "2026-03-29", "2026-03-29T03:30:00+02:00")]
    [InlineData("02:30", "2026-10-25", "2026-10-25T02:30:00+02:00")]
    [InlineData("07:30", "2026-03-29", "2026-03-29T07:30:00+02:00")]
    [InlineData("07:30", "2026-10-25", "2026-10-25T07:30:00+01:00")]
    public void A_skipped_time_falls_after_the_jump_and_a_doubled_one_falls_once(string at, string day, string expected) =>
        Assert.Equal(Moment(expected), new DatedReminder(ReminderTime.Stretch, DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(at, CultureInfo.InvariantCulture)).InZone(Berlin));

    [Theory]
    [InlineData("01:30", "2027-03-28", "2027-03-28T02:30:00+01:00")]
    [InlineData("00:30", "2027-03-28", "2027-03-28T00:30:00+00:00")]
    [InlineData("01:30", "2026-10-25", "2026-10-25T01:30:00+01:00")]
    [InlineData("07:30", "2026-07-01", "2026-07-01T07:30:00+01:00")]
    public void Where_winter_time_is_the_exception_a_skipped_time_falls_after_the_jump_too(string at, string day, string expected) => Assert.Equal(
        Moment(expected),
        new DatedReminder(ReminderTime.Stretch, DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(at, CultureInfo.InvariantCulture))
            .InZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Dublin")));

    [Theory]
    [InlineData("Europe/Dublin")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Africa/El_Aaiun")]
    [InlineData("Australia/Lord_Howe")]
    public void No_reminder_comes_before_the_clocks_of_the_place_show_its_time(string name)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        for (var asked = new DateTime(2026, 1, 1); asked.Year < 2028; asked = asked.AddMinutes(30))
        {
            DateTimeOffset falls = new DatedReminder(ReminderTime.Stretch, DateOnly.FromDateTime(asked), TimeOnly.FromDateTime(asked)).InZone(zone);
            DateTimeOffset shown = TimeZoneInfo.ConvertTime(falls, zone);

            Assert.Equal(falls.DateTime, shown.DateTime);
            Assert.InRange(shown.DateTime - asked, TimeSpan.Zero, TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public void Over_years_zones_and_clock_changes_never_more_come_than_were_set() =>
        Gen.Select(Gen.Int[0, Zones.Length - 1], Gen.Int[0, 3 * 365], Gen.Int[0, 47], Gen.Int[0, 47], Gen.Bool, Gen.Bool).Sample(
            (zoneIndex, startDay, half, other, hasSecond, isLogged) =>
            {
                TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[zoneIndex]);
                RemindersContent content = new()
                {
                    Times = [Time(half), Time(other) with { About = ReminderTime.Standing }],
                    SecondAfterMinutes = hasSecond ? 90 : null,
                    Quiet = [],
                };
                Dictionary<(DateOnly, string, bool), int> seen = Shown(content, zone, new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(startDay), isLogged);

                return seen.Values.All(count => count == 1)
                    && (hasSecond || seen.Keys.All(key => !key.Item3))
                    && seen.Keys.Count(key => !key.Item3 && key.Item2 == ReminderTime.Standing) >= 5; // a week looked at every ten minutes misses none but at its ends
            },
            iter: 60);

    // A week of an open app that looks every ten minutes; a session is logged each day at noon, if any.
    private static Dictionary<(DateOnly Day, string About, bool IsSecond), int> Shown(RemindersContent content, TimeZoneInfo zone, DateTimeOffset start, bool isLogged)
    {
        HashSet<string> shown = [];
        List<LoggedThing> logged = [];
        Dictionary<(DateOnly, string, bool), int> seen = [];
        for (int step = 0; step < 7 * 24 * 6; step++)
        {
            DateTimeOffset now = TimeZoneInfo.ConvertTime(start.AddMinutes(10 * step), zone);
            if (isLogged && now is { Hour: 12, Minute: < 10 })
            {
                logged.Add(new LoggedThing(ReminderTime.Stretch, now));
            }

            foreach (DueReminder due in ReminderClock.Due(content, logged, shown, now, zone))
            {
                shown.Add(due.Key);
                shown.Add(due.ShownNote(now));
                (DateOnly, string, bool) key = (due.Reminder.Day, due.Reminder.About, due.IsSecond);
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }

        return seen;
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static ReminderTime Time(int half) => new(ReminderTime.Stretch, $"{half / 2:00}:{30 * (half % 2):00}", ContentRules.Weekdays);

    private static RemindersContent Daily(string at) => new() { Times = [new ReminderTime(ReminderTime.Stretch, at, ContentRules.Weekdays)], Quiet = [] };

    private static DueReminder? Standing(RemindersContent content, HashSet<string> shown, LoggedThing? logged = null, string now = "2026-05-04T23:59:59+02:00") =>
        ReminderClock.Standing(content, logged is null ? [] : [logged], shown, Moment(now), Berlin).SingleOrDefault();

    private static DueReminder? DueAfter(RemindersContent content, string now, HashSet<string> shown) => ReminderClock.Due(content, [], shown, Moment(now), Berlin).SingleOrDefault();

    private static IReadOnlyList<DueReminder> InTime(RemindersContent content, string now, params Dated<RemindersContent>[] said) =>
        ReminderClock.SetInTime(ReminderClock.Due(content, [], new HashSet<string>(), Moment(now), Berlin), said, Moment(now));

    private static DueReminder? Due(RemindersContent content, string now, string? shown = null, LoggedThing? logged = null) => ReminderClock.Due(
        content, logged is null ? [] : [logged], shown is null ? new HashSet<string>() : new HashSet<string> { shown }, Moment(now), Berlin).SingleOrDefault();
}
