using Backline.Practice.Protocols;
using Backline.Practice.Protocols.Lint;
using Backline.Stretching.Legs;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Claims.Lint;

/// <summary>Whether an experiment can be run: its inputs and measures exist.</summary>
internal static class ExperimentChecks
{
    public static void Check(LocatedValue experiment, LegMap? leg, List<ProtocolProblem> problems)
    {
        string on = experiment.TextOf("on") ?? "";
        if (on is not ("roll" or "table" or "hold"))
        {
            return; // The schema says so.
        }

        foreach (LocatedValue measure in experiment["measures"]?.Items ?? [])
        {
            if (measure.Text is { } name && ClaimMeasure.Parse(name, on, out string problem) is null)
            {
                problems.Add(new ProtocolProblem(measure.Line, measure.Path, problem));
            }
        }

        bool areKnown = experiment["common"] is not { } common || CheckNames(common, on, problems);
        foreach (LocatedValue one in experiment.All("cases"))
        {
            areKnown &= one["set"] is not { } set || CheckNames(set, on, problems);
        }

        if (areKnown)
        {
            CheckRanges(experiment, on, leg, problems);
        }

        ExpectationChecks.Check(experiment, problems);
    }

    private static bool CheckNames(LocatedValue inputs, string on, List<ProtocolProblem> problems)
    {
        IReadOnlyList<string> known = ClaimInputs.Names(on);
        bool areKnown = true;
        foreach ((string name, LocatedValue value) in inputs.Members)
        {
            if (!known.Contains(name))
            {
                problems.Add(new ProtocolProblem(value.Line, value.Path, $"is no input{Nearest.Hint(name, known)}; one of {string.Join(", ", known)} was expected"));
                areKnown = false;
            }

            areKnown &= value.Number is not null;
        }

        return areKnown;
    }

    private static void CheckRanges(LocatedValue experiment, string on, LegMap? leg, List<ProtocolProblem> problems)
    {
        foreach (LocatedValue one in experiment.All("cases"))
        {
            if (one["set"] is not { } set)
            {
                continue;
            }

            Dictionary<string, double> values = new(StringComparer.Ordinal);
            foreach ((string name, LocatedValue value) in (experiment["common"]?.Members ?? []).Concat(set.Members))
            {
                values[name] = value.Number ?? 0;
            }

            foreach (string problem in Problems(values, on, leg))
            {
                problems.Add(new ProtocolProblem(set.Line, set.Path, problem));
            }
        }
    }

    private static IEnumerable<string> Problems(Dictionary<string, double> values, string on, LegMap? leg) => on switch
    {
        "roll" => StretchInputRules.Problems(ClaimInputs.Standing(values)),
        "hold" => values.Where(input => !(input.Value is >= 0 and <= 86_400) || (input.Key == "intensityShare" && input.Value > 1.5))
            .Select(input => FormattableString.Invariant($"{input.Key}: is {input.Value}; 0 to {(input.Key == "intensityShare" ? "1.5" : "86400")} was expected")),
        _ => leg is null ? [] : ClaimInputs.Lying(values).OutOfRange(leg), // How far joints go is the model's to say.
    };
}
