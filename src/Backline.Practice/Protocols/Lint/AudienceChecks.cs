using Backline.Practice.Screening;

namespace Backline.Practice.Protocols.Lint;

/// <summary>
/// Checks that each cue, question and limit is for somebody: not for those alone whom it, or the step it belongs to, leaves
/// out; and that what the screening asks for is said however little is spoken.
/// </summary>
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
                CheckTalk(cue, problems);
            }

            foreach (LocatedValue question in step.All("questions"))
            {
                CheckOne(question, isBow, "it is never asked", problems);
            }
        }

        foreach (LocatedValue limit in top.All("rules").SelectMany(rule => rule.All("limits")))
        {
            bool isBowOnly = limit.TextsOf("phases") is { Count: > 0 } phases && phases.All(phase => phase == PhaseIds.Bow);
            CheckOne(limit, isBowOnly, "it is never judged", problems);
        }
    }

    /// <summary>Whether both can be meant for the same person.</summary>
    public static bool CanMeet(LocatedValue one, LocatedValue other) =>
        one.Meets(other, "variants") && one.Meets(other, "supports") && !Excludes(one, other) && !Excludes(other, one);

    // One is left out whenever the other applies.
    private static bool Excludes(LocatedValue one, LocatedValue other) =>
        one.TextsOf("notWith") is { } not && other.TextsOf("onlyWith") is { } only && only.All(not.Contains);

    private static void CheckTalk(LocatedValue cue, List<ProtocolProblem> problems)
    {
        if (cue["onlyWith"] is not null && cue["talk"] is { Text: not "say-less" } talk)
        {
            problems.Add(new ProtocolProblem(
                talk.Line, talk.Path, $"is {talk.Shown} in a cue with 'onlyWith'; what the screening asks for is said however little is spoken: 'say-less' was expected"));
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
