namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks that the picture of a phase keeps the limits judged in it: it is what people aim at.</summary>
internal static class PostureChecks
{
    private static readonly Dictionary<string, string> Pictured = new(StringComparer.Ordinal)
    {
        ["kneeFlexionDeg"] = "kneeFlexionDeg",
        ["shankInclinationDeg"] = "shankInclinationDeg",
        ["trunkInclinationDeg"] = "trunkInclinationDeg",
        ["heelHeightMm"] = "heelLiftMm",
    };

    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        LocatedValue[] limits = [.. top.All("rules").SelectMany(rule => rule.All("limits")).Where(IsOfThePicture)];
        foreach (LocatedValue step in top.All("steps").Where(step => step.TextOf("part") == "live"))
        {
            string phase = step.TextOf("id") ?? "";
            foreach (LocatedValue limit in limits.Where(limit => limit.TextsOf("phases")?.Contains(phase) == true))
            {
                foreach (LocatedValue posture in PosturesOf(top, step, limit))
                {
                    CheckOne(posture, limit, problems);
                }
            }
        }
    }

    // The picture is of somebody of whom the screening asks nothing; a rise since the body came to rest is in no picture.
    private static bool IsOfThePicture(LocatedValue limit) =>
        limit["onlyWith"] is null && limit["settledErrorDeg"] is null && limit["settledErrorMm"] is null;

    private static IEnumerable<LocatedValue> PosturesOf(LocatedValue top, LocatedValue step, LocatedValue limit) =>
        top.All("variants")
            .Select(variant => variant.TextOf("id") ?? "")
            .Where(variant => limit.TextsOf("variants")?.Contains(variant) != false)
            .Select(variant => step["variantPostures"]?[variant] ?? step["posture"])
            .OfType<LocatedValue>()
            .Distinct();

    private static void CheckOne(LocatedValue posture, LocatedValue limit, List<ProtocolProblem> problems)
    {
        bool isJudged = !(posture.NumberOf("trunkInclinationDeg") < limit.NumberOf("fromTrunkDeg"));
        if (!isJudged || !Pictured.TryGetValue(limit.TextOf("measure") ?? "", out string? member) || posture[member] is not { Number: { } value } at)
        {
            return;
        }

        LocatedValue? least = limit["minDeg"] ?? limit["minMm"], most = limit["maxDeg"] ?? limit["maxMm"];
        string? expected = value < least?.Number ? $"at least {least?.Shown}" : value > most?.Number ? $"at most {most?.Shown}" : null;
        if (expected is not null)
        {
            problems.Add(new ProtocolProblem(at.Line, at.Path, $"is {at.Shown} and breaks {limit.Path} (line {limit.Line}), which is judged in this phase; {expected} was expected"));
        }
    }
}
