using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Progress.Records;

/// <summary>Whether two records of one id say the same, as they should.</summary>
internal static class SameRecord
{
    /// <summary>Whether they do; how their contents are spelt does not matter.</summary>
    /// <param name="one">A record.</param>
    /// <param name="other">Another.</param>
    public static bool Is(PracticeRecord one, PracticeRecord other) =>
        one with { Content = default } == other with { Content = default } && one.At.EqualsExact(other.At) && JsonElement.DeepEquals(one.Content, other.Content);
}
