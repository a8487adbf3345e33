using Backline.Practice.Records;

namespace Backline.Progress.Reminders;

/// <summary>Which reminder is due now, while the app is open. Never one more than the person set.</summary>
public static class ReminderClock
{
    /// <summary>How long after its time a reminder may still come: whoever opens the app later is not told of the morning.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>The reminder that is due, or <see langword="null"/>.</summary>
    /// <param name="content">What the person set.</param>
    /// <param name="logged">When something was logged of late, by what it was about.</param>
    /// <param name="shown">Keys of the reminders that came already, from <see cref="DueReminder.Key"/>.</param>
    /// <param name="now">Now.</param>
    /// <param name="zone">The zone the person is in.</param>
    /// <returns>
    /// A first reminder unless its thing is done that day; or, where one is set, the second one, when the first has come and nothing was
    /// logged since the day began.
    /// </returns>
    public static DueReminder? Due(
        RemindersContent content, IReadOnlyCollection<LoggedThing> logged, IReadOnlySet<string> shown, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(logged);
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return ReminderPlan.On(content, today)
            .Where(reminder => !IsDone(reminder, logged))
            .SelectMany(reminder => Chances(content, reminder, zone))
            .FirstOrDefault(chance => chance.At <= now && now < chance.At + Lasts && !shown.Contains(chance.Key) && (!chance.IsSecond || shown.Contains(chance.FirstKey)));
    }

    private static IEnumerable<DueReminder> Chances(RemindersContent content, DatedReminder reminder, TimeZoneInfo zone)
    {
        DateTimeOffset first = reminder.InZone(zone);
        yield return new DueReminder(reminder, first, IsSecond: false);
        DateTimeOffset? second = content.SecondAfterMinutes is { } minutes ? first + TimeSpan.FromMinutes(minutes) : null;
        if (second is { } at && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) == reminder.Day)
        {
            yield return new DueReminder(reminder, at, IsSecond: true);
        }
    }

    // By the day where it happened, as everything is counted.
    private static bool IsDone(DatedReminder reminder, IReadOnlyCollection<LoggedThing> logged) =>
        logged.Any(thing => thing.About == reminder.About && DateOnly.FromDateTime(thing.At.DateTime) == reminder.Day);
}

/// <summary>Something that was logged.</summary>
/// <param name="About">What it was about: <see cref="ReminderTime.Stretch"/> or <see cref="ReminderTime.Standing"/>.</param>
/// <param name="At">When, with the offset of the place.</param>
public sealed record LoggedThing(string About, DateTimeOffset At);

/// <summary>A reminder that may come now.</summary>
/// <param name="Reminder">Which.</param>
/// <param name="At">When it fell due.</param>
/// <param name="IsSecond">Whether it is the second one.</param>
public sealed record DueReminder(DatedReminder Reminder, DateTimeOffset At, bool IsSecond)
{
    /// <value>Names it among all reminders of all days.</value>
    public string Key => FirstKey + (IsSecond ? "/2" : "");

    /// <value>The key of the first reminder it belongs to.</value>
    public string FirstKey => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Reminder.Day:yyyy-MM-dd}/{Reminder.About}/{Reminder.At:HH\\:mm}");
}
