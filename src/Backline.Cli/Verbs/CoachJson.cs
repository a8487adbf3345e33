using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backline.Cli.Verbs;

/// <summary>How <c>backline coach</c> writes JSON: letters as they are, so that people can read it.</summary>
[JsonSerializable(typeof(CoachAnswer))]
internal sealed partial class CoachJson : JsonSerializerContext
{
    public static CoachJson Readable => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
