using System.Diagnostics;
using System.Globalization;
using System.Text;
using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;

namespace Backline.OpenSim.Tests.Reading;

/// <summary>Frames that hang on frames, and what hangs on a kind of frame that is not known.</summary>
public sealed class FrameChainTests
{
    private const string Stranger = "\n<StationDefinedFrame name=\"built\"><socket_origin_point>/o</socket_origin_point></StationDefinedFrame>\n";

    // Picked by hand: followed anew for each marker such a chain takes minutes, followed once a second at most.
    private static readonly TimeSpan LongestChain = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData("f{0}")]
    [InlineData("hold/f{0}")]
    public void A_long_chain_of_frames_is_followed_once(string name)
    {
        const int Count = 12_000;
        StringBuilder parts = new();
        for (int i = 0; i < Count; i++)
        {
            string parent = i == 0 ? "/bodyset/arm" : Named(i - 1);
            parts.Append(CultureInfo.InvariantCulture, $"<PhysicalOffsetFrame name=\"f{i}\"><socket_parent>{parent}</socket_parent><translation>0.001 0 0</translation></PhysicalOffsetFrame>");
            parts.Append(CultureInfo.InvariantCulture, $"<Marker name=\"m{i}\"><socket_parent_frame>{Named(i)}</socket_parent_frame><location>0 0.5 0</location></Marker>");
        }

        long start = Stopwatch.GetTimestamp();
        ModelSpecification read = Read($"<components><Station name=\"hold\"><components>{parts}</components></Station></components>").Specification;

        Assert.True(Stopwatch.GetElapsedTime(start) < LongestChain);
        MarkerSpecification last = read.Markers[^1];
        Assert.Equal(("arm", 0.5), (last.Body, last.Location.Y));
        Assert.Equal(Count * 0.001, last.Location.X, 1e-9);

        string Named(int index) => string.Format(CultureInfo.InvariantCulture, name, index);
    }

    [Fact]
    public void Everything_that_hangs_on_a_circle_of_frames_is_told()
    {
        const string Circle = """
            <components><PhysicalOffsetFrame name="a"><socket_parent>b</socket_parent></PhysicalOffsetFrame><PhysicalOffsetFrame name="b"><socket_parent>a</socket_parent></PhysicalOffsetFrame>
            <Marker name="m"><socket_parent_frame>a</socket_parent_frame></Marker>
            <Marker name="n"><socket_parent_frame>b</socket_parent_frame></Marker></components>
            """;

        ModelException exception = Assert.Throws<ModelException>(() => Read(Circle));

        Assert.Equal(
            ["/m/socket_parent_frame: names frame 'a', which hangs on itself; a frame of a body was expected", "/n/socket_parent_frame: names frame 'b', which hangs on itself; a frame of a body was expected"],
            exception.Problems.Select(problem => $"{problem.Place.Path}: {problem.Message}"));
    }

    [Theory]
    [InlineData("<Marker name=\"m\"><socket_parent_frame>/built</socket_parent_frame></Marker>", "/m")]
    [InlineData("<PhysicalOffsetFrame name=\"on\"><socket_parent>built</socket_parent></PhysicalOffsetFrame><Marker name=\"m\"><socket_parent_frame>on</socket_parent_frame></Marker><Marker name=\"n\"><socket_parent_frame>built</socket_parent_frame></Marker>", "/m")]
    [InlineData("<Body name=\"hand\"><mass>1</mass></Body><WeldJoint name=\"wrist\"><socket_parent_frame>/built</socket_parent_frame><socket_child_frame>/hand</socket_child_frame></WeldJoint>", "/wrist")]
    [InlineData("<Body name=\"hand\"><mass>1</mass></Body><WeldJoint name=\"wrist\"><socket_parent_frame>/bodyset/arm</socket_parent_frame><socket_child_frame>/built</socket_child_frame></WeldJoint>", "/wrist")]
    public void A_frame_of_a_kind_not_known_is_named_once_where_something_hangs_on_it(string users, string user)
    {
        ModelException exception = Assert.Throws<ModelException>(() => Compile($"<components>{Stranger}{users}</components>"));

        Assert.Equal(
            $"line 8: /built: is a StationDefinedFrame, a kind of frame that is not known, and {user} hangs on it; a PhysicalOffsetFrame was expected",
            Assert.Single(exception.Problems).ToString());
    }

    [Fact]
    public void A_frame_of_a_kind_not_known_in_a_joint_is_named_too()
    {
        string text = SmallModels.Version4.Replace("PhysicalOffsetFrame", "PhysicalOfsetFrame", StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => OsimFile.Compile(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.osim"));

        Assert.Equal(
            "line 23: /jointset/shoulder/frames/ground_offset: is a PhysicalOfsetFrame, a kind of frame that is not known, and /jointset/shoulder hangs on it; a PhysicalOffsetFrame was expected (did you mean 'PhysicalOffsetFrame'?)",
            Assert.Single(exception.Problems).ToString());
    }

    [Fact]
    public void A_frame_of_a_kind_not_known_on_which_nothing_hangs_is_listed() =>
        Assert.Equal(1, Read($"<components>{Stranger}</components>").Ignored["StationDefinedFrame"]);

    private static OsimModel Read(string components) => OsimFile.Read(With(components), "test.osim");

    private static Model Compile(string components) => OsimFile.Compile(With(components), "test.osim");

    private static MemoryStream With(string components) => new(Encoding.UTF8.GetBytes(SmallModels.Version4.Replace("<gravity>", $"{components}<gravity>", StringComparison.Ordinal)));
}
