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

    [Theory]
    [InlineData("slowTargetReached", "words")]
    [InlineData("headUpTargetReached", "words")]
    [InlineData("headUpRise", "words")]
    public void Words_that_the_screening_may_ask_for_are_missed(string name, string place)
    {
        ProtocolProblem told = OnlyProblem(protocol => protocol["words"]!.AsObject().Remove(name)).Problem;

        Assert.Equal($"have no '{name}', which the screening may ask of who bows; it was expected", told.Message);
        Assert.Equal("/" + place, told.Path);
    }

    [Theory]
    [InlineData("bow-high", "have none 'onlyWith' head-above-heart")]
    [InlineData("rise-pause", "have none for rising 'onlyWith' slow-rise")]
    [InlineData("step-off-pause", "have none for stepping off 'onlyWith' slow-rise")]
    public void A_cue_that_the_screening_may_ask_for_is_missed(string cue, string lack)
    {
        ProtocolProblem told = OnlyProblem(protocol => Remove(Cue(protocol, cue))).Problem;

        Assert.StartsWith(lack, told.Message, StringComparison.Ordinal);
        Assert.EndsWith("/cues", told.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bow-forward", "head-above-heart", "bow-high")]
    [InlineData("hands-hang", "head-above-heart", "bow-high")]
    [InlineData("hands-hang", "no-end-range", "bow-light")]
    [InlineData("rise-slowly", "no-bow", "rise-tall")]
    [InlineData("step-off", "slow-rise", "step-off-pause")]
    public void A_cue_said_beside_the_one_that_takes_its_place_is_told(string cue, string restriction, string instead)
    {
        (ProtocolProblem told, string line) = OnlyProblem(protocol =>
        {
            string[] left = [.. Cue(protocol, cue)["notWith"]!.AsArray().Select(name => (string)name!).Where(name => name != restriction)];
            Cue(protocol, cue).AsObject().Remove("notWith");
            if (left.Length > 0)
            {
                Cue(protocol, cue)["notWith"] = List(left);
            }
        });

        Assert.Matches($"^is said beside '{instead}' \\(line [0-9]+\\), which takes its place; 'notWith' .*{restriction}.* was expected$", told.Message);
        Assert.Contains("{", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cue_in_the_place_of_none_there_is_is_told_on_its_line()
    {
        (ProtocolProblem told, string line) = OnlyProblem(protocol => Cue(protocol, "rise-tall")["insteadOf"] = List("rise-slow"));

        Assert.Equal("names 'rise-slow'; the step has no such cue (did you mean 'rise-slowly'?)", told.Message);
        Assert.Contains("\"rise-slow\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_for_the_head_that_stays_up_tell_whose_place_they_take()
    {
        ProtocolProblem told = OnlyProblem(protocol =>
        {
            Cue(protocol, "bow-high").AsObject().Remove("insteadOf");
            Cue(protocol, "bow-light").AsObject().Remove("insteadOf");
            Cue(protocol, "bow-forward").AsObject().Remove("notWith");
            Cue(protocol, "hands-hang").AsObject().Remove("notWith");
        }).Problem;

        Assert.StartsWith("leave none of what everybody hears out with head-above-heart, nor does one tell by 'insteadOf'", told.Message, StringComparison.Ordinal);
    }

    /// <summary>Teachers' protocols that were good stay so.</summary>
    [Fact]
    public void A_protocol_older_than_insteadOf_that_leaves_out_what_it_must_is_good() => Assert.Empty(Problems(protocol =>
    {
        foreach (string cue in (string[])["bow-high", "bow-light", "rise-tall", "step-off-pause"])
        {
            Cue(protocol, cue).AsObject().Remove("insteadOf");
        }
    }));

    [Fact]
    public void A_bow_without_its_deepest_for_the_head_above_the_heart_is_told() =>
        Assert.Contains(Problems(protocol => Remove(Limit(protocol, "bow-deep-high"))), problem => problem.Path == "/rules");

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void A_heel_below_the_floor_is_told(double most, bool isTold) => Assert.Equal(
        isTold ? ["is -1; no heel is below the floor: 0 or more was expected"] : [],
        Problems(protocol =>
        {
            Limit(protocol, "heels-up")["maxMm"] = most;
            Limit(protocol, "heels-up")["marginMm"] = 0;
        }).Select(problem => problem.Message));

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

    private static void Remove(JsonNode member) => member.Parent!.AsArray().Remove(member); // each stands in a list
}
