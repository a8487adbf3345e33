using Backline.Practice.Measures;

namespace Backline.Practice.Protocols.Lint;

/// <summary>
/// Checks that limits of different measures leave room together where one angle is the sum of others
/// (<see cref="MeasureSum"/>): of the strictest that one person must keep in one phase, at both ends.
/// </summary>
internal static class SumChecks
{
    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        LocatedValue[] limits = [.. top.All("rules").SelectMany(rule => rule.All("limits")).Where(IsOfASum)];
        LocatedValue[] ofAll = [.. limits.Where(limit => limit["variants"] is null)];
        ILookup<string, LocatedValue> ofVariant = limits
            .SelectMany(limit => (limit.TextsOf("variants") ?? []).Select(variant => (variant, limit)))
            .ToLookup(named => named.variant, named => named.limit);
        foreach (Practitioner person in Practitioner.All(top, limits))
        {
            LocatedValue[] own = [.. ofAll.Concat(ofVariant[person.Variant]).OrderBy(limit => limit.Line)];
            foreach (string phase in PhaseIds.All)
            {
                LocatedValue[] judged = [.. own.Where(limit => person.IsJudgedBy(limit, phase))];
                CheckAll(SurelyJudged(judged), problems);
            }
        }
    }

    // A rise since the body came to rest is no angle of the figure.
    private static bool IsOfASum(LocatedValue limit) =>
        limit["settledErrorDeg"] is null
        && MeasureNames.Find(limit.TextOf("measure") ?? "") is { } measure
        && MeasureSum.All.Any(sum => sum.Whole == measure || sum.Parts.Any(part => part.Measure == measure));

    // What is judged from some bow on counts only where the least bow that is asked for goes so far: with less, it asks for nothing.
    // A least bow may itself be asked for only from a bow on: it counts once the others lead there.
    private static LocatedValue[] SurelyJudged(LocatedValue[] limits)
    {
        LocatedValue[] sure = [.. limits.Where(limit => limit["fromTrunkDeg"] is null)];
        while (true)
        {
            double? leastBow = Strictest(sure, Measure.TrunkInclination, isMost: false)?.Value;
            LocatedValue[] more = [.. limits.Where(limit => limit["fromTrunkDeg"] is not { } from || from.Number <= leastBow)];
            if (more.Length == sure.Length)
            {
                return sure;
            }

            sure = more;
        }
    }

    private static void CheckAll(LocatedValue[] limits, List<ProtocolProblem> problems)
    {
        foreach (MeasureSum sum in MeasureSum.All)
        {
            CheckOne(sum, limits, isWholeMost: true, problems);
            CheckOne(sum, limits, isWholeMost: false, problems);
        }
    }

    // The whole may be at most so much, and its parts make more together; or at least so much, and they make less.
    private static void CheckOne(MeasureSum sum, LocatedValue[] limits, bool isWholeMost, List<ProtocolProblem> problems)
    {
        LimitEnd? whole = Strictest(limits, sum.Whole, isWholeMost);
        LimitEnd?[] found = [.. sum.Parts.Select(part => Strictest(limits, part.Measure, isMost: part.Sign > 0 != isWholeMost))];
        LimitEnd[] parts = [.. found.OfType<LimitEnd>()];
        if (whole is null || parts.Length < found.Length)
        {
            return;
        }

        double together = Total(sum, parts, end => end.Inner);
        if (isWholeMost ? Amount.IsMore(together, whole.Inner) : Amount.IsMore(whole.Inner, together))
        {
            Tell(sum, whole, parts, problems);
        }
    }

    private static LimitEnd? Strictest(LocatedValue[] limits, Measure measure, bool isMost)
    {
        IEnumerable<LimitEnd> ends = limits.Where(limit => limit.TextOf("measure") == MeasureNames.NameOf(measure)).Select(limit => LimitEnd.Of(limit, isMost)).OfType<LimitEnd>();
        return isMost ? ends.MinBy(end => end.Inner) : ends.MaxBy(end => end.Inner);
    }

    private static double Total(MeasureSum sum, LimitEnd[] parts, Func<LimitEnd, double> valueOf) => parts.Select((end, i) => sum.Parts[i].Sign * valueOf(end)).Sum();

    // Told at the last of them in the file: the others are known by then.
    private static void Tell(MeasureSum sum, LimitEnd whole, LimitEnd[] parts, List<ProtocolProblem> problems)
    {
        LimitEnd[] all = [.. ((LimitEnd[])[whole, .. parts]).OrderBy(end => end.Limit.Line)];
        string added = string.Concat(parts.Select((end, i) => (i == 0 ? "" : MeasureSum.SignOf(sum.Parts[i].Sign)) + Amount.WordsOf(end.Value)));
        string asked = LimitEnd.WordsOf(!whole.IsMost, Total(sum, parts, end => end.Value));
        string margins = string.Join(", ", ((LimitEnd[])[whole, .. parts]).Select(end => Amount.WordsOf(end.Margin)));
        problems.Add(new ProtocolProblem(
            all[^1].Limit.Line,
            all[^1].Limit.Path,
            $"contradicts {string.Join(", ", all[..^1].Select(end => end.Place))}: {whole.Words} is asked of {MeasureNames.NameOf(sum.Whole)}, and {asked} ({added}) of {sum.PartNames}, the same angle, at the same time; margins {margins}"));
    }
}
