using System.Globalization;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class SweepPictureTests
{
    [Theory]
    [InlineData("turn-out=0:30:10")]
    [InlineData("knee=0:60:5")]
    [InlineData("roll-cm=0:12:4")]
    public void A_sweeps_picture_draws_every_tissue_that_is_felt_and_names_the_others(string sweep)
    {
        using TemporaryFolder folder = new();
        string file = folder.At("curves.svg");
        string[][] rows = [.. CommandRun.Of("stretch", "--sweep", sweep).Output.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];

        CommandRun.Of("stretch", "--svg", file, "--sweep", sweep);

        int[] tissues = [.. rows[0].Index().Where(column => column.Item.EndsWith("FeelShare", StringComparison.Ordinal)).Select(column => column.Index)];
        int felt = tissues.Count(column => rows.Skip(1).Max(row => double.Parse(row[column], CultureInfo.InvariantCulture)) >= 0.25);
        string drawn = File.ReadAllText(file);
        Assert.InRange(felt, 5, tissues.Length - 1);
        Assert.Equal(2 * felt, drawn.Split("class=\"chart-curve\"").Length - 1); // between the axes and in the key
        Assert.Contains("Below 0.25 throughout and not drawn: ", drawn, StringComparison.Ordinal);
        Assert.All((string[])["Gastrocnemius", "Peroneals", "Hamstrings", "Inner thigh"], tissue => Assert.Contains(tissue, drawn, StringComparison.Ordinal));
    }
}
