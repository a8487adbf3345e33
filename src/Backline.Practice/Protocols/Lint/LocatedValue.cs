using System.Globalization;
using System.Text.Json;

namespace Backline.Practice.Protocols.Lint;

/// <summary>A value of a JSON text that knows its line and its path, so that a problem can say where it is.</summary>
internal sealed class LocatedValue
{
    public required int Line { get; init; }

    /// <summary>For example <c>/rules/1/limits/0/minDeg</c>; empty at the top.</summary>
    public required string Path { get; init; }

    public required JsonTokenType Kind { get; init; }

    public string? Text { get; init; }

    public double? Number { get; init; }

    public List<(string Name, LocatedValue Value)> Members { get; } = [];

    public List<LocatedValue> Items { get; } = [];

    public LocatedValue? this[string name] => Members.Find(member => member.Name == name).Value;

    /// <summary>The items of an array member; none when it is absent or no array.</summary>
    public IReadOnlyList<LocatedValue> All(string name) => this[name]?.Items ?? [];

    public string? TextOf(string name) => this[name]?.Text;

    public double? NumberOf(string name) => this[name]?.Number;

    /// <summary>The texts of an array member, or <see langword="null"/> when it is absent.</summary>
    public IReadOnlyList<string>? TextsOf(string name) =>
        this[name] is { Kind: JsonTokenType.StartArray } array ? [.. array.Items.Select(item => item.Text).OfType<string>()] : null;

    public string Shown => Kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => $"'{Text}'",
        JsonTokenType.Number => Number!.Value.ToString(CultureInfo.InvariantCulture), // a number token always has its number
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };
}
