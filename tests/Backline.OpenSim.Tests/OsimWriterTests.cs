using System.Text;
using System.Xml.Linq;
using Backline.Biomechanics;
using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Ligaments;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using Backline.OpenSim.Tests.Reading;
using Backline.TestKit;

namespace Backline.OpenSim.Tests;

public sealed class OsimWriterTests
{
    [Theory]
    [InlineData("Rajagopal2016")]
    [InlineData("RajagopalLaiUhlrich2023")]
    [InlineData("gait2392_thelen2003muscle")]
    [InlineData("gait10dof18musc")]
    [InlineData("arm26")]
    public void A_model_written_and_read_again_gives_the_same_numbers(string name)
    {
        ModelSpecification model = OsimFile.Read(Repository.SharedOrSkip("models", $"{name}.osim")).Specification;

        string text = Written(model);
        ModelSpecification again = Read(text);

        Assert.Equal(text, Written(again));
        AssertSameNumbers(model.Compile(), again.Compile());
    }

    [Fact]
    public void Everything_a_specification_can_say_survives_the_file()
    {
        ModelSpecification model = Everything();

        string text = Written(model);

        Assert.Equal(text, Written(Read(text)));
        AssertSameNumbers(model.Compile(), Read(text).Compile());
    }

    // Two frames of one body under the name of one point each, and one in the ground, would be one frame or none in the file.
    [Fact]
    public void Points_of_one_name_that_slide_in_frames_of_their_own_survive_the_file()
    {
        ModelSpecification model = Everything();
        MuscleSpecification muscle = model.Muscles[0];
        MovingPathPointSpecification slide = muscle.Path.Points.OfType<MovingPathPointSpecification>().Single();
        MuscleSpecification With(string name, MovingPathPointSpecification point) => muscle with
        {
            Name = name,
            Path = muscle.Path with { Points = [.. muscle.Path.Points.Select(one => ReferenceEquals(one, slide) ? point : one)] },
        };
        model = model with
        {
            Muscles =
            [
                muscle,
                With("elsewhere", slide with { Frame = new(new(0.3, 0.1, 0), new(0.2, 0, 0)) }),
                With("grounded", slide with { Body = "ground" }),
                With("alike", slide with { Name = "other" }),
            ],
        };

        string text = Written(model);

        Assert.Equal(text, Written(Read(text)));
        AssertSameNumbers(model.Compile(), Read(text).Compile());
        Assert.Equal(["c_frame", "c_frame", "c_frame_2"], FrameNames(text).Where(name => !name.EndsWith("_offset", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    // Before version 4 nothing keeps joints from bearing one name, or none.
    [Theory]
    [InlineData("joint")]
    [InlineData("")]
    public void Joints_of_one_name_survive_the_file(string name)
    {
        ModelSpecification model = Everything();
        model = model with { Joints = [.. model.Joints.Select(joint => joint with { Name = name })] };

        string text = Written(model);

        Assert.Equal(text, Written(Read(text)));
        AssertSameNumbers(model.Compile(), Read(text).Compile());
    }

    [Fact]
    public void A_frame_does_not_bear_the_name_of_a_coordinate_beside_it()
    {
        ModelSpecification model = Read(SmallModels.Version4.Replace("swing", "arm_offset", StringComparison.Ordinal));

        Assert.Equal(["ground_offset", "arm_offset_2"], FrameNames(Written(model)));
    }

    private static IEnumerable<string> FrameNames(string text) =>
        XDocument.Parse(text).Descendants("PhysicalOffsetFrame").Select(frame => (string?)frame.Attribute("name") ?? "");

    private static void AssertSameNumbers(Model before, Model after)
    {
        Workspace first = before.NewWorkspace();
        Workspace second = after.NewWorkspace();
        Random random = new(7);
        for (int pose = 0; pose < 20; pose++)
        {
            double[] q = [.. before.Specification.Joints.SelectMany(joint => joint.Coordinates)
                .Select(range => Math.Max(-3, range.RangeMin) + (random.NextDouble() * (Math.Min(3, range.RangeMax) - Math.Max(-3, range.RangeMin))))];
            Run(first, q);
            Run(second, q);
            for (int muscle = 0; muscle < before.MuscleNames.Count; muscle++)
            {
                Assert.Equal(first.MuscleLength(muscle), second.MuscleLength(muscle));
                Assert.Equal(first.Equilibrium(muscle).TendonForce, second.Equilibrium(muscle).TendonForce);
            }
        }
    }

    private static void Run(Workspace workspace, double[] q)
    {
        workspace.Pose(q);
        workspace.LayPaths(WrappingMethod.Geodesic);
        workspace.FindEquilibria(0.2);
    }

    private static string Written(ModelSpecification model)
    {
        using MemoryStream stream = new();
        OsimFile.Write(model, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ModelSpecification Read(string text) => OsimFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "again.osim").Specification;

    // One of each joint, surface, point, function, muscle and band.
    private static ModelSpecification Everything()
    {
        JointKind[] kinds = Enum.GetValues<JointKind>();
        string[] bodies = [.. kinds.Select(kind => $"on_{kind}")];
        PathSpecification path = new()
        {
            Points =
            [
                new() { Name = "a", Body = "ground", Location = new(0, 0.1, 1.0 / 3) },
                new ConditionalPathPointSpecification { Name = "b", Body = bodies[1], Location = new(0.1, 0, 0), Coordinate = "Pin1", RangeMin = -0.5, RangeMax = 1e-17 },
                new MovingPathPointSpecification
                {
                    Name = "c",
                    Body = bodies[2],
                    Frame = new(new(0.1, 0.2, 0.3), new(0.4, 0.5, 0.6)),
                    X = new() { Coordinate = "Pin1", Function = Curve(CurveKind.SimmSpline) },
                    Y = new() { Coordinate = "Slider1", Function = new ScaledFunction { Factor = 0.3, Function = Curve(CurveKind.NaturalQuintic) } },
                    Z = new() { Function = new ConstantFunction { Value = 0.02 } },
                },
                new() { Name = "d", Body = bodies[3], Location = new(0.2, 0.3, 0.4) },
            ],
            Wraps = [.. Enum.GetValues<WrapShape>().Select(shape => new PathWrapSpecification { Surface = shape.ToString(), FirstPoint = 2, Method = AxialMethod.Axial })],
        };
        PathSpecification plain = new() { Points = [path.Points[0], path.Points[3]] };
        return new()
        {
            Name = "everything",
            Gravity = new(0.1, -9.7, 0.2),
            Bodies = [.. bodies.Select((body, i) => new BodySpecification { Name = body, Mass = 0.1 + i, CentreOfMass = new(0, i / 7.0, 0), InertiaMoments = new(1, 2, 3), InertiaProducts = new(0.1, 0.2, 0.3) })],
            Joints = [.. kinds.Select((kind, i) => Joint(kind, i == 0 ? "ground" : bodies[i - 1], bodies[i]))],
            Couplers = [new() { Name = "couple", Independent = "Pin1", Dependent = "Free4", Function = new PolynomialFunction { Coefficients = [0.5, -0.1, 0] }, ScaleFactor = 0.7 }],
            Wraps = [.. Enum.GetValues<WrapShape>().Select((shape, i) => new WrapSpecification
            {
                Name = shape.ToString(),
                Body = i == 0 ? "ground" : bodies[i],
                Shape = shape,
                Dimensions = shape == WrapShape.Torus ? new(0.01, 0.05, 0) : shape == WrapShape.Ellipsoid ? new(0.03, 0.02, 0.01) : new(0.02, 0.02, shape == WrapShape.Sphere ? 0.02 : 0.2),
                Quadrant = shape == WrapShape.Cylinder ? Quadrant.NegativeY : Quadrant.All,
                Pose = new(new(5, 5, i), new(0.1, 0.2, 0.3)),
                IsActive = shape != WrapShape.Sphere,
            })],
            Muscles =
            [
                new MillardMuscleSpecification { Name = "millard", Path = path, FibreForceLength = new() { StiffnessAtLowForce = 0.2, StiffnessAtOneNormForce = 3, Curviness = 0.7 } },
                new ThelenMuscleSpecification { Name = "thelen", Path = plain, ActiveShape = 0.5 },
                new DeGrooteMuscleSpecification { Name = "degroote", Path = plain, HasRigidTendon = true, IgnoresPassiveForce = true },
            ],
            Ligaments =
            [
                .. new[] { CurveKind.StraightLines, CurveKind.NaturalLinear }
                    .Select(kind => new LigamentSpecification { Name = $"band_{kind}", Path = plain, RestingLength = 0.2, ForceScale = 40, ForceLength = Curve(kind) }),
            ],
            PathSprings = [new PathSpringSpecification { Name = "spring", Path = plain, RestingLength = 0.1, Stiffness = 30, Dissipation = 0.1 }],
            CoordinateLimits = [new() { Name = "stop", Coordinate = "Slider1", UpperLimit = 0.1, LowerLimit = -0.2, UpperStiffness = 3, LowerStiffness = 4, Damping = 0.1, Transition = 0.01 }],
            Markers = [new() { Name = "spot", Body = bodies[4], Location = new(0.1, 0.2, 0.3) }],
        };
    }

    private static JointSpecification Joint(JointKind kind, string parent, string child)
    {
        int count = kind switch { JointKind.Weld => 0, JointKind.Pin or JointKind.Slider => 1, JointKind.Universal or JointKind.Custom => 2, JointKind.Free => 6, _ => 3 };
        TransformAxis Axis(Vec3 axis, string? coordinate, FunctionSpecification function) => new() { Axis = axis, Coordinate = coordinate, Function = function };
        return new()
        {
            Name = $"joint_{kind}",
            Kind = kind,
            Parent = parent,
            ParentOffset = new(new(0.1, 0.2, 0.3), new(0.4, -0.5, 0.6)),
            Child = child,
            ChildOffset = new(new(0.01, 0.02, 0.03), new(0.7, 0.8, -0.9)),
            Coordinates = [.. Enumerable.Range(1, count).Select(i => new CoordinateSpecification { Name = $"{kind}{i}", DefaultValue = 0.01, RangeMin = -1, RangeMax = 1, IsLocked = i == 1, IsClamped = i == 2 })],
            EllipsoidRadii = kind == JointKind.Ellipsoid ? new(0.1, 0.2, 0.3) : Vec3.Zero,
            Axes = kind != JointKind.Custom ? [] :
            [
                Axis(new(1, 0.2, 0), "Custom1", Curve(CurveKind.NaturalCubic)),
                Axis(Vec3.UnitY, "Custom2", new LinearFunction { Slope = -1, Intercept = 0.1 }),
                Axis(Vec3.UnitZ, null, new ConstantFunction()),
                Axis(Vec3.UnitX, "Custom1", Curve(CurveKind.NaturalHeptic)),
                Axis(Vec3.UnitY, null, new ConstantFunction { Value = 0.1 }),
                Axis(Vec3.UnitZ, "Custom2", new PolynomialFunction { Coefficients = [1, 2, 3] }),
            ],
        };
    }

    private static PointsFunction Curve(CurveKind kind) => new() { Kind = kind, X = [-1, -0.3, 0.2, 0.6, 1.1], Y = [0, 0.1, 1.0 / 7, 0.1, 0.3] };
}
