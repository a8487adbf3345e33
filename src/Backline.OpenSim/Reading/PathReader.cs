using Backline.Biomechanics;
using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.OpenSim.Reading;

/// <summary>Reads the paths of muscles, ligaments and springs.</summary>
internal sealed class PathReader(FrameTable frames)
{
    private const string OldPoints = "MusclePointSet";

    private static readonly string[] PointKinds = ["PathPoint", "ConditionalPathPoint", "MovingPathPoint", "MusclePoint", "MuscleViaPoint", "MovingMusclePoint"];
    private static readonly string[] MethodNames = ["hybrid", "midpoint", "axial"];

    /// <summary>The path of a force.</summary>
    public PathSpecification Read(OsimNode force)
    {
        OsimNode? path = PathOf(force);
        if (path is null || (path.Kind != "GeometryPath" && path != force))
        {
            force.Fault(path is null ? "has no GeometryPath; one was expected" : $"has a path of kind {path.Kind}; a GeometryPath was expected");
            return new() { Points = [], Place = force.Place };
        }

        return new()
        {
            Points = [.. Objects(path, "PathPointSet", OldPoints).Select(ReadPoint).OfType<PathPointSpecification>()],
            Wraps = [.. Objects(path, "PathWrapSet", "MuscleWrapSet").Select(ReadWrap)],
            Place = path.Place,
        };
    }

    // From version 4.5 on a path stands inside a property; before, directly in the force; in the oldest files a muscle itself holds its points.
    private static OsimNode? PathOf(OsimNode force)
    {
        force.Child("path")?.MayHold("GeometryPath");
        return force.Child("path")?.Children.FirstOrDefault() ?? force.Child("GeometryPath")
            ?? (IsOldest(force) && force.Child(OldPoints) is not null ? force : null);
    }

    private static IEnumerable<OsimNode> Objects(OsimNode path, string set, string oldSet) =>
        path.Objects(set).Concat(IsOldest(path) ? path.Objects(oldSet) : []);

    private static bool IsOldest(OsimNode node) => node.Version <= FileVersions.LastOfMusclePoints;

    private PathPointSpecification? ReadPoint(OsimNode point)
    {
        string frame = point.Required("socket_parent_frame", "body");
        (string body, FrameOffset offset) = frames.Resolve(point, point.FirstPresent("socket_parent_frame", "body"), frame, "");
        switch (point.Kind)
        {
            case "PathPoint" or "MusclePoint":
                return new() { Name = point.Name, Body = body, Location = offset.ToTransform() * point.Vector("location", Vec3.Zero), Place = point.Place };
            case "ConditionalPathPoint" or "MuscleViaPoint":
                return ReadConditional(point, body, offset);
            case "MovingPathPoint" or "MovingMusclePoint":
                return ReadMoving(point, body, offset);
            default:
                point.FaultKind("path point", PointKinds);
                return null;
        }
    }

    private static ConditionalPathPointSpecification ReadConditional(OsimNode point, string body, FrameOffset offset)
    {
        double[] range = point.Numbers("range");
        if (range.Length != 2)
        {
            point.Fault("range", $"has {range.Length} numbers; two were expected");
        }
        else if (!(range[0] <= range[1]))
        {
            point.Fault("range", FormattableString.Invariant($"is {range[0]} to {range[1]}; an ascending range was expected, outside which the point takes no part"));
        }

        return new()
        {
            Name = point.Name,
            Body = body,
            Location = offset.ToTransform() * point.Vector("location", Vec3.Zero),
            Coordinate = LastStep(point.Required("socket_coordinate", "coordinate")),
            RangeMin = range.Length == 2 ? range[0] : 0,
            RangeMax = range.Length == 2 ? range[1] : 0,
            Place = point.Place,
        };
    }

    private static MovingPathPointSpecification ReadMoving(OsimNode point, string body, FrameOffset offset) => new()
    {
        Name = point.Name,
        Body = body,
        Frame = offset,
        X = ReadComponent(point, "x"),
        Y = ReadComponent(point, "y"),
        Z = ReadComponent(point, "z"),
        Place = point.Place,
    };

    private static MovingComponent ReadComponent(OsimNode point, string axis) => new()
    {
        Coordinate = point.FirstText($"socket_{axis}_coordinate", $"{axis}_coordinate") is { } text ? LastStep(text) : null,
        Function = ReadLocation(point, axis),
    };

    // Named otherwise before version 3. OpenSim does not write its own default, a constant 0.
    private static FunctionSpecification ReadLocation(OsimNode point, string axis) =>
        (point.Child($"{axis}_location") ?? point.Child($"{axis.ToUpperInvariant()}Attachment")) is { } location
            ? FunctionReader.ReadInside(location)
            : new ConstantFunction();

    private static PathWrapSpecification ReadWrap(OsimNode wrap)
    {
        double[] range = wrap.Numbers("range");
        if (range.Length is not (0 or 2))
        {
            wrap.Fault("range", $"has {range.Length} numbers; two were expected");
        }

        bool hasRange = range.Length == 2 && range.All(number => number is >= -1e6 and <= 1e6);
        if (range.Length == 2 && (!hasRange || range.Any(number => number != Math.Floor(number)) || (range[0] > range[1] && range[1] >= 1)))
        {
            wrap.Fault("range", FormattableString.Invariant($"is {range[0]} {range[1]}; the numbers of a path's first and last point were expected, from 1, or -1 for its ends"));
        }

        return new()
        {
            Surface = wrap.Required("wrap_object"),
            FirstPoint = hasRange ? (int)range[0] : -1,
            LastPoint = hasRange ? (int)range[1] : -1,
            Method = ReadMethod(wrap),
            Place = wrap.Place,
        };
    }

    private static AxialMethod ReadMethod(OsimNode wrap)
    {
        switch (wrap.Text("method")?.ToLowerInvariant())
        {
            case null or "hybrid" or "unassigned":
                return AxialMethod.Hybrid;
            case "midpoint":
                return AxialMethod.Midpoint;
            case "axial":
                return AxialMethod.Axial;
            case var other:
                wrap.Fault("method", $"is '{other}'; hybrid, midpoint or axial was expected{NearestName.SlipHint(other, MethodNames)}");
                return AxialMethod.Hybrid;
        }
    }

    private static string LastStep(string path) => path[(path.LastIndexOf('/') + 1)..];
}
