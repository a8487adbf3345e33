using System.Globalization;
using System.Xml.Linq;

namespace Backline.Figures.Tests;

public sealed class CloseFigureTests
{
    [Fact]
    public void The_body_map_gives_each_place_an_element_with_an_id()
    {
        XDocument map = XDocument.Parse(BodyMapFigure.Draw(["calf"], "felt"));

        string[] places = [.. map.Descendants().Where(element => element.Attribute("data-place") is not null).Select(element => element.Attribute("id")!.Value)];

        Assert.Equal(["felt-sit-bone", "felt-back-thigh", "felt-behind-knee", "felt-calf", "felt-foot"], places);
    }

    [Fact]
    public void Only_chosen_places_are_marked_chosen()
    {
        XDocument map = XDocument.Parse(BodyMapFigure.Draw(["calf", "foot"]));

        IEnumerable<string> chosen = map.Descendants().Where(element => element.Attribute("class")?.Value.Contains("figure-region-chosen", StringComparison.Ordinal) ?? false)
            .Select(element => element.Attribute("data-place")!.Value);

        Assert.Equal(["calf", "foot"], chosen);
        Assert.Contains("Chosen: calf, heel and foot.", map.Root!.Elements().ElementAt(1).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_the_map_does_not_have_is_refused() => Assert.Throws<ArgumentException>(() => BodyMapFigure.Draw(["elbow"]));

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.10)]
    [InlineData(0.15)]
    public void The_knee_to_wall_line_is_as_long_as_the_distance(double distance)
    {
        XDocument drawing = XDocument.Parse(KneeToWallFigure.Draw(distance, true));
        double wall = double.Parse(drawing.Descendants().First(element => element.Name.LocalName == "rect").Attribute("x")!.Value, CultureInfo.InvariantCulture);
        const double Toe = 0.94 * 0.152 * 1700;

        Assert.Equal(distance * 1000, wall - Toe, 0.02);
        Assert.Contains(drawing.Descendants(), element => element.Value == (distance * 100).ToString("0.#", CultureInfo.InvariantCulture) + " cm");
    }

    [Fact]
    public void Distances_and_rolls_that_cannot_be_drawn_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => KneeToWallFigure.Draw(0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => FeetFromAboveFigure.Draw(true, 1));
    }

    [Fact]
    public void Weight_rests_on_three_points()
    {
        int Marks(SoleFocus focus) => XDocument.Parse(SoleFigure.Draw(focus)).Descendants()
            .Count(element => element.Name.LocalName == "circle" && double.Parse(element.Attribute("r")!.Value, CultureInfo.InvariantCulture) > 10);

        Assert.Equal(3, Marks(SoleFocus.ThreePoints));
        Assert.Equal(4, Marks(SoleFocus.BigToeBallPress));
    }
}
