using System.Text.Json.Serialization;

namespace Backline.Practice.Protocols;

/// <summary>Who can tell whether something is done as meant.</summary>
public enum Checker
{
    /// <summary>A camera that sees the person from the side.</summary>
    [JsonStringEnumMemberName("camera")]
    Camera,

    /// <summary>A phone held against the body.</summary>
    [JsonStringEnumMemberName("phone")]
    Phone,

    /// <summary>The person, by looking or feeling.</summary>
    [JsonStringEnumMemberName("you")]
    You,
}
