using Backline.Biomechanics;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>The work of one posture being shared out in many people, slice by slice. Made by <see cref="StretchSimulator.BeginWork"/>.</summary>
public sealed class WorkRun
{
    private const int PeopleASlice = 64; // some milliseconds of a browser

    private readonly StretchedBody _body;
    private readonly LoadSolver _solver;
    private readonly TissuePeople _people;
    private readonly EvenNormals _strengths; // the last of the numbers that make them
    private readonly PullCurve[] _relaxed;       // (muscleCount)
    private readonly PullCurve[] _added;         // (muscleCount)
    private readonly double[] _strength;         // 1, one person's of these  (muscleCount)
    private readonly TissueVariation _person;
    private readonly double[] _activation;       // 1, of one person          (muscleCount)
    private readonly double[] _moment;           // Nm, likewise              (jointCount)
    private readonly SampleTable _activations;   // (muscleCount x samples)
    private readonly SampleTable _moments;       // (jointCount x samples)
    private readonly int _samples;
    private int _done;
    private int _held;

    internal WorkRun(StandingModel model, LoadSolver solver, StretchedBody body, Workspace workspace, int samples, int seed)
    {
        (_body, _solver, _samples) = (body, solver, samples);
        Tissue?[] muscles = TissueNames.Of(model.Model.MuscleNames);
        _people = TissuePeople.Begin(muscles, samples, seed);
        _strengths = new EvenNormals(_people.Spread.WorkingPlaces, seed, from: _people.Spread.RelaxedPlaces);
        _strength = new double[muscles.Length];
        _person = new TissueVariation(muscles.Length);
        (_activation, _moment) = (new double[muscles.Length], new double[StretchLoads.JointCount]);
        (_activations, _moments) = (new(muscles.Length, samples), new(StretchLoads.JointCount, samples));
        (_relaxed, _added) = (new PullCurve[muscles.Length], new PullCurve[muscles.Length]);
        for (int muscle = 0; muscle < muscles.Length; muscle++)
        {
            (double path, double spread) = (workspace.MuscleLength(muscle), _people.Spread.ShiftSpreadOf(muscle));
            _relaxed[muscle] = PullCurve.Relaxed(model.Model, muscle, path, spread);
            _added[muscle] = PullCurve.Added(model.Model, muscle, path, spread);
        }
    }

    /// <summary>Whether all have borne it.</summary>
    public bool IsDone => _done == _samples;

    /// <summary>Lets some more of them bear it.</summary>
    public void Step()
    {
        int end = Math.Min(_samples, _done + PeopleASlice);
        _people.MakeUpTo(end);
        for (; _done < end; _done++)
        {
            _people.CopyTo(_done, _person);
            _strengths.Next(_strength);
            _people.Spread.MakeStrong(_strength, _person);
            _held += _solver.Work(_body, _relaxed, _added, _person, _activation, _moment) ? 1 : 0;
            _activations.Keep(_done, _activation);
            _moments.Keep(_done, _moment);
        }
    }

    /// <summary>The bands, all having borne it: at once what is left to do.</summary>
    public WorkBands Finish()
    {
        while (!IsDone)
        {
            Step();
        }

        return new WorkBands
        {
            SampleCount = _samples,
            ActiveMoments = _moments.Bands(),
            Activations = _activations.Bands(),
            HeldShare = (double)_held / _samples,
        };
    }
}
