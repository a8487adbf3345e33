namespace Backline.Progress.Summaries;

/// <summary>What can be told of a device's clock.</summary>
public static class DeviceClock
{
    private static readonly DateTimeOffset FirstBackline = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How far a device's clock may run ahead of another's. So much ahead is as of now: two clocks in one home are never quite the same. Picked by hand: clocks set by a network differ by seconds.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether a clock may be right. One that stands before there was a Backline is itself the wrong one; by it all that was ever said would lie ahead.</summary>
    /// <param name="now">What the clock shows.</param>
    public static bool MayBeRight(DateTimeOffset now) => now >= FirstBackline;
}
