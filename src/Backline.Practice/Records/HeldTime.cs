using System.Text.Json.Serialization;

namespace Backline.Practice.Records;

/// <summary>Held seconds, kept apart by who could tell.</summary>
/// <param name="SeenSeconds">s. Held while the camera saw the critical rules kept.</param>
/// <param name="UnseenSeconds">s. Held while the camera ran and could not see.</param>
/// <param name="SelfReportedSeconds">s. Held without a camera.</param>
public readonly record struct HeldTime(double SeenSeconds, double UnseenSeconds, double SelfReportedSeconds)
{
    /// <value>s. All held time.</value>
    [JsonIgnore]
    public double TotalSeconds => SeenSeconds + UnseenSeconds + SelfReportedSeconds;

    /// <summary>The same with no more than so much in all: where there is more, each part in its proportion.</summary>
    /// <param name="seconds">s. The most; 0 or more.</param>
    public HeldTime AtMost(double seconds)
    {
        double share = TotalSeconds > seconds ? seconds / TotalSeconds : 1;
        return new HeldTime(SeenSeconds * share, UnseenSeconds * share, SelfReportedSeconds * share);
    }
}
