using System.Text;
using Backline.Biomechanics;
using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using Backline.TestKit;

namespace Backline.OpenSim.Tests.Reading;

public sealed class OsimFileTests
{
    [Fact]
    public void A_version_4_file_is_read_whole()
    {
        OsimModel read = Read(SmallModels.Version4);
        ModelSpecification model = read.Specification;

        Assert.Equal(40000, read.Version);
        Assert.Equal(new Vec3(0, -9.81, 0), model.Gravity);
        BodySpecification arm = Assert.Single(model.Bodies);
        Assert.Equal((1.5, new Vec3(0, -0.2, 0), new Vec3(1, 2, 3)), (arm.Mass, arm.CentreOfMass, arm.InertiaMoments));
        JointSpecification joint = Assert.Single(model.Joints);
        Assert.Equal((JointKind.Pin, "ground", "arm"), (joint.Kind, joint.Parent, joint.Child));
        Assert.Equal(new FrameOffset(new(0, 1, 0), new(0, 0.5, 0)), joint.ParentOffset);
        Assert.True(joint.Coordinates[0].IsLocked);
        WrapSpecification roller = Assert.Single(model.Wraps);
        Assert.Equal((WrapShape.Cylinder, Quadrant.NegativeX, new Vec3(0.02, 0.02, 0.1)), (roller.Shape, roller.Quadrant, roller.Dimensions));
        var biceps = Assert.IsType<ThelenMuscleSpecification>(Assert.Single(model.Muscles));
        Assert.Equal((700, 0.5, 0.1), (biceps.MaxIsometricForce, biceps.ActiveShape, biceps.OptimalFibreLength));
        Assert.Equal((1, -1, AxialMethod.Axial), (biceps.Path.Wraps[0].FirstPoint, biceps.Path.Wraps[0].LastPoint, biceps.Path.Wraps[0].Method));
        Assert.Equal(Math.PI / 2, Assert.Single(model.CoordinateLimits).UpperLimit, 1e-15);
        Assert.Equal("elbow", Assert.Single(model.Markers).Name);
        Assert.Equal(1, read.Ignored["CoordinateActuator"]);
        Assert.NotNull(model.Compile());
    }

    [Fact]
    public void A_version_3_file_is_read_whole()
    {
        ModelSpecification model = Read(SmallModels.Version3).Specification;

        JointSpecification joint = Assert.Single(model.Joints);
        Assert.Equal((JointKind.Custom, "ground", "arm"), (joint.Kind, joint.Parent, joint.Child));
        Assert.Equal(new FrameOffset(new(0, 0.2, 0), Vec3.Zero), joint.ChildOffset);
        Assert.Equal(new Vec3(1, 2, 0), Assert.Single(model.Bodies).InertiaMoments);
        var line = Assert.IsType<LinearFunction>(joint.Axes[0].Function);
        Assert.Equal((-1, 0.2), (line.Slope, line.Intercept));
        var scaled = Assert.IsType<ScaledFunction>(joint.Axes[3].Function);
        Assert.Equal((2, CurveKind.SimmSpline), (scaled.Factor, Assert.IsType<PointsFunction>(scaled.Function).Kind));
        Model compiled = model.Compile();
        Workspace workspace = compiled.NewWorkspace();
        workspace.Pose(compiled.NewState());
        workspace.LayPaths(WrappingMethod.Geodesic);
        Assert.Equal(50 * ((workspace.BandLength(0) / 0.1) - 1), workspace.BandTension(0), 1e-9);
    }

    [Fact]
    public void Everything_wrong_is_listed_with_its_line_and_the_nearest_name()
    {
        string broken = SmallModels.Version4
            .Replace("<mass>1.5</mass>", "<mass>heavy</mass>", StringComparison.Ordinal)
            .Replace("<PathPoint name=\"p3\"><socket_parent_frame>/bodyset/arm<", "<PathPoint name=\"p3\"><socket_parent_frame>/bodyset/arms<", StringComparison.Ordinal)
            .Replace("<quadrant>-x</quadrant>", "<quadrant>left</quadrant>", StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Read(broken));

        Assert.Equal(
            """
            test.osim: 3 problems
              line 11: /bodyset/arm/mass: is 'heavy'; a number was expected
              line 13: /bodyset/arm/wrapobjectset/roller/quadrant: is 'left'; all, x, -x, y, -y, z or -z was expected
              line 33: /forceset/biceps/geometrypath/pathpointset/p3/socket_parent_frame: names body or frame 'arms'; no such body or frame (did you mean 'arm'?)
            """,
            exception.Message);
    }

