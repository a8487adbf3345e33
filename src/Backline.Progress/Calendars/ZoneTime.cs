namespace Backline.Progress.Calendars;

/// <summary>What clocks show in a zone, as a moment.</summary>
public static class ZoneTime
{
    /// <summary>The moment. A time the clocks skip falls as much later as they jump; one they show twice falls the first time.</summary>
    /// <param name="local">What clocks show.</param>
    /// <param name="zone">The zone.</param>
    public static DateTimeOffset MomentOf(DateTime local, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);

        // By moments, which are never in doubt: where winter time is the exception (Dublin, Casablanca), .NET takes a skipped time for one that is shown.
        DateTimeOffset near = new(local, TimeSpan.Zero);
        TimeSpan before = zone.GetUtcOffset(near.AddDays(-1));
        TimeSpan after = zone.GetUtcOffset(near.AddDays(1));
        TimeSpan[] earliestFirst = before >= after ? [before, after] : [after, before];
        foreach (TimeSpan offset in earliestFirst)
        {
            DateTimeOffset moment = new(local, offset);
            if (zone.GetUtcOffset(moment) == offset)
            {
                return moment;
            }
        }

        // Skipped; as calendars have it: read with the offset before the jump.
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, before), zone);
    }
}
