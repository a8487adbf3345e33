using System.Globalization;
using Backline.Practice.Records;
using Backline.Progress.Summaries;

namespace Backline.Progress.Reminders;

/// <summary>Which reminders are due now and which still stand, while the app is open. Never one more than the person set.</summary>
/// <remarks>
/// What was logged silences what would ask for it. A stretch does for its day. Standing is for all day: what was logged within the hour before a
/// reminder's time or since silences that one, so that a look in the morning leaves those of the afternoon.
/// </remarks>
public static class ReminderClock
{
    /// <summary>How long after its time a reminder may still come: whoever opens the app later is not told of the morning.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private static readonly TimeSpan Serves = TimeSpan.FromHours(1); // so long a look at how one stands; picked by hand

    /// <summary>The reminders that are due, by the day's clock: after a sleep, several about one thing.</summary>
    /// <param name="content">What the person set.</param>
    /// <param name="logged">When something was logged of late, by what it was about.</param>
    /// <param name="shown">
    /// Of the reminders that came already, <see cref="DueReminder.Key"/> and <see cref="DueReminder.ShownNote"/>; of those put off, <see cref="DueReminder.SecondKey"/> too.
    /// </param>
    /// <param name="now">Now.</param>
    /// <param name="zone">The zone the person is in.</param>
    /// <returns>
    /// First reminders unless what was logged silences them; and, where one is set, second ones, when the first has come and nothing that
    /// was logged silences that. A second one counts from when the first was shown.
    /// </returns>
    public static IReadOnlyList<DueReminder> Due(
        RemindersContent content, IReadOnlyCollection<LoggedThing> logged, IReadOnlySet<string> shown, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(logged);
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(zone);
        return
        [
            .. Open(content, logged, now, zone)
                .SelectMany(reminder => Chances(content, reminder, shown, zone))
                .Where(chance => chance.At <= now && now < chance.At + Lasts && !shown.Contains(chance.Key)),
        ];
    }

    /// <summary>The reminders that came today and still stand: of each thing the one shown last, unless it is answered, put off or done.</summary>
    /// <param name="content">What the person has set by now.</param>
    /// <param name="logged">When something was logged of late, by what it was about.</param>
    /// <param name="shown">As for <see cref="Due"/>; of those answered, <see cref="DueReminder.AnsweredKey"/> too.</param>
    /// <param name="now">Now.</param>
    /// <param name="zone">The zone the person is in.</param>
    /// <returns>At most one about each thing.</returns>
    public static IReadOnlyList<DueReminder> Standing(
        RemindersContent content, IReadOnlyCollection<LoggedThing> logged, IReadOnlySet<string> shown, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(logged);
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(zone);
        return
        [
            .. from reminder in Open(content, logged, now, zone)
               let first = new DueReminder(reminder, reminder.InZone(zone), IsSecond: false)
               from came in new[] { first, first with { IsSecond = true } }
               where came.ShownAt(shown) is not null
               group came by reminder.About into each
               let last = each.MaxBy(came => (came.ShownAt(shown), came.At))
               where !IsAnswered(last, shown)
               select last,
        ];
    }

    /// <summary>Those of the due that were set before their time was over: who sets or moves one to a time gone by means the days to come.</summary>
    /// <param name="due">What is due.</param>
    /// <param name="said">The reminders as they were said, oldest first: what stood an hour ago, and all since.</param>
    /// <param name="now">Now. What was said last by a clock that runs ahead of it may have been said at any time, and leaves nothing out.</param>
    public static IReadOnlyList<DueReminder> SetInTime(IReadOnlyList<DueReminder> due, IReadOnlyList<Dated<RemindersContent>> said, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(said);
        return said is not [.., { } latest] || latest.At > now ? due : [.. due.Where(one => one.IsSecond || StoodAt(one, said))];
    }

    // What else was changed since, quiet days for one, leaves a reminder that stood before. Times are of the minute.
    private static bool StoodAt(DueReminder first, IReadOnlyList<Dated<RemindersContent>> said) =>
        said.LastOrDefault(set => set.At < first.At.AddMinutes(1)) is { } stood && ReminderPlan.On(stood.Content, first.Reminder.Day).Contains(first.Reminder);

