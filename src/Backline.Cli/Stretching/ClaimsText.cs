using Backline.Stretching.Words;

namespace Backline.Cli.Stretching;

/// <summary>Writes claims for people: what the article says, what the model says, what studies say, a grade.</summary>
internal static class ClaimsText
{
    public static void Write(ClaimsAnswer answer, TextWriter output)
    {
        output = new MinusWriter(output);
        foreach (ClaimAnswer claim in answer.Claims)
        {
            output.WriteLine($"{claim.Title}  ({claim.Kind} {claim.Id})");
            output.WriteLine($"  {claim.Says}");
            foreach (ClaimPartAnswer part in claim.Parts)
            {
                Write(part, output);
            }

            output.WriteLine();
        }

        output.WriteLine($"The model agrees with {answer.Agreements} of {answer.Agreements + answer.Disagreements} statements.{Bands(answer)}");
        foreach (ClaimPartAnswer part in answer.Claims.SelectMany(claim => claim.Parts))
        {
            foreach (ClaimStatementAnswer statement in part.Experiments.SelectMany(experiment => experiment.Statements).Where(one => !one.Agrees))
            {
                output.WriteLine($"  does not: {part.Id}: {statement.Says}");
            }
        }
    }

    // Nobody is drawn for a hold: its experiment says what its bands are.
    private static string Bands(ClaimsAnswer answer)
    {
        ClaimExperimentAnswer[] experiments = [.. answer.Claims.SelectMany(claim => claim.Parts).SelectMany(part => part.Experiments)];
        bool isAnyDrawn = answer.Samples > 0 && experiments.Any(experiment => experiment.On != "hold");
        string drawn = isAnyDrawn ? $" Bands in brackets: nine of ten among {answer.Samples} people drawn with the spread that studies found (seed {answer.Seed})." : "";
        string held = experiments.Any(experiment => experiment.On == "hold") ? " Bands of time in a hold are of another kind, as said there." : "";
        return drawn + held;
    }

    private static void Write(ClaimPartAnswer part, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"  {part.Id}: {part.Says}");
        output.WriteLine($"  Grade {part.Grade}. {part.Why}");
        foreach (ClaimExperimentAnswer experiment in part.Experiments)
        {
            Write(experiment, output);
        }

        if (part.NoExperiment is { } reason)
        {
            output.WriteLine($"    No experiment: {reason}");
        }

        foreach (ClaimStudyAnswer study in part.Studies)
        {
            output.WriteLine($"    Studies ({study.Bearing}): {study.Says}{Cited(study)}");
        }

        output.WriteLine($"  In a sentence: {part.Plain}");
    }

    private static string Cited(ClaimStudyAnswer study) => study.Source is null ? "" : study.Doi is null ? $" {study.Source}." : $" {study.Source}, doi:{study.Doi}.";

    private static void Write(ClaimExperimentAnswer experiment, TextWriter output)
    {
        output.WriteLine($"    Model: {experiment.Asks}");
        foreach (ClaimCaseAnswer one in experiment.Cases)
        {
            output.WriteLine($"      {one.Name}: {Inputs(one, experiment.On)}");
        }

        int name = experiment.Cases.SelectMany(one => one.Values).Max(value => value.Measure.Length);
        int width = Math.Max(24, experiment.Cases.Max(one => one.Name.Length));
        output.WriteLine($"      {new string(' ', name)}  {string.Join("  ", experiment.Cases.Select(one => one.Name.PadLeft(width)))}");
        for (int row = 0; row < experiment.Cases[0].Values.Count; row++)
        {
            output.WriteLine($"      {experiment.Cases[0].Values[row].Measure.PadRight(name)}  {string.Join("  ", experiment.Cases.Select(one => Shown(one.Values[row]).PadLeft(width)))}");
        }

        foreach (ClaimCaseAnswer one in experiment.Cases.Where(one => one.Remarks.Count > 0))
        {
            output.WriteLine($"      {one.Name}: {string.Join(' ', one.Remarks)}");
        }

        foreach (ClaimStatementAnswer statement in experiment.Statements)
        {
            output.WriteLine($"      {(statement.Agrees ? "yes" : "NO ")}  {statement.Says}");
        }

        if (experiment.Limits is { } limits)
        {
            output.WriteLine($"      {limits}");
        }
    }

    private static string Inputs(ClaimCaseAnswer one, string on) => one.Inputs.Count > 0
        ? string.Join(", ", one.Inputs.Select(input => FormattableString.Invariant($"{input.Key} {input.Value}")))
        : on == "roll" ? "the article’s stretch" : "nothing set";

    private static string Shown(ClaimValueAnswer answer) => answer.Exact is { Low: { } low, High: { } high } value && TwoFigures.TellApart(low, value.Value, high, 2)
        ? $"{Number(value.Value)} ({TwoFigures.Of(low, 2)} to {TwoFigures.Of(high, 2)})"
        : Number(answer.Exact.Value);

    private static string Number(double value) => PlainNumber.Of(value, Math.Abs(value) switch { >= 100 => "0", >= 10 => "0.0", _ => "0.00" });
}
