using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;

namespace Backline.Stretching.Postures;

/// <summary>The bones from ground to the right heel alone, as a model of its own: what finds a leg poses nothing else.</summary>
/// <remarks>Their joints are the model's own; of the rest only what leads one of them is kept. Immutable; any number of threads may share one.</remarks>
internal sealed class LegChain
{
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
        Heel = Within(points.Heel, whole);
        AnkleCentre = Within(points.AnkleCentre, whole);
        KneeCentre = Within(points.KneeCentre, whole);
    }

    /// <summary>Those bones, without muscles.</summary>
    public Model Model { get; }

    /// <summary>For each of its coordinates the number in the whole model.</summary>
    public int[] InWhole { get; }                    // (coordinateCount)

    /// <summary>The numbers, here, of what is sought, as <see cref="CoordinateNumbers.Legs"/>.</summary>
    public int[] Unknowns { get; }

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

    private BodyPoint Within(BodyPoint point, Model whole) => new(Model.Body(whole.BodyNames[point.Body]), point.Place);
}
