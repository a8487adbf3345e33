namespace Backline.Progress.Doses;

/// <summary>When a day of practice can be answered for: the day after and the one after that, coach judgement.</summary>
/// <remarks>What a stretch did is felt then. Later, a leg that is worse today says nothing of it.</remarks>
public static class NextDayWindow
{
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(16);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(60);

    /// <summary>Whether so much time has passed that it can be answered.</summary>
    /// <param name="last">The day's last session of practice.</param>
    /// <param name="now">Now.</param>
    public static bool IsOpen(DateTimeOffset last, DateTimeOffset now) => now - last >= Shortest && now - last <= Longest;

    /// <summary>Whether it can be answered no longer.</summary>
    /// <param name="last">The day's last session of practice.</param>
    /// <param name="now">Now.</param>
    public static bool IsPast(DateTimeOffset last, DateTimeOffset now) => now - last > Longest;
}
