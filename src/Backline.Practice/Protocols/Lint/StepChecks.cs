using System.Text.Json;

namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks the order of the steps, the hold's numbers, who can check what, and what is said afterwards.</summary>
internal static class StepChecks
{
    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        CheckPhases(top, problems);
        CheckHold(top["hold"], problems);
        foreach (LocatedValue step in top.All("steps"))
        {
            CheckClockTimes(step, top["hold"]?.NumberOf("maxSeconds"), problems);
        }

        foreach (LocatedValue rule in top.All("rules"))
        {
            CheckCamera(rule, problems);
        }

        CheckStopReasons(top, problems);
        CheckPlaces(top, problems);
    }

    private static void CheckPhases(LocatedValue top, List<ProtocolProblem> problems)
    {
        LocatedValue[] live = [.. top.All("steps").Where(step => step.TextOf("part") == "live")];
        string[] found = [.. live.Select(step => step.TextOf("id") ?? "")];
        if (top["steps"] is { } steps && !found.SequenceEqual(PhaseIds.All))
        {
            int first = found.Zip(PhaseIds.All).TakeWhile(pair => pair.First == pair.Second).Count();
            int line = first < live.Length ? live[first].Line : steps.Line;
            problems.Add(new ProtocolProblem(
                line, steps.Path, $"has the live steps {Listed(found)}; {Listed(PhaseIds.All)} were expected, in this order"));
        }

        bool isLive = false;
        foreach (LocatedValue step in top.All("steps"))
        {
            bool isSetUp = step.TextOf("part") == "set-up";
            if (isSetUp && isLive)
            {
                problems.Add(new ProtocolProblem(step.Line, step.Path, "belongs to the set-up and stands after a live step; before was expected"));
            }

            isLive |= !isSetUp;
        }
    }

    private static void CheckHold(LocatedValue? hold, List<ProtocolProblem> problems)
    {
        if (hold is null)
        {
            return;
        }

        CheckRises(hold, "minSeconds", "targetSeconds", problems);
        CheckRises(hold, "targetSeconds", "maxSeconds", problems);
        CheckRises(hold, "absentAskSeconds", "absentPauseSeconds", problems);
    }

    private static void CheckRises(LocatedValue owner, string lower, string upper, List<ProtocolProblem> problems)
    {
        if (owner[lower] is { Number: { } low } at && owner.NumberOf(upper) is { } high && low > high)
        {
            problems.Add(new ProtocolProblem(at.Line, at.Path, $"is {at.Shown}; at most {upper}, {owner[upper]?.Shown}, was expected"));
        }
    }

    private static void CheckClockTimes(LocatedValue step, double? longest, List<ProtocolProblem> problems)
    {
        bool isHold = step.TextOf("id") == PhaseIds.Hold && step.TextOf("part") == "live";
        foreach (LocatedValue spoken in (IEnumerable<LocatedValue>)[.. step.All("cues"), .. step.All("questions")])
        {
            if (isHold != spoken["atHeldSeconds"] is not null)
            {
                string message = isHold ? "has no 'atHeldSeconds'; in the hold it was expected" : "has 'atHeldSeconds'; only in the hold it was expected";
                problems.Add(new ProtocolProblem(spoken.Line, spoken.Path, message));
            }
            else if (spoken["atHeldSeconds"] is { Number: { } time } at && time > longest)
            {
                problems.Add(new ProtocolProblem(at.Line, at.Path, $"is {at.Shown}, after the longest hold has ended; it is never reached"));
            }
        }
    }

    private static void CheckCamera(LocatedValue rule, List<ProtocolProblem> problems)
    {
        bool saysCamera = rule.TextsOf("checkedBy")?.Contains("camera") == true;
        bool hasLimits = rule.All("limits").Count > 0;
        if (rule["checkedBy"] is { } by && saysCamera != hasLimits)
        {
            string message = saysCamera ? "names the camera and no limit tells it what to look for" : "does not name the camera, and limits for it are given";
            problems.Add(new ProtocolProblem(by.Line, by.Path, message));
        }
    }

    private static void CheckStopReasons(LocatedValue top, List<ProtocolProblem> problems)
    {
        string[] all = ["pain", "tingling", "dizzy", "tired", "other"];
        string[] missing = [.. all.Except(top.All("stopAdvice").Select(advice => advice.TextOf("reason") ?? ""))];
        if (missing.Length > 0 && top["stopAdvice"] is { } list)
        {
            problems.Add(new ProtocolProblem(list.Line, list.Path, $"has no advice for {Listed(missing)}; it was expected"));
        }
    }

    private static void CheckPlaces(LocatedValue top, List<ProtocolProblem> problems)
    {
        foreach (LocatedValue place in top.All("places").Where(place => place["stop"]?.Kind == JsonTokenType.True))
        {
            if (place["goOn"] is { } idle)
            {
                problems.Add(new ProtocolProblem(idle.Line, idle.Path, "is never said: what is felt there is a reason to stop"));
            }
        }
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
