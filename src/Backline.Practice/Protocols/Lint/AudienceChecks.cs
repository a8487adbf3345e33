using Backline.Practice.Screening;

namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks that each cue and each limit is for somebody: not for those alone whom it, or the step it belongs to, leaves out.</summary>
internal static class AudienceChecks
{
    private static readonly string NoBow = RestrictionIds.IdOf(Restriction.NoBow);

    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        foreach (LocatedValue step in top.All("steps"))
        {
            bool isBow = step.TextOf("part") == "live" && step.TextOf("id") == PhaseIds.Bow;
            foreach (LocatedValue cue in step.All("cues"))
            {
                CheckOne(cue, isBow, "it is never said", problems);
            }
        }

        foreach (LocatedValue limit in top.All("rules").SelectMany(rule => rule.All("limits")))
        {
            bool isBowOnly = limit.TextsOf("phases") is { Count: > 0 } phases && phases.All(phase => phase == PhaseIds.Bow);
            CheckOne(limit, isBowOnly, "it is never judged", problems);
        }
    }

    // One restriction of those asked for is enough, so all of them must fail before nobody is left.
    private static void CheckOne(LocatedValue owner, bool isInBowOnly, string outcome, List<ProtocolProblem> problems)
    {
        if (owner["onlyWith"] is not { } only || owner.TextsOf("onlyWith") is not { Count: > 0 } asked)
        {
            return;
        }

        string[] left = [.. asked.Except(owner.TextsOf("notWith") ?? [])];
        if (left.Length == 0)
        {
            problems.Add(new ProtocolProblem(only.Line, only.Path, $"asks for {string.Join(", ", asked)}, all of which 'notWith' leaves out; {outcome}"));
        }
        else if (isInBowOnly && left.All(restriction => restriction == NoBow))
        {
            problems.Add(new ProtocolProblem(only.Line, only.Path, $"leaves {NoBow} alone, with which the bow is left out; {outcome}"));
        }
    }
}
