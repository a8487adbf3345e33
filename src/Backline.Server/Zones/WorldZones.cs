using Backline.Practice.Records;
using Backline.Progress.Calendars;
using NodaTime;
using NodaTime.TimeZones;

namespace Backline.Server.Zones;

/// <summary>
/// Time zones by the table that NodaTime brings: right on every machine, where .NET's own depend on how the machine's table is written
/// (<see cref="ZoneOfChanges"/>), and on Windows are too few.
/// </summary>
public static class WorldZones
{
    // From before anything was recorded, and long past the eleven years that a calendar tells.
    private static readonly Interval Years = new(Instant.FromUtc(2012, 1, 1, 0, 0), Instant.FromUtc(2061, 1, 1, 0, 0));

    /// <value>The zone this machine is in; as .NET has it, where it has no name that is known.</value>
    public static TimeZoneInfo Here => ZoneNames.Of(TimeZoneInfo.Local) is not "UTC" and var name && Find(name) is { } known ? known : TimeZoneInfo.Local;

    /// <summary>A zone, or <see langword="null"/> where the table does not have it. Its changes of the clock are those from 2012 to 2060.</summary>
    /// <param name="name">The zone's IANA name.</param>
    public static TimeZoneInfo? Find(string name)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not { } zone)
        {
            return null;
        }

        ZoneInterval[] parts = [.. zone.GetZoneIntervals(Years, ZoneEqualityComparer.Options.OnlyMatchWallOffset)];
        return ZoneOfChanges.Make(name, parts[0].WallOffset.ToTimeSpan(), parts.Skip(1).Select(part => part.Start.ToDateTimeOffset().ToOffset(part.WallOffset.ToTimeSpan())));
    }
}
