using System.Text.Json;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class ModelVerbTests
{
    private static readonly string Leg = Repository.At("data", "models", "muscle-millard.osim");

    [Theory]
    [InlineData("muscle-millard.osim")]
    [InlineData("points.osim")]
    [InlineData("wrap-torus.osim")]
    public void Info_as_json_holds_to_its_schema(string file)
    {
        CommandRun run = CommandRun.Of("model", "info", Repository.At("data", "models", file), "--json");

        Assert.Equal(0, run.ExitCode);
        JsonSchema.AssertHolds("model-info.schema.json", run.Output);
    }

    [Fact]
    public void Check_lists_every_problem_with_its_line_and_holds_to_its_schema()
    {
        using var folder = new TemporaryFolder();
        string spoilt = folder.Write("spoilt.osim", File.ReadAllText(Leg)
            .Replace("<mass>10</mass>", "<mass>-10</mass>", StringComparison.Ordinal)
            .Replace("/bodyset/kneecap</socket_parent>", "/bodyset/kneecapp</socket_parent>", StringComparison.Ordinal));

        CommandRun run = CommandRun.Of("model", "check", spoilt, "--json");

        Assert.Equal(1, run.ExitCode);
        JsonSchema.AssertHolds("model-check.schema.json", run.Output);
        JsonElement[] problems = [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("problems").EnumerateArray()];
        Assert.True(problems.Length >= 2, run.Output);
        Assert.All(problems, problem => Assert.True(problem.GetProperty("line").GetInt32() > 1));
    }

    [Fact]
    public void Compare_finds_a_model_equal_to_its_own_tables_and_holds_to_its_schema()
    {
        string model = Repository.SharedOrSkip("models", "arm26.osim");
        string reference = Repository.SharedOrSkip("reference", "arm26");

        CommandRun run = CommandRun.Of("model", "compare", model, "--reference", reference, "--json");

        Assert.Equal(0, run.ExitCode);
        JsonSchema.AssertHolds("model-compare.schema.json", run.Output);
    }

    [Fact]
    public void Bench_says_microseconds_and_bytes_and_holds_to_its_schema()
    {
        CommandRun run = CommandRun.Of("bench", "engine", "--model", Leg, "--poses", "60", "--threads", "2", "--json");

        Assert.Equal(0, run.ExitCode);
        JsonSchema.AssertHolds("bench-engine.schema.json", run.Output);
        JsonElement[] steps = [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("steps").EnumerateArray()];
        Assert.All(steps.Where(step => step.GetProperty("step").GetString() != "equilibrium alone"), step => Assert.True(step.GetProperty("microsecondsPerPose").GetDouble() > 0));
        Assert.All(steps, step => Assert.Equal(0, step.GetProperty("bytesPerPose").GetDouble(), 1.0));
    }

    [Fact]
    public void A_bench_without_a_model_is_bad_input()
    {
        CommandRun run = CommandRun.Of("bench", "engine", "--model", "nowhere.osim");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nowhere.osim", run.Error, StringComparison.Ordinal);
    }
}
