using System.Text.Json.Serialization;

namespace Backline.Practice.Protocols;

/// <summary>When a step is met.</summary>
public enum StepPart
{
    /// <summary>Shown and tried once, before a session.</summary>
    [JsonStringEnumMemberName("set-up")]
    SetUp,

    /// <summary>A phase of the live session.</summary>
    [JsonStringEnumMemberName("live")]
    Live,
}
