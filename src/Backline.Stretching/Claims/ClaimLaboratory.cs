using Backline.Biomechanics;
using Backline.Stretching.Claims.Benches;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Claims;

/// <summary>Runs the experiments of claims on a leg model.</summary>
/// <remarks>
/// A case takes about a posture's solve, and where bands are asked for some milliseconds more. Not safe for use by several threads at once; give
/// each its own, they share the model. docs/cli/claims.md.
/// </remarks>
public sealed class ClaimLaboratory
{
    // In the measure's unit: what two cases may differ by and still be level.
    private const double Level = 1e-9;

    private readonly StandingModel _model;
    private readonly Dictionary<string, ICaseBench> _benches;

    /// <summary>Makes a laboratory.</summary>
    /// <param name="model">The model, shared between threads.</param>
    /// <param name="samples">How many people are drawn for bands: 20 or more, or 0 for none.</param>
    /// <param name="seed">Draws the same people again.</param>
    /// <exception cref="ModelException">The model lacks a part of the leg; all it lacks is named.</exception>
    public ClaimLaboratory(StandingModel model, int samples = LoadBands.UsualPeople, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (samples != 0)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(samples, 20);
        }

        _model = model;
        _benches = new(StringComparer.Ordinal)
        {
            ["roll"] = new RollBench(model, samples, seed),
            ["table"] = new TableBench(model, samples, seed),
            ["hold"] = new HoldBench(),
        };
    }

    /// <summary>Runs an experiment.</summary>
    /// <param name="experiment">The experiment, of a book that was read.</param>
    /// <exception cref="ModelException">A joint of the model does not go where a case wants it; each is named.</exception>
    public ExperimentAnswer Run(ClaimExperiment experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        (ICaseBench bench, ClaimMeasure[] measures) = Begin(experiment);
        List<CaseAnswer> cases = [];
        foreach (ClaimCase one in experiment.Cases)
        {
            Set(experiment, one, bench);
            cases.Add(Read(one, measures, bench));
        }

        return Judged(experiment, cases);
    }

    /// <summary>The same a part at a time, so that a page can do other things between. Until it is done the laboratory is the experiment's own.</summary>
    /// <param name="experiment">The experiment, of a book that was read.</param>
    /// <param name="pause">Awaited between parts; ends it by throwing.</param>
    /// <exception cref="ModelException">A joint of the model does not go where a case wants it; each is named.</exception>
    public async Task<ExperimentAnswer> RunAsync(ClaimExperiment experiment, Func<Task> pause)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(pause);
        (ICaseBench bench, ClaimMeasure[] measures) = Begin(experiment);
        List<CaseAnswer> cases = [];
        foreach (ClaimCase one in experiment.Cases)
        {
            Set(experiment, one, bench);
            while (bench.Prepare(measures))
            {
                await pause();
            }

            cases.Add(Read(one, measures, bench));
        }

        return Judged(experiment, cases);
    }

    private (ICaseBench Bench, ClaimMeasure[] Measures) Begin(ClaimExperiment experiment) =>
        (_benches[experiment.On], [.. experiment.Measures.Select(name => Parse(name, experiment.On))]);

    private void Set(ClaimExperiment experiment, ClaimCase one, ICaseBench bench)
    {
        if (bench.Set(experiment.Inputs(one)) is { Count: > 0 } problems)
        {
            throw new ModelException(_model.Model.Name, [.. problems.Select(problem => new Problem(new Place($"experiment '{experiment.Id}', case '{one.Name}'"), problem))]);
        }

    }

    private static CaseAnswer Read(ClaimCase one, ClaimMeasure[] measures, ICaseBench bench) => new(one.Name, [.. measures.Select(bench.Read)], bench.Remarks());

    private static ExperimentAnswer Judged(ClaimExperiment experiment, IReadOnlyList<CaseAnswer> cases) =>
        new(experiment, cases, [.. experiment.Expects.Select(expectation => Judge(experiment, expectation, cases))]);

    private static ClaimMeasure Parse(string name, string on) =>
        ClaimMeasure.Parse(name, on, out string problem) ?? throw new ArgumentException($"{name}: {problem}", nameof(name));

    internal static ExpectationAnswer Judge(ClaimExperiment experiment, ClaimExpectation expectation, IReadOnlyList<CaseAnswer> cases)
    {
        int column = experiment.Measures.ToList().IndexOf(expectation.Measure);
        double[] values = [.. cases.Where(one => expectation.Case is null || one.Name == expectation.Case).Select(one => one.Values[column].Value)];
        double change = values[^1] - values[0];
        (bool agrees, double found) = expectation.How switch
        {
            "rises" => (IsOrdered(values, 1) && change >= expectation.Amount, change),
            "falls" => (IsOrdered(values, -1) && -change >= expectation.Amount, change),
            "stays" => (values.Max() - values.Min() <= expectation.Amount, values.Max() - values.Min()),
            "above" => (values.Min() > expectation.Amount, values.Min()),
            _ => (values.All(value => value < expectation.Amount), values.Max()), // Max passes over what is no number
        };
        return new ExpectationAnswer(expectation, agrees, found);
    }

    private static bool IsOrdered(double[] values, int way) =>
        Enumerable.Range(1, Math.Max(0, values.Length - 1)).All(i => way * (values[i] - values[i - 1]) >= -Level);
}
