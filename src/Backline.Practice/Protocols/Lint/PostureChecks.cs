using System.Globalization;
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
        if (!isJudged || ShownBy(posture, limit.TextOf("measure") ?? "") is not { } shown)
        {
            return;
        }

        LocatedValue? least = limit["minDeg"] ?? limit["minMm"], most = limit["maxDeg"] ?? limit["maxMm"];
        string? expected = shown.Value < least?.Number ? $"at least {least?.Shown}" : shown.Value > most?.Number ? $"at most {most?.Shown}" : null;
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
            : (total, posture, string.Create(CultureInfo.InvariantCulture, $"shows {measure} {total} ({known.PartNames})"));
    }
}
