using System.Text.Json.Serialization;

namespace Backline.Progress.Summaries;

/// <summary>How a browser keeps summaries: short, absent members left out, rows packed (<see cref="PackedRows"/>). A cache, never exchanged.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MonthSummary))]
public sealed partial class SummaryJson : JsonSerializerContext;
