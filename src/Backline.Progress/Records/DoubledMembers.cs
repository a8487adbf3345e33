using System.Text.Json;

namespace Backline.Progress.Records;

/// <summary>Members that stand twice in an object of JSON: who reads it sees one of the two, and which one differs from reader to reader.</summary>
internal static class DoubledMembers
{
    /// <summary>Each of them, with its place, however deep.</summary>
    /// <param name="value">Any value whose texts are whole.</param>
    /// <param name="place">Where it stands.</param>
    public static IEnumerable<string> Of(JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany((item, i) => Of(item, $"{place}[{i}]"));
        }

        return value.ValueKind == JsonValueKind.Object ? Here(value, place).Concat(value.EnumerateObject().SelectMany(member => Of(member.Value, $"{place}.{MemberRule.Shown(member.Name)}"))) : [];
    }

    /// <summary>Those of an object itself.</summary>
    /// <param name="value">The object.</param>
    /// <param name="place">Where it stands.</param>
    public static IEnumerable<string> Here(JsonElement value, string place)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return value.EnumerateObject().Where(member => !seen.Add(member.Name)).Select(member => $"{place}.{MemberRule.Shown(member.Name)}: stands here a second time; once was expected");
    }
}
