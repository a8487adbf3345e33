using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Backline.Progress.Records;

/// <summary>The single values that contents of records are made of: what fits, in words, and an example.</summary>
internal static class ValueShape
{
    /// <summary>What a member must be, in words.</summary>
    /// <param name="type">Its type.</param>
    public static string WordsOf(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an entry in braces",
        JsonTypeInfoKind.Enumerable => "a list",
        _ => Of(type.Type).Words,
    };

    /// <summary>Whether a value is of a type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">A type that is neither object nor list.</param>
    public static bool Fits(JsonElement value, Type type) => Of(type).Fits(value);

    /// <summary>A value of a type, as JSON.</summary>
    /// <param name="type">A type that is neither object nor list.</param>
    public static string StandInFor(Type type) => Of(type).StandIn;

    private static (string Words, string StandIn, Func<JsonElement, bool> Fits) Of(Type type) =>
        type == typeof(string) ? ("a text", "\"\"", IsText)
        : type == typeof(double) ? ("a number", "0", value => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number))
        : type == typeof(int) ? ("a whole number", "0", value => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _))
        : type == typeof(bool) ? ("true or false", "false", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        : type == typeof(Guid) ? ("an id like 0193b2c4-…", "\"00000000-0000-7000-8000-000000000000\"", value => IsText(value) && value.TryGetGuid(out _))
        : type == typeof(DateOnly) ? ("a day like 2026-05-04", "\"2000-01-01\"", value => IsText(value)
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        : throw new NotSupportedException($"{type}: contents of records have no such values yet; say here what fits.");

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;
}
