using System.Text;
using Backline.Biomechanics;

namespace Backline.OpenSim.Tests.Reading;

/// <summary>OpenSim reads an object with an attribute <c>file</c> from that file; here it is an error, for its numbers would be missing in silence.</summary>
public sealed class PartsElsewhereTests
{
    [Theory]
    [InlineData("<ForceSet name=\"forceset\">", "line 27: /forceset: is a ForceSet kept in another file, 'part.xml'")]
    [InlineData("<MarkerSet name=\"markerset\">", "line 42: /markerset: is a MarkerSet kept in another file, 'part.xml'")]
    [InlineData("<Body name=\"arm\">", "line 10: /bodyset/arm: is a Body kept in another file, 'part.xml'")]
    [InlineData("<Thelen2003Muscle name=\"biceps\">", "line 28: /forceset/biceps: is a Thelen2003Muscle kept in another file, 'part.xml'")]
    [InlineData("<WrapCylinder name=\"roller\">", "line 13: /bodyset/arm/wrapobjectset/roller: is a WrapCylinder kept in another file, 'part.xml'")]
    public void A_part_that_counts_and_is_kept_in_another_file_is_one_error_that_names_it(string element, string expected)
    {
        Assert.Contains(element, SmallModels.Version4, StringComparison.Ordinal);
        string text = SmallModels.Version4.Replace(element, $"{element[..^1]} file=\"part.xml\">", StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Compile(text, out _));

        Assert.Equal($"{expected}, which is not read; its content in its place was expected", Assert.Single(exception.Problems).ToString());
    }

    [Fact]
    public void Every_such_part_is_told()
    {
        string text = SmallModels.Version4
            .Replace("<ForceSet name=\"forceset\">", "<ForceSet name=\"forceset\" file=\"a.xml\">", StringComparison.Ordinal)
            .Replace("<Body name=\"arm\">", "<Body name=\"arm\" file=\"b.xml\">", StringComparison.Ordinal);

        Assert.Equal(2, Assert.Throws<ModelException>(() => Compile(text, out _)).Problems.Count);
    }

    [Fact]
    public void Pictures_and_what_is_not_used_may_stand_anywhere()
    {
        const string Elsewhere = """
            <attached_geometry><Mesh name="bone" file="bone.xml"/></attached_geometry>
            """;
        string text = SmallModels.Version4
            .Replace("<mass>1.5</mass>", $"<mass>1.5</mass>{Elsewhere}", StringComparison.Ordinal)
            .Replace("<gravity>", "<ControllerSet file=\"controls.xml\"/><gravity>", StringComparison.Ordinal)
            .Replace("<Ground name=\"ground\"/>", "<Ground name=\"ground\" file=\"\"/>", StringComparison.Ordinal);

        Compile(text, out OsimModel read);

        Assert.Equal([("ControllerSet", 1), ("CoordinateActuator", 1), ("Geometry", 1)], read.Ignored.Select(one => (one.Key, one.Value)));
    }

    private static Model Compile(string text, out OsimModel read) => OsimFile.Compile(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.osim", out read);
}
