using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backline.Cli.Stretching;

/// <summary>How <c>backline stretch</c> writes JSON.</summary>
[JsonSerializable(typeof(StretchAnswer))]
internal sealed partial class StretchJson : JsonSerializerContext
{
    public static StretchJson Readable => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Converters = { new PlainNumber() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
