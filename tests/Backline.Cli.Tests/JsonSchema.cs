using System.Text.Json;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>Holds an answer against its schema in docs/cli: the words of JSON Schema that those files use, and no others.</summary>
internal static class JsonSchema
{
    private static readonly string[] Known = ["$schema", "title", "description", "type", "properties", "required", "additionalProperties", "items", "enum"];

    /// <summary>Fails with the place at which the answer leaves the schema.</summary>
    public static void AssertHolds(string schemaFile, string answer)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.At("docs", "cli", schemaFile)));
        using var said = JsonDocument.Parse(answer);
        Check(schema.RootElement, said.RootElement, "$");
    }

    private static void Check(JsonElement schema, JsonElement value, string place)
    {
        Assert.All(schema.EnumerateObject(), word => Assert.Contains(word.Name, Known));
        if (schema.TryGetProperty("type", out JsonElement type))
        {
            string[] allowed = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!]; // types are words
            Assert.True(allowed.Any(one => IsOf(one, value)), $"{place} is {value.ValueKind}; {string.Join(" or ", allowed)} was expected");
        }

        if (schema.TryGetProperty("enum", out JsonElement words))
        {
            Assert.True(words.EnumerateArray().Any(word => word.GetRawText() == value.GetRawText()), $"{place} is {value.GetRawText()}");
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out JsonElement items))
        {
            int i = 0;
            foreach (JsonElement item in value.EnumerateArray())
            {
                Check(items, item, $"{place}[{i++}]");
            }
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckMembers(schema, value, place);
        }
    }

    private static void CheckMembers(JsonElement schema, JsonElement value, string place)
    {
        foreach (JsonElement name in schema.TryGetProperty("required", out JsonElement required) ? required.EnumerateArray() : default)
        {
            Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{place} lacks {name}"); // names are words
        }

        foreach (JsonProperty member in value.EnumerateObject())
        {
            bool isNamed = schema.GetProperty("properties").TryGetProperty(member.Name, out JsonElement own);
            Assert.True(isNamed, $"{place}.{member.Name} is not in the schema");
            Check(own, member.Value, $"{place}.{member.Name}");
        }
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => value.ValueKind == JsonValueKind.Number,
    };
}
