using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Stretching.Postures;

/// <summary>The bones from ground to the right heel alone, as a model of its own: what finds a leg poses nothing else.</summary>
/// <remarks>Their joints are the model's own; of the rest only what leads one of them is kept. Immutable; any number of threads may share one.</remarks>
internal sealed class LegChain
{
    private const double Even = 1e-9;      // m. Of where the pelvis goes, what rounding leaves.
    private static readonly double[] Far = [-0.5, 1]; // m. How far it is tried to go.
    private static readonly Vec3[] Corners = [Vec3.Zero, Vec3.UnitX, Vec3.UnitY, Vec3.UnitZ]; // m. In the pelvis; where these go all goes.

    /// <summary>Takes the bones out of a whole body.</summary>
    /// <exception cref="ModelException">The pelvis is not carried straight, evenly and without a turn.</exception>
    public LegChain(Model whole, CoordinateNumbers numbers, LandmarkPoints points)
    {
        ModelSpecification specification = whole.Specification;
        HashSet<string> bodies = [.. new[] { points.Heel, points.AnkleCentre, points.KneeCentre }.Select(point => whole.BodyNames[point.Body])];
        int[] needed = [numbers.PelvisTilt, numbers.Knee, .. numbers.Legs];
        HashSet<string> coordinates = [.. needed.Select(number => whole.CoordinateNames[number])];
        while (Widen(specification, bodies, coordinates))
        {
        }

        Model = new ModelSpecification
        {
            Name = specification.Name,
            Gravity = specification.Gravity,
            Bodies = [.. specification.Bodies.Where(body => bodies.Contains(body.Name))],
            Joints = [.. specification.Joints.Where(joint => bodies.Contains(joint.Child))],
            Couplers = [.. specification.Couplers.Where(coupler => coordinates.Contains(coupler.Dependent))],
        }.Compile();
        InWhole = [.. Model.CoordinateNames.Select(whole.Coordinate)];
        Unknowns = [.. numbers.Legs.Select(number => Model.Coordinate(whole.CoordinateNames[number]))];
        Pelvis = Model.Body(specification.Joints.First(joint => joint.Coordinates.Any(coordinate => coordinate.Name == whole.CoordinateNames[numbers.PelvisForward])).Child);
        Heel = Within(points.Heel, whole);
        AnkleCentre = Within(points.AnkleCentre, whole);
        KneeCentre = Within(points.KneeCentre, whole);
        if (Uneven(numbers, whole) is { Count: > 0 } problems)
        {
            throw new ModelException(specification.Name, problems);
        }
    }

    /// <summary>Those bones, without muscles.</summary>
    public Model Model { get; }

    /// <summary>For each of its coordinates the number in the whole model.</summary>
    public int[] InWhole { get; }                    // (coordinateCount)

    /// <summary>The numbers, here, of what is sought, as <see cref="CoordinateNumbers.Legs"/>.</summary>
    public int[] Unknowns { get; }

    /// <summary>The pelvis' number here.</summary>
    public int Pelvis { get; }

    public BodyPoint Heel { get; }

    public BodyPoint AnkleCentre { get; }

    public BodyPoint KneeCentre { get; }

    // Whoever carries a body that is needed is needed, and whatever leads a coordinate that is.
    private static bool Widen(ModelSpecification specification, HashSet<string> bodies, HashSet<string> coordinates)
    {
        int before = bodies.Count + coordinates.Count;
        foreach (JointSpecification joint in specification.Joints)
        {
            if (bodies.Contains(joint.Child) || joint.Coordinates.Any(coordinate => coordinates.Contains(coordinate.Name)))
            {
                bodies.Add(joint.Child);
                bodies.UnionWith(joint.Parent == ModelSpecification.GroundName ? [] : [joint.Parent]);
                coordinates.UnionWith(joint.Coordinates.Select(coordinate => coordinate.Name));
            }
        }

        coordinates.UnionWith(specification.Couplers.Where(coupler => coordinates.Contains(coupler.Dependent)).Select(coupler => coupler.Independent));
        return bodies.Count + coordinates.Count > before;
    }

    // How far the pelvis was carried is computed, and not posed.
    private List<Problem> Uneven(CoordinateNumbers numbers, Model whole)
    {
        List<Problem> problems = [];
        Workspace workspace = Model.NewWorkspace();
        foreach (int coordinate in new[] { numbers.PelvisForward, numbers.PelvisUp }.Select(number => Model.Coordinate(whole.CoordinateNames[number])))
        {
            double[] values = [.. Enumerable.Range(0, InWhole.Length).Select(Model.DefaultValue)];
            workspace.Pose(values);
            (RigidTransform from, Vec3 pace, double value) = (workspace.BodyFrame(Pelvis), workspace.Velocity(coordinate, Vec3.Zero), values[coordinate]);
            foreach (double far in Far)
            {
                values[coordinate] = value + far;
                workspace.Pose(values);
                RigidTransform carried = new(from.Rotation, from.Translation + (far * pace));
                if (!Corners.All(corner => Vec3.Distance(workspace.PointInGround(Pelvis, corner), carried * corner) <= Even))
                {
                    problems.Add(new Problem(new Place("/jointset"), $"moves the pelvis unevenly by '{Model.CoordinateNames[coordinate]}'; standing on a roll needs it carried straight, alike for every metre and without a turn"));
                    break;
                }
            }
        }

        return problems;
    }

    private BodyPoint Within(BodyPoint point, Model whole) => new(Model.Body(whole.BodyNames[point.Body]), point.Place);
}
