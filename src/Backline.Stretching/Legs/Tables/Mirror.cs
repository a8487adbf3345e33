using Backline.Biomechanics.Ligaments;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Stretching.Legs.Tables;

/// <summary>Makes the left side from the right: z turned round, names that end in <c>_r</c> ending in <c>_l</c>, signs of coordinates meaning the same in the body.</summary>
internal static class Mirror
{
    private const string Right = "_r";

    public static bool HasSide(string name) => name.EndsWith(Right, StringComparison.Ordinal) || name.Contains("_r_", StringComparison.Ordinal);

    public static string Name(string name) => name.EndsWith(Right, StringComparison.Ordinal)
        ? name[..^1] + 'l'
        : name.Replace("_r_", "_l_", StringComparison.Ordinal);

    public static Vec3 Point(Vec3 point) => new(point.X, point.Y, -point.Z);

    // A turn is mirrored the other way about: its axis along the mirror turns round, that across it stays.
    public static Vec3 Turn(Vec3 axis) => new(-axis.X, -axis.Y, axis.Z);

    public static BodySpecification Body(BodySpecification body) => body with
    {
        Name = Name(body.Name),
        CentreOfMass = Point(body.CentreOfMass),
        InertiaProducts = new(body.InertiaProducts.X, -body.InertiaProducts.Y, -body.InertiaProducts.Z),
    };

    public static JointSpecification Joint(JointSpecification joint) => joint with
    {
        Name = Name(joint.Name),
        Parent = Name(joint.Parent),
        Child = Name(joint.Child),
        ParentOffset = Offset(joint.ParentOffset),
        Coordinates = [.. joint.Coordinates.Select(coordinate => coordinate with { Name = Name(coordinate.Name) })],
        Axes = [.. joint.Axes.Select((axis, i) => axis with
        {
            Axis = i < 3 ? Turn(axis.Axis) : axis.Axis,
            Coordinate = axis.Coordinate is { } coordinate ? Name(coordinate) : null,
        })],
    };

    public static CouplerSpecification Coupler(CouplerSpecification coupler) =>
        coupler with { Name = Name(coupler.Name), Independent = Name(coupler.Independent), Dependent = Name(coupler.Dependent) };

    public static WrapSpecification Wrap(WrapSpecification wrap) =>
        wrap with { Name = Name(wrap.Name), Body = Name(wrap.Body), Pose = Offset(wrap.Pose) };

    public static MuscleSpecification Muscle(MillardMuscleSpecification muscle) => muscle with { Name = Name(muscle.Name), Path = Path(muscle.Path) };

    public static LigamentSpecification Ligament(LigamentSpecification band) => band with { Name = Name(band.Name), Path = Path(band.Path) };

    public static PathSpringSpecification Spring(PathSpringSpecification band) => band with { Name = Name(band.Name), Path = Path(band.Path) };

    public static CoordinateLimitSpecification Limit(CoordinateLimitSpecification limit) =>
        limit with { Name = Name(limit.Name), Coordinate = Name(limit.Coordinate) };

    public static MarkerSpecification Marker(MarkerSpecification marker) =>
        marker with { Name = Name(marker.Name), Body = Name(marker.Body), Location = Point(marker.Location) };

    private static FrameOffset Offset(FrameOffset offset) => new(Point(offset.Translation), Turn(offset.Orientation));

    private static PathSpecification Path(PathSpecification path) => path with
    {
        Points = [.. path.Points.Select(point => point with { Name = Name(point.Name), Body = Name(point.Body), Location = Point(point.Location) })],
        Wraps = [.. path.Wraps.Select(wrap => wrap with { Surface = Name(wrap.Surface) })],
    };
}
