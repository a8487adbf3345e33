using System.Text.Json;
using System.Text.Json.Nodes;
using Backline.Practice.Protocols;
using Backline.TestKit;

namespace Backline.Practice.Tests.Protocols;

/// <summary>What a protocol says, asks or judges must be for somebody, at a time that comes.</summary>
public sealed class ProtocolAudienceTests
{
    private static readonly string Good = File.ReadAllText(Repository.At("data", "protocols", "rolled-mat-calf-stretch.json"));
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    [Fact]
    public void A_cue_or_limit_for_those_it_leaves_out_is_told_on_its_line()
    {
        (ProtocolProblem Problem, string Line) cue = OnlyProblem(protocol => For(Cue(protocol, PhaseIds.Stand), ["no-bow", "slow-rise"], except: ["slow-rise", "no-bow"]));
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
        Assert.Empty(Problems(protocol => For(Cue(protocol, PhaseIds.Stand), ["no-bow", "slow-rise"], except: ["slow-rise"])));
        Assert.Empty(Problems(protocol => For(CriticalLimit(protocol), ["no-bow", "slow-rise"], except: ["no-bow"])));
    }

    [Theory]
    [InlineData(true, "no-bow")]
    [InlineData(true, "no-bow", "head-above-heart")]
    [InlineData(false, "no-bow", "slow-rise")]
    public void In_the_bow_a_cue_for_those_who_do_not_bow_alone_is_told(bool isTold, params string[] only)
    {
        string[] expected = isTold ? ["leaves no-bow alone, with which the bow is left out; it is never said"] : [];

        IReadOnlyList<ProtocolProblem> problems = Problems(protocol => For(Cue(protocol, PhaseIds.Bow), only, except: ["head-above-heart"]));

        Assert.Equal(expected, problems.Select(problem => problem.Message));
        Assert.Empty(Problems(protocol => For(Cue(protocol, PhaseIds.Hold), only, except: ["head-above-heart"])));
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
        Assert.Empty(Problems(protocol => AskAgain(protocol, PhaseIds.Hold, again => again["atHeldSeconds"] = 30)));
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
            protocol["hold"]!["maxSeconds"] = 120;
            Cue(protocol, PhaseIds.Hold)["atHeldSeconds"] = seconds;
        }

        (ProtocolProblem told, string line) = OnlyProblem(protocol => SayAt(protocol, 121));

        Assert.Equal("is 121, after the longest hold has ended; it is never reached", told.Message);
        Assert.Contains("\"atHeldSeconds\": 121", line, StringComparison.Ordinal);
        Assert.Empty(Problems(protocol => SayAt(protocol, 100)));
    }

    private static (ProtocolProblem Problem, string Line) OnlyProblem(Action<JsonNode> spoil)
    {
        string text = Spoilt(spoil);
        ProtocolProblem problem = Assert.Single(ProtocolReader.ProblemsOf(text));
        return (problem, text.Split('\n')[problem.Line - 1]);
    }

    private static IReadOnlyList<ProtocolProblem> Problems(Action<JsonNode> spoil) => ProtocolReader.ProblemsOf(Spoilt(spoil));

    private static string Spoilt(Action<JsonNode> spoil)
    {
        JsonNode protocol = JsonNode.Parse(Good)!; // a file of the repository
        spoil(protocol);
        return protocol.ToJsonString(Readable);
    }

    private static JsonNode Step(JsonNode protocol, string id) => protocol["steps"]!.AsArray().Single(step => (string?)step!["id"] == id)!;

    private static JsonNode Cue(JsonNode protocol, string step) => Step(protocol, step)["cues"]![0]!;

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

    private static void AskAgain(JsonNode protocol, string step, Action<JsonNode> change)
    {
        JsonArray questions = Step(protocol, step)["questions"]!.AsArray();
        JsonNode again = questions[0]!.DeepClone();
        questions.Add(again);
        change(again);
    }

    private static JsonArray List(params string[] texts) => new(texts.Select(text => (JsonNode?)text).ToArray());
}
