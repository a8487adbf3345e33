using System.Globalization;
using System.Text.Json;

namespace Backline.Practice.Protocols.Lint;

/// <summary>A value of a JSON text that knows its line and its path, so that a problem can say where it is.</summary>
public sealed class LocatedValue
{
    /// <summary>The line it begins on, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>For example <c>/rules/1/limits/0/minDeg</c>; empty at the top.</summary>
    public required string Path { get; init; }

    /// <summary>What it is.</summary>
    public required JsonTokenType Kind { get; init; }

    /// <summary>Its text, when it is one.</summary>
    public string? Text { get; init; }

    /// <value>1. Its number, when it is one; in whatever unit its member's name says.</value>
    public double? Number { get; init; }

    /// <summary>The members of an object, as they stand.</summary>
    public IList<(string Name, LocatedValue Value)> Members { get; } = [];

    /// <summary>The items of a list.</summary>
    public IList<LocatedValue> Items { get; } = [];

    /// <summary>A member of an object; <see langword="null"/> when it is absent.</summary>
    /// <param name="name">Its name.</param>
    public LocatedValue? this[string name] => Members.FirstOrDefault(member => member.Name == name).Value;

    /// <summary>The items of an array member; none when it is absent or no array.</summary>
    /// <param name="name">Its name.</param>
    public IReadOnlyList<LocatedValue> All(string name) => [.. this[name]?.Items ?? []];

    /// <summary>The text of a member.</summary>
    /// <param name="name">Its name.</param>
    public string? TextOf(string name) => this[name]?.Text;

    /// <summary>The number of a member.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>1. In whatever unit the name says; <see langword="null"/> when it is absent.</returns>
    public double? NumberOf(string name) => this[name]?.Number;

    /// <summary>The texts of an array member, or <see langword="null"/> when it is absent.</summary>
    /// <param name="name">Its name.</param>
    public IReadOnlyList<string>? TextsOf(string name) =>
        this[name] is { Kind: JsonTokenType.StartArray } array ? [.. array.Items.Select(item => item.Text).OfType<string>()] : null;

    /// <summary>Whether a list of names that narrows this and another leaves room for both; an absent list narrows nothing.</summary>
    internal bool Meets(LocatedValue other, string name) =>
        TextsOf(name) is not { } own || other.TextsOf(name) is not { } others || own.Intersect(others).Any();

    /// <summary>What it is, as problems say it.</summary>
    public string Shown => Kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => $"'{Text}'",
        JsonTokenType.Number when double.IsInfinity(Number!.Value) => "a number too great to be read", // a number token always has its number
        JsonTokenType.Number => Number.Value.ToString(CultureInfo.InvariantCulture),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };
}
