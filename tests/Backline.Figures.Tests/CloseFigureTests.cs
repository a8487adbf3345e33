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
    public void A_wider_stance_is_drawn_wider_still_on_the_roll_and_said()
    {
        XDocument usual = XDocument.Parse(FeetFromAboveFigure.Draw(true));
        XDocument wide = XDocument.Parse(FeetFromAboveFigure.Draw(true, isWide: true));
        double[] usualLines = FootLines(usual);
        double[] wideLines = FootLines(wide);
        double roll = double.Parse(wide.Descendants().First(element => element.Name.LocalName == "rect").Attribute("width")!.Value, CultureInfo.InvariantCulture);

        Assert.Contains("hip-width apart", Words(usual), StringComparison.Ordinal);
        Assert.Contains("Feet parallel, a little wider than the hips", Words(wide), StringComparison.Ordinal);
        Assert.DoesNotContain("hip-width", Words(wide), StringComparison.Ordinal);
        Assert.InRange(wideLines[1] - wideLines[0], 1.25 * (usualLines[1] - usualLines[0]), roll - 100); // 100 mm: the breadth of a foot

        static string Words(XDocument drawing) => string.Join(' ', drawing.Root!.Elements().Take(2).Select(element => element.Value));

        // Where the dashed lines stand, left and right, in millimetres.
        static double[] FootLines(XDocument drawing) =>
        [
            .. drawing.Descendants().Where(element => element.Attribute("stroke-dasharray") is not null)
                .Select(line => double.Parse(line.Attribute("d")!.Value[1..].Split(',', ' ', 'L')[0], CultureInfo.InvariantCulture)).Order(),
        ];
    }

    [Fact]
    public void Weight_rests_on_three_points()
    {
        int Marks(SoleFocus focus) => XDocument.Parse(SoleFigure.Draw(focus)).Descendants()
            .Count(element => element.Name.LocalName == "circle" && double.Parse(element.Attribute("r")!.Value, CultureInfo.InvariantCulture) > 10);

        Assert.Equal(3, Marks(SoleFocus.ThreePoints));
        Assert.Equal(4, Marks(SoleFocus.BigToeBallPress));
    }

    // A card's picture is 176 px high and at least 231 px wide on every screen that has room for a card.
    [Theory]
    [InlineData(SoleFocus.ThreePoints)]
    [InlineData(SoleFocus.BigToeBallPress)]
    [InlineData(SoleFocus.WalkingLine)]
    public void In_a_small_picture_words_are_large_enough_to_read_and_lie_within_it(SoleFocus focus)
    {
        XElement drawing = XDocument.Parse(SoleFigure.Draw(focus, isSmall: true)).Root!; // a drawing has one
        double[] box = [.. drawing.Attribute("viewBox")!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        double scale = Math.Min(176 / box[3], 231 / box[2]);

        XElement[] words = [.. drawing.Descendants().Where(element => element.Name.LocalName == "text")];

        Assert.NotEmpty(words);
        Assert.All(words, word =>
        {
            double size = Number(word, "font-size"), width = 0.53 * size * word.Value.Length, at = Number(word, "x");
            (double left, double right) = word.Attribute("text-anchor")!.Value == "end" ? (at - width, at) : (at, at + width);
            Assert.True(size * scale >= 12, $"{word.Value}: {size * scale:0.0} px");
            Assert.True(left >= box[0] && right <= box[0] + box[2], $"{word.Value}: {left} to {right}");
        });

        static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }
}
