using System.Globalization;
using System.Xml.Linq;
using Backline.Figures.Charts;
using CsCheck;

namespace Backline.Figures.Tests;

/// <summary>Charts: where values fall, what the axes say, what is refused.</summary>
public sealed class ChartFigureTests
{
    private static readonly ChartAxis Time = new("Time", "s");
    private static readonly ChartAxis Force = new("Force", "N");

    [Fact]
    public void A_value_falls_where_its_ticks_say()
    {
        XElement svg = Parse(new Chart("A curve", Time, Force, [new ChartCurve("pull", [new(0, 10), new(10, 30)])]));
        double[] y = [.. Texts(svg).Where(text => text.Attribute("text-anchor")!.Value == "end").Select(text => Number(text, "y"))];
        string[] words = [.. Texts(svg).Where(text => text.Attribute("text-anchor")!.Value == "end").Select(text => text.Value)];
        double[] ends = Numbers(Part(svg, "chart-curve").Attribute("d")!.Value);

        // Words stand 4.5 px below their line.
        Assert.Equal(y[Array.IndexOf(words, "10")] - 4.5, ends[1], 0.11);
        Assert.Equal(y[Array.IndexOf(words, "30")] - 4.5, ends[3], 0.11);
    }

    [Fact]
    public void Both_axes_bear_their_name_and_unit()
    {
        XElement svg = Parse(new Chart("A curve", Time, Force, [new ChartCurve("pull", [new(0, 10), new(10, 30)])]));

        Assert.Contains(Texts(svg), text => text.Value == "Time (s)");
        Assert.Contains(Texts(svg), text => text.Value == "Force (N)");
    }

    [Fact]
    public void An_axis_left_free_ends_on_round_numbers_around_its_values()
    {
        string[] words = [.. Texts(Parse(new Chart("A curve", Time, Force, [new ChartCurve("pull", [new(0.3, -0.013), new(9.7, 0.041)])]))).Select(text => text.Value)];

        Assert.Contains("−0.02", words);
        Assert.Contains("0.05", words);
        Assert.Contains("0", words);
        Assert.Contains("10", words);
    }

    [Fact]
    public void A_series_keeps_its_style_in_the_key_and_differs_from_others_without_colour()
    {
        XElement svg = Parse(new Chart("Two curves", Time, Force, [new ChartCurve("one", [new(0, 1), new(1, 2)]), new ChartCurve("two", [new(0, 2), new(1, 1)])]));
        string[] dashes = [.. svg.Descendants().Where(element => Class(element) == "chart-curve").Select(element => element.Attribute("stroke-dasharray")!.Value)];

        Assert.Equal(4, dashes.Length);
        Assert.Equal(dashes[..2], dashes[2..]);
        Assert.NotEqual(dashes[0], dashes[1]);
    }

    [Fact]
    public void Thirteen_curves_differ_without_colour_and_where_they_share_dashes_by_colour_too()
    {
        string[] names = [.. Enumerable.Range(1, 13).Select(number => $"curve {number}")];
        XElement svg = Parse(new Chart("Many curves", Time, Force, [.. names.Select((name, i) => new ChartCurve(name, [new(0, i), new(1, i)]))]));

        XElement[] curves = [.. svg.Elements().Single(element => Class(element) == "chart-plot").Descendants().Where(element => Class(element) == "chart-curve")];
        string Of(XElement curve, string attribute) => curve.Attribute(attribute)!.Value;
        Assert.Equal(13, curves.DistinctBy(curve => (Of(curve, "stroke-dasharray"), Of(curve, "stroke-width"))).Count());
        Assert.Equal(13, curves.DistinctBy(curve => (Of(curve, "stroke-dasharray"), Of(curve, "stroke"))).Count());
    }

    [Fact]
    public void Of_equal_lines_that_lie_within_each_other_each_is_seen()
    {
        ChartPoint[] same = [new(0, 10), new(10, 30)];
        XElement svg = Parse(new Chart("Equal", Time, Force, [new ChartBand("range", same, same), new ChartCurve("one", same), new ChartCurve("two", same), new ChartCurve("three", same)]) { IsNested = true });

        XElement[] curves = [.. svg.Elements().Single(element => Class(element) == "chart-plot").Descendants().Where(element => Class(element) == "chart-curve")];
        double open = Number(svg.Elements().Single(element => Class(element) == "chart-plot").Descendants().Single(element => Class(element) == "chart-core"), "stroke-width");
        double[] widths = [.. curves.Select(curve => Number(curve, "stroke-width"))];
        Assert.Equal(3, curves.Length);
        Assert.True(widths[0] > open + 2, "Two strokes of a pixel each stand outside.");
        Assert.True(widths[1] < open && widths[2] < open, "The others lie between them.");
        Assert.NotEqual("none", curves[1].Attribute("stroke-dasharray")!.Value);
        Assert.Equal("none", curves[2].Attribute("stroke-dasharray")!.Value);
    }

