using Backline.Numerics;
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

        var table = Render<ReadingTable>(parameters => parameters.Add(one => one.Readings, lab.Readings()));

        Assert.Equal(StretchWords.FeltFirst(lab.Result.Loads.Feel.First), table.Find(".felt").TextContent);
        Assert.Equal(LabWords.Short(lab.Result.Loads.Feel.First!.Value), table.Find("tr.first th").TextContent); // the stretch is felt somewhere
        Assert.Contains(table.FindAll("tbody th"), row => row.TextContent == "Inner thigh");
    }
}
