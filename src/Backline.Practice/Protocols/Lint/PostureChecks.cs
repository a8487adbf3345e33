using Backline.Practice.Measures;

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
            ILookup<LocatedValue, string> postures = PosturesOf(top, step);
            foreach (LocatedValue limit in limits.Where(limit => limit.TextsOf("phases")?.Contains(phase) == true))
            {
                IReadOnlyList<string>? variants = limit.TextsOf("variants");
                foreach (IGrouping<LocatedValue, string> posture in postures.Where(posture => variants is null || posture.Intersect(variants).Any()))
                {
                    CheckOne(posture.Key, limit, problems);
                }
            }
        }
    }

    // The picture is of somebody of whom the screening asks nothing; a rise since the body came to rest is in no picture.
    private static bool IsOfThePicture(LocatedValue limit) =>
        limit["onlyWith"] is null && limit["settledErrorDeg"] is null && limit["settledErrorMm"] is null;

    // The postures of a step, each with the variants it is shown to.
    private static ILookup<LocatedValue, string> PosturesOf(LocatedValue top, LocatedValue step) => (
        from variant in top.All("variants")
        let id = variant.TextOf("id") ?? ""
        let posture = step["variantPostures"]?[id] ?? step["posture"]
        where posture is not null
        select (posture, id)).ToLookup(shown => shown.posture, shown => shown.id);

    private static void CheckOne(LocatedValue posture, LocatedValue limit, List<ProtocolProblem> problems)
    {
        bool isJudged = !(posture.NumberOf("trunkInclinationDeg") < limit.NumberOf("fromTrunkDeg"));
        if (!isJudged || ShownBy(posture, limit.TextOf("measure") ?? "") is not { } shown)
        {
            return;
        }

        LocatedValue? least = limit["minDeg"] ?? limit["minMm"], most = limit["maxDeg"] ?? limit["maxMm"];
        string? expected = Amount.IsMore(least?.Number, shown.Value) ? $"at least {least?.Shown}" : Amount.IsMore(shown.Value, most?.Number) ? $"at most {most?.Shown}" : null;
        if (expected is not null)
        {
            problems.Add(new ProtocolProblem(
                shown.At.Line, shown.At.Path, $"{shown.Words} and breaks {limit.Path} (line {limit.Line}), which is judged in this phase; {expected} was expected"));
        }
    }

    // What a posture has no member for it shows all the same, where that is the sum of what it has.
    private static (double Value, LocatedValue At, string Words)? ShownBy(LocatedValue posture, string measure)
    {
        if (Pictured.TryGetValue(measure, out string? member))
        {
            return posture[member] is { Number: { } value } at ? (value, at, $"is {at.Shown}") : null;
        }

        if (MeasureSum.All.FirstOrDefault(sum => MeasureNames.NameOf(sum.Whole) == measure) is not { } known)
        {
            return null;
        }

        double total = known.Parts.Sum(part => part.Sign * (posture.NumberOf(MeasureNames.NameOf(part.Measure)) ?? double.NaN));
        return double.IsNaN(total)
            ? null
            : (total, posture, $"shows {measure} {Amount.WordsOf(total)} ({known.PartNames})");
    }
}
