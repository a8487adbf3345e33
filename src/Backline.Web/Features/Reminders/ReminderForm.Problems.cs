using System.Globalization;
using Backline.Progress.Records;

namespace Backline.Web.Features.Reminders;

/// <content>What is amiss in what is written.</content>
public sealed partial class ReminderForm
{
    private IReadOnlyList<Slip> _told = [];

    // One and the same slip stays itself where its words change: a reminder before it may be taken away.
    private readonly record struct Slip(object Where, Lack Of, string Words)
    {
        public bool IsOneWith(Slip other) => ReferenceEquals(Where, other.Where) && Of == other.Of;
    }

    private enum Lack
    {
        RoomForReminders,
        Time,
        Day,
        Difference,
        Second,
        RoomForQuiet,
        FirstDay,
        LastDay,
        Order,
    }

    /// <value>What has to be mended before they can be kept; known after <see cref="ToContent"/>.</value>
    public IReadOnlyList<string> Problems => [.. _told.Select(slip => slip.Words)];

    /// <summary>Takes back the problems that are mended by now. Says no new ones: somebody may still be typing.</summary>
    public void LookAgain() => _told = [.. SlipsFound().Where(slip => _told.Any(slip.IsOneWith))];

    // Whatever the rules of the records ask: what goes through here is read back.
    private IEnumerable<Slip> SlipsFound()
    {
        if (Times.Count > ContentRules.MostReminders)
        {
            yield return new Slip(Times, Lack.RoomForReminders, $"There are {Times.Count} reminders, and {ContentRules.MostReminders} are the most. Take some away.");
        }

        foreach (Slip slip in Times.SelectMany((time, i) => SlipsOf(time, i + 1)))
        {
            yield return slip;
        }

        foreach ((int i, int twin) in Twins().DistinctBy(twins => twins.Later)) // one is told of each, however many it is the same as
        {
            yield return new Slip(Times[i], Lack.Difference, $"Reminder {i + 1} says the same as reminder {twin + 1}. Take one away.");
        }

        if (SecondMinutes is < 1 or > ContentRules.LongestSecondMinutes)
        {
            yield return new Slip(this, Lack.Second, $"A second one comes within {ContentRules.LongestSecondMinutes / 60} hours, or never. Choose when.");
        }

        if (Quiet.Count > ContentRules.MostQuietSpans)
        {
            yield return new Slip(Quiet, Lack.RoomForQuiet, $"There are {Quiet.Count} spans of quiet days, and {ContentRules.MostQuietSpans} are the most. Take some away.");
        }

        foreach (Slip slip in Quiet.SelectMany((days, i) => SlipsOf(days, i + 1)))
        {
            yield return slip;
        }
    }

    private static IEnumerable<Slip> SlipsOf(TimeForm time, int number)
    {
        if (!TimeOnly.TryParseExact(time.At, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return new Slip(time, Lack.Time, $"Reminder {number} has no time. Choose one, or take it away.");
        }

        if (time.Days.Count == 0)
        {
            yield return new Slip(time, Lack.Day, $"Reminder {number} has no day. Choose one, or take it away.");
        }
    }

    private static IEnumerable<Slip> SlipsOf(QuietForm days, int number)
    {
        if (days.From is null)
        {
            yield return new Slip(days, Lack.FirstDay, $"Quiet days {number} have no first day. Choose one, or take them away.");
        }

        if (days.Until is null)
        {
            yield return new Slip(days, Lack.LastDay, $"Quiet days {number} have no last day. Choose one, or take them away.");
        }

        if (days is { From: { } first, Until: { } last } && last.DayNumber - first.DayNumber is < 0 or > ContentRules.LongestQuietDays)
        {
            yield return new Slip(days, Lack.Order, string.Create(CultureInfo.InvariantCulture, $"The quiet days from {first:d MMMM yyyy} end before they begin, or last longer than a year."));
        }
    }

    // The same thing at the same time on a day both have.
    private IEnumerable<(int Later, int Earlier)> Twins() =>
        from later in Enumerable.Range(0, Times.Count)
        from earlier in Enumerable.Range(0, later)
        where (Times[later].About, Times[later].At) == (Times[earlier].About, Times[earlier].At) && Times[later].Days.Intersect(Times[earlier].Days).Any()
        select (later, earlier);
}