    /// <summary>What a file leaves out is as in the class of OpenSim 4.6: here its curve at three of its own points.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1.3, 0.26 * 50)]
    [InlineData(1.6, 2 * 50)]
    public void A_ligament_without_a_curve_has_that_of_its_class(double restingLengths, double newtons)
    {
        const string Curve = "<force_length_curve><PiecewiseLinearFunction><x>1 2</x><y>0 1</y></PiecewiseLinearFunction></force_length_curve>";
        Assert.Contains(Curve, SmallModels.Version3, StringComparison.Ordinal);

        ModelSpecification read = Read(SmallModels.Version3.Replace(Curve, "", StringComparison.Ordinal)).Specification;

        double length = Posed(read).BandLength(0);
        Workspace workspace = Posed(read with { Ligaments = [read.Ligaments[0] with { RestingLength = length / restingLengths }] });
        Assert.Equal(newtons, workspace.BandTension(0), 9);
    }

    /// <summary>
    /// Inside its knots and beyond them, as Simbody 3.7 has OpenSim's GCVSpline: SplineFitter::fitFromErrorVariance with degree
    /// 2 * half order - 1 and no variance, then SimTK_splder_, 12 digits.
    /// </summary>
    [Theory]
    [InlineData(1, 0.266666666667, 0.2, 0)]
    [InlineData(2, 0.282280648893, 0.0437020759304, -0.0932298485132)]
    [InlineData(3, 0.283948927772, 0.606199917439, 0.0731085406603)]
    [InlineData(4, 0.281738580443, 3.0326725054, 0.97693678048)]
    public void A_spline_of_any_half_order_goes_on_beyond_its_knots_as_in_OpenSim(int halfOrder, double inside, double after, double before)
    {
        string coupler = $"""
            <ConstraintSet><objects><CoordinateCouplerConstraint name="couple"><coupled_coordinates_function>
              <GCVSpline><half_order>{halfOrder}</half_order><x>-1 -0.6 -0.3 0 0.2 0.5 0.8 1.1</x><y>0 0.1 0.15 0.1 0.2 0.4 0.3 0.2</y></GCVSpline>
            </coupled_coordinates_function><independent_coordinate_names>knee</independent_coordinate_names><dependent_coordinate_name>slide</dependent_coordinate_name>
            </CoordinateCouplerConstraint></objects></ConstraintSet>
            """;
        string text = File.ReadAllText(Repository.At("data", "models", "muscle-millard.osim"));
        int start = text.IndexOf("<ConstraintSet", StringComparison.Ordinal);
        int end = text.IndexOf("</ConstraintSet>", StringComparison.Ordinal) + "</ConstraintSet>".Length;
        Model model = Read(text[..start] + coupler + text[end..]).Specification.Compile();
        Workspace workspace = model.NewWorkspace();
        ModelState state = model.NewState();

        double[] found = [.. new[] { 0.3, 1.7, -1.4 }.Select(knee =>
        {
            state["knee"] = knee;
            workspace.Pose(state);
            return workspace.CoordinateValue(model.Coordinate("slide"));
        })];

        Assert.Equal([inside, after, before], found, (expected, actual) => Math.Abs(expected - actual) < 1e-11);
    }

    /// <summary>As a constraint of another kind that is switched off.</summary>
    [Theory]
    [InlineData("<isEnforced>false</isEnforced>", 1)]
    [InlineData("<isEnforced>true</isEnforced>", 0)]
    public void A_coupler_that_is_switched_off_is_told_as_not_used(string isEnforced, int count)
    {
        string text = File.ReadAllText(Repository.At("data", "models", "muscle-millard.osim"));
        Assert.Contains("<isEnforced>true</isEnforced>", text, StringComparison.Ordinal);

        OsimModel read = Read(text.Replace("<isEnforced>true</isEnforced>", isEnforced, StringComparison.Ordinal));

        Assert.Equal(count, read.Ignored.GetValueOrDefault("CoordinateCouplerConstraint"));
        Assert.Equal(count == 0, Assert.Single(read.Specification.Couplers).IsEnforced);
    }

