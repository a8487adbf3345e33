using System.Text.Json.Serialization;

namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.AnkleCheck"/> record, schema 1: toe-to-wall distances and what followed.</summary>
public sealed record AnkleCheckContent
{
    /// <value>cm. Left big toe to the wall with the knee just touching and the heel down; 0 when it only touches toes at the wall.</value>
    public required double LeftCm { get; init; }

    /// <value>cm. The same for the right foot.</value>
    public required double RightCm { get; init; }

    /// <value>cm. Body height, or <see langword="null"/> when not said and 170 cm was taken.</value>
    public double? HeightCm { get; init; }

    /// <value>cm. Diameter of the proposed roll.</value>
    public required double RollCm { get; init; }

    /// <value>Where the ball of the foot sits on it: <c>high</c> or <c>middle</c>; <c>floor</c> when no roll was proposed.</value>
    public required string Placement { get; init; }
}

/// <summary>The JSON of an ankle check's content.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AnkleCheckContent))]
public sealed partial class AnkleCheckContentJson : JsonSerializerContext;
