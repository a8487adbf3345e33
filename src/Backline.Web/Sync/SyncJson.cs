using System.Text.Json.Serialization;
using Backline.Practice.Records;

namespace Backline.Web.Sync;

/// <summary>The JSON between the page and its server.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = RecordRules.DeepestSet, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Introduction))]
[JsonSerializable(typeof(PullPage))]
[JsonSerializable(typeof(ChangeAnswer))]
[JsonSerializable(typeof(IReadOnlyList<ErasureAsked>))]
internal sealed partial class SyncJson : JsonSerializerContext;
