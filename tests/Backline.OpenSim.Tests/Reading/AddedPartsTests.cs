using System.Text;
using Backline.Biomechanics;
using Backline.Numerics;

namespace Backline.OpenSim.Tests.Reading;

/// <summary>What a program added to a model, which OpenSim 4 writes in lists of components, counts as much as what stands in the sets.</summary>
public sealed class AddedPartsTests
{
    private const string Hand = """
        <Body name="hand"><mass>0.5</mass><inertia>1 1 1 0 0 0</inertia><WrapObjectSet><objects><WrapCylinder name="palm"/></objects></WrapObjectSet></Body>
        <PinJoint name="wrist"><socket_parent_frame>/bodyset/arm</socket_parent_frame><socket_child_frame>hand_offset</socket_child_frame><coordinates><Coordinate name="bend"/></coordinates>
        <frames><PhysicalOffsetFrame name="hand_offset"><socket_parent>/hand</socket_parent><translation>0 0.1 0</translation></PhysicalOffsetFrame></frames></PinJoint>
        <Thelen2003Muscle name="flexor"><GeometryPath><PathPointSet><objects>
        <PathPoint name="a"><socket_parent_frame>/bodyset/arm</socket_parent_frame><location>0.05 0 0</location></PathPoint>
        <PathPoint name="b"><socket_parent_frame>/knuckle</socket_parent_frame><location>0 0 0</location></PathPoint>
        </objects></PathPointSet><PathWrapSet><objects><PathWrap name="w"><wrap_object>palm</wrap_object></PathWrap></objects></PathWrapSet></GeometryPath></Thelen2003Muscle>
        <PhysicalOffsetFrame name="knuckle"><socket_parent>/hand</socket_parent><translation>0.02 -0.1 0</translation></PhysicalOffsetFrame>
        <CoordinateCouplerConstraint name="couple"><independent_coordinate_names>swing</independent_coordinate_names><dependent_coordinate_name>bend</dependent_coordinate_name>
        <coupled_coordinates_function><LinearFunction><coefficients>0.5 0</coefficients></LinearFunction></coupled_coordinates_function></CoordinateCouplerConstraint>
        <CoordinateLimitForce name="end"><coordinate>bend</coordinate><upper_limit>90</upper_limit><lower_limit>-90</lower_limit></CoordinateLimitForce>
        <Marker name="tip"><socket_parent_frame>/hand</socket_parent_frame><location>0 -0.2 0</location></Marker>
        <Bhargava2004SmoothedMuscleMetabolics name="cost"/>
        """;

    [Theory]
    [InlineData("<components>{0}</components>")]
    [InlineData("<components><objects>{0}</objects></components>")]
    public void Parts_among_components_are_read_as_those_of_their_sets(string list)
    {
        Model model = Compile(With(list.Replace("{0}", Hand, StringComparison.Ordinal)), out OsimModel read);

        ModelSpecification found = model.Specification;
        Assert.Equal(["arm", "hand"], found.Bodies.Select(body => body.Name));
        Assert.Equal(2, found.Bodies.Sum(body => body.Mass));
        Assert.Equal(("arm", "hand", new Vec3(0, 0.1, 0)), (found.Joints[1].Parent, found.Joints[1].Child, found.Joints[1].ChildOffset.Translation));
        Assert.Equal(("hand", new Vec3(0.02, -0.1, 0)), (found.Muscles[1].Path.Points[1].Body, found.Muscles[1].Path.Points[1].Location));
        Assert.Equal(["roller", "palm"], found.Wraps.Select(wrap => wrap.Name));
        Assert.Equal(["couple"], found.Couplers.Select(coupler => coupler.Name));
        Assert.Equal(Math.PI / 2, found.CoordinateLimits[1].UpperLimit, 1e-15);
        Assert.Equal(("tip", "hand"), (found.Markers[1].Name, found.Markers[1].Body));
        Assert.Equal(["Bhargava2004SmoothedMuscleMetabolics", "CoordinateActuator"], read.Ignored.Keys);
    }

