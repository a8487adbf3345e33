using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backline.Cli.Stretching;

/// <summary>How the verbs about the leg write JSON: letters as they are, so that people can read it.</summary>
[JsonSerializable(typeof(ClaimsAnswer))]
[JsonSerializable(typeof(PassiveAnswer))]
[JsonSerializable(typeof(ValidateAnswer))]
internal sealed partial class StretchingJson : JsonSerializerContext
{
    public static StretchingJson Readable => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Converters = { new PlainNumber() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
