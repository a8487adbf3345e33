using Backline.Practice.Records;
using Backline.Progress.Calendars;
using CsCheck;
using NodaTime;

namespace Backline.Progress.Tests.Calendars;

public sealed class ZoneOfChangesTests
{
    private static readonly Instant From = Instant.FromUtc(2020, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2037, 1, 1, 0, 0);

    private static readonly (int Month, int Day)[] Days = [(1, 1), (2, 26), (6, 3), (12, 28)];

    public static TheoryData<string> Zones => [.. DateTimeZoneProviders.Tzdb.Ids];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Every_half_hour_round_each_change_of_every_zone_has_the_offset_it_has_there(string id)
    {
        DateTimeZone there = DateTimeZoneProviders.Tzdb[id];
        (TimeZoneInfo made, DateTimeOffset[] changes) = Make(id);

        Assert.Equal(id, made.Id);
        foreach (DateTimeOffset near in changes.Append(From.ToDateTimeOffset()).Append(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)))
        {
            for (DateTimeOffset at = near.AddDays(-4); at < near.AddDays(4); at = at.AddMinutes(30))
            {
                AssertSame(there, made, at);
            }

            AssertSame(there, made, near.AddTicks(-1));
            AssertSame(there, made, near);
        }

        for (DateTimeOffset at = From.ToDateTimeOffset(); at < Until.ToDateTimeOffset(); at = at.AddDays(5.3))
        {
            AssertSame(there, made, at);
        }
    }

    // On the first and the last day of a year too, on the day that only leap years have, also by half hours and in either direction.
    [Fact]
    public void Clocks_may_change_at_any_time_by_anything() =>
        Gen.Select(Gen.Int[0, 7 * 24 * 4], Gen.Int[2023, 2025], Gen.Int[0, Days.Length - 1], Gen.Int[-23, 23], Gen.Int[-5, 5]).Sample(
            (quarter, year, day, before, by) =>
            {
                TimeSpan first = TimeSpan.FromMinutes(30 * before), then = first + TimeSpan.FromMinutes(30 * by);
                DateTimeOffset change = new DateTimeOffset(year, Days[day].Month, Days[day].Day, 0, 0, 0, TimeSpan.Zero).AddMinutes(15 * quarter);
                DateTimeOffset back = change.AddDays(31);

                TimeZoneInfo made = ZoneOfChanges.Make("Africa/Casablanca", first, [change.ToOffset(then), back.ToOffset(first)]);

                return Enumerable.Range(-40 * 48, 80 * 48).Select(half => change.AddMinutes(30 * half)).Append(change.AddTicks(-1)).Append(back.AddTicks(-1))
                    .All(at => made.GetUtcOffset(at) == (at < change || at >= back ? first : then));
            },
            iter: 3000);

    [Fact]
    public void A_zone_without_a_change_has_its_offset_always()
    {
        TimeZoneInfo made = ZoneOfChanges.Make("Asia/Kathmandu", TimeSpan.FromMinutes(345), []);

        Assert.All([DateTimeOffset.MinValue, From.ToDateTimeOffset(), DateTimeOffset.MaxValue], at => Assert.Equal(TimeSpan.FromMinutes(345), made.GetUtcOffset(at)));
        Assert.Equal("Asia/Kathmandu", ZoneNames.Of(made));
    }

    /// <summary>A zone as NodaTime's table has it.</summary>
    internal static (TimeZoneInfo Zone, DateTimeOffset[] Changes) Make(string id)
    {
        DateTimeZone there = DateTimeZoneProviders.Tzdb[id];
        NodaTime.TimeZones.ZoneInterval[] parts = [.. there.GetZoneIntervals(new Interval(From, Until))];
        DateTimeOffset[] changes = [.. parts.Skip(1).Select(part => part.Start.ToDateTimeOffset().ToOffset(part.WallOffset.ToTimeSpan()))];
        return (ZoneOfChanges.Make(id, parts[0].WallOffset.ToTimeSpan(), changes), changes);
    }

    private static void AssertSame(DateTimeZone there, TimeZoneInfo made, DateTimeOffset at)
    {
        TimeSpan offset = there.GetUtcOffset(Instant.FromDateTimeOffset(at)).ToTimeSpan();
        Assert.True(made.GetUtcOffset(at) == offset, $"{made.Id} at {at:O}: {made.GetUtcOffset(at)}, not {offset}");
        Assert.Equal(offset, TimeZoneInfo.ConvertTime(at, made).Offset);
    }
}
