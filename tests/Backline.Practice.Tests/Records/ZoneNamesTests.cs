using Backline.Practice.Records;

namespace Backline.Practice.Tests.Records;

public sealed class ZoneNamesTests
{
    [Fact]
    public void Every_zone_this_machine_knows_is_one()
    {
        string[] known = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)];
        Assert.SkipUnless(known.Contains("Europe/Berlin"), "this machine calls its zones otherwise");

        Assert.All(known, name => Assert.True(ZoneNames.IsName(name), name));
    }

    [Theory]
    [InlineData("Asia/Calcutta")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("America/Port-au-Prince")]
    [InlineData("Etc/GMT+3")]
    [InlineData("Antarctica/Newly_Founded")]
    [InlineData("UTC")]
    public void A_place_in_an_area_is_one_also_where_a_machine_does_not_know_it(string name) => Assert.True(ZoneNames.IsName(name));

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Base")]
    [InlineData("Europe")]
    [InlineData("Europe/")]
    [InlineData("Europe/../etc/passwd")]
    [InlineData("Europe/Ber lin")]
    [InlineData("Europe/Berlin/a/b")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("Local")]
    public void Other_texts_are_none(string text) => Assert.False(ZoneNames.IsName(text));

    [Fact]
    public void A_zone_without_a_name_is_kept_as_utc()
    {
        var nameless = TimeZoneInfo.CreateCustomTimeZone("Local", TimeSpan.FromHours(2), null, null);

        Assert.Equal(("UTC", "UTC"), (ZoneNames.Of(nameless), ZoneNames.Of(TimeZoneInfo.Utc)));
    }
}
