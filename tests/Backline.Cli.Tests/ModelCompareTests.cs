using System.Text.Json;
using System.Text.RegularExpressions;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>What <c>model compare</c>, <c>model check</c> and <c>bench engine</c> say of what they cannot use.</summary>
public sealed class ModelCompareTests : IDisposable
{
    private const string Bare = """<OpenSimDocument Version="40000"><Model name="x"/></OpenSimDocument>""";

    private static readonly string Leg = Repository.At("data", "models", "muscle-millard.osim");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_without_a_value_to_compare_is_bad_input_and_no_agreement()
    {
        _folder.Write("coordinates.csv", $"name,value_used_when_not_varied\n{string.Concat("tilt list turn tx ty tz hip1 hip2 hip3 knee".Split(' ').Select(name => $"{name},0\n"))}");
        _folder.Write("poses.csv", "pose,kind,knee\n0,sweep,0.1\n");
        _folder.Write("lengths.csv", "pose,front\n");

        CommandRun run = CommandRun.Of("model", "compare", Leg, "--reference", _folder.FullPath);

        Assert.Equal(
            (2, "", $"{_folder.FullPath}: 1 problem\n  line 1: lengths.csv: has no rows; at least one was expected"),
            (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Fact]
    public void A_folder_of_another_models_values_is_named_column_by_column()
    {
        _folder.Write("coordinates.csv", "name,value_used_when_not_varied\npelvis_tilt,0\n");
        _folder.Write("poses.csv", "pose,kind,pelvis_tilt\n0,sweep,0.1\n");

        CommandRun run = CommandRun.Of("model", "compare", Leg, "--reference", _folder.FullPath);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("line 2: coordinates.csv: names coordinate 'pelvis_tilt'; no such coordinate", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 1: poses.csv: names coordinate 'pelvis_tilt'; no such coordinate", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_surface_that_opensims_rules_do_not_cover_cannot_be_compared()
    {
        CommandRun run = CommandRun.Of("model", "compare", Repository.At("data", "models", "wrap-sphere.osim"), "--reference", _folder.FullPath);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'ball' is a sphere", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_lists_a_thousand_problems_and_counts_the_others()
    {
        string bodies = string.Concat(Enumerable.Repeat("<Body name=\"b\"/>\n", 1500)); // a line each: what is said twice of one line is said once
        string model = _folder.Write("many.osim", $"""<OpenSimDocument Version="40000"><Model name="x"><BodySet><objects>{bodies}</objects></BodySet></Model></OpenSimDocument>""");

        CommandRun json = CommandRun.Of("model", "check", model, "--json");
        CommandRun text = CommandRun.Of("model", "check", model);

        SchemaTests.AssertHolds(json.Output, Repository.At("docs", "cli", "model-check.schema.json"));
        using var answer = JsonDocument.Parse(json.Output);
        int more = answer.RootElement.GetProperty("more").GetInt32();
        Assert.Equal((1, 1000), (json.ExitCode, answer.RootElement.GetProperty("problems").GetArrayLength()));
        Assert.True(more >= 499, $"{more} more");
        Assert.EndsWith(FormattableString.Invariant($"  and {1000 + more - 50} more"), text.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_cannot_move_has_no_postures_to_time()
    {
        CommandRun run = CommandRun.Of("bench", "engine", "--model", _folder.Write("bare.osim", Bare), "--poses", "5");

        Assert.Equal((2, "", "--model: bare.osim has no coordinates, so it has but one posture; a model that can move was expected"), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Fact]
    public void A_model_without_muscles_is_timed_without_steps_that_do_nothing()
    {
        string skeleton = _folder.Write("skeleton.osim", Regex.Replace(File.ReadAllText(Leg), "<ForceSet.*</ForceSet>", "", RegexOptions.Singleline));

        CommandRun run = CommandRun.Of("bench", "engine", "--model", skeleton, "--poses", "5", "--threads", "1", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var answer = JsonDocument.Parse(run.Output);
        JsonElement step = Assert.Single(answer.RootElement.GetProperty("steps").EnumerateArray());
        Assert.Equal("kinematics", step.GetProperty("step").GetString());
    }

    [Fact]
    public void No_step_takes_less_than_no_time()
    {
        CommandRun run = CommandRun.Of("bench", "engine", "--model", Leg, "--poses", "3", "--threads", "1", "--json");

        using var answer = JsonDocument.Parse(run.Output);
        Assert.All(answer.RootElement.GetProperty("steps").EnumerateArray(), step => Assert.True(step.GetProperty("microsecondsPerPose").GetDouble() >= 0));
    }
}
