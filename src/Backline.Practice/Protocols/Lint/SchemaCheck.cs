using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Backline.Practice.Protocols.Lint;

/// <summary>
/// Checks a file against its schema: the part of JSON Schema 2020-12 that our files use (type, properties, required,
/// additionalProperties, items, minItems, enum, pattern, bounds, $ref to $defs).
/// </summary>
public sealed class SchemaCheck
{
    private static readonly string[] Units = ["Deg", "Mm", "Cm", "Seconds"];

    private readonly JsonElement _schema;

    private SchemaCheck(JsonElement schema) => _schema = schema;

    /// <summary>A schema that is embedded in this assembly under a name.</summary>
    internal static SchemaCheck Embedded(string name)
    {
        using Stream stream = typeof(SchemaCheck).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The schema {name} is not embedded.");
        return Read(stream);
    }

    /// <summary>A schema from its text.</summary>
    /// <param name="stream">The text, from its beginning.</param>
    public static SchemaCheck Read(Stream stream)
    {
        using JsonDocument document = JsonDocument.Parse(stream);
        return new SchemaCheck(document.RootElement.Clone());
    }

    /// <summary>Checks a file.</summary>
    /// <param name="top">The whole file.</param>
    /// <param name="problems">Takes what is found.</param>
    public void Check(LocatedValue top, IList<ProtocolProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(top);
        ArgumentNullException.ThrowIfNull(problems);
        CheckValue(top, _schema, problems);
    }

    private void CheckValue(LocatedValue value, JsonElement schema, IList<ProtocolProblem> problems)
    {
        JsonElement rule = Resolve(schema);
        string type = rule.GetProperty("type").GetString() ?? "";
        if (!IsOfType(value, type))
        {
            problems.Add(new ProtocolProblem(value.Line, value.Path, $"is {value.Shown}; {Article(type)} was expected"));
            return;
        }

        switch (type)
        {
            case "object":
                CheckMembers(value, rule, problems);
                break;
            case "array":
                CheckItems(value, rule, problems);
                break;
            case "string":
                CheckText(value, rule, problems);
                break;
            case "number" or "integer":
                CheckNumber(value, rule, problems);
                break;
        }
    }

    private void CheckMembers(LocatedValue value, JsonElement rule, IList<ProtocolProblem> problems)
    {
        JsonElement? properties = Find(rule, "properties");
        foreach ((string name, LocatedValue member) in value.Members)
        {
            if (properties is { } known && known.TryGetProperty(name, out JsonElement memberRule))
            {
                CheckValue(member, memberRule, problems);
            }
            else if (Find(rule, "additionalProperties") is { ValueKind: JsonValueKind.Object } others)
            {
                CheckValue(member, others, problems);
            }
            else
            {
                problems.Add(new ProtocolProblem(member.Line, member.Path, UnknownMember(name, properties)));
            }
        }

        foreach (string name in Strings(rule, "required").Where(name => value[name] is null))
        {
            problems.Add(new ProtocolProblem(value.Line, value.Path, $"has no '{name}'; it was expected"));
        }
    }

    private static string UnknownMember(string name, JsonElement? properties)
    {
        string[] known = properties is { } all ? [.. all.EnumerateObject().Select(property => property.Name)] : [];
        string[] withUnit = [.. Units.Select(unit => name + unit).Where(known.Contains)];
        return withUnit.Length > 0
            ? $"has no unit in its name; {string.Join(" or ", withUnit)} was expected"
            : $"is unknown{Nearest.Hint(name, known)}; one of {string.Join(", ", known)} was expected";
    }

    private void CheckItems(LocatedValue value, JsonElement rule, IList<ProtocolProblem> problems)
    {
        if (Find(rule, "minItems") is { } least && value.Items.Count < least.GetInt32())
        {
            problems.Add(new ProtocolProblem(value.Line, value.Path, "is an empty list; at least one was expected"));
        }

        foreach (LocatedValue item in value.Items)
        {
            CheckValue(item, rule.GetProperty("items"), problems);
        }
    }

    private static void CheckText(LocatedValue value, JsonElement rule, IList<ProtocolProblem> problems)
    {
        string text = value.Text ?? "";
        string[] allowed = Strings(rule, "enum");
        if (allowed.Length > 0 && !allowed.Contains(text))
        {
            problems.Add(new ProtocolProblem(value.Line, value.Path, $"is '{text}'{Nearest.Hint(text, allowed)}; one of {string.Join(", ", allowed)} was expected"));
        }

        if (Find(rule, "minLength") is not null && string.IsNullOrWhiteSpace(text))
        {
            problems.Add(new ProtocolProblem(value.Line, value.Path, "is empty; words were expected"));
        }

        if (Find(rule, "pattern") is { } pattern && !Regex.IsMatch(text, pattern.GetString() ?? ""))
        {
            problems.Add(new ProtocolProblem(value.Line, value.Path, $"is '{text}'; small letters, digits and hyphens were expected"));
        }
    }

    private static void CheckNumber(LocatedValue value, JsonElement rule, IList<ProtocolProblem> problems)
    {
        double number = value.Number ?? 0;
        double[] allowed = Find(rule, "enum") is { } some ? [.. some.EnumerateArray().Select(item => item.GetDouble())] : [];
        double least = Find(rule, "minimum")?.GetDouble() ?? double.NegativeInfinity;
        double most = Find(rule, "maximum")?.GetDouble() ?? double.PositiveInfinity;
        if (allowed.Length > 0 && !allowed.Contains(number))
        {
            problems.Add(new ProtocolProblem(value.Line, value.Path, $"is {value.Shown}; {Joined(allowed)} was expected"));
        }
        else if (number < least || number > most)
        {
            problems.Add(new ProtocolProblem(value.Line, value.Path, $"is {value.Shown}; {Joined([least, most], " to ")} was expected"));
        }
    }

    private static bool IsOfType(LocatedValue value, string type) => type switch
    {
        "object" => value.Kind == JsonTokenType.StartObject,
        "array" => value.Kind == JsonTokenType.StartArray,
        "string" => value.Kind == JsonTokenType.String,
        "boolean" => value.Kind is JsonTokenType.True or JsonTokenType.False,
        "integer" => value.Number is { } number && double.IsInteger(number),
        _ => value.Number is { } number && double.IsFinite(number),
    };

    private static string Article(string type) => type switch
    {
        "object" => "an object",
        "array" => "a list",
        "string" => "a text",
        "boolean" => "true or false",
        "integer" => "a whole number",
        _ => "a number",
    };

    private JsonElement Resolve(JsonElement schema) =>
        Find(schema, "$ref") is { } reference
            ? _schema.GetProperty("$defs").GetProperty((reference.GetString() ?? "")["#/$defs/".Length..])
            : schema;

    private static JsonElement? Find(JsonElement rule, string name) => rule.TryGetProperty(name, out JsonElement found) ? found : null;

    private static string[] Strings(JsonElement rule, string name) =>
        Find(rule, name) is { } list ? [.. list.EnumerateArray().Select(item => item.ToString())] : [];

    private static string Joined(double[] numbers, string by = " or ") =>
        string.Join(by, numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