    [Fact]
    public void A_band_and_a_curve_of_one_name_share_a_colour_and_one_place_in_the_key()
    {
        Chart chart = new("A range", Time, Force,
        [
            new ChartBand("you", [new(0, 1), new(1, 1)], [new(0, 3), new(1, 3)]), new ChartCurve("you", [new(0, 2), new(1, 2)]), new ChartPoints("others", [new(0.5, 2)]) { Errors = [0.5] },
        ]);
        XElement svg = Parse(chart);

        Assert.Single(Texts(svg), text => text.Value == "you");
        Assert.Equal(Part(svg, "chart-band").Attribute("fill")!.Value, Part(svg, "chart-curve").Attribute("stroke")!.Value);
        Assert.NotNull(Part(svg, "chart-error"));
    }

    [Fact]
    public void Nothing_drawn_still_gives_axes()
    {
        XElement svg = Parse(new Chart("Nothing yet", Time, Force, []));

        Assert.NotEmpty(Texts(svg));
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused_by_name()
    {
        ArgumentException notANumber = Assert.Throws<ArgumentException>(() => ChartFigure.Draw(new Chart("x", Time, Force, [new ChartCurve("pull", [new(0, double.NaN)])])));
        ArgumentException uneven = Assert.Throws<ArgumentException>(() => ChartFigure.Draw(new Chart("x", Time, Force, [new ChartPoints("pull", [new(0, 1)]) { Errors = [1, 2] }])));
        ArgumentException backwards = Assert.Throws<ArgumentException>(() => ChartFigure.Draw(new Chart("x", Time with { Min = 2, Max = 1 }, Force, [])));

        Assert.Contains("'pull' has (0, NaN)", notANumber.Message, StringComparison.Ordinal);
        Assert.Contains("1 points and 2 errors", uneven.Message, StringComparison.Ordinal);
        Assert.Contains("'Time' runs from 2 to 1", backwards.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_finite_values_give_a_chart_whose_curve_stays_within_its_axes() =>
        Gen.Select(Gen.Double[-1e9, 1e9], Gen.Double[-1e9, 1e9]).Array[1, 20].Sample(values =>
        {
            XElement svg = Parse(new Chart("Any", Time, Force, [new ChartCurve("any", [.. values.Select(value => new ChartPoint(value.Item1, value.Item2))])]));
            double[] numbers = Numbers(Part(svg, "chart-curve").Attribute("d")!.Value);

            return numbers.Where((_, i) => i % 2 == 0).All(x => x is >= 0 and <= 640) && numbers.Where((_, i) => i % 2 == 1).All(y => y is >= 0 and <= 400);
        });

    /// <summary>Half a mark at the frame would stand for the best value that can be.</summary>
    [Fact]
    public void A_mark_on_the_end_of_an_axis_is_whole_and_one_beyond_is_left_out()
    {
        ChartAxis share = new("Share", "%") { Min = 0, Max = 100 };
        XElement svg = Parse(new Chart("Shares", Time, share, [new ChartPoints("share", [new(0, 0), new(1, 100), new(2, 101)])]));

        XElement[] marks = [.. svg.Descendants().Where(element => Class(element) == "chart-point")];
        Assert.Equal(2, marks.Length);
        Assert.DoesNotContain(marks, mark => mark.Ancestors().Any(element => Class(element) == "chart-plot"));
    }

    /// <summary>Words cut by the line of today cannot be read.</summary>
    [Theory]
    [InlineData(0.2, "end")]
    [InlineData(0.8, "start")]
    public void Words_along_a_lying_line_end_at_the_right_where_a_standing_one_would_cut_them(double today, string anchor)
    {
        Chart chart = new("A limit", Time, Force, [new ChartCurve("pull", [new(0, 0), new(1, 2)])])
        {
            Rules = [new ChartRule("today", today, IsUpright: true), new ChartRule("the least that can be told", 1, IsUpright: false)],
        };

        Assert.Equal(anchor, Texts(Parse(chart)).Single(text => text.Value == "the least that can be told").Attribute("text-anchor")!.Value);
    }

    /// <summary>Words with a halo wipe out the curve behind them.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Words_along_a_lying_line_stand_where_no_curve_runs(bool isLeft)
    {
        // Just above the line, over the left half or over the right.
        ChartPoint[] curve = [.. Enumerable.Range(0, 21).Select(i => new ChartPoint(i / 20.0, isLeft == (i < 11) ? 1.04 : 2))];
        Chart chart = new("A limit", Time, new("Force", "N") { Min = 0, Max = 3 }, [new ChartCurve("pull", curve)]) { Rules = [new ChartRule("what people bear", 1, IsUpright: false)] };

        XElement words = Texts(Parse(chart)).Single(text => text.Value == "what people bear");

        Assert.Equal(isLeft ? "end" : "start", words.Attribute("text-anchor")!.Value);
    }

    [Fact]
    public void Words_that_a_curve_runs_through_wherever_they_stand_wipe_none_out()
    {
        ChartPoint[] curve = [.. Enumerable.Range(0, 201).Select(i => new ChartPoint(i / 200.0, i % 2 * 2))];
        Chart chart = new("A limit", Time, new("Force", "N") { Min = 0, Max = 3 }, [new ChartCurve("pull", curve)]) { Rules = [new ChartRule("what people bear", 1, IsUpright: false)] };

        XElement words = Texts(Parse(chart)).Single(text => text.Value == "what people bear");

        Assert.Null(words.Attribute("paint-order"));
    }

    [Fact]
    public void Where_curves_run_at_both_ends_words_stand_between_them()
    {
        ChartPoint[] curve = [.. Enumerable.Range(0, 21).Select(i => new ChartPoint(i / 20.0, i is > 5 and < 15 ? 2.5 : i % 2 == 0 ? 0.8 : 1.2))];
        Chart chart = new("A limit", Time, new("Force", "N") { Min = 0, Max = 3 }, [new ChartCurve("pull", curve)]) { Rules = [new ChartRule("limit", 1, IsUpright: false)] };

        XElement words = Texts(Parse(chart)).Single(text => text.Value == "limit");

        Assert.NotNull(words.Attribute("paint-order"));
        Assert.InRange(double.Parse(words.Attribute("x")!.Value, CultureInfo.InvariantCulture), 150, 450);
    }

    /// <summary>Of small gains the least that can be told lies high up, where "today" is written.</summary>
    [Theory]
    [InlineData(4.7)]
    [InlineData(4.8)]
    [InlineData(4.9)]
    public void Words_of_a_standing_line_and_of_a_lying_one_keep_clear_of_each_other(double least)
    {
        Chart chart = new("A limit", Time, new("Force", "N") { Min = 0, Max = 5 }, [new ChartCurve("pull", [new(0, 0), new(1, 0.4)])])
        {
            Width = 390,
            Rules = [new ChartRule("today", 0.35, IsUpright: true), new ChartRule("smallest real change", least, IsUpright: false)],
        };
        XElement svg = Parse(chart);
        XElement[] words = [.. Texts(svg).Where(text => text.Value is "today" or "smallest real change")];
        (double Left, double Right, double Height)[] boxes = [.. words.Select(Box)];
        double level = double.Parse(svg.Descendants().Where(element => Class(element) == "chart-rule").Select(rule => rule.Attribute("d")!.Value).Single(data => data.Contains('H')).Split(' ', 'H')[1], CultureInfo.InvariantCulture);

        Assert.False(boxes[0].Left < boxes[1].Right && boxes[1].Left < boxes[0].Right && Math.Abs(boxes[0].Height - boxes[1].Height) < 15, $"{boxes[0]} {boxes[1]}");
        Assert.DoesNotContain(boxes, box => level > box.Height - 12 && level < box.Height + 4);
    }

    private static (double Left, double Right, double Height) Box(XElement text)
    {
        double at = Number(text, "x"), length = ChartText.Width(text.Value);
        return text.Attribute("text-anchor")!.Value == "end" ? (at - length, at, Number(text, "y")) : (at, at + length, Number(text, "y"));
    }

    [Fact]
    public void Ten_thousand_points_make_no_long_file()
    {
        ChartPoint[] wave = [.. Enumerable.Range(0, 10_000).Select(i => new ChartPoint(i, Math.Sin(i / 1000.0)))];

        Assert.InRange(ChartFigure.Draw(new Chart("A wave", Time, Force, [new ChartCurve("wave", wave)])).Length, 5_000, 120_000);
    }

    private static XElement Parse(Chart chart) => XDocument.Parse(ChartFigure.Draw(chart)).Root!;

    private static IEnumerable<XElement> Texts(XElement svg) => svg.Descendants().Where(element => element.Name.LocalName == "text");

    private static string? Class(XElement element) => element.Attribute("class")?.Value;

    private static XElement Part(XElement svg, string name) =>
        svg.Elements().Single(element => Class(element) == "chart-plot").Descendants().Single(element => Class(element) == name);

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static double[] Numbers(string data) =>
        [.. data.Split(['M', 'L', ' '], StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
