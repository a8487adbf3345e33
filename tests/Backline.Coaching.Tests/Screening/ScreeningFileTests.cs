using System.Text;
using System.Text.RegularExpressions;
using Backline.Coaching.Screening;
using Backline.Practice.Screening;
using Backline.TestKit;

namespace Backline.Coaching.Tests.Screening;

public sealed class ScreeningFileTests
{
    private static readonly string Text = File.ReadAllText(Repository.At("data", "screening", "screening-v2.json"));

    [Fact]
    public void The_file_in_data_is_the_one_that_is_shipped()
    {
        ScreeningRules file = ScreeningRules.Parse(Encoding.UTF8.GetBytes(Text), "screening-v2.json");

        Assert.Equal(ScreeningRules.BuiltIn.Version, file.Version);
        Assert.Equal(ScreeningRules.BuiltIn.Outcomes.Select(outcome => outcome.Id), file.Outcomes.Select(outcome => outcome.Id));
    }

    [Fact]
    public void Reading_and_ticking_takes_a_minute_at_most()
    {
        // 238 words a minute: silent reading of English by adults, Brysbaert 2019 J Mem Lang 109:104047. One second a tick.
        // Who is asked for the yes of those who treat them has come no further than the first screen.
        ScreeningQuestion[] asked = [.. Answers.Questions.Where(question => Answers.Rules.IsAsked(question, Answers.Clear))];
        int words = Answers.Rules.Screens.Sum(screen => Words(screen.Title)) + asked.Sum(question =>
            Words(question.Text) + Words(question.NoneText) + question.Options.Sum(option => Words(option.Text)));
        double seconds = (words * 60 / 238.0) + asked.Length;

        Assert.True(seconds <= 60, $"{words} words take {seconds:0} s");
    }

    [Theory]
    [InlineData("saddle", "during sex")]
    [InlineData("saddle", "bladder")]
    [InlineData("both-legs", "both legs")]
    [InlineData("heel-pop", "cannot rise on toes")]
    [InlineData("thigh-pop", "cannot sit or stand")]
    public void Each_sign_the_evidence_names_is_asked_for(string option, string words) =>
        Assert.Contains(words, Answers.Questions.SelectMany(question => question.Options).Single(other => other.Id == option).Text, StringComparison.Ordinal);

    [Fact]
    public void Words_for_people_are_calm()
    {
        IEnumerable<string> shown = Answers.Rules.Outcomes.SelectMany(outcome => outcome.Advice.Select(words => words.Text).Append(outcome.Act ?? string.Empty))
            .Concat(Answers.Rules.WordsOf(RestrictionIds.All))
            .Concat(Answers.Questions.Select(question => question.Text))
            .Concat(Answers.Questions.SelectMany(question => question.Options.Select(option => option.Text)));

        Assert.All(shown, text =>
        {
            Assert.DoesNotContain('!', text);
            Assert.DoesNotMatch("(?i)\\b(wrong|failed?|diagnos|cure|heals?)\\b", text);
            Assert.DoesNotMatch("\\b(112|911|999|144|116117)\\b", text);
        });
    }

