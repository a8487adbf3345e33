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

    [Fact]
    public void A_sweep_of_one_value_shows_a_mark_a_tissue()
    {
        string drawn = Drawn("mass-kg=70:70:1");

        Assert.Equal(0, Count(drawn, "class=\"chart-curve\""));
        Assert.InRange(Count(drawn, "class=\"chart-point\""), 2 * 5, 2 * 10); // between the axes and in the key
    }

    [Fact]
    public void Where_one_tissue_alone_is_felt_the_key_still_names_it()
    {
        string drawn = Drawn("mass-kg=40:140:10", "--roll-cm", "0", "--hinge", "0", "--rounding", "0", "--knee", "0", "--toes", "0");

        Assert.Equal(2 * 2, Count(drawn, "class=\"chart-curve\"")); // the two greatest, named
    }

    [Theory]
    [InlineData("roll-cm=0:8:4", false, false)]
    [InlineData("hinge=80:100:10", false, true)]
    [InlineData("hinge=100:110:10", true, true)]
    public void What_is_not_as_asked_and_what_muscles_cannot_hold_is_marked_and_the_key_says_so(string sweep, bool isChanged, bool isLetGo)
    {
        string[][] rows = [.. CommandRun.Of("stretch", "--sweep", sweep).Output.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        string drawn = Drawn(sweep);

        int held = Array.IndexOf(rows[0], "isHeldByMuscles");
        Assert.Equal(isLetGo, rows.Skip(1).Any(row => row[held] == "false"));
        Assert.Equal(isLetGo, drawn.Contains("held", StringComparison.Ordinal));
        Assert.Equal(isChanged, drawn.Contains("as asked", StringComparison.Ordinal));
        Assert.Equal(isChanged || isLetGo, drawn.Contains("Marks on the axis: ", StringComparison.Ordinal));
    }

    private static string Drawn(string sweep, params string[] others)
    {
        using TemporaryFolder folder = new();
        string file = folder.At("curves.svg");
        Assert.Equal(0, CommandRun.Of(["stretch", "--svg", file, "--sweep", sweep, .. others]).ExitCode);
        return File.ReadAllText(file);
    }

    private static int Count(string drawn, string part) => drawn.Split(part).Length - 1;
}
