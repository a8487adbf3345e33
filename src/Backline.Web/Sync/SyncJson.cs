using System.Text.Json.Serialization;

namespace Backline.Web.Sync;

/// <summary>The JSON between the page and its server.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Introduction))]
[JsonSerializable(typeof(PullPage))]
internal sealed partial class SyncJson : JsonSerializerContext;
