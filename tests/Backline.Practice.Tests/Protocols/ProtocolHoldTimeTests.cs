using System.Text.Json.Nodes;
using Backline.Practice.Protocols;
using static Backline.Practice.Tests.Protocols.SpoiltProtocol;

namespace Backline.Practice.Tests.Protocols;

/// <summary>What is said in the hold must come in time for everybody it is meant for.</summary>
public sealed class ProtocolHoldTimeTests
{
    [Fact]
    public void A_cue_that_stands_behind_a_later_one_is_told_on_its_line()
    {
        (ProtocolProblem told, string line) = OnlyProblem(protocol => Cue(protocol, "hold-toes")["atHeldSeconds"] = 11);

        Assert.Matches("^is 11 and stands after 12 \\(line [0-9]+\\), for which it waits; it comes late or never; the order of the clock was expected$", told.Message);
        Assert.Contains("\"atHeldSeconds\": 11", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_stands_behind_a_later_one_is_told()
    {
        ProtocolProblem told = OnlyProblem(protocol => Step(protocol, PhaseIds.Hold)["questions"]![2]!["atHeldSeconds"] = 58).Problem;

        Assert.StartsWith("is 40 and stands after 58", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hold_turned_round_and_a_hold_that_says_all_at_once_are_told()
    {
        IReadOnlyList<ProtocolProblem> turned = Problems(protocol =>
        {
            JsonArray cues = Step(protocol, PhaseIds.Hold)["cues"]!.AsArray();
            JsonNode[] reversed = [.. cues.Reverse().OfType<JsonNode>()];
            cues.Clear();
            foreach (JsonNode cue in reversed)
            {
                cues.Add(cue);
            }
        });
        IReadOnlyList<ProtocolProblem> atOnce = Problems(protocol =>
        {
            foreach (JsonNode? cue in Step(protocol, PhaseIds.Hold)["cues"]!.AsArray())
            {
                cue!["atHeldSeconds"] = 10;
            }
        });

        Assert.Equal(12, turned.Count(problem => problem.Message.Contains("the order of the clock", StringComparison.Ordinal)));
        Assert.Equal(12, atOnce.Count(problem => problem.Message.StartsWith("is 10, too soon after 10", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void Two_cues_for_the_same_person_need_four_seconds(int seconds, bool isTold) =>
        Assert.Equal(isTold, Problems(protocol => Cue(protocol, "hold-weight")["atHeldSeconds"] = seconds).Count > 0);

    [Theory]
    [InlineData(3, 43)]
    [InlineData(3, 46)]
    [InlineData(0, 20)]
    [InlineData(2, 20)]
    public void A_question_at_the_time_of_a_cue_or_of_another_question_is_told(int question, int seconds)
    {
        (ProtocolProblem told, string line) = OnlyProblem(protocol => Step(protocol, PhaseIds.Hold)["questions"]![question]!["atHeldSeconds"] = seconds);

        Assert.Matches($"^is {seconds}, too near to [0-9]+ \\(line [0-9]+\\), which the same person may hear; at least 4 seconds between a question and all else were expected$", told.Message);
        Assert.Contains($"\"atHeldSeconds\": {seconds}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_cues_that_nobody_hears_both_of_may_come_at_once() => Assert.Empty(Problems(protocol =>
    {
        JsonNode weight = Cue(protocol, "hold-weight");
        weight["atHeldSeconds"] = 8;
        weight["notWith"] = List("no-end-range");
    }));

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void What_the_screening_asks_for_comes_in_the_shortest_hold_too(int shortest, bool isTold)
    {
        string[] expected = isTold
            ? ["is 8 in a cue with 'onlyWith'; what the screening asks for is said in the shortest hold too: at least 8 seconds before its end, 15, were expected"]
            : [];

        Assert.Equal(expected, Problems(protocol => protocol["hold"]!["minSeconds"] = shortest).Select(problem => problem.Message).Take(1));
    }

    [Fact]
    public void A_word_said_again_in_a_long_hold_is_late_only_where_it_is_said_first()
    {
        IReadOnlyList<ProtocolProblem> told = Problems(protocol => Cue(protocol, "hold-light")["onlyWith"] = List("with-adult"));

        Assert.Equal(2, told.Count(problem => problem.Message.Contains("in the shortest hold too", StringComparison.Ordinal)));
    }
}
