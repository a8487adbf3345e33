namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks that nobody hears a cue together with one in whose place it is said: each of them leaves that person out.</summary>
internal static class InsteadChecks
{
    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        foreach (LocatedValue step in top.All("steps"))
        {
            IReadOnlyList<LocatedValue> cues = step.All("cues");
            foreach (LocatedValue cue in cues)
            {
                foreach (LocatedValue name in cue.All("insteadOf"))
                {
                    CheckOne(cue, name, cues, problems);
                }
            }
        }
    }

    private static void CheckOne(LocatedValue cue, LocatedValue name, IReadOnlyList<LocatedValue> cues, List<ProtocolProblem> problems)
    {
        if (cues.FirstOrDefault(other => other.TextOf("id") == name.Text) is not { } other)
        {
            string[] known = [.. cues.Select(one => one.TextOf("id")).OfType<string>()];
            problems.Add(new ProtocolProblem(name.Line, name.Path, $"names {name.Shown}; the step has no such cue{Nearest.Hint(name.Text ?? "", known)}"));
        }
        else if (AudienceChecks.CanMeet(cue, other))
        {
            string expected = cue.TextsOf("onlyWith") is { } only ? $"'notWith' {string.Join(", ", only)}" : "other listeners";
            problems.Add(new ProtocolProblem(
                other.Line, other.Path, $"is said beside '{cue.TextOf("id")}' (line {cue.Line}), which takes its place; {expected} was expected"));
        }
    }
}
