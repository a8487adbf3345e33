using Backline.Practice.Records;
using Backline.Server.Zones;
using NodaTime;

namespace Backline.Server.Tests.Zones;

public sealed class WorldZonesTests
{
    [Fact]
    public void Every_zone_has_its_changes_from_2012_to_2060()
    {
        Interval years = new(Instant.FromUtc(2012, 1, 1, 0, 0), Instant.FromUtc(2061, 1, 1, 0, 0));
        string[] strange =
        [
            .. from zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id])
               let found = WorldZones.Find(zone.Id)!
               from part in zone.GetZoneIntervals(years)
               from at in (Instant[])[Instant.Max(part.HasStart ? part.Start : years.Start, years.Start), Instant.Min(part.HasEnd ? part.End : years.End, years.End) - Duration.FromSeconds(1)]
               where found.GetUtcOffset(at.ToDateTimeOffset()) != part.WallOffset.ToTimeSpan()
               select $"{zone.Id} at {at}",
        ];

        Assert.Empty(strange);
    }

    [Fact]
    public void A_zone_keeps_the_name_it_was_asked_by_and_an_unknown_one_is_none()
    {
        Assert.Equal("America/Godthab", WorldZones.Find("America/Godthab")?.Id);
        Assert.Null(WorldZones.Find("Antarctica/Newly_Founded"));
    }

    [Fact]
    public void This_machine_keeps_its_name_and_its_time()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();

        Assert.Equal(ZoneNames.Of(TimeZoneInfo.Local), ZoneNames.Of(WorldZones.Here));
        Assert.Equal(TimeZoneInfo.Local.GetUtcOffset(now), WorldZones.Here.GetUtcOffset(now));
    }
}
