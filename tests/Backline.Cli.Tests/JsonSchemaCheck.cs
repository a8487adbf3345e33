using System.Text.Json;
using System.Text.RegularExpressions;

namespace Backline.Cli.Tests;

/// <summary>The words of JSON Schema that this project's schemas use. A word it does not know is a fault of the schema, not a pass.</summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    private static readonly HashSet<string> Notes = ["$schema", "$id", "$defs", "title", "description", "default", "examples"];

    private readonly List<string> _problems = [];

    public static IReadOnlyList<string> ProblemsOf(JsonElement value, JsonElement schema)
    {
        var check = new JsonSchemaCheck(schema);
        check.Check(value, schema, "$");
        return check._problems;
    }

    private void Check(JsonElement value, JsonElement schema, string place)
    {
        foreach (JsonProperty word in schema.EnumerateObject().Where(word => !Notes.Contains(word.Name)))
        {
            if (!Holds(value, word, schema, place))
            {
                string text = value.GetRawText();
                _problems.Add($"{place}: is {text[..Math.Min(text.Length, 60)]}; {word.Name} {word.Value.GetRawText()} was expected");
            }
        }
    }

    private bool Holds(JsonElement value, JsonProperty word, JsonElement schema, string place) => word.Name switch
    {
        "$ref" => Follow(value, word.Value.GetString()!, place),
        "type" => word.Value.ValueKind == JsonValueKind.Array ? word.Value.EnumerateArray().Any(type => IsOf(value, type.GetString()!)) : IsOf(value, word.Value.GetString()!),
        "enum" => word.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        "const" => JsonElement.DeepEquals(word.Value, value),
        "required" => value.ValueKind != JsonValueKind.Object || word.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => EachMember(value, word.Value, place),
        "additionalProperties" => Others(value, word.Value, schema, place),
        "items" => EachItem(value, word.Value, place),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= word.Value.GetInt32(),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= word.Value.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, word.Value.GetString()!),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= word.Value.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= word.Value.GetDouble(),
        "exclusiveMinimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() > word.Value.GetDouble(),
        _ => throw new NotSupportedException($"{place}: the schema says '{word.Name}', which is not checked here."),
    };

    private bool Follow(JsonElement value, string target, string place)
    {
        Check(value, root.GetProperty("$defs").GetProperty(target["#/$defs/".Length..]), place);
        return true;
    }

    private bool EachMember(JsonElement value, JsonElement properties, string place)
    {
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(property.Name, out JsonElement member))
            {
                Check(member, property.Value, $"{place}.{property.Name}");
            }
        }

        return true;
    }

    private bool Others(JsonElement value, JsonElement rule, JsonElement schema, string place)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        JsonProperty[] others = [.. value.EnumerateObject().Where(member => !(schema.TryGetProperty("properties", out JsonElement known) && known.TryGetProperty(member.Name, out _)))];
        if (rule.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return rule.GetBoolean() || others.Length == 0;
        }

        Array.ForEach(others, member => Check(member.Value, rule, $"{place}.{member.Name}"));
        return true;
    }

    private bool EachItem(JsonElement value, JsonElement schema, string place)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach ((int index, JsonElement item) in value.EnumerateArray().Index())
            {
                Check(item, schema, $"{place}[{index}]");
            }
        }

        return true;
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The schema says type '{type}'."),
    };
}