    private static IEnumerable<DatedReminder> Open(RemindersContent content, IReadOnlyCollection<LoggedThing> logged, DateTimeOffset now, TimeZoneInfo zone) =>
        ReminderPlan.On(content, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime)).Where(reminder => !IsDone(reminder, logged, zone));

    // To put the first off is to answer it.
    private static bool IsAnswered(DueReminder came, IReadOnlySet<string> shown) =>
        shown.Contains(came.AnsweredKey) || (!came.IsSecond && shown.Contains(came.SecondKey));

    private static IEnumerable<DueReminder> Chances(RemindersContent content, DatedReminder reminder, IReadOnlySet<string> shown, TimeZoneInfo zone)
    {
        DueReminder first = new(reminder, reminder.InZone(zone), IsSecond: false);
        yield return first;
        if (content.SecondAfterMinutes is not { } minutes || !shown.Contains(first.Key))
        {
            yield break;
        }

        // Whoever opened the app late saw the first late. Where nobody noted when, it was at its time.
        DateTimeOffset at = (first.ShownAt(shown) ?? first.At) + TimeSpan.FromMinutes(minutes);
        if (DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) == reminder.Day)
        {
            yield return first with { At = at, IsSecond = true };
        }
    }

    // By the day where it happened, as everything is counted; of a day to come is what a clock that runs ahead has dated.
    private static bool IsDone(DatedReminder reminder, IReadOnlyCollection<LoggedThing> logged, TimeZoneInfo zone)
    {
        DateTimeOffset from = reminder.InZone(zone) - Serves;
        return logged.Any(thing => thing.About == reminder.About && (DateOnly.FromDateTime(thing.At.DateTime), thing.About) switch
        {
            (DateOnly day, ReminderTime.Standing) => thing.At >= from && day <= reminder.Day,
            (DateOnly day, _) => day == reminder.Day,
        });
    }
}

/// <summary>Something that was logged.</summary>
/// <param name="About">What it was about: <see cref="ReminderTime.Stretch"/> or <see cref="ReminderTime.Standing"/>.</param>
/// <param name="At">When, with the offset of the place.</param>
public sealed record LoggedThing(string About, DateTimeOffset At);

/// <summary>A reminder that may come now, or that came.</summary>
/// <param name="Reminder">Which.</param>
/// <param name="At">When it fell due.</param>
/// <param name="IsSecond">Whether it is the second one.</param>
public sealed record DueReminder(DatedReminder Reminder, DateTimeOffset At, bool IsSecond)
{
    private const char ShownFrom = '@';

    /// <value>Names it among all reminders of all days.</value>
    public string Key => IsSecond ? SecondKey : FirstKey;

    /// <value>The key of the first reminder it belongs to.</value>
    public string FirstKey => string.Create(CultureInfo.InvariantCulture, $"{Reminder.Day:yyyy-MM-dd}/{Reminder.About}/{Reminder.At:HH\\:mm}");

    /// <value>The key of the second one that may follow; kept among those shown, it holds the second off.</value>
    public string SecondKey => FirstKey + "/2";

    /// <summary>The keys of all second ones that may follow about this thing that day; kept among those shown, they hold them off.</summary>
    /// <param name="shown">What was kept of the reminders that came.</param>
    public IEnumerable<string> SecondKeys(IReadOnlySet<string> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        string thing = FirstKey[..(FirstKey.LastIndexOf('/') + 1)];
        return shown.Where(kept => kept.Length == FirstKey.Length && kept.StartsWith(thing, StringComparison.Ordinal)).Append(FirstKey).Distinct().Select(first => first + "/2");
    }

    /// <value>Kept among those shown once the person went where it leads or put it away: its line does not come again.</value>
    public string AnsweredKey => Key + "/answered";

    /// <summary>What to keep beside the key, so that the second counts from when this was seen.</summary>
    /// <param name="now">When it is shown.</param>
    public string ShownNote(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"{Key}{ShownFrom}{now.ToUnixTimeSeconds()}");

    /// <summary>When this was shown, or <see langword="null"/> where that was not noted.</summary>
    /// <param name="shown">What was kept of the reminders that came.</param>
    internal DateTimeOffset? ShownAt(IReadOnlySet<string> shown)
    {
        string beginning = Key + ShownFrom;
        foreach (string note in shown)
        {
            if (note.StartsWith(beginning, StringComparison.Ordinal)
                && long.TryParse(note.AsSpan(beginning.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
                && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            {
                return DateTimeOffset.FromUnixTimeSeconds(seconds);
            }
        }

        return null;
    }
}
