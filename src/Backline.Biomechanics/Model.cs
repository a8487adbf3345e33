using System.Collections.Frozen;
using Backline.Biomechanics.Ligaments;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Muscles.Curves;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;

namespace Backline.Biomechanics;

/// <summary>
/// A musculoskeletal model, checked and ready to be computed with. Make a <see cref="ModelState"/> for a posture and a
/// <see cref="Workspace"/> for the results.
/// </summary>
/// <remarks>Immutable; any number of threads may share one. Bodies are numbered level by level from the ground, which is 0.</remarks>
public sealed class Model
{
    private readonly FrozenDictionary<string, int> _bodyIndex;
    private readonly FrozenDictionary<string, int> _coordinateIndex;
    private readonly FrozenDictionary<string, int> _muscleIndex;

    internal Model(
        ModelSpecification specification, SkeletonTree skeleton, PathTable paths, MuscleTable muscles, LigamentRecord[] bands, LimitRecord[] limits)
    {
        Specification = specification;
        Skeleton = skeleton;
        Paths = paths;
        Muscles = muscles;
        Bands = bands;
        Limits = limits;
        CoordinateNames = [.. skeleton.Coordinates.Select(coordinate => coordinate.Name)];
        MuscleNames = [.. specification.Muscles.Select(muscle => muscle.Name)];
        BandNames = [.. specification.Ligaments.Select(ligament => ligament.Name), .. specification.PathSprings.Select(spring => spring.Name)];
        _bodyIndex = Index(BodyNames);
        _coordinateIndex = Index(CoordinateNames);
        _muscleIndex = Index(MuscleNames);
    }

    /// <summary>What the model was made from.</summary>
    public ModelSpecification Specification { get; }

    /// <summary>The model's name.</summary>
    public string Name => Specification.Name;

    /// <summary>The bodies, the ground first.</summary>
    public IReadOnlyList<string> BodyNames => Skeleton.BodyNames;

    /// <summary>The coordinates, in the order of the joints as given.</summary>
    public IReadOnlyList<string> CoordinateNames { get; }

    /// <summary>The muscles.</summary>
    public IReadOnlyList<string> MuscleNames { get; }

    /// <summary>The ligaments, then the springs.</summary>
    public IReadOnlyList<string> BandNames { get; }

    internal SkeletonTree Skeleton { get; }

    internal PathTable Paths { get; }

    internal MuscleTable Muscles { get; }

    internal LigamentRecord[] Bands { get; }

    internal LimitRecord[] Limits { get; }

    /// <summary>The number of a body.</summary>
    /// <param name="name">The body's name, or <c>ground</c>.</param>
    /// <exception cref="ArgumentException">No body bears the name.</exception>
    public int Body(string name) => Find(_bodyIndex, "body", name, BodyNames);

    /// <summary>The number of a coordinate.</summary>
    /// <param name="name">The coordinate's name.</param>
    /// <exception cref="ArgumentException">No coordinate bears the name.</exception>
    public int Coordinate(string name) => Find(_coordinateIndex, "coordinate", name, CoordinateNames);

    /// <summary>The number of a muscle.</summary>
    /// <param name="name">The muscle's name.</param>
    /// <exception cref="ArgumentException">No muscle bears the name.</exception>
    public int Muscle(string name) => Find(_muscleIndex, "muscle", name, MuscleNames);

    /// <summary>Whether a body bears a name.</summary>
    /// <param name="name">The name asked for.</param>
    public bool HasBody(string name) => _bodyIndex.ContainsKey(name);

    /// <summary>Whether a coordinate bears a name.</summary>
    /// <param name="name">The name asked for.</param>
    public bool HasCoordinate(string name) => _coordinateIndex.ContainsKey(name);

    /// <summary>The value of a coordinate in the reference posture.</summary>
    /// <param name="coordinate">The coordinate's number.</param>
    /// <returns>rad. (or m.) The default.</returns>
    public double DefaultValue(int coordinate) => Skeleton.Coordinates[coordinate].DefaultValue;

    /// <summary>Whether a coordinate is an angle; else it is a length or a number without unit.</summary>
    /// <param name="coordinate">The coordinate's number.</param>
    public bool IsAngle(int coordinate) => Skeleton.IsRotation[coordinate];

    /// <summary>Whether a coordinate's joint carries a body, itself or by what hangs on it.</summary>
    /// <param name="coordinate">The coordinate's number.</param>
    /// <param name="body">The body's number.</param>
    public bool Carries(int coordinate, int body) => Skeleton.IsCarriedBy(body, Skeleton.CarriedBody[coordinate]);

    /// <summary>Whether a coordinate follows another one.</summary>
    /// <param name="coordinate">The coordinate's number.</param>
    public bool IsFollower(int coordinate) => Skeleton.Couplers.Any(coupler => coupler.Dependent == coordinate);

    /// <summary>The coordinates numbered level by level from the ground, as OpenSim orders generalised forces.</summary>
    public IReadOnlyList<int> CoordinatesFromGround() =>
        [.. Enumerable.Range(0, CoordinateNames.Count).OrderBy(coordinate => Skeleton.CarriedBody[coordinate])];

