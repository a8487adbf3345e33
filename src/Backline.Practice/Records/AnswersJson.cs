using System.Text.Json.Serialization;

namespace Backline.Practice.Records;

/// <summary>The JSON of a session's content, and of what is said after it and on the next day.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SessionContent))]
[JsonSerializable(typeof(SessionAfterContent))]
[JsonSerializable(typeof(StopReasonContent))]
[JsonSerializable(typeof(CheckInContent))]
public sealed partial class AnswersJson : JsonSerializerContext;
