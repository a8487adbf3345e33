using System.Globalization;
using System.Text.Json;
using Backline.Cli.Verbs;

namespace Backline.Cli.Tests;

public sealed class StretchSweepTests
{
    [Fact]
    public void A_sweep_has_a_row_a_value_and_says_what_single_answers_say()
    {
        (int exit, string output, _) = Run("stretch", "--sweep", "knee=0:60:20");
        using var single = JsonDocument.Parse(Run("stretch", "--knee", "40", "--json", "--samples", "0").Output);

        string[][] rows = [.. output.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        Assert.Equal(0, exit);
        Assert.Equal(["0", "20", "40", "60"], rows.Skip(1).Select(row => row[0]));
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        double swept = double.Parse(rows[3][Array.IndexOf(rows[0], "dorsiflexionDeg")], CultureInfo.InvariantCulture);
        Assert.Equal(single.RootElement.GetProperty("posture").GetProperty("dorsiflexionDeg").GetDouble(), swept, 1e-3);
    }

    [Fact]
    public void A_sweep_says_of_each_row_whether_it_is_as_asked_and_what_it_came_to()
    {
        (_, string output, _) = Run("stretch", "--turn-out", "50", "--sweep", "knee=0:90:90");
        string[][] rows = [.. output.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        string At(int row, string column) => rows[row][Array.IndexOf(rows[0], column)];

        Assert.All(
            (string[])["kneeFlexionGivenDeg", "shankInclinationGivenDeg", "hipHingeGivenDeg", "roundingGivenDeg", "toeLiftGivenDeg", "turnOutGivenDeg", "innerWeightGiven", "heelLiftGivenCm", "handHeightGivenCm", "handLoadGivenN"],
            name => Assert.Contains(name, rows[0]));
        Assert.Equal("false", At(2, "isPossible"));
        Assert.Contains("ankle", At(2, "limitedBy"), StringComparison.Ordinal);
        Assert.True(double.Parse(At(2, "turnOutGivenDeg"), CultureInfo.InvariantCulture) < 50);
        Assert.Equal("", At(2, "handHeightGivenCm"));
    }

    [Theory]
    [InlineData("knee=0:60")]
    [InlineData("knee=0:60:0")]
    [InlineData("knee=0:60:-5")]
    [InlineData("knee=0:x:5")]
    [InlineData("knee=0:1e9:1e-9")]
    [InlineData("knee")]
    [InlineData("")]
    public void A_sweep_that_cannot_be_read_is_told(string sweep)
    {
        (int exit, _, string error) = Run("stretch", "--sweep", sweep);

        Assert.Equal(2, exit);
        Assert.Contains("--sweep", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("knee=0:60:0", "a STEP other than 0 was expected")]
    [InlineData("knee=60:0:5", "its STEP leads away from TO; 60:0:-5 was expected")]
    [InlineData("knee=0:60:0.00001", "that is 6000001 values; at most 100000 were expected")]
    public void What_a_sweep_lacks_is_named(string sweep, string told)
    {
        (int exit, _, string error) = Run("stretch", "--sweep", sweep);

        Assert.Equal(2, exit);
        Assert.Equal($"--sweep: is '{sweep}'; {told}\n", error);
    }

    [Fact]
    public void An_input_that_a_sweep_runs_through_is_not_given_too()
    {
        (int exit, string output, string error) = Run("stretch", "--sweep", "knee=0:60:5", "--knee", "10");

        Assert.Equal((2, ""), (exit, output));
        Assert.Equal("--sweep: runs through knee; --knee was not expected beside it\n", error);
    }

    [Fact]
    public void People_are_not_asked_for_beside_a_sweep_which_has_no_bands()
    {
        (int exit, string output, string error) = Run("stretch", "--sweep", "knee=0:60:5", "--samples", "4096", "--seed", "2");

        Assert.Equal((2, ""), (exit, output));
        Assert.Equal("--sweep: answers without bands; --samples was not expected beside it\n--sweep: answers without bands; --seed was not expected beside it\n", error);
    }

    [Fact]
    public void A_misspelt_input_of_a_sweep_comes_with_the_one_meant()
    {
        (int exit, _, string error) = Run("stretch", "--sweep", "kneee=0:60:5");

        Assert.Equal(2, exit);
        Assert.Contains("--sweep: 'kneee' is no input (did you mean 'knee'?); one of", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_holds_no_zero_with_a_sign()
    {
        (_, string output, _) = Run("stretch", "--sweep", "knee=-10:10:5");

        Assert.Contains("\n0,", output, StringComparison.Ordinal);
        Assert.DoesNotContain(output.Split(',', '\n'), field => field.StartsWith('-') && double.Parse(field, CultureInfo.InvariantCulture) == 0);
    }

    [Fact]
    public void A_sweep_beyond_a_range_is_told_before_anything_is_solved()
    {
        (int exit, string output, string error) = Run("stretch", "--sweep", "knee=0:200:50");

        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.Contains("knee bend: is 200°", error, StringComparison.Ordinal);
    }

    private static CommandRun Run(params string[] arguments) => VerbRun.Of([StretchVerb.Create()], arguments);
}
