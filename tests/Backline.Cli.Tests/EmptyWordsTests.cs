namespace Backline.Cli.Tests;

/// <summary>What a shell makes of a variable that is not set.</summary>
public sealed class EmptyWordsTests
{
    [Theory]
    [InlineData("--svg", "stretch", "--svg", "")]
    [InlineData("--svg", "stretch", "--sweep", "knee=0:10:5", "--svg", "")]
    [InlineData("--model", "passive", "--model", "")]
    [InlineData("--file", "claims", "--file", "")]
    [InlineData("--targets", "validate", "--targets", "")]
    [InlineData("FOLDER", "model", "build", "", "--out", "x")]
    [InlineData("FILE", "model", "info", "")]
    [InlineData("FILE", "measures", "")]
    [InlineData("FILE", "protocol", "lint", "")]
    [InlineData("FILE", "restore", "")]
    [InlineData("--data", "serve", "--data", "")]
    [InlineData("DIR", "site", "")]
    public void An_empty_word_is_refused_in_one_line(string name, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal((2, $"{name}: is empty; a value was expected"), (run.ExitCode, run.Error.Trim()));
        Assert.Equal("", run.Output.Trim());
    }

    [Fact]
    public void Where_an_empty_word_is_what_stands_without_one_it_may_be_said()
    {
        CommandRun run = CommandRun.Of("muscles", "--model", "none.osim", "--poses", "none.csv", "--out", "none", "--muscles", "");

        Assert.DoesNotContain("is empty", run.Error, StringComparison.Ordinal);
    }
}
