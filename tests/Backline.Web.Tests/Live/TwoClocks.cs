namespace Backline.Web.Tests.Live;

/// <summary>A device's two clocks, which sleep and people move apart: one that is steady, one on the wall.</summary>
internal sealed class TwoClocks : TimeProvider
{
    private TimeSpan _steady = TimeSpan.FromHours(3);
    private DateTimeOffset _wall = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan time)
    {
        _steady += time;
        _wall += time;
    }

    public void SetWall(TimeSpan by) => _wall += by;

    public override long GetTimestamp() => _steady.Ticks;

    public override DateTimeOffset GetUtcNow() => _wall;
}
