using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Readouts;

/// <summary>The leg model with a few muscles and no others, relaxed: their lengths in a posture, and how near those are to what people bear.</summary>
/// <remarks>
/// The same bones, paths and muscles as in <see cref="StretchSimulator"/>, so the same shares (a test holds it), at a fraction of the cost, which lets the read-out run beside a camera. Relaxed means that work, which a
/// muscle may do while it is long, is no part of what is told.
/// </remarks>
internal sealed class RelaxedMuscles
{
    private readonly Model _model;
    private readonly Workspace _workspace;
    private readonly ModelState _state;
    private readonly CoordinateNumbers _numbers;
    private readonly (double Min, double Max)[] _ranges;   // rad or m                (coordinateCount)
    private readonly double[] _neutral;                    // m, standing upright     (muscleCount)
    private readonly double[] _maximal;                    // N                       (muscleCount)

    public RelaxedMuscles(StandingModel standing, params Tissue[] tissues)
    {
        ModelSpecification whole = standing.Model.Specification;
        _model = (whole with
        {
            Muscles = [.. whole.Muscles.Where(muscle => TissueNames.Of(muscle.Name) is { } tissue && tissues.Contains(tissue))],
            Ligaments = [],
            PathSprings = [],
            CoordinateLimits = [],
        }).Compile();
        _workspace = _model.NewWorkspace();
        _state = _model.NewState();
        _numbers = new CoordinateNumbers(_model);
        _ranges = standing.Ranges;
        Tissues = [.. _model.MuscleNames.Select(TissueNames.Of)];
        _maximal = [.. _model.Specification.Muscles.Select(muscle => muscle.MaxIsometricForce)];
        _neutral = new double[Tissues.Length];
        Lengths(default, _neutral);
    }

    /// <summary>The group of each muscle.</summary>
    public Tissue?[] Tissues { get; }

    /// <summary>The nearest angles that the joints can take.</summary>
    public LegAngles Within(LegAngles angles) => new(
        Within(_numbers.Knee, angles.Knee), Within(_numbers.Ankle, angles.Ankle), Within(_numbers.HipFlexion, angles.Hip));

    /// <summary>m, in the model's own size. The muscles' lengths in a posture.</summary>
    public void Lengths(LegAngles angles, Span<double> destination)
    {
        _state.Reset();
        _state[_numbers.Knee] = angles.Knee;
        _state[_numbers.Ankle] = angles.Ankle;
        _state[_numbers.HipFlexion] = angles.Hip;
        _workspace.Pose(_state);
        _workspace.LayPaths(WrappingMethod.Geodesic);
        for (int muscle = 0; muscle < Tissues.Length; muscle++)
        {
            destination[muscle] = _workspace.MuscleLength(muscle);
        }
    }

    /// <summary>1. How far a group is towards what people bear on average.</summary>
    /// <param name="tissue">The group.</param>
    /// <param name="lengths">The muscles' lengths.</param>
    /// <param name="person">Whose muscles.</param>
    /// <param name="first">These muscles' first place among the person's.</param>
    public double Share(Tissue tissue, ReadOnlySpan<double> lengths, TissueVariation person, int first)
    {
        double most = 0;
        for (int muscle = 0; muscle < Tissues.Length; muscle++)
        {
            if (Tissues[muscle] == tissue)
            {
                double pull = _model.Equilibrium(muscle, 0, lengths[muscle] - person.Shift[first + muscle]).TendonForce;
                most = Math.Max(most, person.Stiffness[first + muscle] * pull / _maximal[muscle]);
            }
        }

        return most / (TissueFeel.ToleratedShare * person.Tolerance[(int)tissue]);
    }

    /// <summary>m, in the model's own size. How much longer than in upright standing that muscle of a group is which has lengthened most, so that a group never shortens where all its muscles lengthen.</summary>
    public double LengthChange(Tissue tissue, ReadOnlySpan<double> lengths)
    {
        double longer = double.NegativeInfinity;
        for (int muscle = 0; muscle < Tissues.Length; muscle++)
        {
            if (Tissues[muscle] == tissue)
            {
                longer = Math.Max(longer, lengths[muscle] - _neutral[muscle]);
            }
        }

        return longer;
    }

    private double Within(int coordinate, double value) => Math.Clamp(value, _ranges[coordinate].Min, _ranges[coordinate].Max);
}
