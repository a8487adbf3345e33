using System.Text;
using System.Text.RegularExpressions;
using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;

namespace Backline.OpenSim.Tests.Reading;

/// <summary>The layouts that trials between OpenSim 3.3 and 4.0 wrote: the same model in other words.</summary>
public sealed partial class TrialLayoutTests
{
    private const string Pendulum = """
        <OpenSimDocument Version="30501"><Model name="pendulum">
        <Ground name="ground"/>
        <BodySet><objects><Body name="upper"><mass>1</mass><inertia>1 1 1 0 0 0</inertia></Body><Body name="lower"><mass>2</mass><inertia>1 1 1 0 0 0</inertia></Body></objects></BodySet>
        <FrameSet><objects><PhysicalOffsetFrame name="tip"><connectors><Connector_PhysicalFrame_ name="parent"><connectee_name>../lower</connectee_name></Connector_PhysicalFrame_></connectors><translation>0 -0.5 0</translation></PhysicalOffsetFrame></objects></FrameSet>
        <JointSet><objects>
        <PinJoint name="top"><connectors>
        <Connector_PhysicalFrame_ name="parent_body"><connectee_name>../ground</connectee_name></Connector_PhysicalFrame_>
        <Connector_PhysicalFrame_ name="child_body"><connectee_name>../upper</connectee_name></Connector_PhysicalFrame_></connectors>
        <location_in_parent>0 2 0</location_in_parent><orientation_in_parent>0 0 0.1</orientation_in_parent><location_in_child>0 0.5 0</location_in_child><orientation_in_child>0 0 0.2</orientation_in_child>
        <CoordinateSet><objects><Coordinate name="q1"/></objects></CoordinateSet></PinJoint>
        <PinJoint name="middle"><connectors>
        <Connector_PhysicalFrame_ name="parent_body"><connectee_name>upper</connectee_name></Connector_PhysicalFrame_>
        <Connector_PhysicalFrame_ name="child_body"><connectee_name>lower</connectee_name></Connector_PhysicalFrame_></connectors>
        <location_in_child>0 0.4 0</location_in_child>
        <CoordinateSet><objects><Coordinate name="q2"/></objects></CoordinateSet></PinJoint>
        </objects></JointSet>
        <MarkerSet><objects><Marker name="end"><connectors><Connector_PhysicalFrame_ name="parent_frame"><connectee_name>../tip</connectee_name></Connector_PhysicalFrame_></connectors><location>0.1 0 0</location></Marker></objects></MarkerSet>
        </Model></OpenSimDocument>
        """;

    [Fact]
    public void Joints_that_name_bodies_by_connectors_sit_where_they_say()
    {
        ModelSpecification read = Read(Pendulum).Specification;

        Assert.Equal(("ground", "upper"), (read.Joints[0].Parent, read.Joints[0].Child));
        Assert.Equal((new FrameOffset(new(0, 2, 0), new(0, 0, 0.1)), new FrameOffset(new(0, 0.5, 0), new(0, 0, 0.2))), (read.Joints[0].ParentOffset, read.Joints[0].ChildOffset));
        Assert.Equal(("upper", "lower", new FrameOffset(new(0, 0.4, 0), default)), (read.Joints[1].Parent, read.Joints[1].Child, read.Joints[1].ChildOffset));
        Assert.Equal(("lower", 0.1, -0.5), (read.Markers[0].Body, read.Markers[0].Location.X, read.Markers[0].Location.Y));
        Assert.Equal(2, read.Compile().CoordinateNames.Count);
    }

    [Theory]
    [InlineData(30507, "<connectors><Connector_Of_ name=\"$1\"><connectee_name>$2</connectee_name></Connector_Of_></connectors>")]
    [InlineData(30508, "<connector_$1_connectee_name>$2</connector_$1_connectee_name>")]
    [InlineData(30516, "<socket_$1_connectee_name>$2</socket_$1_connectee_name>")]
    [InlineData(30517, "<socket_$1>$2</socket_$1>")]
    public void A_file_of_any_trial_is_the_same_model(int version, string words)
    {
        string text = Socket().Replace(SmallModels.Version4, words).Replace("Version=\"40000\"", $"Version=\"{version}\"", StringComparison.Ordinal);

        OsimModel read = Read(text);

        Assert.Equal(version, read.Version);
        Assert.Equal(Written(Read(SmallModels.Version4).Specification), Written(read.Specification));
    }

    /// <summary>OpenSim 4.6, Joint::updateFromXMLNode: before 30505 either word, and the joint sits where its own numbers say.</summary>
    [Theory]
    [InlineData(30500, "parent_frame", "child_frame")]
    [InlineData(30504, "parent_frame", "child_frame")]
    [InlineData(30504, "parent_body", "child_frame")]
    [InlineData(30504, "parent_frame", "child_body")]
    public void Joints_that_name_frames_by_connectors_sit_where_they_say_too(int version, string parent, string child)
    {
        string text = Pendulum
            .Replace("30501", $"{version}", StringComparison.Ordinal)
            .Replace("parent_body", parent, StringComparison.Ordinal)
            .Replace("child_body", child, StringComparison.Ordinal);

        Assert.Equal(Written(Read(Pendulum).Specification), Written(Read(text).Specification));
    }

    [Fact]
    public void A_joint_of_a_trial_may_sit_in_an_offset_frame()
    {
        string text = Pendulum
            .Replace("<connectee_name>upper<", "<connectee_name>../tip<", StringComparison.Ordinal)
            .Replace("../lower<", "../upper<", StringComparison.Ordinal)
            .Replace("<location_in_child>0 0.4 0", "<location_in_parent>0.3 0 0</location_in_parent><location_in_child>0 0.4 0", StringComparison.Ordinal);

        JointSpecification joint = Read(text).Specification.Joints[1];

        Assert.Equal(("upper", new FrameOffset(new(0.3, -0.5, 0), default)), (joint.Parent, joint.ParentOffset));
    }

    [Theory]
    [InlineData("socket_connectee_name")]
    [InlineData("connector_connectee_name")]
    public void A_socket_without_a_name_of_its_own_is_no_socket(string element)
    {
        string text = $"""
            <OpenSimDocument Version="30516"><Model name="m"><BodySet><objects><Body name="a"><mass>1</mass></Body></objects></BodySet>
            <MarkerSet><objects><Marker name="k"><{element}>a</{element}><location>0 0 0</location></Marker></objects></MarkerSet></Model></OpenSimDocument>
            """;

        ModelException exception = Assert.Throws<ModelException>(() => Read(text));

        Assert.Equal("line 2: /markerset/k: has no socket_parent_frame or body; one was expected", Assert.Single(exception.Problems).ToString());
    }

    [Fact]
    public void A_name_in_a_connector_that_nothing_bears_is_told_at_its_line()
    {
        ModelException exception = Assert.Throws<ModelException>(() => Read(Pendulum.Replace("../tip", "../top", StringComparison.Ordinal)));

        Assert.Contains("line 17: /markerset/end/socket_parent_frame: names body or frame '../top'; no such body or frame", Assert.Single(exception.Problems).ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("<socket_([a-z_]+)>([^<]*)</socket_[a-z_]+>")]
    private static partial Regex Socket();

    private static string Written(ModelSpecification model)
    {
        using MemoryStream stream = new();
        OsimFile.Write(model, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static OsimModel Read(string text) => OsimFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.osim");
}
