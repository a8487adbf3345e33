namespace Backline.Cli.Tests;

/// <summary>Words that nothing takes.</summary>
public sealed class UnknownWordsTests
{
    [Theory]
    [InlineData("--tose: is no option of backline stretch (did you mean '--toes'?)", "stretch", "--tose", "3")]
    [InlineData("--Knee: is no option of backline stretch (did you mean '--knee'?)", "stretch", "--Knee=3")]
    [InlineData("--roll: is no option of backline stretch (did you mean '--roll-cm'?)", "stretch", "--roll", "8")]
    [InlineData("--knee-deg: is no option of backline stretch (did you mean '--knee'?)", "stretch", "--knee-deg", "3")]
    [InlineData("--hlep: is no option of backline record list (did you mean '--help'?)", "record", "list", "--hlep")]
    [InlineData("strech: is no verb of backline (did you mean 'stretch'?)", "strech", "knee", "3")]
    [InlineData("lst: is no verb of backline record (did you mean 'list'?)", "record", "lst")]
    public void A_name_nearly_right_is_told_in_one_line(string said, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output.Trim()));
        Assert.StartsWith(said + "; backline", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("--foo: is no option of backline stretch; backline stretch --help says what there is", "stretch", "--foo")]
    [InlineData("-x: is no option of backline stretch; backline stretch --help says what there is", "stretch", "-x")]
    [InlineData("foo: is no verb of backline model; backline model --help says what there is", "model", "foo")]
    [InlineData("--foo: is no option of backline; backline --help says what there is", "--foo")]
    [InlineData("more: is one word too many for backline claims; backline claims --help says what there is", "claims", "upright-shin", "more")]
    public void A_name_like_none_is_told_without_a_guess(string said, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal((2, "", said), (run.ExitCode, run.Output.Trim(), run.Error.Trim()));
    }

    [Theory]
    [InlineData("--josn: is no option of backline claims (did you mean '--json'?)", "claims", "--josn")]
    [InlineData("--sed: is no option of backline claims (did you mean '--seed'?)", "claims", "--samples", "100", "--sed", "3")]
    [InlineData("--dryrun: is no option of backline import (did you mean '--dry-run'?)", "import", "--dryrun", "a.json")]
    [InlineData("--jsn: is no option of backline protocol lint (did you mean '--json'?)", "protocol", "lint", "--jsn")]
    [InlineData("--bogus: is no option of backline record add", "record", "add", "--bogus")]
    [InlineData("--jsno: is no option of backline stretch (did you mean '--json'?)", "stretch", "--svg", "--jsno")]
    public void An_unknown_option_is_not_taken_for_the_word_that_may_stand_there(string said, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output.Trim()));
        Assert.StartsWith(said + "; backline", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public void A_file_whose_name_begins_like_an_option_is_told_behind_two_dashes()
    {
        CommandRun run = CommandRun.Of("protocol", "lint", "--", "--odd.json");

        Assert.DoesNotContain("no option", run.Error, StringComparison.Ordinal);
        Assert.Contains("--odd.json", run.Error + run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--ankle: is", "passive", "--ankle", "-Infinity")]
    [InlineData("--ankle: is", "passive", "--ankle=-inf")]
    [InlineData("--svg: is one word too many", "stretch", "--", "--svg")]
    public void What_is_meant_as_a_value_is_answered_as_one(string said, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("no option", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_unknown_option_is_told_and_a_bad_value_beside_it()
    {
        CommandRun run = CommandRun.Of("stretch", "--knee", "abc", "--tose", "3", "--foo");

        Assert.Equal(
            [
                "--knee: is \"abc\"; a number with a decimal point, like 4.5, was expected",
                "--tose: is no option of backline stretch (did you mean '--toes'?); backline stretch --help says what there is",
                "--foo: is no option of backline stretch; backline stretch --help says what there is",
            ],
            run.Error.ReplaceLineEndings("\n").Trim().Split('\n'));
    }
}
