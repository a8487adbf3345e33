using System.Text.Json.Serialization;

namespace Backline.Web.Features.Anatomy;

/// <summary>The model's description on its way to the browser's drawing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DrawnModel))]
internal sealed partial class AnatomyJson : JsonSerializerContext;
