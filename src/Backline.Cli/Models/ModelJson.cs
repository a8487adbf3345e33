using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backline.Cli.Models;

/// <summary>How the verbs about models write JSON: letters as they are, so that people can read it.</summary>
[JsonSerializable(typeof(ModelAnswer))]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(BenchAnswer))]
[JsonSerializable(typeof(IReadOnlyList<ComparisonAnswer>))]
internal sealed partial class ModelJson : JsonSerializerContext
{
    public static ModelJson Readable => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new PlainNumber() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