    [Fact]
    public void A_part_may_stand_among_the_components_of_another_part()
    {
        const string Marker = "<components><Marker name=\"spot\"><socket_parent_frame>..</socket_parent_frame><location>0 -0.1 0</location></Marker></components>";
        string text = SmallModels.Version4.Replace("<mass>1.5</mass>", $"{Marker}<mass>1.5</mass>", StringComparison.Ordinal);

        ModelSpecification read = Compile(text, out _).Specification;

        Assert.Equal(("spot", "arm", new Vec3(0, -0.1, 0)), (read.Markers[1].Name, read.Markers[1].Body, read.Markers[1].Location));
    }

    [Fact]
    public void What_stands_among_the_components_of_a_default_is_no_part()
    {
        string text = SmallModels.Version4.Replace("<KshapeActive>", "<components><Body name=\"ghost\"/></components><KshapeActive>", StringComparison.Ordinal);

        Assert.Equal(["arm"], Compile(text, out _).Specification.Bodies.Select(body => body.Name));
    }

    [Theory]
    [InlineData("<PinJoint ", "</PinJoint>", "ScrewJoint", "line 9: /wrist: is a ScrewJoint, a kind of joint that is not known")]
    [InlineData("<CoordinateCouplerConstraint ", "</CoordinateCouplerConstraint>", "PointConstraint", "line 16: /couple: is a PointConstraint in force; of constraints only CoordinateCouplerConstraint is known")]
    [InlineData("<Thelen2003Muscle ", "</Thelen2003Muscle>", "RigidTendonMuscle", "line 11: /flexor: is a RigidTendonMuscle; of muscles Millard2012EquilibriumMuscle")]
    [InlineData("<Thelen2003Muscle ", "</Thelen2003Muscle>", "Thelen2003Muscel", "line 11: /flexor: is a Thelen2003Muscel, a kind that is not known (did you mean 'Thelen2003Muscle'?)")]
    [InlineData("<Marker ", "</Marker>", "Markr", "line 19: /tip: is a Markr, a kind that is not known (did you mean 'Marker'?)")]
    [InlineData("<Marker ", "</Marker>", "ForceSet", "line 19: /tip: is a ForceSet among components, which is not known; its parts one by one were expected")]
    public void What_matters_among_components_and_is_not_known_is_one_error_that_names_it(string open, string close, string kind, string expected)
    {
        string hand = Hand.Replace(open, $"<{kind} ", StringComparison.Ordinal).Replace(close, $"</{kind}>", StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Compile(With($"<components>\n{hand}</components>"), out _));

        Assert.Contains(expected, Assert.Single(exception.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<mass>0.5<", "<mass>-1<", "/hand/mass: is -1; a mass in kilograms of 0 or more was expected")]
    [InlineData("<Body name=\"hand\">", "<Body name=\"arm\">", "/arm: is named 'arm', as a body before it is")]
    [InlineData("<socket_parent_frame>/knuckle<", "<socket_parent_frame>/knukle<", "/socket_parent_frame: names body or frame '/knukle'; no such body or frame (did you mean '/knuckle'?)")]
    [InlineData("<dependent_coordinate_name>bend<", "<dependent_coordinate_name>bent<", "/couple/dependent_coordinate_name: names coordinate 'bent'; no such coordinate (did you mean 'bend'?)")]
    public void What_is_wrong_among_components_is_said_at_its_path(string found, string spoilt, string expected)
    {
        Assert.Contains(found, Hand, StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Compile(With($"<components>{Hand.Replace(found, spoilt, StringComparison.Ordinal)}</components>"), out _));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    private static string With(string components) => SmallModels.Version4.Replace("<gravity>", $"{components}<gravity>", StringComparison.Ordinal);

    private static Model Compile(string text, out OsimModel read) => OsimFile.Compile(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.osim", out read);
}
