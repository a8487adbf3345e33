using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Backline.Practice.Protocols;

namespace Backline.Cli.Verbs;

/// <summary>How <c>backline protocol</c> writes JSON: letters as they are, absent members left out.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(LintAnswer))]
[JsonSerializable(typeof(Protocol))]
internal sealed partial class ProtocolVerbJson : JsonSerializerContext
{
    public static ProtocolVerbJson Readable => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
