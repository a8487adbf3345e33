namespace Backline.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData]
    [InlineData("coach")]
    [InlineData("record", "list")]
    public void Help_as_a_verb_says_what_help_as_an_option_says(params string[] verb)
    {
        CommandRun asked = CommandRun.Of(["help", .. verb]);

        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        Assert.Equal(CommandRun.Of([.. verb, "--help"]).Output, asked.Output);
    }

    [Fact]
    public void Help_for_what_is_no_verb_names_those_there_are()
    {
        CommandRun run = CommandRun.Of("help", "record", "lisst");

        Assert.Equal((2, "VERB: is 'lisst'; one of list, add, trend was expected"), (run.ExitCode, run.Error.Trim()));
    }

    [Theory]
    [InlineData("measures", "no\u001b[31m\u202efile.json")]
    [InlineData("coach", "no\u001b[31m\u202efile.json")]
    [InlineData("coach", "no.jsonl", "--protocol", "a\u001b[31m\u202e")]
    [InlineData("coach", "no.jsonl", "--variant", "a\u001b[31m\u202e")]
    [InlineData("protocol", "show", "a\u001b[31m\u202e")]
    [InlineData("coach\u001b[31m\u202e")]
    [InlineData("help", "a\u001b[31m\u202e")]
    [InlineData("version", "--a\u001b[31m\u202e")]
    public void No_message_writes_what_a_terminal_would_obey(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain(run.Output + run.Error, sign => sign is '\u001b' or '\u202e');
        Assert.Contains("\\u001b[31m\\u202e", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_option_takes_is_listed_without_signs_of_the_parsers_own()
    {
        CommandRun run = CommandRun.Of("muscles", "--model", "a", "--poses", "b", "--out", "c", "--wrapping", "foo\tbar");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'foo\\u0009bar'", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n\t'geodesic'\n\t'opensim'", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, "bench", "engine", "--model", "a", "--poses", "x")]
    [InlineData(1, "stretch", "--seed", "1.5")]
    [InlineData(4096, "claims", "--samples", "3000000000")]
    [InlineData(400, "model", "differences", "a", "--poses", "1e3")]
    public void A_whole_number_that_is_none_is_told_with_an_example(int example, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output.Trim()));
        Assert.Equal($"{arguments[^2]}: is \"{arguments[^1]}\"; a whole number, like {example}, of at most 2147483647 was expected", run.Error.Trim());
    }

    // "knee bend: is Infinity°".
    [Theory]
    [InlineData("stretch", "--knee", "1e400")]
    [InlineData("passive", "--ankle", "-1e309")]
    public void A_number_too_large_to_be_computed_with_is_told_as_it_was_written(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output.Trim()));
        Assert.Equal($"{arguments[^2]}: is \"{arguments[^1]}\"; a number of a size that can be computed with was expected", run.Error.Trim());
    }

    [Fact]
    public void The_help_of_coach_names_what_its_page_names()
    {
        string help = CommandRun.Of("coach", "--help").Output;

        Assert.All(
            (string[])["--protocol <ID|FILE>", "--height-cm <H>", "--roll-cm <D>", "--variant <soft|straight>", "50 to 250", "2 to 30"],
            part => Assert.Contains(part, help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("record", "list", "--from", "yesterday")]
    [InlineData("record", "list", "--until", "4/5/2026")]
    [InlineData("record", "add", "profile", "{}", "--at", "2026-02-30")]
    public void A_moment_that_is_none_is_told_with_an_example(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output.Trim()));
        Assert.Equal($"{arguments[^2]}: is \"{arguments[^1]}\"; a day or a moment, like 2026-05-04 or 2026-05-04T07:30+02:00, was expected", run.Error.Trim());
    }
}
