using System.Text.Json.Serialization;

namespace Backline.Practice.Protocols;

/// <summary>How protocols are read: strictly, so that a slip in a file is a refusal and never a silent default.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(Protocol))]
public sealed partial class ProtocolJson : JsonSerializerContext;
