using Backline.Biomechanics.Muscles;

namespace Backline.Biomechanics.Batches;

/// <summary>Takes thousands of postures at once and shares them out between threads.</summary>
/// <remarks>
/// Postures do not depend on each other: the results are the same bits as one by one, however many threads work. Each thread
/// takes runs of postures with a workspace of its own; nothing is allocated per posture. One run at a time: the workspaces serve the next run again.
/// </remarks>
public sealed class PoseBatch
{
    // Postures a thread takes at a time: long enough to make taking them cheap, short enough to end together.
    private const int RunLength = 64;

    private readonly Model _model;
    private readonly BatchOptions _options;
    private readonly Workspace[] _workspaces;   // one per thread    (threadCount)
    private int _next;                          // the first posture nobody has taken

    /// <summary>Makes room for the threads' work.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">What is wanted.</param>
    public PoseBatch(Model model, BatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Threads);
        if (options.Activation is { } activation)
        {
            Model.RequireActivation(activation);
        }

        _model = model;
        _options = options;
        _workspaces = [.. Enumerable.Range(0, options.Threads == 0 ? Environment.ProcessorCount : options.Threads).Select(_ => model.NewWorkspace())];
    }

    /// <summary>Finds what is wanted for every posture.</summary>
    /// <param name="coordinates">rad or m. A row per posture, a column per coordinate of <see cref="Model.CoordinateNames"/>.</param>
    /// <exception cref="ArgumentException">The numbers do not fill whole rows.</exception>
    public BatchResults Run(double[] coordinates)
    {
        ArgumentNullException.ThrowIfNull(coordinates);
        BatchResults results = new(_model, PoseCount(coordinates), _options);
        Run(coordinates, results);
        return results;
    }

    /// <summary>The same into results made by an earlier run of as many postures.</summary>
    /// <param name="coordinates">rad or m. As before.</param>
    /// <param name="results">Takes the results.</param>
    /// <exception cref="ArgumentException">The numbers do not fill as many rows as the results have.</exception>
    public void Run(double[] coordinates, BatchResults results)
    {
        ArgumentNullException.ThrowIfNull(coordinates);
        ArgumentNullException.ThrowIfNull(results);
        if (PoseCount(coordinates) != results.PoseCount)
        {
            throw new ArgumentException(
                $"Results must have a row per posture, but there are {results.PoseCount} rows for {PoseCount(coordinates)} postures.", nameof(results));
        }

        _next = 0;
        if (_workspaces.Length == 1)
        {
            Work(_workspaces[0], coordinates, results);
            return;
        }

        ParallelOptions threads = new() { MaxDegreeOfParallelism = _workspaces.Length };
        Parallel.For(0, _workspaces.Length, threads, thread => Work(_workspaces[thread], coordinates, results));
    }

    private int PoseCount(double[] coordinates)
    {
        int width = _model.CoordinateNames.Count;
        return width > 0 && coordinates.Length % width == 0
            ? coordinates.Length / width
            : throw new ArgumentException($"Rows of {width} numbers are needed, but there are {coordinates.Length} numbers.", nameof(coordinates));
    }

    private void Work(Workspace workspace, double[] coordinates, BatchResults results)
    {
        for (int first = Interlocked.Add(ref _next, RunLength) - RunLength; first < results.PoseCount; first = Interlocked.Add(ref _next, RunLength) - RunLength)
        {
            int end = Math.Min(first + RunLength, results.PoseCount);
            for (int pose = first; pose < end; pose++)
            {
                workspace.Pose(coordinates.AsSpan(pose * _model.CoordinateNames.Count, _model.CoordinateNames.Count));
                workspace.LayPaths(_options.Wrapping);
                Take(workspace, pose, results);
            }
        }
    }

    private void Take(Workspace workspace, int pose, BatchResults results)
    {
        workspace.Length.AsSpan(0, results.MuscleCount).CopyTo(results.Lengths.AsSpan(pose * results.MuscleCount));
        workspace.Status.AsSpan(0, results.MuscleCount).CopyTo(results.PathStatuses.AsSpan(pose * results.MuscleCount));
        if (_options.HasMomentArms)
        {
            workspace.FindMomentArms();
            workspace.Arm.AsSpan(0, results.ArmCount).CopyTo(results.MomentArms.AsSpan(pose * results.ArmCount));
        }

        if (_options.Activation is { } activation)
        {
            workspace.FindEquilibria(activation);
            for (int muscle = 0; muscle < results.MuscleCount; muscle++)
            {
                ref readonly MuscleEquilibrium found = ref workspace.Equilibrium(muscle);
                results.TendonForces[(pose * results.MuscleCount) + muscle] = found.TendonForce;
                results.FibreLengths[(pose * results.MuscleCount) + muscle] = found.FibreLength;
                results.Equilibria[(pose * results.MuscleCount) + muscle] = found.Status;
            }
        }
    }
}
