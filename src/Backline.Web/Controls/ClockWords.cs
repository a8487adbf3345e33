using System.Globalization;
using Backline.Progress.Summaries;

namespace Backline.Web.Controls;

/// <summary>What is said of a device's clock.</summary>
internal static class ClockWords
{
    /// <summary>That it is wrong, where that can be told; else <see langword="null"/>.</summary>
    /// <param name="now">What the clock shows.</param>
    public static string? Of(DateTimeOffset now) => DeviceClock.MayBeRight(now)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"By this device it is {now:d MMMM yyyy}, which cannot be right. Set its clock.");
}
