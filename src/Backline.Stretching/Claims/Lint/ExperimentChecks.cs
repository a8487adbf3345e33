using Backline.Practice;
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

        if (experiment["common"] is { } common)
        {
            CheckNames(common, on, problems);
        }

        foreach (LocatedValue set in experiment.All("cases").Select(one => one["set"]).OfType<LocatedValue>())
        {
            CheckNames(set, on, problems);
        }

        ClaimChecks.CheckOnce(experiment.All("cases"), "name", problems);
        CheckRanges(experiment, on, leg, problems);
        ExpectationChecks.Check(experiment, problems);
    }

    private static void CheckNames(LocatedValue inputs, string on, List<ProtocolProblem> problems)
    {
        IReadOnlyList<string> known = ClaimInputs.Names(on);
        foreach ((string name, LocatedValue value) in inputs.Members)
        {
            if (!known.Contains(name))
            {
                problems.Add(new ProtocolProblem(value.Line, value.Path, $"is no input{Nearest.Hint(name, known)}; one of {string.Join(", ", known)} was expected"));
            }
        }
    }

    // Of the inputs that are some and are numbers; what the others are was said.
    private static void CheckRanges(LocatedValue experiment, string on, LegMap? leg, List<ProtocolProblem> problems)
    {
        IReadOnlyList<string> known = ClaimInputs.Names(on);
        foreach (LocatedValue set in experiment.All("cases").Select(one => one["set"]).OfType<LocatedValue>())
        {
            Dictionary<string, double> values = new(StringComparer.Ordinal);
            foreach ((string name, LocatedValue value) in (experiment["common"]?.Members ?? []).Concat(set.Members).Where(input => known.Contains(input.Name)))
            {
                if (value.Number is { } number)
                {
                    values[name] = number;
                }
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
            .Select(input => FormattableString.Invariant($"{input.Key}: is {NumberWords.Of(input.Value)}; 0 to {(input.Key == "intensityShare" ? "1.5" : "86400")} was expected")),
        _ => leg is null ? [] : ClaimInputs.Lying(values).OutOfRange(leg), // How far joints go is the model's to say.
    };
}
