using Backline.Practice.Protocols;
using static Backline.Practice.Tests.Protocols.SpoiltProtocol;

namespace Backline.Practice.Tests.Protocols;

/// <summary>A protocol is a file of others: what nobody sees in it is told, and never comes to a terminal as it stands.</summary>
public sealed class ProtocolLetterTests
{
    [Theory]
    [InlineData("Stay \u001b]0;x\u0007here.", "U+001B, U+0007")]
    [InlineData("Stay\0 here.", "U+0000")]
    [InlineData("Stay\nhere.", "U+000A")]
    [InlineData("Stay \u202ehere.", "U+202E")]
    [InlineData("Stay \u2066here.", "U+2066")]
    [InlineData("Stay\u009b31m here.", "U+009B")]
    [InlineData("Stay\u200bhere\u2060now\ufeff.", "U+200B, U+2060, U+FEFF")]
    [InlineData("Stay\u00adhere.", "U+00AD")]
    [InlineData("Stay \u200ehere\u200f.\u061c", "U+200E, U+200F, U+061C")]
    [InlineData("Stay\u115fhere\u3164.", "U+115F, U+3164")]
    [InlineData("Stay here.\ufff9", "U+FFF9")]
    [InlineData("Stay here.\U000e0041", "U+E0041")]
    public void A_cue_with_something_that_nobody_sees_is_told(string cue, string hidden)
    {
        (ProtocolProblem told, string line) = OnlyProblem(protocol => Cue(protocol, "hold-stay")["text"] = cue);

        Assert.Equal($"has {hidden}, which nobody sees; letters, signs and spaces were expected", told.Message);
        Assert.Contains("\"text\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void So_are_names_and_sources()
    {
        Assert.EndsWith("/name", OnlyProblem(protocol => protocol["name"] = "Calf \u202e stretch").Problem.Path, StringComparison.Ordinal);
        Assert.EndsWith("/source", OnlyProblem(protocol => Limit(protocol, "heels-up")["source"] = "x \u001b[2J").Problem.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tiens, reste là. Ça va.")]
    [InlineData("הישארו כאן.")]
    [InlineData("می\u200cمانیم")]
    [InlineData("Bleib so. 🙂")]
    [InlineData("Bleib\u00a0so. ❤\ufe0f 👩\u200d🦰")]
    public void Letters_of_other_scripts_are_letters(string cue) => Assert.Empty(Problems(protocol => Cue(protocol, "hold-stay")["text"] = cue));

    [Fact]
    public void Words_between_spaces_that_do_not_break_are_counted_as_others()
    {
        ProtocolProblem told = OnlyProblem(protocol => Cue(protocol, "hold-stay")["text"] = "Heels\u00a0down\u2003now\u3000and stay\u202fdown there, please.").Problem;

        Assert.Equal("has 8 words; at most 7 were expected", told.Message);
    }

    [Fact]
    public void A_letter_of_two_halves_is_shown_as_both() => Assert.Equal("a\\udb40\\udc41b 🙂", PlainText.Of("a\U000e0041b 🙂"));

    [Fact]
    public void No_problem_shows_what_a_terminal_would_obey()
    {
        IReadOnlyList<ProtocolProblem> problems = Problems(protocol =>
        {
            protocol["\u001b[31m"] = 1;
            Limit(protocol, "heels-up")["measure"] = "\u001b]0;x\u0007";
        });

        string said = ProtocolReader.Describe("my\u001b[2J.json", problems);

        Assert.Contains("/\\u001b[31m", said, StringComparison.Ordinal);
        Assert.Contains("'\\u001b]0;x\\u0007'", said, StringComparison.Ordinal);
        Assert.StartsWith("my\\u001b[2J.json: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain(said, letter => char.IsControl(letter) && letter != '\n');
    }

    [Theory]
    [InlineData("\"name\": \"Calf \\ud800 stretch\"")]
    [InlineData("\"name\": \"Calf\", \"\\udc00\": 1")]
    public void Half_a_letter_is_told(string member)
    {
        IReadOnlyList<ProtocolProblem> problems = ProtocolReader.ProblemsOf($$"""{ {{member}} }""");

        Assert.Contains(problems, problem => problem.Message.StartsWith("has half a letter", StringComparison.Ordinal) && problem.Line == 1);
    }
}
