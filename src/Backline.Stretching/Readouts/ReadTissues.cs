using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Readouts;

/// <summary>The leg model with the muscles a read-out tells of, and no others: calf and hamstrings, relaxed.</summary>
/// <remarks>
/// The same bones, paths and muscles as in <see cref="StretchSimulator"/>, so the same shares (a test holds it); one posture costs about a tenth, which lets the read-out run beside a camera. Relaxed means that work,
/// which a muscle may do while it is long, is no part of what is told.
/// </remarks>
internal sealed class ReadTissues
{
    private readonly Model _model;
    private readonly Workspace _workspace;
    private readonly ModelState _state;
    private readonly CoordinateNumbers _numbers;
    private readonly LandmarkPoints _points;
    private readonly (double Min, double Max)[] _ranges;   // rad or m                (coordinateCount)
    private readonly double[] _neutral;                    // m, standing upright     (muscleCount)
    private readonly double[] _maximal;                    // N                       (muscleCount)

    public ReadTissues(StandingModel standing)
    {
        ModelSpecification whole = standing.Model.Specification;
        _model = (whole with { Muscles = [.. whole.Muscles.Where(muscle => IsRead(muscle.Name))], Ligaments = [], PathSprings = [], CoordinateLimits = [] }).Compile();
        _workspace = _model.NewWorkspace();
        _state = _model.NewState();
        _numbers = new CoordinateNumbers(_model);
        _points = new LandmarkPoints(_model);
        _ranges = standing.Ranges;
        Tissues = [.. _model.MuscleNames.Select(TissueNames.Of)];
        _maximal = [.. _model.Specification.Muscles.Select(muscle => muscle.MaxIsometricForce)];
        _workspace.Pose(_state);
        _workspace.LayPaths(WrappingMethod.Geodesic);
        _neutral = [.. Enumerable.Range(0, Tissues.Length).Select(_workspace.MuscleLength)];
    }

    /// <summary>The group of each muscle.</summary>
    public Tissue?[] Tissues { get; }

    /// <summary>The shares in a posture. Angles beyond a joint's range count as its end.</summary>
    public CalfAndThigh At(LegAngles angles, TissueVariation tissue)
    {
        Lay(angles);
        Span<double> shares = stackalloc double[TissueFeel.TissueCount];
        for (int muscle = 0; muscle < Tissues.Length; muscle++)
        {
            double pull = _model.Equilibrium(muscle, 0, _workspace.MuscleLength(muscle) - tissue.Shift[muscle]).TendonForce;
            int group = (int)Tissues[muscle]!.Value; // only muscles of a group were kept
            double borne = TissueFeel.ToleratedShare * tissue.Tolerance[group];
            shares[group] = Math.Max(shares[group], tissue.Stiffness[muscle] * pull / (_maximal[muscle] * borne));
        }

        return new(shares[(int)Tissue.Gastrocnemius], shares[(int)Tissue.Soleus], shares[(int)Tissue.Hamstrings]);
    }

    /// <summary>m, in the model's own size. How much longer a group's most changed muscle is than in upright standing, in the posture laid last.</summary>
    public double LengthChange(Tissue tissue)
    {
        double most = 0;
        for (int muscle = 0; muscle < Tissues.Length; muscle++)
        {
            double change = _workspace.MuscleLength(muscle) - _neutral[muscle];
            most = Tissues[muscle] == tissue && Math.Abs(change) > Math.Abs(most) ? change : most;
        }

        return most;
    }

    /// <summary>rad. By how much the line from hip to shoulder leans further than the pelvis, the back rounded so far.</summary>
    public double TrunkBeyondPelvis(double rounding)
    {
        _state.Reset();
        double lumbarShare = _numbers.Thorax < 0 ? 1 : PostureBuilder.LumbarShare;
        _state[_numbers.Lumbar] = -lumbarShare * rounding;
        if (_numbers.Thorax >= 0)
        {
            _state[_numbers.Thorax] = -(1 - lumbarShare) * rounding;
        }

        _workspace.Pose(_state);
        Backline.Numerics.Vec3 trunk = _points.Shoulder.InGround(_workspace) - _points.HipCentre.InGround(_workspace);
        return Math.Atan2(trunk.X, trunk.Y);
    }

    private void Lay(LegAngles angles)
    {
        _state.Reset();
        _state[_numbers.Knee] = Within(_numbers.Knee, angles.Knee);
        _state[_numbers.Ankle] = Within(_numbers.Ankle, angles.Ankle);
        _state[_numbers.HipFlexion] = Within(_numbers.HipFlexion, angles.Hip);
        _workspace.Pose(_state);
        _workspace.LayPaths(WrappingMethod.Geodesic);
    }

    private double Within(int coordinate, double value) => Math.Clamp(value, _ranges[coordinate].Min, _ranges[coordinate].Max);

    private static bool IsRead(string name) => TissueNames.Of(name) is Tissue.Gastrocnemius or Tissue.Soleus or Tissue.Hamstrings;
}
