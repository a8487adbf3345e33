using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary><c>backline model differences</c> on small models.</summary>
public sealed class ModelDifferencesTests
{
    [Fact]
    public void A_muscle_that_the_methods_lay_differently_is_tabled_and_drawn()
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        CommandRun run = CommandRun.Of("model", "differences", Repository.SharedOrSkip("models", "arm26.osim"), "--poses", "200", "--out", folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("| TRIlong |", run.Output, StringComparison.Ordinal);
        string picture = File.ReadAllText(Path.Combine(folder, "TRIlong.svg"));
        Assert.StartsWith("<svg", picture, StringComparison.Ordinal);
        Assert.Contains("stroke-dasharray", picture, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_muscle_that_both_lay_alike_is_not_listed()
    {
        CommandRun run = CommandRun.Of("model", "differences", Repository.At("data", "models", "wrap-cylinder.osim"), "--poses", "50");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("| muscle |", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("front", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-4")]
    public void No_postures_are_none_to_compare(string poses)
    {
        CommandRun run = CommandRun.Of("model", "differences", Repository.At("data", "models", "wrap-cylinder.osim"), "--poses", poses);

        Assert.Equal((2, $"--poses: is {poses}; 1 or more was expected"), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public void A_surface_that_opensims_rules_do_not_cover_is_named()
    {
        CommandRun run = CommandRun.Of("model", "differences", Repository.At("data", "models", "wrap-sphere.osim"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'ball' is a sphere", run.Error, StringComparison.Ordinal);
    }
}
