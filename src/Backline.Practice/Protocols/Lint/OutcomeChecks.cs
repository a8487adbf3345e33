using System.Text.Json;
using Backline.Practice.Measures;
using Backline.Practice.Screening;

namespace Backline.Practice.Protocols.Lint;

/// <summary>
/// Checks that whoever bows is led as the screening may ask: a bow that leaves the head above the heart, with words of its
/// own for who is held to it, and a rise with its pauses.
/// </summary>
internal static class OutcomeChecks
{
    private static readonly string HeadUp = RestrictionIds.IdOf(Restriction.HeadAboveHeart), SlowRise = RestrictionIds.IdOf(Restriction.SlowRise);

    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        if (LiveStep(top, PhaseIds.Bow) is not { } bow)
        {
            return;
        }

        Expect(top["rules"], top.All("rules").SelectMany(rule => rule.All("limits")).Any(IsDeepestBow), $"have no limit of the deepest bow in the hold 'onlyWith' {HeadUp}", problems);
        CheckHeadUp(bow, problems);
        if (LiveStep(top, PhaseIds.Return) is { } rise)
        {
            CheckHeadUp(rise, problems);
            CheckPause(rise, isStanding: false, "rising", problems);
            CheckPause(rise, isStanding: true, "stepping off", problems);
        }

        CheckWords(top["words"], problems);
    }

    private static LocatedValue? LiveStep(LocatedValue top, string id) =>
        top.All("steps").FirstOrDefault(step => step.TextOf("part") == "live" && step.TextOf("id") == id);

    private static bool IsDeepestBow(LocatedValue limit) =>
        limit.TextOf("measure") == MeasureNames.NameOf(Measure.TrunkInclination)
        && limit["maxDeg"] is not null
        && limit.TextsOf("onlyWith")?.Contains(HeadUp) == true
        && limit.TextsOf("phases")?.Contains(PhaseIds.Hold) == true;

    // Words for the head that stays up take the place of others; said beside them they would ask for both.
    private static void CheckHeadUp(LocatedValue step, List<ProtocolProblem> problems)
    {
        IReadOnlyList<LocatedValue> cues = step.All("cues");
        LocatedValue[] headUp = [.. cues.Where(cue => cue.TextsOf("onlyWith")?.Contains(HeadUp) == true)];
        Expect(step["cues"], headUp.Length > 0, $"have none 'onlyWith' {HeadUp}", problems);

        // Those that name what they take the place of are checked one by one; protocols older than the name leave something out.
        bool takesAPlace = headUp.Any(cue => cue.All("insteadOf").Count > 0) || cues.Any(cue => cue["onlyWith"] is null && cue.TextsOf("notWith")?.Contains(HeadUp) == true);
        Expect(step["cues"], headUp.Length == 0 || takesAPlace, $"leave none of what everybody hears out with {HeadUp}, nor does one tell by 'insteadOf' whose place it takes", problems);
    }

    private static void CheckPause(LocatedValue rise, bool isStanding, string when, List<ProtocolProblem> problems)
    {
        bool isTold = rise.All("cues").Any(cue => cue.TextsOf("onlyWith")?.Contains(SlowRise) == true && (cue["whenStanding"]?.Kind == JsonTokenType.True) == isStanding);
        Expect(rise["cues"], isTold, $"have none for {when} 'onlyWith' {SlowRise}", problems);
    }

    private static void CheckWords(LocatedValue? words, List<ProtocolProblem> problems)
    {
        foreach (string name in (string[])["slowTargetReached", "headUpTargetReached", "headUpRise"])
        {
            Expect(words, words?[name] is not null, $"have no '{name}'", problems);
        }
    }

    private static void Expect(LocatedValue? place, bool isThere, string lack, List<ProtocolProblem> problems)
    {
        if (place is not null && !isThere)
        {
            problems.Add(new ProtocolProblem(place.Line, place.Path, $"{lack}, which the screening may ask of who bows; it was expected"));
        }
    }
}
