using System.Globalization;
using System.Text;
using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.OpenSim.Tests.Reading;

/// <summary>A frame is found by all steps of the path that names it, and what hangs on a frame lies as the frame does.</summary>
public sealed class FramePathTests
{
    private const string Opened =
        "<components><PhysicalOffsetFrame name=\"f\"><socket_parent>..</socket_parent><translation>0.1 0 0</translation><orientation>0 0 0.5</orientation>";

    private const string Frames = """
        <components><PhysicalOffsetFrame name="f"><socket_parent>..</socket_parent><translation>{0} 0 0</translation></PhysicalOffsetFrame></components>
        """;

    [Theory]
    [InlineData("/bodyset/arm/f", 1)]
    [InlineData("/bodyset/hand/f", 2)]
    [InlineData("/hinge/bodyset/hand/f", 2)]
    [InlineData("../../../../bodyset/hand/f", 2)]
    [InlineData("hand/f", 2)]
    [InlineData("f", 1)]
    [InlineData("/bodyset/hand", 0)]
    [InlineData("../../bodyset/hand", 0)]
    [InlineData("hand", 0)]
    public void All_steps_of_a_path_count(string path, double expected)
    {
        ModelSpecification model = OsimFile.Read(Stream(With(path)), "test.osim").Specification;

        Assert.Equal(expected, model.Markers[0].Location.X, 1e-15);
    }

    [Theory]
    [InlineData("/bodyset/nowhere/f", "names body or frame '/bodyset/nowhere/f'; no such body or frame")]
    [InlineData("/bodyset/arm/hand", "names body or frame '/bodyset/arm/hand'; no such body or frame")]
    [InlineData("/jointset/shoulder/f", "names body or frame '/jointset/shoulder/f'; no such body or frame")]
    [InlineData("/bodyset/hnd/f", "names body or frame '/bodyset/hnd/f'; no such body or frame (did you mean '/bodyset/hand/f'?)")]
    [InlineData("/bodyset/hnd", "names body or frame 'hnd'; no such body or frame (did you mean 'hand'?)")]
    public void A_path_that_leads_nowhere_is_said(string path, string expected)
    {
        ModelException exception = Assert.Throws<ModelException>(() => OsimFile.Read(Stream(With(path)), "test.osim"));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrap_surface_in_an_offset_frame_lies_as_the_frame_does()
    {
        const string Surface = "<WrapCylinder name=\"roller\"><quadrant>-x</quadrant><radius>0.02</radius><length>0.1</length><translation>0 0.05 0</translation></WrapCylinder>";
        const string Set = "<WrapObjectSet name=\"wrapobjectset\"><objects>";
        string moved = Closed(SmallModels.Version4.Replace(Set, Opened + Set, StringComparison.Ordinal), Surface);

        WrapSpecification wrap = Assert.Single(OsimFile.Read(Stream(moved), "test.osim").Specification.Wraps);

        RigidTransform expected = new FrameOffset(new(0.1, 0, 0), new(0, 0, 0.5)).ToTransform() * new FrameOffset(new(0, 0.05, 0), Vec3.Zero).ToTransform();
        Assert.Equal("arm", wrap.Body);
        Assert.True(Vec3.Distance(expected.Translation, wrap.Pose.ToTransform().Translation) < 1e-15);
        Assert.True(Vec3.Distance(expected.Rotation.X, wrap.Pose.ToTransform().Rotation.X) < 1e-12);
    }

    // The set's own end, with whatever blanks stand before it.
    private static string Closed(string text, string surface)
    {
        int end = text.IndexOf("</WrapObjectSet>", text.IndexOf(surface, StringComparison.Ordinal), StringComparison.Ordinal) + "</WrapObjectSet>".Length;
        return text[..end] + "</PhysicalOffsetFrame></components>" + text[end..];
    }

    // The marker sits on a frame named by a path; arm and hand each have a frame f, the hand welded to the arm.
    private static string With(string path) => SmallModels.Version4
        .Replace("<mass>1.5</mass>", "<mass>1.5</mass>" + Frame(1), StringComparison.Ordinal)
        .Replace("</Body>\n", "</Body>\n<Body name=\"hand\"><mass>1</mass>" + Frame(2) + "</Body>\n", StringComparison.Ordinal)
        .Replace("</PinJoint>\n", "</PinJoint>\n<WeldJoint name=\"wrist\"><socket_parent_frame>/bodyset/arm</socket_parent_frame><socket_child_frame>/bodyset/hand</socket_child_frame></WeldJoint>\n", StringComparison.Ordinal)
        .Replace("<Marker name=\"elbow\"><socket_parent_frame>/bodyset/arm</socket_parent_frame><location>0 -0.3 0</location>", $"<Marker name=\"elbow\"><socket_parent_frame>{path}</socket_parent_frame><location>0 0 0</location>", StringComparison.Ordinal);

    private static string Frame(int metres) => Frames.Replace("{0}", metres.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
