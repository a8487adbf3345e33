using System.Globalization;
using System.Xml.Linq;
using Backline.Figures.Charts;
using Backline.TestKit;
using CsCheck;

namespace Backline.Figures.Tests;

/// <summary>What holds for every picture, whatever it shows.</summary>
public sealed class EveryFigureTests
{
    // Before the figures, which it is one of.
    private static readonly Chart Chart = new(
        "Passive pull of the calf", new("Ankle", "°"), new("Pull", "N") { HasZero = true },
        [
            new ChartBand("most people", [new(-10, 5), new(0, 20), new(20, 150)], [new(-10, 25), new(0, 70), new(20, 420)]),
            new ChartCurve("soleus", [new(-10, 12), new(0, 40), new(20, 260)]), new ChartCurve("gastrocnemius", [new(-10, 4), new(0, 22), new(20, 190)]),
            new ChartPoints("measured", [new(-5, 20), new(5, 75), new(15, 190)]) { Errors = [8, 14, 30] },
        ])
    { Rules = [new("roll of 8 cm", 14, IsUpright: true), new("felt as a stretch", 200, IsUpright: false)], IsTitleShown = true };

    private static readonly Dictionary<string, Func<string>> Figures = new()
    {
        ["bow"] = () => SideViewFigure.Draw(Postures.Bow, new FigureProps { ShowLabels = true, ShowAngles = true }),
        ["standing"] = () => SideViewFigure.Draw(Postures.Standing, new FigureProps { Support = FigureSupport.Wall }),
        ["block"] = () => SideViewFigure.Draw(Postures.Bow, new FigureProps { Support = FigureSupport.Block }),
        ["ring"] = () => SideViewFigure.Draw(Postures.Standing, new FigureProps { Ring = FigureJoint.Knee }),
        ["foot"] = () => FootOnRollFigure.Draw(Postures.Bow, new FigureProps { ShowLabels = true }),
        ["foot-flat"] = () => FootOnRollFigure.Draw(Postures.Standing, new FigureProps { ShowLabels = true }),
        ["sole"] = () => SoleFigure.Draw(SoleFocus.ThreePoints),
        ["press"] = () => SoleFigure.Draw(SoleFocus.BigToeBallPress),
        ["feet"] = () => FeetFromAboveFigure.Draw(true),
        ["feet-wide"] = () => FeetFromAboveFigure.Draw(true, isWide: true),
        ["feet-floor"] = () => FeetFromAboveFigure.Draw(false),
        ["knee-to-wall"] = () => KneeToWallFigure.Draw(0.10, true),
        ["camera"] = () => CameraPlacementFigure.Draw(),
        ["map"] = () => BodyMapFigure.Draw(["calf", "sit-bone"]),
        ["chart"] = () => ChartFigure.Draw(Chart),
    };

    public static TheoryData<string> Names => [.. Figures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_well_formed_and_named(string name)
    {
        XElement root = XDocument.Parse(Figures[name]()).Root!;
        XElement[] children = [.. root.Elements()];

        Assert.Equal("svg", root.Name.LocalName);
        Assert.Equal("img", root.Attribute("role")?.Value);
        Assert.Equal("title", children[0].Name.LocalName);
        Assert.Equal("desc", children[1].Name.LocalName);
        Assert.Equal(children[0].Attribute("id")?.Value, root.Attribute("aria-labelledby")?.Value);
        Assert.Equal(children[1].Attribute("id")?.Value, root.Attribute("aria-describedby")?.Value);
        Assert.True(children[0].Value.Length > 10);
        Assert.True(children[1].Value.Length > 30);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_passes_a_strict_content_security_policy(string name)
    {
        XElement root = XDocument.Parse(Figures[name]()).Root!;

        Assert.All(root.DescendantsAndSelf(), element =>
        {
            Assert.DoesNotContain(element.Name.LocalName, (string[])["script", "style", "image", "foreignObject", "a"]);
            Assert.All(element.Attributes(), attribute =>
            {
                Assert.NotEqual("style", attribute.Name.LocalName);
                Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name.LocalName);
                Assert.True(attribute.IsNamespaceDeclaration || !attribute.Value.Contains("://", StringComparison.Ordinal), attribute.ToString());
            });
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_colour_is_a_custom_property_with_a_fallback(string name)
    {
        IEnumerable<string> colours = XDocument.Parse(Figures[name]()).Descendants().Attributes()
            .Where(attribute => attribute.Name.LocalName is "fill" or "stroke").Select(attribute => attribute.Value);

        Assert.All(colours, colour => Assert.Matches("^(none|var\\(--figure-[a-z-]+, #[0-9a-f]{6}\\))$", colour));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_ids_are_its_own(string name)
    {
        string[] ids = [.. XDocument.Parse(Figures[name]()).Descendants().Attributes("id").Select(id => id.Value)];

        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(ids.Select(id => id[..id.LastIndexOf('-')]).Select(prefix => prefix.Split('-')[0]).Distinct());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_drawn_the_same_every_time_and_in_every_language(string name)
    {
        string here = Figures[name]();
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(here, Figures[name]());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_small_enough_to_stand_in_a_page(string name) => Assert.InRange(Figures[name]().Length, 500, 40_000);

    [Fact]
    public void No_number_in_any_posture_is_lost_or_infinite() =>
        Gen.Select(Postures.Any, Postures.AnyProps).Sample((posture, props) =>
        {
            string drawing = SideViewFigure.Draw(posture, props) + FootOnRollFigure.Draw(posture, props);

            return !drawing.Contains("NaN", StringComparison.Ordinal) && !drawing.Contains('∞', StringComparison.Ordinal) && !drawing.Contains("E-", StringComparison.Ordinal);
        });

    [Fact]
    public void The_chart_is_as_kept() => Snapshot.Matches(ChartFigure.Draw(Chart), "chart.svg");

    [Fact]
    public void A_title_is_escaped()
    {
        string drawing = SideViewFigure.Draw(Postures.Bow, new FigureProps { Title = "<b>\"&'" });

        Assert.Equal("<b>\"&'", XDocument.Parse(drawing).Root!.Elements().First().Value);
    }
}
