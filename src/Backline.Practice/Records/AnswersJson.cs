using System.Text.Json.Serialization;

namespace Backline.Practice.Records;

/// <summary>The JSON of what is said after a session and on the next day.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SessionAfterContent))]
[JsonSerializable(typeof(StopReasonContent))]
[JsonSerializable(typeof(CheckInContent))]
public sealed partial class AnswersJson : JsonSerializerContext;