    /// <summary>A posture at the model's defaults.</summary>
    public ModelState NewState() => new(this);

    /// <summary>Room for the results of one posture at a time.</summary>
    public Workspace NewWorkspace() => new(this);

    /// <summary>Finds what is missing for a wrapping method to lay every path of this model.</summary>
    /// <param name="method">The method asked for.</param>
    /// <returns>One problem for each surface in use that the method cannot wrap, and each sliding point that OpenSim refuses; none when all is well.</returns>
    public IReadOnlyList<Problem> Unsupported(WrappingMethod method)
    {
        if (method == WrappingMethod.Geodesic)
        {
            return [];
        }

        HashSet<int> used = [.. Paths.Wraps.Select(wrap => wrap.Surface)];
        IEnumerable<Problem> surfaces = Specification.Wraps
            .Where((surface, i) => surface.IsActive && surface.Shape is WrapShape.Sphere or WrapShape.Torus && used.Contains(i))
            .Select(surface => new Problem(
                surface.Place,
                $"'{surface.Name}' is a {surface.Shape.ToString().ToLowerInvariant()}, which the opensim method does not wrap; use the geodesic method"));
        return [.. surfaces, .. PointsOfSeveralCoordinates()];
    }

    // OpenSim 4.6 refuses to open a model with one (MovingPathPoint::extendConnectToModel), so that there are no numbers of its to follow.
    private IEnumerable<Problem> PointsOfSeveralCoordinates() => Specification.Muscles.Select(muscle => muscle.Path)
        .Concat(Specification.Ligaments.Select(ligament => ligament.Path))
        .Concat(Specification.PathSprings.Select(spring => spring.Path))
        .SelectMany(path => path.Points.OfType<MovingPathPointSpecification>())
        .Where(point => point.X.Coordinate != point.Y.Coordinate || point.X.Coordinate != point.Z.Coordinate)
        .Select(point => new Problem(
            point.Place,
            $"'{point.Name}' follows {Shown(point.X)} along x, {Shown(point.Y)} along y and {Shown(point.Z)} along z; OpenSim takes one coordinate for all three, so use the geodesic method"));

    private static string Shown(MovingComponent component) => component.Coordinate is { } coordinate ? $"'{coordinate}'" : "none";

    /// <summary>The equilibrium of a muscle standing still at a given path length.</summary>
    /// <param name="muscle">The muscle's number.</param>
    /// <param name="activation">1. From 0, purely passive, to 1.</param>
    /// <param name="pathLength">m. Origin-to-insertion length; &gt; 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The activation or the path length is out of its range.</exception>
    public MuscleEquilibrium Equilibrium(int muscle, double activation, double pathLength)
    {
        RequireActivation(activation);
        if (!(pathLength > 0) || !double.IsFinite(pathLength))
        {
            throw new ArgumentOutOfRangeException(nameof(pathLength), pathLength, "Path length must be positive and finite, in metres.");
        }

        return EquilibriumSolver.Solve(Muscles, muscle, activation, pathLength);
    }

    /// <summary>What a muscle's curves say.</summary>
    /// <param name="muscle">The muscle's number.</param>
    /// <param name="normFibreLength">1. Fibre length in optimal fibre lengths.</param>
    /// <param name="normFibreVelocity">1. Fibre velocity in maximal velocities, lengthening positive.</param>
    /// <param name="normTendonLength">1. Tendon length in slack lengths.</param>
    /// <param name="activation">1. From 0 to 1; shapes force–velocity in Thelen's muscle only.</param>
    public MuscleMultipliers Multipliers(int muscle, double normFibreLength, double normFibreVelocity, double normTendonLength, double activation)
    {
        RequireActivation(activation);
        ref readonly MuscleRecord record = ref Muscles.Muscles[muscle];
        return record.CurveKind switch
        {
            MuscleCurveKind.Millard => Evaluate(Muscles.MillardCurves[record.Curves]),
            MuscleCurveKind.Thelen => Evaluate(Muscles.ThelenCurves[record.Curves]),
            _ => Evaluate(Muscles.DeGrooteCurves[record.Curves]),
        };

        MuscleMultipliers Evaluate<TCurves>(TCurves curves)
            where TCurves : struct, IMuscleCurves
        {
            double active = curves.Active(normFibreLength, out _);
            return new(
                active,
                curves.Passive(normFibreLength, out _),
                curves.Velocity(normFibreVelocity, activation, active),
                curves.Tendon(normTendonLength, out _));
        }
    }

    internal static void RequireActivation(double activation)
    {
        if (!(activation is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(activation), activation, "Activation must be from 0 to 1.");
        }
    }

    private static FrozenDictionary<string, int> Index(IReadOnlyList<string> names)
    {
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        for (int i = 0; i < names.Count; i++)
        {
            index.TryAdd(names[i], i);
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private int Find(FrozenDictionary<string, int> index, string kind, string name, IReadOnlyList<string> names) =>
        index.TryGetValue(name, out int number)
            ? number
            : throw new ArgumentException($"Model '{Name}' has no {kind} '{name}'{NearestName.Hint(name, names)}.", nameof(name));
}
