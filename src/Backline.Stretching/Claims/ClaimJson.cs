using System.Text.Json.Serialization;

namespace Backline.Stretching.Claims;

/// <summary>How files of claims are read: strictly, so that a slip in a file is a refusal and never a silent default.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true)]
[JsonSerializable(typeof(ClaimBook))]
internal sealed partial class ClaimJson : JsonSerializerContext;
