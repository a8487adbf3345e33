using System.Text.Json.Serialization;

namespace Backline.Web.Features.Live;

/// <summary>How a draft is written as JSON in this browser.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SessionDraft))]
[JsonSerializable(typeof(SessionDraft[]))]
internal sealed partial class DraftJson : JsonSerializerContext;
