using System.Text.Json.Serialization;

namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.Profile"/> record, schema 1: what a person on a shared device is called. The latest one counts.</summary>
public sealed record ProfileContent
{
    /// <summary>1. Most characters of a name.</summary>
    public const int LongestName = 40;

    /// <value>The name, as it was typed.</value>
    public required string Name { get; init; }
}

/// <summary>The JSON of a profile's content.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ProfileContent))]
public sealed partial class ProfileContentJson : JsonSerializerContext;
