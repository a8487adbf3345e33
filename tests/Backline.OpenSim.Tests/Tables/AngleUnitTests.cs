using System.Text;
using Backline.OpenSim.Tables;

namespace Backline.OpenSim.Tests.Tables;

/// <summary>How headers that say the unit of angles in several words, or in words that do not count, are taken and told of.</summary>
public sealed class AngleUnitTests
{
    /// <summary>As OpenSim 4.6 takes them (Storage.cpp, parseHeaders): the sentence counts only while no version is named.</summary>
    [Theory]
    [InlineData("version=1\nAngles are in degrees.\n", false, "says 'Angles are in degrees.', but names a version, with which only inDegrees=yes or inDegrees=no counts; angles are taken in radians")]
    [InlineData("version=1.0\nAngles are in radians.\n", false, null)]
    [InlineData("version=0\nAngles are in degrees.\n", true, null)]
    [InlineData("Angles are in degrees.\nversion=1\n", true, null)]
    [InlineData("Angles are in degrees.\nversion=1\nAngles are in radians.\n", true, "says 'Angles are in radians.', but also 'Angles are in degrees.', which counts; angles are taken in degrees")]
    [InlineData("Angles are in degrees.\nAngles are in radians.\n", false, "says 'Angles are in degrees.', but also 'Angles are in radians.', which counts; angles are taken in radians")]
    public void The_sentence_counts_until_a_version_is_named(string header, bool isInDegrees, string? doubt)
    {
        Assert.Equal((isInDegrees, doubt), Read(header, TableFormat.Storage));
        Assert.Equal((isInDegrees, doubt), Read(header, TableFormat.Motion));
    }

    /// <summary>OpenSim itself writes such headers: version=1, inDegrees=no, and the sentence of degrees below.</summary>
    [Theory]
    [InlineData("version=1\ninDegrees=no\nAngles are in degrees.\n", false, "says 'Angles are in degrees.', but also inDegrees=no, which counts; angles are taken in radians")]
    [InlineData("inDegrees=no\nAngles are in degrees.\n", false, "says 'Angles are in degrees.', but also inDegrees=no, which counts; angles are taken in radians")]
    [InlineData("Angles are in radians.\nversion=1\ninDegrees=yes\n", true, "says 'Angles are in radians.', but also inDegrees=yes, which counts; angles are taken in degrees")]
    [InlineData("version=1\ninDegrees=yes\nAngles are in degrees.\n", true, null)]
    [InlineData("version=1\ninDegrees=yes\ninDegrees=no\n", false, "says inDegrees=yes and then inDegrees=no, of which the last counts; angles are taken in radians")]
    [InlineData("version=1\ninDegrees=yes\ninDegrees=yes\n", true, "says inDegrees=yes and then inDegrees=yes, of which the last counts; angles are taken in degrees")]
    public void What_inDegrees_says_goes_before_the_sentence_and_what_speaks_against_it_is_told(string header, bool isInDegrees, string? doubt)
    {
        Assert.Equal((isInDegrees, doubt), Read(header, TableFormat.Storage));
        Assert.Equal((isInDegrees, doubt), Read(header, TableFormat.Motion));
    }

    [Theory]
    [InlineData("# inDegrees: yes\n", false, "has the remark 'inDegrees: yes', but none of '# inDegrees=yes' and '# inDegrees=no'; angles are taken in radians")]
    [InlineData("# angles in degrees\n", false, "has the remark 'angles in degrees', but none of '# inDegrees=yes' and '# inDegrees=no'; angles are taken in radians")]
    [InlineData("\"# knee in deg., hip in °\"\n", false, "has the remark 'knee in deg., hip in °', but none of '# inDegrees=yes' and '# inDegrees=no'; angles are taken in radians")]
    [InlineData("# angles in degrees\n# inDegrees=yes\n", true, null)]
    [InlineData("# inDegrees=no\n# Angles are in degrees.\n", false, "says 'Angles are in degrees.', but also inDegrees=no, which counts; angles are taken in radians")]
    [InlineData("# Angles are in degrees.\n", true, null)]
    [InlineData("# made by a degenerate walk\n", false, null)]
    public void A_remark_about_degrees_counts_or_is_told(string header, bool isInDegrees, string? doubt) =>
        Assert.Equal((isInDegrees, doubt), Read(header, TableFormat.Csv));

    private static (bool IsInDegrees, string? Doubt) Read(string header, TableFormat format)
    {
        string text = format == TableFormat.Csv ? $"{header}time,knee\n0,1\n" : $"walk\n{header}endheader\ntime\tknee\n0\t1\n";
        using var reader = TableReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test", format);
        return (reader.IsInDegrees, reader.UnitDoubt);
    }
}
