using System.Text.Json.Serialization;

namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.Screening"/> record, schema 1.</summary>
public sealed record ScreeningContent
{
    /// <value>1. Version of the rules file that was asked from.</value>
    public required int RulesVersion { get; init; }

    /// <value>Ids of the chosen options by question id; a question that was not answered is absent.</value>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; }

    /// <value><c>go</c>, <c>with-limits</c>, <c>not-today</c> or <c>emergency</c>.</value>
    public required string Level { get; init; }

    /// <value>Ids of the outcomes that followed, strictest first.</value>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <value>Ids of the restrictions that hold from now on.</value>
    public required IReadOnlyList<string> Restrictions { get; init; }
}

/// <summary>The JSON of a screening's content.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ScreeningContent))]
public sealed partial class ScreeningContentJson : JsonSerializerContext;
