namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks how a protocol speaks: short, calm, and never scolding.</summary>
internal static class WordChecks
{
    private const int MostWords = 7;
    private static readonly string[] Scolding = ["wrong", "failed", "failure", "bad"];

    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        foreach (LocatedValue spoken in Spoken(top).OfType<LocatedValue>())
        {
            int words = Words(spoken).Length;
            if (words > MostWords)
            {
                problems.Add(new ProtocolProblem(spoken.Line, spoken.Path, $"has {words} words; at most {MostWords} were expected"));
            }
        }

        CheckTone(top, problems);
    }

    private static IEnumerable<LocatedValue?> Spoken(LocatedValue top)
    {
        foreach (LocatedValue step in top.All("steps"))
        {
            foreach (LocatedValue cue in step.All("cues"))
            {
                yield return cue["text"];
            }

            foreach (LocatedValue question in step.All("questions"))
            {
                yield return question["cue"];
            }
        }

        foreach (LocatedValue rule in top.All("rules"))
        {
            yield return rule["praise"];
            foreach (LocatedValue limit in rule.All("limits"))
            {
                yield return limit["cueBelow"];
                yield return limit["cueAbove"];
            }
        }

        foreach ((string _, LocatedValue word) in top["words"]?.Members ?? [])
        {
            yield return word;
        }

        foreach (LocatedValue advice in top.All("stopAdvice"))
        {
            yield return advice["cue"];
            yield return advice["headUpCue"];
            yield return advice["standingCue"];
            yield return advice["offCue"];
        }
    }

    // All texts but the sources, which quote others.
    /// <summary>No word scolds.</summary>
    public static void CheckTone(LocatedValue value, List<ProtocolProblem> problems)
    {
        if (value.Text?.Contains('!', StringComparison.Ordinal) == true)
        {
            problems.Add(new ProtocolProblem(value.Line, value.Path, "has an exclamation mark; a full stop was expected"));
        }

        foreach (string word in Words(value).Select(word => word.Trim('.', ',', ';', ':', '!')).Where(word => Scolding.Contains(word.ToLowerInvariant())))
        {
            problems.Add(new ProtocolProblem(value.Line, value.Path, $"says '{word}'; what to do was expected"));
        }

        foreach (LocatedValue item in value.Items)
        {
            CheckTone(item, problems);
        }
        foreach ((string name, LocatedValue member) in value.Members)
        {
            if (name != "source")
            {
                CheckTone(member, problems);
            }
        }
    }

    private static string[] Words(LocatedValue value) => (value.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
