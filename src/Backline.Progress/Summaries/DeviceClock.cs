namespace Backline.Progress.Summaries;

/// <summary>What can be told of a device's clock.</summary>
public static class DeviceClock
{
    private static readonly DateTimeOffset FirstBackline = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a clock may be right. One that stands before there was a Backline is itself the wrong one; by it all that was ever said would lie ahead.</summary>
    /// <param name="now">What the clock shows.</param>
    public static bool MayBeRight(DateTimeOffset now) => now >= FirstBackline;
}
