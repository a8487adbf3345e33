using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Tests;

/// <summary>Small models made for the tests: one joint, one surface or one muscle kind each.</summary>
internal static class Samples
{
    /// <summary>A rod of 2 kg on the ground by one joint of a kind, offset and turned at both ends.</summary>
    public static ModelSpecification Rod(JointKind kind)
    {
        int count = kind switch
        {
            JointKind.Weld => 0,
            JointKind.Pin or JointKind.Slider => 1,
            JointKind.Universal or JointKind.Custom => 2,
            JointKind.Free => 6,
            _ => 3,
        };
        string[] names = [.. Enumerable.Range(1, count).Select(i => $"q{i}")];
        return new()
        {
            Name = $"rod on a {kind} joint",
            Bodies = [new() { Name = "rod", Mass = 2, CentreOfMass = new(0.1, -0.3, 0.05) }],
            Joints =
            [
                new()
                {
                    Name = "joint",
                    Kind = kind,
                    Parent = "ground",
                    ParentOffset = new(new(0.2, 1.0, -0.1), new(0.3, -0.2, 0.5)),
                    Child = "rod",
                    ChildOffset = new(new(0.02, 0.1, 0), new(-0.1, 0.4, 0.2)),
                    Coordinates = [.. names.Select(name => new CoordinateSpecification { Name = name, RangeMin = -1.5, RangeMax = 1.5 })],
                    Axes = kind == JointKind.Custom ? CustomAxes() : [],
                    EllipsoidRadii = new(0.3, 0.2, 0.1),
                },
            ],
        };
    }

    // Turns about a slanted axis by a spline and about y by q2; slides along two axes, one by a polynomial of both uses of q1.
    private static TransformAxis[] CustomAxes() =>
    [
        new() { Axis = new(1, 2, 0.5), Coordinate = "q1", Function = Spline() },
        new() { Axis = Vec3.UnitY, Coordinate = "q2", Function = new LinearFunction { Slope = -1, Intercept = 0.1 } },
        new() { Axis = Vec3.UnitZ, Function = new ConstantFunction { Value = 0.2 } },
        new() { Axis = Vec3.UnitX, Coordinate = "q1", Function = new PolynomialFunction { Coefficients = [0.02, -0.05, 0.1] } },
        new() { Axis = Vec3.UnitY, Function = new ConstantFunction { Value = 0.03 } },
        new() { Axis = new(0, 1, 1), Coordinate = "q2", Function = new ScaledFunction { Factor = 0.1, Function = Spline() } },
    ];

    private static PointsFunction Spline() => new()
    {
        Kind = CurveKind.SimmSpline,
        X = [-2, -1, 0, 0.7, 1.6, 2.5],
        Y = [-1.2, -0.9, 0.1, 0.6, 1.4, 1.9],
    };

    /// <summary>A spring between two points of the ground around surfaces of the ground: its length is pure geometry.</summary>
    public static ModelSpecification Strap(Vec3 from, Vec3 to, params WrapSpecification[] surfaces) => new()
    {
        Name = "strap",
        Wraps = surfaces,
        PathSprings =
        [
            new()
            {
                Name = "strap",
                Path = new()
                {
                    Points = [Point("a", "ground", from), Point("b", "ground", to)],
                    Wraps = [.. surfaces.Select(surface => new PathWrapSpecification { Surface = surface.Name })],
                },
                Stiffness = 1,
            },
        ],
    };

    /// <summary>m. The length of a strap.</summary>
    public static double StrapLength(ModelSpecification strap, WrappingMethod method = WrappingMethod.Geodesic)
    {
        Model model = strap.Compile();
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        workspace.LayPaths(method);
        return workspace.BandLength(0);
    }

    public static WrapSpecification Surface(WrapShape shape, Vec3 size, Quadrant quadrant = Quadrant.All, string name = "surface", FrameOffset pose = default) => new()
    {
        Name = name,
        Body = "ground",
        Shape = shape,
        Dimensions = size,
        Quadrant = quadrant,
        Pose = pose,
    };

    public static PathPointSpecification Point(string name, string body, Vec3 location) => new() { Name = name, Body = body, Location = location };

    /// <summary>
    /// A thigh on a free pelvis by a ball, a shank on the thigh by a pin, a kneecap that follows the knee, and one muscle from pelvis to
    /// shank over the kneecap, around the surfaces given.
    /// </summary>
    public static ModelSpecification Leg(params WrapSpecification[] surfaces) => new()
    {
        Name = "leg",
        Bodies =
        [
            new() { Name = "pelvis", Mass = 10, CentreOfMass = new(-0.05, 0.02, 0) },
            new() { Name = "thigh", Mass = 8, CentreOfMass = new(0, -0.2, 0.01) },
            new() { Name = "shank", Mass = 3, CentreOfMass = new(0.01, -0.2, 0) },
            new() { Name = "kneecap", Mass = 0.1 },
        ],
        Joints =
        [
            Joint("base", JointKind.Free, "ground", default, "pelvis", "tilt", "list", "turn", "tx", "ty", "tz"),
            Joint("hip", JointKind.Ball, "pelvis", new(-0.05, -0.07, 0.08), "thigh", "hip1", "hip2", "hip3"),
            Joint("knee", JointKind.Pin, "thigh", new(0, -0.4, 0), "shank", "knee"),
            Joint("kneecap", JointKind.Pin, "thigh", new(0.03, -0.37, 0), "kneecap", "slide"),
        ],
        Couplers = [new() { Name = "follow", Independent = "knee", Dependent = "slide", Function = new LinearFunction { Slope = 0.6, Intercept = 0.05 } }],
        Wraps = surfaces,
        Muscles =
        [
            new MillardMuscleSpecification
            {
                Name = "front",
                Path = new()
                {
                    Points =
                    [
                        Point("p1", "pelvis", new(0.02, 0.03, 0.09)),
                        Point("p2", "kneecap", new(0.03, 0.02, 0)),
                        Point("p3", "shank", new(0.04, -0.06, 0)),
                    ],
                    Wraps = [.. surfaces.Select(surface => new PathWrapSpecification { Surface = surface.Name })],
                },
                OptimalFibreLength = 0.1,
                TendonSlackLength = 0.35,
                PennationAtOptimal = 0.1,
            },
        ],
    };

    private static JointSpecification Joint(string name, JointKind kind, string parent, Vec3 at, string child, params string[] coordinates) => new()
    {
        Name = name,
        Kind = kind,
        Parent = parent,
        ParentOffset = new(at, Vec3.Zero),
        Child = child,
        Coordinates = [.. coordinates.Select(coordinate => new CoordinateSpecification { Name = coordinate, RangeMin = -1, RangeMax = 1 })],
    };
}
