using System.Text.Json;
using Backline.Practice.Records;
using Backline.Stretching;
using Backline.Stretching.Postures;
using Backline.Stretching.Readouts;
using Backline.Web.Features.Learn;
using Backline.Web.Features.Readout;
using Backline.Web.Tests.Records;
using Bunit;

namespace Backline.Web.Tests.Features.Readout;

public sealed class StretchedSummaryTests : Page
{
    private static readonly MeasureSummary[] Bow =
    [
        new("kneeFlexionDeg", 22, 6), new("shankInclinationDeg", 2, 3), new("trunkInclinationDeg", 75, 6), new("hipFlexionDeg", 95, 6), new("ankleDorsiflexionDeg", 24, 6),
    ];

    [Fact]
    public void It_says_what_was_stretched_how_much_and_what_would_change_it()
    {
        var page = Render<StretchedSummary>(parameters => parameters.Add(summary => summary.Session, Session(Bow, rollCm: 8)));

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".bar").Count));
        string text = page.Find("section").TextContent;
        Assert.Contains("Upper calf", text, StringComparison.Ordinal);
        Assert.Contains("if the back was rounded", text, StringComparison.Ordinal);
        Assert.Contains("Knees straighter", text, StringComparison.Ordinal);
        Assert.Contains("A roll of 6 cm instead of 8 cm, ankles bent about", text, StringComparison.Ordinal);
        Assert.Contains("A bow 20° smaller", text, StringComparison.Ordinal);
        StretchInputs shown = LabLink.Read(new Uri("http://localhost/" + page.Find("a").GetAttribute("href")), new StretchInputs());
        StretchResult stretch = new StretchSimulator(LegModels.Standing).Solve(shown);
        Assert.Equal((0.08, 0.45, 0), (shown.RollDiameter, shown.HandHeight, shown.Rounding));
        Assert.Equal((22.0, 2.0, 75.0), (Degrees(stretch.Body.Given.KneeFlexion), Degrees(stretch.Body.Given.ShankInclination), Degrees(stretch.Body.TrunkInclination)));
    }

    [Theory]
    [InlineData(22, true)]
    [InlineData(4, false)]
    public void Of_soft_knees_it_says_that_the_upper_calf_may_read_too_high(double knee, bool isSaid)
    {
        MeasureSummary[] bow = [new("kneeFlexionDeg", knee, 6), .. Bow.Skip(1)];
        var page = Render<StretchedSummary>(parameters => parameters.Add(summary => summary.Session, Session(bow, rollCm: 8)));

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".bar").Count));
        Assert.Equal(isSaid, page.Find(".said li").TextContent.Contains("this may read too high", StringComparison.Ordinal));
    }

    [Fact]
    public void After_pain_only_what_would_make_it_less_is_told()
    {
        var page = Render<StretchedSummary>(parameters => parameters.Add(summary => summary.Session, Session(Bow, rollCm: 8)).Add(summary => summary.OnlyLess, true));

        page.WaitForAssertion(() => Assert.Contains("A roll of 6 cm instead of 8 cm", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Knees straighter", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(" more,", page.Find("h3 + ul").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flat_back_narrows_the_hamstrings_once_it_is_said()
    {
        var page = Render<StretchedSummary>(parameters => parameters.Add(summary => summary.Session, Session(Bow, rollCm: 8)));
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".bar").Count));

        page.Find("input[type=checkbox]").Change(true);

        page.WaitForAssertion(() => Assert.Contains("With a flat back", page.Find("section").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_camera_nothing_is_claimed()
    {
        var page = Render<StretchedSummary>(parameters => parameters.Add(summary => summary.Session, Session([], rollCm: 8)));

        Assert.Empty(page.Markup.Trim());
    }

    [Fact]
    public void The_posture_is_the_one_that_was_kept()
    {
        SeenPosture seen = SessionReadout.PostureOf(Session(Bow, rollCm: 8), BackShape.Unknown);

        Assert.Equal((22, 24, 95, 75), (seen.Knee!.Value.Value, seen.Ankle!.Value.Value, seen.Hip!.Value.Value, seen.Trunk!.Value.Value));
        Assert.Null(SessionReadout.LowerRoll(0, null));
        Assert.InRange(SessionReadout.LowerRoll(8, 170)!.Value.Degrees, 3, 10);
    }

    private static double Degrees(double radians) => Math.Round(radians * 180 / Math.PI, 1);

    private static SessionContent Session(IReadOnlyList<MeasureSummary> measures, double rollCm) =>
        Some.Session(1, change: content => content with { Camera = true, RollCm = rollCm, Measures = measures }).Content.Deserialize(RecordJson.Default.SessionContent)!; // written a moment ago
}
