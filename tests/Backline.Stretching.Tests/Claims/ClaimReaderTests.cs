using Backline.Practice;
using Backline.Practice.Protocols;
using Backline.Stretching.Claims;
using Backline.Stretching.Legs;
using Backline.Stretching.Postures;
using Backline.TestKit;

namespace Backline.Stretching.Tests.Claims;

public sealed class ClaimReaderTests
{
    private static string Text => File.ReadAllText(Repository.At("data", "evidence", "claims.json"));

    [Fact]
    public void The_projects_own_claims_have_no_problem_and_all_six_with_each_instruction()
    {
        ClaimBook book = ClaimReader.Read(Text, "claims.json");

        Assert.Equal(["crossing", "calves-first", "peroneals", "tuck", "lasting", "whole"], book.Claims.Where(claim => claim.Kind == "claim").Select(claim => claim.Id));
        Assert.Equal(
            ["i-roll", "i-parallel", "i-heels", "i-balls", "i-knees", "i-toes", "i-shins", "i-bow", "i-hands", "i-minute", "i-inner"],
            book.Claims.Where(claim => claim.Kind == "instruction").Select(claim => claim.Id));
    }

    [Theory]
    [InlineData("\"kneeFlexionDeg\": 60", "\"kneeFlexion\": 60", "is no input (did you mean 'kneeFlexionDeg'?)")]
    [InlineData("\"kneeFlexionDeg\": 60", "\"kneeFlexionDeg\": 200", "knee bend: is 200°; -10 to 150° was expected")]
    [InlineData("\"rollDiameterCm\": 16", "\"rollDiameterCm\": 200", "roll diameter: is 200 cm")]
    [InlineData("\"gaslat.passiveForceN\"", "\"gaslat.passiveForce\"", "(did you mean 'passiveForceN'?)")]
    [InlineData("\"gaslat.passiveForceN\"", "\"gastlat.passiveForceN\"", "(did you mean 'gaslat'?)")]
    [InlineData("\"hamstrings.knee.momentNm\"", "\"hamstrings.elbow.momentNm\"", "hip, knee, ankle, subtalar or toes")]
    [InlineData("\"source\": \"ylinen-2009\"", "\"source\": \"ylinen-209\"", "(did you mean 'ylinen-2009'?)")]
    [InlineData("\"on\": \"table\"", "\"on\": \"bed\"", "one of roll, table, hold was expected")]
    [InlineData("\"how\": \"falls\"", "\"how\": \"sinks\"", "one of rises, falls, stays, above, below was expected")]
    [InlineData("\"amount\": 0.01", "\"amount\": 0", "more than 0 was expected")]
    [InlineData("\"how\": \"above\",\n                  \"amount\": 5,\n                  \"says\": \"It bends", "\"how\": \"below\",\n                  \"amount\": 5,\n                  \"says\": \"It bends", "asks of a measure what an expectation before it asks")]
    [InlineData("\"case\": \"60°\"", "\"case\": \"61°\"", "one of straight, 20°, 60° was expected")]
    [InlineData("\"startsAt\": \"20°\"", "\"startsAt\": \"21°\"", "one of straight, 20°, 60° was expected")]
    [InlineData("\"grade\": \"B+\"", "\"grade\": \"E\"", "is 'E'")]
    [InlineData("\"A13\"", "\"A-13\"", "a row of the evidence file, as A13, was expected")]
    [InlineData("\"noExperiment\"", "\"noExperiments\"", "an experiment was expected, or 'noExperiment' with the reason")]
    [InlineData("\"id\": \"soft-knees\"", "\"id\": \"tuck\"", "stands here a second time")]
    [InlineData("\"name\": \"60°\"", "\"name\": \"20°\"", "is '20°', which stands here a second time")]
    public void A_slip_is_told_with_its_line_and_what_was_expected(string sound, string broken, string told)
    {
        string text = Text;
        int at = text.IndexOf(sound, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{sound} does not stand in the file any more");
        int line = text[..at].Count(one => one == '\n') + 1;

        IReadOnlyList<ProtocolProblem> problems = ClaimReader.ProblemsOf(text.Remove(at, sound.Length).Insert(at, broken));

        Assert.Contains(problems, problem => problem.Message.Contains(told, StringComparison.Ordinal) && Math.Abs(problem.Line - line) <= 16);
    }

    [Fact]
    public void An_input_that_is_none_in_one_case_hides_no_range_that_another_leaves()
    {
        string text = Text.Replace("\"kneeFlexionDeg\": 60", "\"kneeFlexion\": 60", StringComparison.Ordinal).Replace("\"kneeFlexionDeg\": 0\n", "\"kneeFlexionDeg\": 500\n", StringComparison.Ordinal);

        IReadOnlyList<ProtocolProblem> problems = ClaimReader.ProblemsOf(text);

        Assert.Contains(problems, problem => problem.Message.Contains("is no input (did you mean 'kneeFlexionDeg'?)", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Message.Contains("knee bend: is 500°", StringComparison.Ordinal));
    }

    // It would be a yes whatever the model answered.
    [Theory]
    [InlineData("stays")]
    [InlineData("rises")]
    [InlineData("falls")]
    public void What_compares_cases_is_refused_where_there_is_only_one(string how)
    {
        ClaimExperiment experiment = ClaimReader.Load().Find("crossing-anatomy")!.Parts[0].Experiments[0]; // the file's first
        string text = Text.Replace("\"how\": \"stays\"", $"\"how\": \"{how}\"", StringComparison.Ordinal);
        int start = text.IndexOf("\"cases\": [", StringComparison.Ordinal);
        int end = text.IndexOf("\"measures\"", StringComparison.Ordinal);

        IReadOnlyList<ProtocolProblem> problems = ClaimReader.ProblemsOf(text.Remove(start, end - start).Insert(start, "\"cases\": [{ \"name\": \"one\", \"set\": {} }],\n"));

        Assert.Contains(experiment.Expects, expectation => expectation.How == "stays");
        ProtocolProblem problem = Assert.Single(problems);
        Assert.Contains($"is '{how}' over a single case", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void How_far_a_joint_goes_is_told_for_the_leg_that_is_asked_and_else_not()
    {
        const string Sound = "\"hipDeg\": 70";
        LegMap leg = new(LegModel.Standing.Model, Side.Right);
        int at = Text.IndexOf(Sound, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{Sound} does not stand in the file any more");
        int line = Text[..at].Count(one => one == '\n') + 1;
        string broken = Text.Insert(at + Sound.Length, "0");

        Assert.Contains(ClaimReader.ProblemsOf(broken, leg), problem => problem.Message.StartsWith("hip: is 700 degrees; ", StringComparison.Ordinal) && Math.Abs(problem.Line - line) <= 16);
        Assert.Empty(ClaimReader.ProblemsOf(broken));
        Assert.Empty(ClaimReader.ProblemsOf(Text, leg));
    }

    [Fact]
    public void Many_slips_are_told_at_once()
    {
        string text = Text.Replace("\"armMm\"", "\"arm\"", StringComparison.Ordinal)
            .Replace("\"kneeFlexionDeg\": 60", "\"kneeFlexionDeg\": 600", StringComparison.Ordinal)
            .Replace("\"source\": \"li-1996\"", "\"source\": \"li\"", StringComparison.Ordinal)
            .Replace("\"kind\": \"instruction\"", "\"kind\": \"order\"", StringComparison.Ordinal);

        ProtocolException refused = Assert.Throws<ProtocolException>(() => ClaimReader.Read(text, "mine.json"));

        Assert.True(refused.Problems.Count >= 14, refused.Message);
        Assert.StartsWith($"mine.json: {refused.Problems.Count} problems", refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Problems.OrderBy(problem => problem.Line), refused.Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"backlineClaims\":1}")]
    [InlineData("{\"backlineClaims\":1,\"name\":\"a\",\"summary\":\"b\",\"sources\":null,\"claims\":[{\"parts\":[{\"experiments\":[{\"on\":\"roll\",\"common\":7,\"cases\":[3,{\"set\":[]}],\"measures\":\"x\",\"expects\":[{}]}]}]}]}")]
    public void What_is_no_file_of_claims_is_refused_and_nothing_breaks(string text) => Assert.NotEmpty(ClaimReader.ProblemsOf(text));

    [Fact]
    public void Every_name_a_measure_may_have_is_one_the_model_knows()
    {
        Assert.All(LegMuscle.All, muscle => Assert.NotNull(ClaimMeasure.Parse($"{muscle.Name}.passiveForceN", "roll", out _)));
        Assert.All(StretchKnob.All, knob => Assert.Contains(knob.Key, ClaimInputs.Names("roll")));
        Assert.Null(ClaimMeasure.Parse("gasmed.activationShare", "table", out string problem));
        Assert.Contains("passiveForceN", problem, StringComparison.Ordinal);
    }
}
