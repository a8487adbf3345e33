namespace Backline.Web.Clocks;

/// <summary>The system's clock, in the zone that the browser knows.</summary>
internal sealed class BrowserClock(BrowserZones zones) : TimeProvider
{
    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => zones.Here;
}
