using System.Text;
using Backline.Biomechanics;
using Backline.TestKit;

namespace Backline.OpenSim.Tests.Reading;

/// <summary>A name off by a slip of the pen is a problem with its line, and no honest file is accused of one.</summary>
public sealed class MisspellingTests
{
    public static TheoryData<string> PublicModels =>
        ["Rajagopal2016", "RajagopalLaiUhlrich2023", "gait2392_thelen2003muscle", "gait2392_millard2012muscle", "gait10dof18musc", "arm26"];

    [Theory]
    [InlineData("max_isometric_force", "max_isometric_forse", 37, "/forceset/biceps/max_isometric_forse", "max_isometric_force")]
    [InlineData("mass", "mas", 11, "/bodyset/arm/mas", "mass")]
    [InlineData("mass", "Mass", 11, "/bodyset/arm/Mass", "mass")]
    [InlineData("gravity", "gravtiy", 7, "/gravtiy", "gravity")]
    [InlineData("ForceSet", "ForcSet", 27, "/forcset", "ForceSet")]
    [InlineData("MarkerSet", "MarkersSet", 42, "/markersset", "MarkerSet")]
    [InlineData("PathWrapSet", "PathWrpSet", 35, "/forceset/biceps/geometrypath/PathWrpSet", "PathWrapSet")]
    [InlineData("quadrant", "quadrent", 13, "/bodyset/arm/wrapobjectset/roller/quadrent", "quadrant")]
    [InlineData("default_value", "defualt_value", 21, "/jointset/shoulder/coordinates/swing/defualt_value", "default_value")]
    [InlineData("KshapeActive", "KshapeActve", 5, "/defaults/default/KshapeActve", "KshapeActive")]
    [InlineData("upper_stiffness", "uper_stiffness", 40, "/forceset/stop/uper_stiffness", "upper_stiffness")]
    public void A_misspelt_element_is_a_problem_with_its_line_and_the_name_meant(string name, string misspelt, int line, string path, string meant)
    {
        ModelException exception = Assert.Throws<ModelException>(() => Compile(Renamed(SmallModels.Version4, name, misspelt)));

        Assert.Contains(exception.Problems, problem =>
            problem.Place.Line == line
            && problem.Place.Path.Equals(path, StringComparison.OrdinalIgnoreCase)
            && problem.Message.EndsWith($"(did you mean '{meant}'?)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, "CustomJoint", "CustmJoint", "is a CustmJoint, a kind of joint that is not known (did you mean 'CustomJoint'?)")]
    [InlineData(3, "NaturalCubicSpline", "NaturalCubicSplin", "is nothing that a function holds (did you mean 'NaturalCubicSpline'?)")]
    [InlineData(3, "LinearFunction", "LinerFunction", "is a LinerFunction, a kind of function that is not known (did you mean 'LinearFunction'?)")]
    [InlineData(3, "Ligament", "Ligamnt", "is a Ligamnt, a kind that is not known (did you mean 'Ligament'?)")]
    [InlineData(3, "Coordinate", "Cordinate", "is a Cordinate, a kind that is not known (did you mean 'Coordinate'?)")]
    [InlineData(3, "Body", "Bdy", "a Body was expected in the BodySet (did you mean 'Body'?)")]
    [InlineData(3, "SpatialTransform", "SpatialTransfrom", "is nothing that a CustomJoint holds (did you mean 'SpatialTransform'?)")]
    [InlineData(3, "resting_length", "resting_lenght", "is nothing that a Ligament holds (did you mean 'resting_length'?)")]
    [InlineData(4, "PathPoint", "PathPont", "a kind of path point that is not known (did you mean 'PathPoint'?)")]
    [InlineData(4, "Thelen2003Muscle", "Thelen2003Muscel", "a kind that is not known (did you mean 'Thelen2003Muscle'?)")]
    [InlineData(4, "WrapCylinder", "WrapCylindr", "a kind of wrap surface that is not known (did you mean 'WrapCylinder'?)")]
    [InlineData(4, "Marker", "Markr", "a kind that is not known (did you mean 'Marker'?)")]
    public void A_misspelt_kind_comes_with_the_one_meant(int version, string name, string misspelt, string message)
    {
        string text = version == 3 ? SmallModels.Version3 : SmallModels.Version4;

        ModelException exception = Assert.Throws<ModelException>(() => Compile(Renamed(text, name, misspelt)));

        Assert.Contains(exception.Problems, problem => problem.Message.EndsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_word_comes_with_the_one_meant()
    {
        ModelException exception = Assert.Throws<ModelException>(() => Compile(SmallModels.Version4.Replace("axial", "axail", StringComparison.Ordinal)));

        Assert.EndsWith("hybrid, midpoint or axial was expected (did you mean 'axial'?)", Assert.Single(exception.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resting_length")]
    [InlineData("coefficients")]
    [InlineData("CoordinateSet")]
    [InlineData("PathPointSet")]
    [InlineData("dependent_coordinate_name")]
    public void Nothing_is_said_of_what_a_misspelt_element_leaves_behind(string name)
    {
        string text = SmallModels.Version3
            .Replace("<ForceSet>", Coupler + "<ForceSet>", StringComparison.Ordinal)
            .Replace("</Coordinate></objects>", "</Coordinate><Coordinate name=\"swing2\"/></objects>", StringComparison.Ordinal);
        Assert.NotNull(Compile(text));

        ModelException exception = Assert.Throws<ModelException>(() => Compile(Renamed(text, name, name[..^3] + name[^2..])));

        Assert.All(exception.Problems, problem => Assert.True(
            problem.Message.Contains($"did you mean '{name}'", StringComparison.Ordinal) || problem.Message == $"has no {name}; one was expected", exception.Message));
    }

    [Fact]
    public void An_axis_of_no_known_name_is_not_lost()
    {
        ModelException exception = Assert.Throws<ModelException>(() => Compile(SmallModels.Version3.Replace("translation1", "tranlation1", StringComparison.Ordinal)));

        Assert.Contains("(did you mean 'translation1'?)", Assert.Single(exception.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PublicModels))]
    public void No_public_model_is_accused(string name) =>
        Assert.NotNull(OsimFile.Compile(Repository.SharedOrSkip("models", $"{name}.osim")));

    [Fact]
    public void What_is_far_from_every_name_is_passed_over()
    {
        string strange = SmallModels.Version4.Replace("<max_isometric_force>", "<display_colour>red</display_colour><max_isometric_force>", StringComparison.Ordinal);

        Assert.NotNull(Compile(strange));
    }

    private const string Coupler = """
        <ConstraintSet><objects><CoordinateCouplerConstraint name="couple">
          <coupled_coordinates_function><LinearFunction><coefficients>1 0</coefficients></LinearFunction></coupled_coordinates_function>
          <independent_coordinate_names>swing</independent_coordinate_names><dependent_coordinate_name>swing2</dependent_coordinate_name>
        </CoordinateCouplerConstraint></objects></ConstraintSet>
        """;

    // The element of a name, its closing tag too.
    private static string Renamed(string text, string name, string misspelt) => text
        .Replace($"<{name}>", $"<{misspelt}>", StringComparison.Ordinal)
        .Replace($"<{name} ", $"<{misspelt} ", StringComparison.Ordinal)
        .Replace($"</{name}>", $"</{misspelt}>", StringComparison.Ordinal);

    private static Model Compile(string text) => OsimFile.Compile(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.osim");
}
