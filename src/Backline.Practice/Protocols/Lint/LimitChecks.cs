using Backline.Practice.Measures;

namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks that each limit can be judged and kept, and that no two limits ask for opposite things or mend opposite things by one cue.</summary>
internal static class LimitChecks
{
    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        LocatedValue[] limits = [.. top.All("rules").SelectMany(rule => rule.All("limits"))];
        foreach (LocatedValue limit in limits)
        {
            CheckUnits(limit, problems);
            CheckBand(limit, problems);
            CheckHeel(limit, problems);
            CheckCues(limit, problems);
            CheckSettled(limit, problems);
            CheckUntilReached(limit, problems);
            CheckOpposites(limit, limit, problems);
        }

        for (int i = 0; i < limits.Length; i++)
        {
            for (int j = i + 1; j < limits.Length; j++)
            {
                CheckPair(limits[i], limits[j], problems);
            }
        }
    }

    private static void CheckUnits(LocatedValue limit, List<ProtocolProblem> problems)
    {
        if (limit.TextOf("measure") is not { } measure || MeasureNames.Find(measure) is null)
        {
            return;
        }

        (string own, string other) = measure.EndsWith("Mm", StringComparison.Ordinal) ? ("Mm", "Deg") : ("Deg", "Mm");
        foreach (string stem in (string[])["min", "max", "margin", "maxError", "settledError"])
        {
            if (limit[stem + other] is { } foreign)
            {
                problems.Add(new ProtocolProblem(foreign.Line, foreign.Path, $"is not in the unit of {measure}; {stem}{own} was expected"));
            }

            if (stem is "margin" or "maxError" && limit[stem + own] is null)
            {
                problems.Add(new ProtocolProblem(limit.Line, limit.Path, $"has no '{stem}{own}'; it was expected"));
            }
        }
    }

    private static void CheckBand(LocatedValue limit, List<ProtocolProblem> problems)
    {
        Band band = Band.Of(limit);
        if (band is { Min: null, Max: null })
        {
            problems.Add(new ProtocolProblem(limit.Line, limit.Path, "has neither a least nor a greatest value; one was expected"));
        }
        else if (Amount.IsMore(band.Min, band.Max))
        {
            problems.Add(new ProtocolProblem(band.MinLine, limit.Path, Amount.Words($"asks for at least {band.Min} and at most {band.Max}; nothing is both")));
        }
        else if (band.Max - band.Min is { } width && !Amount.IsMore(width, 2 * band.Margin))
        {
            problems.Add(new ProtocolProblem(
                limit.Line, limit.Path, Amount.Words($"has a margin of {band.Margin} in a band of {width}; once broken it could not be mended; less than half the band was expected")));
        }
    }

    private static void CheckHeel(LocatedValue limit, List<ProtocolProblem> problems)
    {
        if (limit.TextOf("measure") != MeasureNames.NameOf(Measure.HeelHeight))
        {
            return;
        }

        foreach (LocatedValue bound in new[] { limit["minMm"], limit["maxMm"] }.OfType<LocatedValue>().Where(bound => bound.Number < 0))
        {
            problems.Add(new ProtocolProblem(bound.Line, bound.Path, $"is {bound.Shown}; no heel is below the floor: 0 or more was expected"));
        }
    }

    private static void CheckCues(LocatedValue limit, List<ProtocolProblem> problems)
    {
        Band band = Band.Of(limit);
        CheckCue(limit, "cueBelow", band.Min is not null, problems);
        CheckCue(limit, "cueAbove", band.Max is not null, problems);
    }

    private static void CheckCue(LocatedValue limit, string name, bool isNeeded, List<ProtocolProblem> problems)
    {
        if (isNeeded && limit[name] is null)
        {
            problems.Add(new ProtocolProblem(limit.Line, limit.Path, $"has no '{name}'; what to say was expected"));
        }
        else if (!isNeeded && limit[name] is { } idle)
        {
            problems.Add(new ProtocolProblem(idle.Line, idle.Path, "is never said: the limit has no such end"));
        }
    }

    // A rise has its own error, and with one greater than a reading may have it is not seen.
    private static void CheckSettled(LocatedValue limit, List<ProtocolProblem> problems)
    {
        LocatedValue? settled = limit["settledErrorDeg"] ?? limit["settledErrorMm"];
        if (settled is { Number: { } error } && (limit["maxErrorDeg"] ?? limit["maxErrorMm"]) is { Number: { } most } bound && error > most)
        {
            problems.Add(new ProtocolProblem(settled.Line, settled.Path, $"is {settled.Shown}, more than the {bound.Shown} a reading may err by; the limit is never judged"));
        }
    }

    // Only a hold has a depth that is reached, and only a bow's.
    private static void CheckUntilReached(LocatedValue limit, List<ProtocolProblem> problems)
    {
        bool isLeastBow = limit.TextOf("measure") == MeasureNames.NameOf(Measure.TrunkInclination)
            && limit["minDeg"] is not null
            && limit.TextsOf("phases") is [PhaseIds.Hold];
        if (limit["untilReached"] is { } until && !isLeastBow)
        {
            problems.Add(new ProtocolProblem(until.Line, until.Path, "is for a least trunk bow in the hold; 'minDeg' of trunkInclinationDeg and the phase hold alone were expected"));
        }
    }

    // Two limits that hold at the same time for the same person must leave room between them.
    private static void CheckPair(LocatedValue one, LocatedValue other, List<ProtocolProblem> problems)
    {
        if (one.TextOf("measure") != other.TextOf("measure") || !AudienceChecks.CanMeet(one, other))
        {
            return;
        }

        CheckOpposites(one, other, problems);
        CheckOpposites(other, one, problems);
        if (IsSettled(one) == IsSettled(other) && one.Meets(other, "phases"))
        {
            Band first = Band.Of(one), second = Band.Of(other);
            CheckRoom(one, other, first, second, problems);
            CheckRoom(one, other, second, first, problems);
        }
    }

    // What mends a value too low cannot mend one too high, whatever the phase.
    private static void CheckOpposites(LocatedValue low, LocatedValue high, List<ProtocolProblem> problems)
    {
        if (low["cueBelow"] is { Text: { } below } first && high["cueAbove"] is { Text: { } above } second && string.Equals(below, above, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(new ProtocolProblem(
                second.Line, second.Path, $"is {second.Shown}, as {first.Path} (line {first.Line}) says of a value too low; the opposite was expected"));
        }
    }

    private static void CheckRoom(LocatedValue one, LocatedValue other, Band low, Band high, List<ProtocolProblem> problems)
    {
        if (Amount.IsMore(low.Min + low.Margin, high.Max - high.Margin))
        {
            problems.Add(new ProtocolProblem(other.Line, other.Path, Amount.Words(
                $"contradicts {one.Path} (line {one.Line}): at least {low.Min} and at most {high.Max}, margins {low.Margin} and {high.Margin}, are asked of {other.TextOf("measure")} at the same time")));
        }
    }

    private static bool IsSettled(LocatedValue limit) => limit["settledErrorDeg"] is not null || limit["settledErrorMm"] is not null;

    private readonly record struct Band(double? Min, double? Max, double Margin, int MinLine)
    {
        public static Band Of(LocatedValue limit)
        {
            int minLine = (limit["minDeg"] ?? limit["minMm"] ?? limit).Line;
            return new Band(LimitEnd.Of(limit, isMost: false)?.Value, LimitEnd.Of(limit, isMost: true)?.Value, LimitEnd.MarginOf(limit), minLine);
        }
    }
}