    [Fact]
    public void Every_problem_is_listed_with_its_line()
    {
        string broken = Replace(Replace(Replace(Replace(Text, "\"level\": \"emergency\"", "\"level\": \"panic\""),
            "\"outcome\": \"heal-first\"", "\"outcome\": \"heal-frist\""), "\"kind\": \"scale\"", "\"kind\": \"slider\""),
            "\"id\": \"unsteady\"", "\"id\": \"saddle\"");

        ScreeningFileException exception = Assert.Throws<ScreeningFileException>(() => ScreeningRules.Parse(Encoding.UTF8.GetBytes(broken), "broken.json"));

        Assert.Contains(exception.Problems, problem => problem.Place == "/outcomes/call-breath/level" && problem.Line == LineOf(broken, "\"panic\""));
        Assert.Contains(exception.Problems, problem => problem.Found.Contains("heal-frist", StringComparison.Ordinal) && problem.Line == LineOf(broken, "heal-frist"));
        Assert.Contains(exception.Problems, problem => problem.Found.Contains("slider", StringComparison.Ordinal) && problem.Line == LineOf(broken, "slider"));
        Assert.Contains(exception.Problems, problem => problem.Found.Contains("'saddle' again", StringComparison.Ordinal));
        Assert.Contains(exception.Problems, problem => problem.Place == "/outcomes/heal-first" && problem.Found == "follows from no option");
        Assert.StartsWith("broken.json: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"version\": 5,", "\"version\": 5, \"mood\": \"good\",", "/mood")]
    [InlineData("\"version\": 5,", "", "/version")]
    [InlineData("\"version\": 5,", "\"version\": -1,", "/version")]
    [InlineData("\"version\": 5,", "\"version\": 5, \"version\": 6,", "/version")]
    [InlineData("\"backlineScreening\": 1", "\"backlineScreening\": 7", "/backlineScreening")]
    [InlineData("\"act\": \"Call your local emergency number now.\"", "\"act\": null", "/outcomes/call-breath/act")]
    [InlineData("\"restrictions\": [\"no-bow\"]", "\"restrictions\": [\"no-bowing\"]", "/outcomes/no-bow-sit-bone/restrictions/0")]
    [InlineData("\"restrictions\": [\"no-bow\"]", "\"restrictions\": []", "/outcomes/no-bow-sit-bone/restrictions")]
    [InlineData("\"restriction\": \"slow-rise\"", "\"restriction\": \"slow\"", "/keep/2/restriction")]
    [InlineData("\"restriction\": \"slow-rise\"", "\"restriction\": \"no-bow\"", "/keep")]
    [InlineData("\"notWith\": [\"no-bow\"]", "\"notWith\": [\"no-bows\"]", "/keep/1/notWith/0")]
    [InlineData("\"notWith\": [\"call-breath\"]", "\"notWith\": [\"call-breadth\"]", "/outcomes/call-nerves/advice/1/notWith/0")]
    [InlineData("\"notWith\": [\"call-breath\"]", "\"notWith\": [\"call-nerves\"]", "/outcomes/call-nerves/advice/1/notWith/0")]
    [InlineData("{ \"text\": \"Do not stretch.\"", "{ \"text\": \"\"", "/outcomes/call-nerves/advice/1/text")]
    [InlineData("{ \"text\": \"Do not stretch.\", \"notWith\"", "{ \"text\": \"Do not stretch.\", \"beside\"", "/outcomes/call-nerves/advice/1/beside")]
    [InlineData("\"A sudden pop or kick above the heel can", "{ \"text\": \"Go within 2 hours.\", \"notWith\": [] }, \"A sudden pop or kick above the heel can", "/heel-pop")]
    [InlineData("\"status\": \"FOUND\"", "\"status\": \"HEARD\"", "/status")]
    [InlineData("\"ends\": [\"0 no pain\", \"10 the worst\"]", "\"ends\": [\"0 no pain\"]", "/ends")]
    [InlineData("\"onlyAfter\": [\"left\", \"right\", \"both\"]", "\"onlyAfter\": [\"sit-bone\"]", "/onlyAfter")]
    [InlineData("\"text\": \"Sudden pop or kick above the heel; cannot rise on toes\"", "\"text\": \"A pop 2 cm above the heel\"", "/heel-pop")]
    [InlineData("\"lifts\": [\"ask-surgeon\"", "\"lifts\": [\"doctor-heel-pop\"", "/lifts")]
    [InlineData("\"lifts\": [\"ask-surgeon\"", "\"lifts\": [\"ask-surgeons\"", "/lifts")]
    [InlineData("\"text\": \"Your age:\"", "\"text\": \"\"", "/text")]
    [InlineData("\"text\": \"Your age:\"", "\"text\": 5", "/text")]
    public void A_single_slip_is_found_where_it_is(string found, string changed, string place)
    {
        string broken = Replace(Text, found, changed);

        ScreeningFileException exception = Assert.Throws<ScreeningFileException>(() => ScreeningRules.Parse(Encoding.UTF8.GetBytes(broken), "broken.json"));

        Assert.Contains(exception.Problems, problem => problem.Place.Contains(place, StringComparison.Ordinal));
        Assert.All(exception.Problems, problem => Assert.InRange(problem.Line, 1, broken.Count(c => c == '\n') + 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"outcomes\": 5, \"screens\": {}}")]
    [InlineData("{\"outcomes\": [1], \"screens\": [[]]}")]
    [InlineData("{} {}")]
    public void What_is_no_rules_file_is_refused_with_a_message(string text)
    {
        ScreeningFileException exception = Assert.Throws<ScreeningFileException>(() => ScreeningRules.Parse(Encoding.UTF8.GetBytes(text), "broken.json"));

        Assert.NotEmpty(exception.Problems);
    }

    private static int Words(string? text) => text is null ? 0 : Regex.Count(text, @"[\w-]+");

    private static int LineOf(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    private static string Replace(string text, string found, string changed)
    {
        int at = text.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{found}' is not in the file any more");
        return text[..at] + changed + text[(at + found.Length)..];
    }
}
