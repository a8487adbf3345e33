using Backline.Numerics;
using Backline.Stretching.Loads;
using Backline.Stretching.Words;
using Backline.Web.Features.Learn;
using Bunit;

namespace Backline.Web.Tests.Features.Learn;

public sealed class ReadingTableTests : Page
{
    // With soft knees the inner thigh is felt, which a table of calf and hamstrings would leave out.
    [Theory]
    [InlineData(20, 0)]
    [InlineData(40, 0)]
    [InlineData(20, 20)]
    public void The_sentence_above_the_rows_and_the_marked_row_name_the_same_tissue(double knee, double turnOut)
    {
        LegLab lab = LegLab.Open();
        lab.Set(lab.Inputs with { KneeFlexion = Angle.FromDegrees(knee).Radians, TurnOut = Angle.FromDegrees(turnOut).Radians });

        var table = Render<ReadingTable>(parameters => parameters.Add(one => one.Readings, lab.Readings()).Add(one => one.Felt, lab.Felt));

        Assert.Equal(StretchWords.FeltFirst(lab.Result.Loads.Feel), table.Find(".felt").TextContent);
        Assert.Equal(LabWords.Short(lab.Result.Loads.Feel.First!.Value), table.Find("tr.first th").TextContent); // the stretch is felt somewhere
        Assert.Contains(table.FindAll("tbody th"), row => row.TextContent == "Inner thigh");
    }

    // The sentence named the gastrocnemius, three people in ten, above a column that gave the hamstrings four.
    [Fact]
    public void Once_people_are_drawn_sentence_and_mark_follow_the_column_that_counts_them()
    {
        LegLab lab = LegLab.Open();
        lab.Set(lab.Inputs with { TurnOut = Angle.FromDegrees(30).Radians, InnerWeight = 0.8, ToeLift = Angle.FromDegrees(25).Radians });
        lab.FindBands();

        var table = Render<ReadingTable>(parameters => parameters.Add(one => one.Readings, lab.Readings()).Add(one => one.Felt, lab.Felt).Add(one => one.IsBanded, true));

        TissueReading[] rows = [.. lab.Readings().OrderByDescending(row => row.FeltFirst)];
        Assert.StartsWith("Most likely felt first: hamstrings or gastrocnemius", table.Find(".felt").TextContent, StringComparison.Ordinal);
        Assert.Equal([Tissue.Hamstrings, Tissue.Gastrocnemius], rows.Where(row => row.IsFirst).Select(row => row.Tissue));
        Assert.Equal(rows[..2].Select(row => row.Tissue), rows.Where(row => row.IsFirst).Select(row => row.Tissue));
        Assert.Equal(2, table.FindAll("tr.first").Count);
    }

    [Fact]
    public void Headings_name_the_units_and_a_band_is_a_line_of_its_own_that_a_phone_need_not_break()
    {
        TissueReading hamstrings = new(Tissue.Hamstrings, 0.073, 470, 1.05, new ValueBand(240, 470, 840), new ValueBand(0.4, 1.05, 2.79), 0.4, true);

        var table = Render<ReadingTable>(parameters => parameters.Add(one => one.Readings, [hamstrings]).Add(one => one.Felt, "").Add(one => one.IsBanded, true));

        Assert.Equal(
            ["Tissue", "Of what people bear,\u00a0%", "Felt first, people in\u00a010", "Relaxed pull,\u00a0N", "Longer by up to,\u00a0mm"],
            table.FindAll("thead th").Select(heading => heading.TextContent));
        Assert.Equal(["105 (40–280)", "4", "470 (240–840)", "+73"], table.FindAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["(40–280)", "(240–840)"], table.FindAll("td .band").Select(band => band.TextContent));
    }
}
