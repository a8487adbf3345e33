using System.Text.Json.Nodes;
using Backline.Practice.Protocols;
using static Backline.Practice.Tests.Protocols.SpoiltProtocol;

namespace Backline.Practice.Tests.Protocols;

/// <summary>What a protocol says, asks or judges must be for somebody, at a time that comes.</summary>
public sealed class ProtocolAudienceTests
{
    [Fact]
    public void A_cue_or_limit_for_those_it_leaves_out_is_told_on_its_line()
    {
        (ProtocolProblem Problem, string Line) cue = OnlyProblem(protocol => For(FirstCue(protocol, PhaseIds.Stand), ["no-bow", "slow-rise"], except: ["slow-rise", "no-bow"]));
        (ProtocolProblem Problem, string Line) limit = OnlyProblem(protocol => For(CriticalLimit(protocol), ["no-bow"], except: ["no-bow"]));

        Assert.Equal("asks for no-bow, slow-rise, all of which 'notWith' leaves out; it is never said", cue.Problem.Message);
        Assert.Contains("it is never judged", limit.Problem.Message, StringComparison.Ordinal);
        foreach ((ProtocolProblem told, string line) in new[] { cue, limit })
        {
            Assert.EndsWith("/onlyWith", told.Path, StringComparison.Ordinal);
            Assert.Contains("\"onlyWith\"", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_cue_or_limit_that_leaves_somebody_is_fine()
    {
        Assert.Empty(Problems(protocol => For(FirstCue(protocol, PhaseIds.Stand), ["no-bow", "slow-rise"], except: ["slow-rise"])));
        Assert.Empty(Problems(protocol => For(CriticalLimit(protocol), ["no-bow", "slow-rise"], except: ["no-bow"])));
    }

    [Theory]
    [InlineData(true, "no-bow")]
    [InlineData(true, "no-bow", "head-above-heart")]
    [InlineData(false, "no-bow", "slow-rise")]
    public void In_the_bow_a_cue_for_those_who_do_not_bow_alone_is_told(bool isTold, params string[] only)
    {
        string[] expected = isTold ? ["leaves no-bow alone, with which the bow is left out; it is never said"] : [];

        IReadOnlyList<ProtocolProblem> problems = Problems(protocol => For(FirstCue(protocol, PhaseIds.Bow), only, except: ["head-above-heart"]));

        Assert.Equal(expected, problems.Select(problem => problem.Message));
        Assert.Empty(Problems(protocol => For(FirstCue(protocol, PhaseIds.Hold), only, except: ["head-above-heart"])));
    }

    [Fact]
    public void A_limit_of_the_bow_alone_for_those_who_do_not_bow_is_told()
    {
        void JudgedIn(JsonNode protocol, params string[] phases)
        {
            JsonNode limit = CriticalLimit(protocol);
            For(limit, ["no-bow"]);
            limit["phases"] = List(phases);
        }

        ProtocolProblem told = OnlyProblem(protocol => JudgedIn(protocol, PhaseIds.Bow)).Problem;

        Assert.Equal("leaves no-bow alone, with which the bow is left out; it is never judged", told.Message);
        Assert.Empty(Problems(protocol => JudgedIn(protocol, PhaseIds.Bow, PhaseIds.Hold)));
    }

    [Fact]
    public void In_the_bow_a_question_to_those_who_do_not_bow_alone_is_told()
    {
        ProtocolProblem told = OnlyProblem(protocol =>
        {
            JsonNode question = Step(protocol, PhaseIds.Bow)["questions"]![1]!;
            question["onlyWith"] = List("no-bow");
            question["cue"] = "Chest tall, no bow today.";
        }).Problem;

        Assert.Equal("leaves no-bow alone, with which the bow is left out; it is never asked", told.Message);
    }

    [Fact]
    public void A_cue_the_screening_asks_for_that_is_left_out_where_less_is_said_is_told()
    {
        (ProtocolProblem told, string line) = OnlyProblem(protocol => Cue(protocol, "hold-light")["talk"] = "normal");

        Assert.Equal("is 'normal' in a cue with 'onlyWith'; what the screening asks for is said however little is spoken: 'say-less' was expected", told.Message);
        Assert.Contains("\"talk\": \"normal\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_question_twice_at_one_time_is_told()
    {
        (ProtocolProblem told, string line) = OnlyProblem(protocol => AskAgain(protocol, PhaseIds.Bow, again => again["variants"] = List("soft")));

        Assert.Matches("^asks about 'shin' at the same time as /steps/[0-9]+/questions/0 \\(line [0-9]+\\); once was expected$", told.Message);
        Assert.Matches("/questions/[1-9]$", told.Path);
        Assert.Equal("{", line.Trim());
        Assert.Single(Problems(protocol => AskAgain(protocol, PhaseIds.Hold, again => again["text"] = "Heels still there?")));
    }

    [Fact]
    public void The_same_question_at_another_time_or_to_others_or_about_another_rule_is_fine()
    {
        Assert.Empty(Problems(protocol => AskAgain(protocol, PhaseIds.Hold, again => again["atHeldSeconds"] = 60, isLast: true)));
        Assert.Empty(Problems(protocol => AskAgain(protocol, PhaseIds.Bow, again => again["rule"] = "heels")));
        Assert.Empty(Problems(protocol => AskAgain(protocol, PhaseIds.Bow, again =>
        {
            again["variants"] = List("soft");
            again.Parent![0]!["variants"] = List("straight"); // it was just put into its list
        })));
    }

    [Fact]
    public void What_comes_after_the_longest_hold_is_told()
    {
        void SayAt(JsonNode protocol, double seconds)
        {
            protocol["hold"]!["maxSeconds"] = 240;
            Cue(protocol, "hold-toes-later")["atHeldSeconds"] = seconds;
        }

        (ProtocolProblem told, string line) = OnlyProblem(protocol => SayAt(protocol, 241));

        Assert.Equal("is 241, after the longest hold has ended; it is never reached", told.Message);
        Assert.Contains("\"atHeldSeconds\": 241", line, StringComparison.Ordinal);
        Assert.Empty(Problems(protocol => SayAt(protocol, 238)));
    }

    private static JsonNode FirstCue(JsonNode protocol, string step) => Step(protocol, step)["cues"]![0]!;

    private static JsonNode CriticalLimit(JsonNode protocol) =>
        protocol["rules"]!.AsArray().SelectMany(rule => rule!["limits"]!.AsArray()).First(limit => (bool)limit!["critical"]!)!;

    private static void For(JsonNode owner, string[] only, string[]? except = null)
    {
        owner["onlyWith"] = List(only);
        if (except is not null)
        {
            owner["notWith"] = List(except);
        }
    }

    private static void AskAgain(JsonNode protocol, string step, Action<JsonNode> change, bool isLast = false)
    {
        JsonArray questions = Step(protocol, step)["questions"]!.AsArray();
        JsonNode again = questions[0]!.DeepClone();
        questions.Insert(isLast ? questions.Count : 1, again);
        change(again);
    }
}
