using Backline.Biomechanics;
using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Ligaments;
using Backline.Biomechanics.Muscles;

namespace Backline.OpenSim.Reading;

/// <summary>
/// Reads what pulls and stops: muscles, ligaments, springs, soft stops. The rest of the force set is passed over, and so is what
/// the file says applies no force.
/// </summary>
internal sealed class ForceReader(FrameTable frames, IgnoredTally ignored)
{
    /// <summary>The kinds of forces that are known.</summary>
    public static string[] Kinds { get; } =
        ["Millard2012EquilibriumMuscle", "Thelen2003Muscle", "DeGrooteFregly2016Muscle", "Ligament", "PathSpring", "CoordinateLimitForce"];

    private const double DefaultTransition = 0.1; // OpenSim's own

    // OpenSim 4.6's own curve of a Ligament (Ligament.cpp, constructProperties): a passive muscle's of SIMM.
    private static readonly PointsFunction LigamentCurve = new()
    {
        Kind = CurveKind.SimmSpline,
        X = [-5, 0.998, 0.999, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.601, 1.602, 5],
        Y = [0, 0, 0, 0, 0.035, 0.12, 0.26, 0.55, 1.17, 2, 2, 2, 2],
    };

    private readonly PathReader _paths = new(frames);
    private readonly List<MuscleSpecification> _muscles = [];
    private readonly List<LigamentSpecification> _ligaments = [];
    private readonly List<PathSpringSpecification> _springs = [];
    private readonly List<CoordinateLimitSpecification> _limits = [];
    private readonly List<string> _idle = [];

    public IReadOnlyList<MuscleSpecification> Muscles => _muscles;

    public IReadOnlyList<LigamentSpecification> Ligaments => _ligaments;

    public IReadOnlyList<PathSpringSpecification> PathSprings => _springs;

    public IReadOnlyList<CoordinateLimitSpecification> CoordinateLimits => _limits;

    /// <summary>The names of known forces that apply none.</summary>
    public IReadOnlyList<string> Idle => _idle;

    /// <summary>Whether a kind of element, wherever it stands, is a force that is known, or a muscle or ligament that ought to be.</summary>
    public static bool Pulls(string kind) =>
        Kinds.Contains(kind) || kind.EndsWith("Muscle", StringComparison.Ordinal) || kind.Contains("Muscle_", StringComparison.Ordinal) || IsBlankevoort(kind);

    /// <summary>Reads the forces of a model.</summary>
    public void Read(IEnumerable<OsimNode> forces)
    {
        foreach (OsimNode force in forces)
        {
            if (force.Flag("appliesForce", !force.IsDisabled))
            {
                Read(force);
            }
            else
            {
                SetAside(force);
            }
        }
    }

    private void Read(OsimNode force)
    {
        switch (force.Kind)
        {
            case "Millard2012EquilibriumMuscle":
                _muscles.Add(MuscleReader.ReadMillard(force, _paths.Read(force)));
                break;
            case "Thelen2003Muscle":
                _muscles.Add(MuscleReader.ReadThelen(force, _paths.Read(force)));
                break;
            case "DeGrooteFregly2016Muscle":
                _muscles.Add(MuscleReader.ReadDeGroote(force, _paths.Read(force)));
                break;
            case "Ligament":
                _ligaments.Add(ReadLigament(force));
                break;
            case "PathSpring":
                _springs.Add(ReadSpring(force));
                break;
            case "CoordinateLimitForce":
                _limits.Add(ReadLimit(force));
                break;
            default:
                PassOver(force);
                break;
        }
    }

    // What applies no force changes nothing, whatever it is.
    private void SetAside(OsimNode force)
    {
        if (Kinds.Contains(force.Kind))
        {
            _idle.Add(force.Name);
        }
        else
        {
            ignored.Add(force.Kind);
        }
    }

    private void PassOver(OsimNode force)
    {
        if (force.Kind.Contains("Muscle", StringComparison.Ordinal) || IsBlankevoort(force.Kind))
        {
            string hint = NearestName.SlipHint(force.Kind, Kinds);
            force.Fault($"is a {force.Kind}; of muscles Millard2012EquilibriumMuscle, Thelen2003Muscle and DeGrooteFregly2016Muscle are known, of ligaments Ligament{hint}");
        }
        else
        {
            force.FaultSlip(Kinds);
        }

        ignored.Add(force.Kind);
    }

    private static bool IsBlankevoort(string kind) => kind.StartsWith("Blankevoort", StringComparison.Ordinal);

    private LigamentSpecification ReadLigament(OsimNode force) => new()
    {
        Name = force.Name,
        Path = _paths.Read(force),
        RestingLength = force.Number("resting_length", 0),
        ForceScale = force.Number("pcsa_force", 0),
        ForceLength = ReadForceLength(force),
        Place = force.Place,
    };

    // In its property; in old files the curve itself; left out where it is the class' own.
    private static FunctionSpecification ReadForceLength(OsimNode force) =>
        force.Child("force_length_curve") is { } curve ? FunctionReader.ReadInside(curve)
        : FunctionReader.Inside(force) is { } bare ? FunctionReader.ReadInside(bare)
        : LigamentCurve;

    private PathSpringSpecification ReadSpring(OsimNode force) => new()
    {
        Name = force.Name,
        Path = _paths.Read(force),
        RestingLength = force.Number("resting_length", 0),
        Stiffness = force.Number("stiffness", 0),
        Dissipation = force.Number("dissipation", 0),
        Place = force.Place,
    };

    private static double ReadTransition(OsimNode force)
    {
        double transition = force.Number("transition", DefaultTransition);
        if (transition > 0)
        {
            return transition;
        }

        force.Fault("transition", $"is '{force.Text("transition")}'; a travel above 0 was expected");
        return DefaultTransition;
    }

    // As written: in degrees for angles; the model reader, who knows the angles, turns them into radians.
    private static CoordinateLimitSpecification ReadLimit(OsimNode force) => new()
    {
        Name = force.Name,
        Coordinate = force.Required("coordinate"),
        UpperLimit = force.Number("upper_limit", 0),
        UpperStiffness = force.Number("upper_stiffness", 1),
        LowerLimit = force.Number("lower_limit", 0),
        LowerStiffness = force.Number("lower_stiffness", 1),
        Damping = force.Number("damping", 0.001),
        Transition = ReadTransition(force),
        Place = force.Place,
    };
}