    private static Workspace Posed(ModelSpecification specification)
    {
        Model model = specification.Compile();
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        workspace.LayPaths(WrappingMethod.Geodesic);
        return workspace;
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("-1", true)]
    [InlineData("2", false)]
    [InlineData("0.5", false)]
    public void A_coordinate_is_an_angle_where_a_turn_is_it_or_its_negative(string slope, bool isAngle)
    {
        ModelSpecification read = Read(SmallModels.Version3.Replace("<coefficients>-1 0.2<", $"<coefficients>{slope} 0.2<", StringComparison.Ordinal)).Specification;

        Assert.Equal(isAngle, read.Compile().IsAngle(0));
    }

    [Fact]
    public void What_matters_and_is_not_known_is_an_error_that_names_it()
    {
        string screw = SmallModels.Version4.Replace("PinJoint", "ScrewJoint", StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Read(screw));

        Assert.Contains("/jointset/shoulder: is a ScrewJoint, a kind of joint that is not known", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><OpenSimDocument Version=\"40000\"><Model name=\"&b;\"/></OpenSimDocument>", "line 1: /: declares a document type")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><OpenSimDocument Version=\"40000\"/>", "line 1: /: declares a document type")]
    [InlineData("<OpenSimDocument Version=\"40000\"><Model>", "well-formed")]
    [InlineData("", "is empty; a model file was expected")]
    [InlineData("<Other/>", "an <OpenSimDocument> was expected")]
    [InlineData("<OpenSimDocument Version=\"10905\"><Model/></OpenSimDocument>", "20300 or later was expected")]
    [InlineData("<OpenSimDocument Version=\"50000\"><Model/></OpenSimDocument>", "has the version '50000'; one below 50000 was expected")]
    [InlineData("<OpenSimDocument Version=\"40000\"/>", "holds no <Model>")]
    public void A_file_that_is_no_model_is_a_clear_message(string text, string expected)
    {
        ModelException exception = Assert.Throws<ModelException>(() => Read(text));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_version_4_is_read_as_the_last_one_known()
    {
        OsimModel read = Read(SmallModels.Version4.Replace("Version=\"40000\"", "Version=\"40900\"", StringComparison.Ordinal));

        Assert.Equal(40900, read.Version);
        Assert.Single(read.Specification.Muscles);
    }

    [Theory]
    [InlineData("length_units", "millimeters", "meters")]
    [InlineData("length_units", "mm", "meters")]
    [InlineData("force_units", "kN", "N")]
    public void Units_other_than_metres_and_newtons_are_a_problem(string property, string unit, string expected)
    {
        ModelException exception = Assert.Throws<ModelException>(() => Read(WithUnit(property, unit)));

        Assert.Equal(
            $"test.osim: 1 problem\n  line 7: /{property}: is '{unit}'; {expected} was expected, other units are not known",
            exception.Message.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("length_units", "meters")]
    [InlineData("length_units", " m ")]
    [InlineData("length_units", "")]
    [InlineData("length_units", "Unassigned")]
    [InlineData("force_units", "Unassigned")]
    [InlineData("force_units", "N")]
    [InlineData("force_units", "newtons")]
    public void Metres_and_newtons_are_taken_under_each_of_their_names(string property, string unit) =>
        Assert.Single(Read(WithUnit(property, unit)).Specification.Muscles);

    [Fact]
    public void Elements_with_the_scoped_names_of_contact_forces_are_passed_over()
    {
        string text = SmallModels.Version4.Replace(
            "<CoordinateActuator name=\"motor\"/>",
            "<HuntCrossleyForce name=\"touch\"><HuntCrossleyForce::ContactParametersSet name=\"contact_parameters\"><objects/></HuntCrossleyForce::ContactParametersSet></HuntCrossleyForce>",
            StringComparison.Ordinal);

        OsimModel read = Read(text);

        Assert.Equal(1, read.Ignored["HuntCrossleyForce"]);
        Assert.Single(read.Specification.Muscles);
    }

    [Fact]
    public void Elements_nested_without_end_are_refused_before_anything_is_built()
    {
        string deep = $"<OpenSimDocument Version=\"40000\">{string.Concat(Enumerable.Repeat("<a>", 100_000))}";

        ModelException exception = Assert.Throws<ModelException>(() => Read(deep));

        Assert.Contains("nests elements deeper than", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_that_hangs_on_itself_is_a_problem()
    {
        string looped = SmallModels.Version4.Replace("<socket_parent>/ground</socket_parent>", "<socket_parent>ground_offset</socket_parent>", StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Read(looped));

        Assert.Contains("hangs on itself", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>OpenSim writes a number that an object of its own has not, and need not have, as an empty element.</summary>
    [Fact]
    public void A_number_of_a_curve_that_is_not_set_may_stand_empty()
    {
        string text = SmallModels.Version4
            .Replace("Thelen2003Muscle", "Millard2012EquilibriumMuscle", StringComparison.Ordinal)
            .Replace("<max_isometric_force>", $"{Curves}<max_isometric_force>", StringComparison.Ordinal);

        var read = Assert.IsType<MillardMuscleSpecification>(Assert.Single(Read(text).Specification.Muscles));

        FibreForceLengthShape fibre = read.FibreForceLength;
        TendonForceLengthShape tendon = read.TendonForceLength;
        Assert.Equal((0.6, null, null, null), (fibre.StrainAtOneNormForce, fibre.StiffnessAtLowForce, fibre.StiffnessAtOneNormForce, fibre.Curviness));
        Assert.Equal((0.05, null, null, null), (tendon.StrainAtOneNormForce, tendon.StiffnessAtOneNormForce, tendon.NormForceAtToeEnd, tendon.Curviness));
    }

    [Fact]
    public void A_number_that_every_curve_has_may_not_stand_empty()
    {
        string text = SmallModels.Version4
            .Replace("Thelen2003Muscle", "Millard2012EquilibriumMuscle", StringComparison.Ordinal)
            .Replace("<max_isometric_force>", $"{Curves.Replace("0.05", "", StringComparison.Ordinal)}<max_isometric_force>", StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Read(text));

        Assert.Contains("/TendonForceLengthCurve/strain_at_one_norm_force: is empty; a number was expected", Assert.Single(exception.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_coordinate_that_no_function_drives_is_free_whatever_it_says()
    {
        string text = SmallModels.Version4.Replace("<locked>true<", "<prescribed>true</prescribed><prescribed_function/><locked>true<", StringComparison.Ordinal);

        Assert.Single(Read(text).Specification.Joints);
    }

    /// <summary>OpenSim 4.6, MovingPathPoint::constructProperties: a constant 0 for each component, which it does not write.</summary>
    [Theory]
    [InlineData("y_location")]
    [InlineData("YAttachment")]
    public void A_component_of_a_sliding_point_that_is_left_out_is_zero(string name)
    {
        string sliding = $"""
            <MovingPathPoint name="p3"><socket_parent_frame>/bodyset/arm</socket_parent_frame>
            <{name}><Constant><value>-0.2</value></Constant></{name}></MovingPathPoint>
            """;
        const string Fixed = "<PathPoint name=\"p3\"><socket_parent_frame>/bodyset/arm</socket_parent_frame><location>0 -0.2 0</location></PathPoint>";
        Assert.Contains(Fixed, SmallModels.Version4, StringComparison.Ordinal);

        ModelSpecification read = Read(SmallModels.Version4.Replace(Fixed, sliding, StringComparison.Ordinal)).Specification;

        var point = Assert.IsType<MovingPathPointSpecification>(read.Muscles[0].Path.Points[2]);
        Assert.Equal((0, -0.2, 0), (Still(point.X), Still(point.Y), Still(point.Z)));

        static double Still(MovingComponent component) => Assert.IsType<ConstantFunction>(component.Function).Value;
    }

    private const string Curves = """
        <FiberForceLengthCurve><strain_at_one_norm_force>0.6</strain_at_one_norm_force><stiffness_at_low_force/><stiffness_at_one_norm_force/><curviness></curviness></FiberForceLengthCurve>
        <TendonForceLengthCurve><strain_at_one_norm_force>0.05</strain_at_one_norm_force><stiffness_at_one_norm_force/><norm_force_at_toe_end/><curviness> </curviness></TendonForceLengthCurve>
        """;

    private static string WithUnit(string property, string unit) =>
        SmallModels.Version4.Replace("<gravity>", $"<{property}>{unit}</{property}><gravity>", StringComparison.Ordinal);

    private static OsimModel Read(string text) => OsimFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.osim");
}
