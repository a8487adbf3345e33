using System.Text;
using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;

namespace Backline.OpenSim.Tests.Reading;

/// <summary>Words that count in files of some versions only, as in OpenSim 4.6 (updateFromXMLNode of Force, Constraint, Muscle and Joint).</summary>
public sealed class FileVersionTests
{
    private const string Old = """
        <OpenSimDocument Version="20301"><Model name="old">
        <BodySet><objects>
        <Body name="ground"><WrapObjectSet><objects><WrapCylinder name="roll"><radius>0.06</radius><length>1</length></WrapCylinder></objects></WrapObjectSet></Body>
        <Body name="arm"><mass>1</mass><inertia_xx>1</inertia_xx>
        <Joint><PinJoint name="shoulder"><parent_body>ground</parent_body><CoordinateSet><objects><Coordinate name="swing"/></objects></CoordinateSet></PinJoint></Joint></Body>
        </objects></BodySet>
        <ForceSet><objects><Thelen2003Muscle name="biceps">
        <GeometryPath><PathPointSet><objects>
        <PathPoint name="a"><body>ground</body><location>0.1 0 0</location></PathPoint>
        <PathPoint name="b"><body>arm</body><location>0 -0.2 0</location></PathPoint></objects></PathPointSet>
        <PathWrapSet><objects><PathWrap name="w"><wrap_object>roll</wrap_object></PathWrap></objects></PathWrapSet></GeometryPath>
        <pennation_angle>0.3</pennation_angle>
        </Thelen2003Muscle></objects></ForceSet></Model></OpenSimDocument>
        """;

    [Theory]
    [InlineData("PathPointSet", "MuscleWrapSet", "PathPoint", "GeometryPath")]
    [InlineData("MusclePointSet", "PathWrapSet", "PathPoint", "GeometryPath")]
    [InlineData("MusclePointSet", "MuscleWrapSet", "MusclePoint", "GeometryPath")]
    [InlineData("MusclePointSet", "MuscleWrapSet", "MusclePoint", null)]
    public void Points_and_wraps_of_the_oldest_files_may_be_called_a_muscles(string points, string wraps, string point, string? path)
    {
        string text = Old
            .Replace("PathPointSet>", $"{points}>", StringComparison.Ordinal)
            .Replace("PathWrapSet>", $"{wraps}>", StringComparison.Ordinal)
            .Replace("PathPoint ", $"{point} ", StringComparison.Ordinal)
            .Replace("</PathPoint>", $"</{point}>", StringComparison.Ordinal)
            .Replace("<GeometryPath>", path is null ? "" : "<GeometryPath>", StringComparison.Ordinal)
            .Replace("</GeometryPath>", path is null ? "" : "</GeometryPath>", StringComparison.Ordinal);

        Assert.Equal(Written(Old), Written(text));
    }

    [Fact]
    public void An_old_muscle_without_any_points_has_no_path()
    {
        string text = Old.Replace("GeometryPath>", "Picture>", StringComparison.Ordinal);

        Assert.Contains("has no GeometryPath; one was expected", Assert.Throws<ModelException>(() => Read(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20301, 0.3)]
    [InlineData(20302, 0)]
    [InlineData(30000, 0)]
    public void A_pennation_angle_counts_in_the_oldest_files(int version, double expected) =>
        Assert.Equal(expected, Assert.Single(Read(Old.Replace("20301", $"{version}", StringComparison.Ordinal)).Specification.Muscles).PennationAtOptimal);

    [Theory]
    [InlineData(20301, true)]
    [InlineData(30508, true)]
    [InlineData(30509, false)]
    [InlineData(40000, false)]
    public void What_is_disabled_counts_before_version_4(int version, bool counts)
    {
        const string Other = "<ConstraintSet><objects><PointConstraint name=\"pin\"><isDisabled>true</isDisabled></PointConstraint></objects></ConstraintSet>";
        string text = Old.Replace("20301", $"{version}", StringComparison.Ordinal).Replace("<pennation_angle>", "<isDisabled>true</isDisabled><pennation_angle>", StringComparison.Ordinal);
        string bound = text.Replace("<ForceSet>", $"{Other}<ForceSet>", StringComparison.Ordinal);

        Assert.Equal(counts ? ["biceps"] : [], Read(text).IdleForces);
        Assert.Equal(counts, Record.Exception(() => Read(bound)) is null);
    }

    [Fact]
    public void A_word_of_older_joints_says_nothing_in_version_4()
    {
        string text = SmallModels.Version4.Replace("<socket_child_frame>", "<child_body>arm</child_body><location>9 9 9</location><socket_child_frame>", StringComparison.Ordinal);

        JointSpecification joint = Assert.Single(Read(text).Specification.Joints);

        Assert.Equal(("arm", default(FrameOffset)), (joint.Child, joint.ChildOffset));
    }

    [Fact]
    public void What_is_not_used_is_listed_wherever_it_stands()
    {
        const string Picture = "<attached_geometry><Mesh name=\"bone\"/></attached_geometry>";
        string text = SmallModels.Version4
            .Replace("<Ground name=\"ground\"/>", $"<Ground name=\"ground\">{Picture}</Ground><AnalysisSet><objects><Kinematics name=\"k\"/></objects></AnalysisSet>", StringComparison.Ordinal)
            .Replace("<mass>1.5</mass>", $"{Picture}<mass>1.5</mass>", StringComparison.Ordinal)
            .Replace("<socket_parent>/ground</socket_parent>", $"<socket_parent>/ground</socket_parent>{Picture}", StringComparison.Ordinal);

        Assert.Equal([("CoordinateActuator", 1), ("Geometry", 3), ("Kinematics", 1)], Read(text).Ignored.Select(one => (one.Key, one.Value)));
    }

    private static string Written(string text)
    {
        using MemoryStream stream = new();
        OsimFile.Write(Read(text).Specification, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static OsimModel Read(string text) => OsimFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.osim");
}
