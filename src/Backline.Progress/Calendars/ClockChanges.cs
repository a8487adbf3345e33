namespace Backline.Progress.Calendars;

/// <summary>A change of the clock in a zone.</summary>
/// <param name="At">The moment.</param>
/// <param name="Before">The offset until then.</param>
/// <param name="After">The offset from then on.</param>
internal sealed record ClockChange(DateTimeOffset At, TimeSpan Before, TimeSpan After)
{
    /// <summary>Whether clocks go forward, which calendars call daylight time: lists of zones call it so or otherwise (Dublin, Casablanca), and a browser does not say.</summary>
    public bool IsDaylight => After > Before;

    /// <summary>What clocks show at that moment when they have not been changed.</summary>
    public DateTime LocalBefore => At.ToOffset(Before).DateTime;
}

/// <summary>Finds the changes of the clock by asking a zone.</summary>
internal static class ClockChanges
{
    private static readonly TimeSpan Step = TimeSpan.FromDays(4); // no zone changes twice within it and back to the same

    /// <summary>Every change in a span of time, in order.</summary>
    public static IReadOnlyList<ClockChange> Between(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset until)
    {
        List<ClockChange> changes = [];
        TimeSpan offset = zone.GetUtcOffset(from);
        for (DateTimeOffset at = from; at < until; at += Step)
        {
            if (zone.GetUtcOffset(at + Step) is var next && next != offset)
            {
                DateTimeOffset change = Find(zone, at, at + Step, offset);
                changes.Add(new ClockChange(change, offset, next));
                offset = next;
            }
        }

        return changes;
    }

    // The first second with another offset: halving.
    private static DateTimeOffset Find(TimeZoneInfo zone, DateTimeOffset same, DateTimeOffset other, TimeSpan offset)
    {
        long low = same.ToUnixTimeSeconds();
        long high = other.ToUnixTimeSeconds();
        while (high - low > 1)
        {
            long middle = low + ((high - low) / 2);
            (low, high) = zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(middle)) == offset ? (middle, high) : (low, middle);
        }

        return DateTimeOffset.FromUnixTimeSeconds(high);
    }
}
