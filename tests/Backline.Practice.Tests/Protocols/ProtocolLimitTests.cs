using System.Text.Json.Nodes;
using Backline.Practice.Protocols;
using static Backline.Practice.Tests.Protocols.SpoiltProtocol;

namespace Backline.Practice.Tests.Protocols;

/// <summary>A limit must be judged, its cue must mend it, and its phase's picture must keep it.</summary>
public sealed class ProtocolLimitTests
{
    [Fact]
    public void One_cue_for_opposite_ends_of_a_measure_is_told()
    {
        (ProtocolProblem told, string line) = OnlyProblem(protocol => Limit(protocol, "knees-deep-soft")["cueAbove"] = "Knees a little softer.");

        Assert.Matches("^is 'Knees a little softer.', as /rules/2/limits/0/cueBelow \\(line [0-9]+\\) says of a value too low; the opposite was expected$", told.Message);
        Assert.Contains("\"cueAbove\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void One_cue_for_both_ends_of_a_limit_is_told()
    {
        ProtocolProblem told = OnlyProblem(protocol =>
        {
            JsonNode limit = Limit(protocol, "bow-shallow");
            limit["maxDeg"] = 120;
            limit["cueAbove"] = "hips fold a little further.";
        }).Problem;

        Assert.EndsWith("says of a value too low; the opposite was expected", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_cue_for_opposite_ends_in_different_variants_is_fine() =>
        Assert.Empty(Problems(protocol => Limit(protocol, "knees-bent-straight")["cueAbove"] = "Knees a little softer."));

    [Theory]
    [InlineData("kneeFlexionDeg", 0, "at least 12")]
    [InlineData("kneeFlexionDeg", 70, "at most 60")]
    [InlineData("trunkInclinationDeg", 20, "at least 40")]
    [InlineData("heelLiftMm", 30, "at most 20")]
    public void A_picture_of_the_hold_that_breaks_a_limit_of_it_is_told(string member, int value, string expected)
    {
        (ProtocolProblem told, string line) = OnlyProblem(protocol => Step(protocol, PhaseIds.Hold)["posture"]![member] = value);

        Assert.Matches($"^is {value} and breaks /rules/[0-9]/limits/[0-9] \\(line [0-9]+\\), which is judged in this phase; {expected} was expected$", told.Message);
        Assert.EndsWith($"/posture/{member}", told.Path, StringComparison.Ordinal);
        Assert.Contains($"\"{member}\": {value}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_a_variant_is_held_against_that_variant_s_limits()
    {
        ProtocolProblem told = OnlyProblem(protocol => Step(protocol, PhaseIds.Hold)["variantPostures"]!["straight"]!["kneeFlexionDeg"] = 20).Problem;

        Assert.EndsWith("at most 15 was expected", told.Message, StringComparison.Ordinal);
        Assert.EndsWith("/variantPostures/straight/kneeFlexionDeg", told.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(40, false)]
    public void A_limit_judged_from_a_bow_on_is_not_asked_of_a_picture_that_bows_less(int trunk, bool isTold) => Assert.Equal(isTold, Problems(protocol =>
    {
        JsonNode posture = Step(protocol, PhaseIds.Bow)["posture"]!;
        posture["trunkInclinationDeg"] = trunk;
        posture["shankInclinationDeg"] = 12;
    }).Count > 0);

    [Fact]
    public void A_rise_that_errs_more_than_a_reading_may_is_told()
    {
        (ProtocolProblem told, string line) = OnlyProblem(protocol => Limit(protocol, "heels-rise")["settledErrorMm"] = 40);

        Assert.Equal("is 40, more than the 15 a reading may err by; the limit is never judged", told.Message);
        Assert.Contains("\"settledErrorMm\": 40", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_given_twice_in_a_list_is_told()
    {
        ProtocolProblem phase = OnlyProblem(protocol => Limit(protocol, "heels-up")["phases"] = List("bow", "hold", "bow")).Problem;
        ProtocolProblem restriction = OnlyProblem(protocol => Cue(protocol, "hold-light")["onlyWith"] = List("no-end-range", "no-end-range")).Problem;

        Assert.Equal("names 'bow' a second time; once was expected", phase.Message);
        Assert.EndsWith("/phases/2", phase.Path, StringComparison.Ordinal);
        Assert.EndsWith("/onlyWith/1", restriction.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bow-shallow", true)]
    [InlineData("bow-none", false)]
    [InlineData("bow-deep-high", false)]
    [InlineData("knees-locked-soft", false)]
    public void Only_a_least_bow_of_the_hold_is_judged_until_it_is_reached(string limit, bool isFine)
    {
        void Spoil(JsonNode protocol) => Limit(protocol, limit)["untilReached"] = true;
        if (isFine)
        {
            Assert.Empty(Problems(Spoil));
            return;
        }

        Assert.Equal(
            "is for a least trunk bow in the hold; 'minDeg' of trunkInclinationDeg and the phase hold alone were expected", OnlyProblem(Spoil).Problem.Message);
    }
}
