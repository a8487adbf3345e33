using System.Text.Json;

namespace Backline.Progress.Records;

/// <summary>What a member of an entry in a file must be, in words and as a check.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Expected">What was expected, in words.</param>
/// <param name="Fits">Whether a value is that.</param>
internal sealed record MemberRule(string Name, string Expected, Func<JsonElement, bool> Fits)
{
    private const int LongestShown = 40;

    private static readonly MemberRule Id = new("id", "an id like 0193b2c4-…", IsId);
    private static readonly MemberRule At = new("at", "a time with its offset, like 2026-05-04T07:30:00+02:00", IsTime);

    /// <summary>The members of a record.</summary>
    public static IReadOnlyList<MemberRule> OfRecord { get; } =
    [
        Id,
        new("person", "an id like 0193b2c4-…", IsId),
        new("kind", "a text", value => value.ValueKind == JsonValueKind.String),
        At,
        new("zone", "a text", value => value.ValueKind == JsonValueKind.String),
        new("schema", "a whole number", value => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _)),
        new("content", "an object", value => value.ValueKind == JsonValueKind.Object),
    ];

    /// <summary>The members of an erasure.</summary>
    public static IReadOnlyList<MemberRule> OfErasure { get; } = [Id, At];

    /// <summary>Every problem of an entry: the place, what was found, what was expected.</summary>
    /// <param name="rules">What the entry must hold.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="place">Where it stands in the file.</param>
    public static IEnumerable<string> Problems(IReadOnlyList<MemberRule> rules, JsonElement entry, string place)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            yield return $"{place}: is {Shown(entry)}; an entry in braces was expected";
            yield break;
        }

        foreach (MemberRule rule in rules)
        {
            if (!entry.TryGetProperty(rule.Name, out JsonElement value))
            {
                yield return $"{place}.{rule.Name}: is missing; {rule.Expected} was expected";
            }
            else if (!rule.Fits(value))
            {
                yield return $"{place}.{rule.Name}: is {Shown(value)}; {rule.Expected} was expected";
            }
        }

        foreach (JsonProperty member in entry.EnumerateObject().Where(member => rules.All(rule => rule.Name != member.Name)))
        {
            yield return $"{place}.{Shown(member.Name)}: is not a member Backline knows";
        }

        foreach (string doubled in DoubledMembers.Here(entry, place))
        {
            yield return doubled;
        }
    }

    /// <summary>Whether members of a record are there and what they must be.</summary>
    /// <param name="entry">An object.</param>
    /// <param name="names">The members.</param>
    public static bool Fit(JsonElement entry, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!entry.TryGetProperty(name, out JsonElement value) || !OfRecord.First(rule => rule.Name == name).Fits(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A value as a message shows it: cut short, on one line.</summary>
    /// <param name="value">The value.</param>
    public static string Shown(JsonElement value) => Shown(value.GetRawText());

    /// <summary>A text, a member's name for example, likewise.</summary>
    /// <param name="text">The text.</param>
    public static string Shown(string text)
    {
        string line = string.Create(Math.Min(text.Length, LongestShown), text, (letters, all) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = char.IsControl(all[i]) ? ' ' : all[i];
            }
        });
        return text.Length <= LongestShown ? line : line + "…";
    }

    private static bool IsId(JsonElement value) => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out _);

    // The offset must be written, and the time of day: without them it is another moment elsewhere.
    private static bool IsTime(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && value.TryGetDateTimeOffset(out _)
        && value.GetString() is { } text
        && text.IndexOf('T', StringComparison.Ordinal) is > 0 and int time
        && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > time);
}
