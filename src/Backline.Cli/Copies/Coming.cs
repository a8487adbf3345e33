using Backline.Progress.Summaries;

namespace Backline.Cli.Copies;

/// <summary>What has not come yet, by the clock of this machine.</summary>
internal static class Coming
{
    /// <summary>Whether a moment lies ahead, by more than two clocks may differ. By a clock that cannot be right nothing does.</summary>
    public static bool Is(DateTimeOffset at, DateTimeOffset now) => DeviceClock.MayBeRight(now) && at > now + DeviceClock.Tolerance;
}
