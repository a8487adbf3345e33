using System.Text.Json.Serialization;

namespace Backline.Practice.Records;

/// <summary>How records are written as JSON, wherever they go.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = RecordRules.DeepestSet,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RecordSet))]
[JsonSerializable(typeof(PracticeRecord))]
[JsonSerializable(typeof(SessionContent))]
public sealed partial class RecordJson : JsonSerializerContext;
