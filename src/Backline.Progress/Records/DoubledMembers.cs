using System.Text.Json;

namespace Backline.Progress.Records;

/// <summary>Members that stand twice in an object of JSON: who reads it sees one of the two, and which one differs from reader to reader.</summary>
internal static class DoubledMembers
{
    /// <summary>Tells each of them, with its place, however deep.</summary>
    /// <param name="value">Any value whose texts are whole, and that is not too deep.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="problems">Whom to tell.</param>
    public static void Tell(JsonElement value, string place, ProblemTally problems) => Look(value, [place], problems);

    /// <summary>Those of an object itself.</summary>
    /// <param name="value">The object.</param>
    /// <param name="place">Where it stands.</param>
    public static IEnumerable<string> Here(JsonElement value, string place)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return value.EnumerateObject().Where(member => !seen.Add(member.Name)).Select(member => $"{place}.{MemberRule.Shown(member.Name)}: stands here a second time; once was expected");
    }

    // The place is put together only where there is something to tell: deep down it is long.
    private static void Look(JsonElement value, List<string> steps, ProblemTally problems)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach ((int i, JsonElement item) in value.EnumerateArray().Index())
            {
                Within($"[{i}]", item);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            problems.Add(Here(value, "").Select(problem => string.Concat(steps) + problem));
            foreach (JsonProperty member in value.EnumerateObject())
            {
                Within($".{MemberRule.Shown(member.Name)}", member.Value);
            }
        }

        void Within(string step, JsonElement inner)
        {
            steps.Add(step);
            Look(inner, steps, problems);
            steps.RemoveAt(steps.Count - 1);
        }
    }
}
