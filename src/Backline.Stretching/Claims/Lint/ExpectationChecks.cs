using Backline.Practice.Protocols;
using Backline.Practice.Protocols.Lint;

namespace Backline.Stretching.Claims.Lint;

/// <summary>Whether the expectations of an experiment speak of its measures and cases, and whether each could come out either way.</summary>
internal static class ExpectationChecks
{
    public static void Check(LocatedValue experiment, List<ProtocolProblem> problems)
    {
        IReadOnlyList<string> measures = experiment.TextsOf("measures") ?? [];
        string[] cases = [.. experiment.All("cases").Select(one => one.TextOf("name")).OfType<string>()];
        if (experiment["startsAt"] is { } start)
        {
            CheckCase(start, cases, problems);
        }

        HashSet<(string?, string?, string?)> seen = [];
        foreach (LocatedValue expectation in experiment.All("expects"))
        {
            CheckNames(expectation, measures, cases, problems);
            CheckCanFail(expectation, cases.Length, problems);
            if (!seen.Add((expectation.TextOf("measure"), expectation.TextOf("how"), expectation.TextOf("case"))))
            {
                problems.Add(new ProtocolProblem(expectation.Line, expectation.Path, "asks of a measure what an expectation before it asks; once was expected"));
            }
        }
    }

    private static void CheckNames(LocatedValue expectation, IReadOnlyList<string> measures, string[] cases, List<ProtocolProblem> problems)
    {
        if (expectation["measure"] is { Text: { } measure } named && !measures.Contains(measure))
        {
            problems.Add(new ProtocolProblem(named.Line, named.Path, $"is '{measure}'{Nearest.Hint(measure, measures)}; one of the experiment's measures was expected"));
        }

        if (expectation["case"] is not { } one)
        {
            return;
        }

        if (expectation.TextOf("how") is not ("above" or "below"))
        {
            problems.Add(new ProtocolProblem(one.Line, one.Path, "names one case; only what is above or below has one"));
        }
        else
        {
            CheckCase(one, cases, problems);
        }
    }

    private static void CheckCase(LocatedValue name, string[] cases, List<ProtocolProblem> problems)
    {
        if (name.Text is { } text && !cases.Contains(text))
        {
            problems.Add(new ProtocolProblem(name.Line, name.Path, $"is '{text}'{Nearest.Hint(text, cases)}; one of {string.Join(", ", cases)} was expected"));
        }
    }

    // A single case is level with itself, so that it stays whatever it is, and neither rises nor falls.
    private static void CheckCanFail(LocatedValue expectation, int cases, List<ProtocolProblem> problems)
    {
        if (expectation["how"] is not { Text: "rises" or "falls" or "stays" } how)
        {
            return;
        }

        if (cases < 2)
        {
            problems.Add(new ProtocolProblem(how.Line, how.Path, $"is '{how.Text}' over a single case, which comes out the same whatever the model answers; two cases or more were expected, or above or below"));
        }

        if (expectation["amount"] is { Number: { } number } amount && !(number > 0))
        {
            problems.Add(new ProtocolProblem(amount.Line, amount.Path, FormattableString.Invariant($"is {number}; more than 0 was expected, as the measure {how.Text} by it")));
        }
    }
}
