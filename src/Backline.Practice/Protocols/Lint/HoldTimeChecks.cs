namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks that all that is said and asked in the hold comes in time: by the clock, with room for each, for everybody.</summary>
internal static class HoldTimeChecks
{
    // s. The session says one thing in four seconds, and nothing later than six after its time.
    private const int Spacing = 4;

    // s. The end of a hold belongs to the clock's own words.
    private const int QuietEnd = 8;

    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        foreach (LocatedValue hold in top.All("steps").Where(step => step.TextOf("part") == "live" && step.TextOf("id") == PhaseIds.Hold))
        {
            CheckOrder(hold.All("cues"), Spacing, problems);
            CheckOrder(hold.All("questions"), 0, problems); // the room they need is told below
            CheckRoom(hold.All("questions"), hold.All("cues"), problems);
            CheckShortest(hold.All("cues"), top["hold"], problems);
        }
    }

    // The session goes through them as they stand: what stands behind a later one waits for it.
    private static void CheckOrder(IReadOnlyList<LocatedValue> spoken, int room, List<ProtocolProblem> problems)
    {
        for (int i = 1; i < spoken.Count; i++)
        {
            LocatedValue own = spoken[i];
            LocatedValue? latest = spoken.Take(i).Where(other => other.NumberOf("atHeldSeconds") is not null && AudienceChecks.CanMeet(other, own))
                .MaxBy(other => other.NumberOf("atHeldSeconds"));
            if (own["atHeldSeconds"] is not { Number: { } time } at || latest?["atHeldSeconds"] is not { Number: { } before } last)
            {
                continue;
            }

            if (time < before)
            {
                problems.Add(new ProtocolProblem(
                    at.Line, at.Path, $"is {at.Shown} and stands after {last.Shown} (line {last.Line}), for which it waits; it comes late or never; the order of the clock was expected"));
            }
            else if (time < before + room)
            {
                problems.Add(new ProtocolProblem(
                    at.Line, at.Path, $"is {at.Shown}, too soon after {last.Shown} (line {last.Line}), which the same person may hear; at least {room} seconds between two cues were expected"));
            }
        }
    }

    // A question is said, too; which of two at one time was meant, no answer tells.
    private static void CheckRoom(IReadOnlyList<LocatedValue> questions, IReadOnlyList<LocatedValue> cues, List<ProtocolProblem> problems)
    {
        for (int i = 0; i < questions.Count; i++)
        {
            LocatedValue question = questions[i];
            LocatedValue? near = cues.Concat(questions.Take(i)).FirstOrDefault(other => IsTooNear(other, question) && !QuestionChecks.IsAskedWith(other, question));
            if (question["atHeldSeconds"] is { } at && near?["atHeldSeconds"] is { } other)
            {
                problems.Add(new ProtocolProblem(
                    at.Line, at.Path, $"is {at.Shown}, too near to {other.Shown} (line {other.Line}), which the same person may hear; at least {Spacing} seconds between a question and all else were expected"));
            }
        }
    }

    private static bool IsTooNear(LocatedValue one, LocatedValue other) =>
        one.NumberOf("atHeldSeconds") is { } time && other.NumberOf("atHeldSeconds") is { } own && Math.Abs(time - own) < Spacing && AudienceChecks.CanMeet(one, other);

    // A word said again later has been said in time.
    private static void CheckShortest(IReadOnlyList<LocatedValue> cues, LocatedValue? hold, List<ProtocolProblem> problems)
    {
        if (hold?["minSeconds"] is not { Number: { } shortest } least)
        {
            return;
        }

        LocatedValue[] asked = [.. cues.Where(cue => cue.TextsOf("onlyWith") is not null)];
        foreach (LocatedValue at in asked.Where(cue => !asked.Any(other => IsInTime(other) && IsForAllOf(other, cue))).Select(cue => cue["atHeldSeconds"]).OfType<LocatedValue>())
        {
            problems.Add(new ProtocolProblem(
                at.Line, at.Path, $"is {at.Shown} in a cue with 'onlyWith'; what the screening asks for is said in the shortest hold too: at least {QuietEnd} seconds before its end, {least.Shown}, were expected"));
        }

        bool IsInTime(LocatedValue cue) => !(cue.NumberOf("atHeldSeconds") > shortest - QuietEnd);
    }

    // Whoever hears the one hears the other.
    private static bool IsForAllOf(LocatedValue cue, LocatedValue later) =>
        IsWithin(later.TextsOf("onlyWith"), cue.TextsOf("onlyWith"))
        && IsWithin(cue.TextsOf("notWith") ?? [], later.TextsOf("notWith") ?? [])
        && IsWithin(later.TextsOf("variants"), cue.TextsOf("variants"))
        && IsWithin(later.TextsOf("supports"), cue.TextsOf("supports"));

    // An absent list leaves everything in.
    private static bool IsWithin(IReadOnlyList<string>? names, IReadOnlyList<string>? all) => all is null || names?.All(all.Contains) == true;
}
