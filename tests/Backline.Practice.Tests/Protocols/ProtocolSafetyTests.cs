using System.Text.Json.Nodes;
using Backline.Practice.Protocols;
using static Backline.Practice.Tests.Protocols.SpoiltProtocol;

namespace Backline.Practice.Tests.Protocols;

/// <summary>What the screening asks for is judged and counts, and a question's no is answered by words for whom it is asked.</summary>
public sealed class ProtocolSafetyTests
{
    [Fact]
    public void A_safety_limit_that_stops_no_clock_is_told()
    {
        (ProtocolProblem told, string line) = OnlyProblem(protocol => Limit(protocol, "bow-deep-high")["critical"] = false);

        Assert.StartsWith("is false in a limit with 'onlyWith'", told.Message, StringComparison.Ordinal);
        Assert.Contains("\"critical\": false", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bow-deep-high", 5.9, true)]
    [InlineData("bow-deep-high", 6, false)]
    [InlineData("bow-none", 3, true)]
    [InlineData("bow-shallow", 3, false)] // nobody's safety; a recording may be read as finely
    public void A_safety_limit_that_no_live_camera_judges_is_told(string limit, double most, bool isTold) =>
        Assert.Equal(isTold ? ["/maxErrorDeg"] : [], Problems(protocol => Limit(protocol, limit)["maxErrorDeg"] = most).Select(problem => problem.Path[problem.Path.LastIndexOf('/')..]));

    [Fact]
    public void A_safety_limit_of_the_shins_may_be_as_fine_as_they_are_seen() => Assert.Empty(Problems(protocol =>
    {
        JsonNode limit = Limit(protocol, "shin-forward-hold");
        limit["onlyWith"] = List("slow-rise");
        limit["maxErrorDeg"] = 3;
    }));

    [Fact]
    public void A_question_about_what_only_a_camera_can_tell_is_told_on_its_line()
    {
        IReadOnlyList<ProtocolProblem> told = Problems(protocol => protocol["rules"]!.AsArray().Single(rule => (string?)rule!["id"] == "shin")!["checkedBy"] = List("camera"));

        ProtocolProblem problem = Assert.Single(told);
        Assert.Matches("^asks about 'shin', which /rules/[0-9]/checkedBy \\(line [0-9]+\\) does not leave to 'you'", problem.Message);
        Assert.EndsWith("/rule", problem.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PhaseIds.Hold, 0, "Chest higher, head stays high.")]
    [InlineData(PhaseIds.Hold, 1, "hips fold a little further.")]
    [InlineData(PhaseIds.Knees, 0, "Knees long, just unlocked.")]
    [InlineData(PhaseIds.Bow, 1, "Hips fold a little further.")]
    public void A_no_answered_by_what_a_camera_tells_others_alone_is_told(string step, int question, string cue)
    {
        ProtocolProblem told = OnlyProblem(protocol => Step(protocol, step)["questions"]![question]!["cue"] = cue).Problem;

        Assert.Matches("tells others alone; words for whom the question is asked were expected$", told.Message);
        Assert.EndsWith($"/questions/{question}/cue", told.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_no_may_be_answered_by_words_of_its_own() =>
        Assert.Empty(Problems(protocol => Step(protocol, PhaseIds.Hold)["questions"]![0]!["cue"] = "Sit bones back and up."));
}
