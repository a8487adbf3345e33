using System.Text.Json.Serialization;
using Backline.Progress.Summaries;

namespace Backline.Web.Records;

/// <summary>A month on the shelf.</summary>
/// <param name="Month">The month, as <c>2026-05</c>.</param>
/// <param name="Mark">Changes with the month's records and with nothing else.</param>
/// <param name="Summary">The summary of just these records, or <see langword="null"/> when none is kept or it is known.</param>
internal sealed record ShelvedMonth(string Month, string Mark, MonthSummary? Summary);

/// <summary>How months cross from the browser's database.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(IReadOnlyList<ShelvedMonth>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(MonthSummary))]
internal sealed partial class ShelvedMonthJson : JsonSerializerContext;
