using System.Text.Json;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class ModelVerbTests
{
    private static readonly string Leg = Repository.At("data", "models", "muscle-millard.osim");

    [Fact]
    public void Check_lists_at_once_what_cannot_be_read_and_what_is_wrong_with_numbers()
    {
        using var folder = new TemporaryFolder();
        string spoilt = folder.Write("spoilt.osim", File.ReadAllText(Leg)
            .Replace("<mass>10</mass>", "<mass>-10</mass>", StringComparison.Ordinal)
            .Replace("/bodyset/kneecap</socket_parent>", "/bodyset/kneecapp</socket_parent>", StringComparison.Ordinal));

        CommandRun run = CommandRun.Of("model", "check", spoilt, "--json");

        Assert.Equal(1, run.ExitCode);
        JsonElement[] problems = [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("problems").EnumerateArray()];
        Assert.Contains("kneecapp", run.Output, StringComparison.Ordinal);
        Assert.Contains("is -10; a mass in kilograms of 0 or more was expected", run.Output, StringComparison.Ordinal);
        Assert.All(problems, problem => Assert.True(problem.GetProperty("line").GetInt32() > 1));
    }

    [Fact]
    public void Bench_says_microseconds_and_no_bytes()
    {
        CommandRun run = CommandRun.Of("bench", "engine", "--model", Leg, "--poses", "60", "--threads", "2", "--json");

        Assert.Equal(0, run.ExitCode);
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
