using Backline.Numerics;
using Backline.Stretching.Claims;
using Backline.Stretching.Passive;
using Backline.Stretching.Postures;
using Backline.Web.Features.Learn;
using Backline.Web.Features.Readout;

namespace Backline.Web.Features.Lessons;

/// <summary>An experiment of a claim that a person moves: the leg page's own lab with the inputs that the experiment varies, and its own measures.</summary>
internal sealed class ExperimentLab
{
    private readonly ClaimLaboratory _laboratory;
    private readonly Lazy<ClaimLaboratory> _people = new(() => new ClaimLaboratory(LegModels.Standing));
    private readonly Dictionary<string, double> _moved = new(StringComparer.Ordinal);

    /// <summary>Begins at the experiment's own start: what the article asks for, or what is usual.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="laboratory">Runs it; without bands, so that it answers at once.</param>
    public ExperimentLab(ClaimExperiment experiment, ClaimLaboratory laboratory)
    {
        (Experiment, _laboratory) = (experiment, laboratory);
        Lab = experiment.On == "hold" ? null : LegLab.Open();
        Inputs = [.. InputsOf(experiment)];
        Answer = laboratory.Run(experiment);
        Now = [];
        Take(experiment.Start);
    }

    /// <value>The experiment.</value>
    public ClaimExperiment Experiment { get; }

    /// <value>The lab whose drawing is shown; <see langword="null"/> for an experiment in time, which has no posture.</value>
    public LegLab? Lab { get; }

    /// <value>What can be moved.</value>
    public IReadOnlyList<BenchInput> Inputs { get; }

    /// <value>What all cases have in common beside the article's stretch, or beside a leg that lies straight.</value>
    public IEnumerable<BenchInput> Common => Experiment.Common.Keys.Select(BenchInput.Find).OfType<BenchInput>().Where(input => !Inputs.Contains(input));

    /// <value>What the model answers to the experiment's own cases.</value>
    public ExperimentAnswer Answer { get; }

    /// <value>The measures where the sliders stand, in the experiment's order; with bands, where the model has them, once they are found for this place.</value>
    public IReadOnlyList<ClaimValue> Now { get; private set; }

    /// <summary>Whether the bands were found where the sliders stand.</summary>
    public bool IsBanded { get; private set; }

    /// <value>What was changed to come to a posture a body can take.</value>
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    /// <summary>Where an input stands.</summary>
    /// <param name="input">The input.</param>
    /// <returns>1. In its unit.</returns>
    public double Value(BenchInput input) => _moved.TryGetValue(input.Key, out double value) ? value : input.Usual;

    /// <summary>Whether the sliders stand as in a case.</summary>
    /// <param name="one">The case.</param>
    public bool IsAt(ClaimCase one)
    {
        IReadOnlyDictionary<string, double> wanted = Experiment.Inputs(one);
        return Inputs.All(input => Math.Abs(Value(input) - wanted.GetValueOrDefault(input.Key, input.Usual)) < 1e-9);
    }

    /// <summary>Takes a case.</summary>
    /// <param name="one">The case.</param>
    public void Take(ClaimCase one)
    {
        _moved.Clear();
        foreach ((string key, double value) in Experiment.Inputs(one))
        {
            _moved[key] = value;
        }

        Solve();
    }

    /// <summary>Moves an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="value">1. In its unit; beyond its ends counts as its end.</param>
    public void Move(BenchInput input, double value)
    {
        _moved[input.Key] = Math.Clamp(value, input.Min, input.Max);
        Solve();
    }

    /// <summary>Finds the bands where the sliders stand, which takes much longer than the values.</summary>
    /// <param name="pause">Awaited between slices; ends it by throwing.</param>
    public async Task FindBandsAsync(Func<Task> pause)
    {
        if (Lab is { } lab)
        {
            await lab.MeetPeopleAsync(pause);
        }

        Now = (await _people.Value.RunAsync(HereAlone(), pause)).Cases[0].Values;
        IsBanded = true;
    }

    // What differs between the cases; where nothing does, what a leg on a table can be asked.
    private static IEnumerable<BenchInput> InputsOf(ClaimExperiment experiment)
    {
        string[] varied = [.. experiment.Cases.SelectMany(one => one.Set.Keys).Distinct()];
        IEnumerable<string> keys = varied.Length > 0 ? varied : ["kneeDeg", "ankleDeg"];
        return keys.Select(BenchInput.Find).OfType<BenchInput>();
    }

    private void Solve()
    {
        CaseAnswer answer = _laboratory.Run(HereAlone()).Cases[0];
        (Now, Remarks, IsBanded) = (answer.Values, answer.Remarks, false);
        if (Experiment.On == "roll")
        {
            Lab?.Set(Standing());
        }
        else
        {
            Lab?.Lay(Lying());
        }
    }

    // The one case where the sliders stand.
    private ClaimExperiment HereAlone() => Experiment with { Cases = [new ClaimCase("now", new Dictionary<string, double>(_moved, StringComparer.Ordinal))], Expects = [] };

    private StretchInputs Standing()
    {
        StretchInputs inputs = new();
        foreach ((string key, double value) in _moved)
        {
            StretchKnob knob = StretchKnob.All.First(knob => knob.Key == key); // the file was checked
            inputs = knob.Set(inputs, value * knob.PerUnit);
        }

        return inputs;
    }

    private LegPosture Lying()
    {
        Angle Of(string key) => Angle.FromDegrees(_moved.GetValueOrDefault(key));
        return new LegPosture(Of("hipDeg"), Of("kneeDeg"), Of("ankleDeg"), Of("subtalarDeg"), Of("toesDeg"), Of("pelvicTiltDeg"));
    }
}
