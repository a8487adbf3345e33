using Backline.Biomechanics;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>The stretch as an experiment: how somebody stands in, what that asks of the leg out.</summary>
/// <remarks>
/// <para>Inputs, then a body (<see cref="StretchedBody"/>), then loads (<see cref="StretchLoads"/>), each from the one before. People of every size are computed in the model's own size: props are scaled to the model and results back to the
/// person, so nothing is compiled again when a height or a mass changes.</para>
/// <para>Nothing is allocated by <see cref="Solve(in StretchInputs, StretchResult)"/>. Not safe for use by several threads at once; give each its own, they share the model.</para>
/// </remarks>
public sealed class StretchSimulator
{
    private const int UsualSeed = 1;

    private readonly Workspace _workspace;
    private readonly PostureSolver _postures;
    private readonly LoadSolver _loads;
    private readonly BandSampler _bands;

    /// <summary>Makes a simulator.</summary>
    /// <param name="model">The model, shared between threads.</param>
    public StretchSimulator(StandingModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Standing = model;
        _workspace = model.Model.NewWorkspace();
        _postures = new PostureSolver(model);
        _loads = new LoadSolver(model);
        _bands = new BandSampler(model, _loads);
    }

    /// <summary>What it computes with.</summary>
    public StandingModel Standing { get; }

    /// <summary>Room for results.</summary>
    public StretchResult NewResult() => new(Standing);

    /// <summary>Stands the body and finds its loads.</summary>
    /// <param name="inputs">How somebody stands.</param>
    /// <param name="destination">Takes the result; a posture no body can take is answered with one it can, led there by one input after the other (<see cref="StretchedBody.Adjustments"/>); what comes nearest may be another (<see cref="NearestPossible"/>).</param>
    /// <exception cref="ArgumentException">An input is out of its range; the message lists all that are.</exception>
    public void Solve(in StretchInputs inputs, StretchResult destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Require(in inputs);
        _postures.Solve(in inputs, destination.Body, _workspace);
        _loads.Solve(destination.Body, _workspace, destination.Loads);
    }

    /// <summary>The same with results of its own.</summary>
    /// <param name="inputs">How somebody stands.</param>
    /// <exception cref="ArgumentException">An input is out of its range; the message lists all that are.</exception>
    public StretchResult Solve(in StretchInputs inputs)
    {
        StretchResult result = NewResult();
        Solve(in inputs, result);
        return result;
    }

    /// <summary>The posture nearest to a solved one that a body can take and its muscles hold.</summary>
    /// <param name="result">A posture that was solved.</param>
    /// <param name="room">Results to compute in; filled with the posture found.</param>
    /// <returns>
    /// What was given, where that is what was asked for and it stands and is held. Else, of what was asked for, the fewest inputs changed, and of these the least change in steps of equal notice (a centimetre of roll or heel, 10° of any angle);
    /// what is changed in whole tenths. <see langword="null"/> where none was found, which only another model can bring about.
    /// </returns>
    /// <remarks>Asked for, it is answered unchanged. docs/science/posture.md says how it is looked for, and how near that comes.</remarks>
    public StretchInputs? NearestPossible(StretchResult result, StretchResult room)
    {
        NearestRun run = BeginNearest(result, room);
        while (!run.IsDone)
        {
            run.Step();
        }

        return run.Found;
    }

    /// <summary>Begins <see cref="NearestPossible"/>, to be done a few postures at a time, so that a page can do other things between.</summary>
    /// <param name="result">A posture that was solved.</param>
    /// <param name="room">Results to compute in, the run's own until it is done.</param>
    public NearestRun BeginNearest(StretchResult result, StretchResult room)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(room);
        return new NearestRun(this, result, room);
    }

    /// <summary>Error bands of what a body that was solved bears relaxed, from people who differ.</summary>
    /// <param name="body">The body, as <see cref="Solve(in StretchInputs, StretchResult)"/> left it.</param>
    /// <param name="samples">How many people are drawn; powers of two are drawn most evenly.</param>
    /// <param name="seed">Draws the same people again.</param>
    /// <remarks>Some milliseconds for the usual number.</remarks>
    public LoadBands Bands(StretchedBody body, int samples = LoadBands.UsualPeople, int seed = UsualSeed)
    {
        Pose(body, samples);
        return _bands.Relaxed(body, _workspace, samples, seed);
    }

    /// <summary>Begins to make the people whom <see cref="Bands"/> usually draws, a few at a time, so that a page can do other things between. The first bands would make them at once.</summary>
    public PeopleRun BeginPeople() => new(_bands.Begin(LoadBands.UsualPeople, UsualSeed));

    /// <summary>Makes the people whom <see cref="Bands"/> draws, to be kept for it: they depend on the names of the model's muscles alone, so that it can be done while the model is compiled.</summary>
    /// <param name="muscles">Names of the model's muscles.</param>
    /// <param name="samples">How many people are drawn.</param>
    /// <param name="seed">Draws the same people again.</param>
    public static void MakePeople(IReadOnlyList<string> muscles, int samples = LoadBands.UsualPeople, int seed = UsualSeed) => TissuePeople.Of(TissueNames.Of(muscles), samples, seed);

    /// <summary>Error bands of what muscles do by work, from the people that <see cref="Bands"/> draws.</summary>
    /// <param name="body">The body, as <see cref="Solve(in StretchInputs, StretchResult)"/> left it.</param>
    /// <param name="samples">How many people are drawn; powers of two are drawn most evenly.</param>
    /// <param name="seed">Draws the same people again.</param>
    /// <remarks>Some 8 µs a person, and up to 23 where muscles cannot hold the posture.</remarks>
    public WorkBands WorkBands(StretchedBody body, int samples = LoadBands.UsualPeople, int seed = UsualSeed)
    {
        return BeginWork(body, samples, seed).Finish();
    }

    /// <summary>Begins <see cref="WorkBands"/>, to be done some people at a time, so that a page can do other things between. Until it is done the simulator is the run's own.</summary>
    /// <inheritdoc cref="WorkBands"/>
    public WorkRun BeginWork(StretchedBody body, int samples = LoadBands.UsualPeople, int seed = UsualSeed)
    {
        Pose(body, samples);
        return _bands.Work(body, _workspace, samples, seed);
    }

    // Whether a body stands as it is asked to and is held: no search, and of the loads only whether there are muscles enough, where it stands.
    internal bool IsPossible(in StretchInputs inputs, StretchResult room, LegMemory memory, out bool isTried, out bool stands)
    {
        stands = _postures.Stands(in inputs, room.Body, _workspace, memory, out isTried);
        return stands && _loads.Holds(room.Body, _workspace);
    }

    private void Pose(StretchedBody body, int samples)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 20);
        _workspace.Pose(body.Coordinates);
    }

    internal static void Require(in StretchInputs inputs)
    {
        if (!StretchInputRules.Hold(in inputs))
        {
            throw new ArgumentException(string.Join('\n', StretchInputRules.Problems(in inputs)), nameof(inputs));
        }
    }
}
