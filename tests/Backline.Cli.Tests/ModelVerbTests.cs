using System.Text.Json;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class ModelVerbTests
{
    private static readonly string Leg = Repository.At("data", "models", "muscle-millard.osim");

    [Fact]
    public void Degrees_of_a_model_come_back_as_its_author_meant_them()
    {
        CommandRun run = CommandRun.Of("model", "info", Repository.At("data", "models", "backline-leg.osim"), "--json");

        using var answer = JsonDocument.Parse(run.Output);
        JsonElement[] angles = [.. answer.RootElement.GetProperty("coordinates").EnumerateArray().Where(coordinate => coordinate.GetProperty("unit").GetString() == "deg")];
        Assert.NotEmpty(angles);
        Assert.All(angles.SelectMany(angle => new[] { "default", "min", "max" }.Select(key => angle.GetProperty(key).GetRawText())), number => Assert.True(number.Length <= 14, number));
    }

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
    public void Info_names_as_many_problems_as_check()
    {
        using var folder = new TemporaryFolder();
        string spoilt = folder.Write("spoilt.osim", File.ReadAllText(Leg)
            .Replace("<mass>10</mass>", "<mass>-10</mass>", StringComparison.Ordinal)
            .Replace("<max_isometric_force>", "<max_isometric_force>strong ", StringComparison.Ordinal)
            .Replace("<tendon_slack_length>", "<tendon_slack_lenth>", StringComparison.Ordinal)
            .Replace("</tendon_slack_length>", "</tendon_slack_lenth>", StringComparison.Ordinal));

        CommandRun check = CommandRun.Of("model", "check", spoilt);
        CommandRun info = CommandRun.Of("model", "info", spoilt);

        Assert.Equal((1, 2), (check.ExitCode, info.ExitCode));
        Assert.Contains("(did you mean 'tendon_slack_length'?)", check.Output, StringComparison.Ordinal);
        Assert.Equal(check.Output.Split('\n')[1..], info.Error.Split('\n')[1..]);
        Assert.True(check.Output.Split('\n').Length > 4);
    }

    [Fact]
    public void Info_tells_what_the_file_switches_off_and_counts_in_good_english()
    {
        using var folder = new TemporaryFolder();
        string text = File.ReadAllText(Leg);
        string idle = folder.Write("idle.osim", text.Replace("<max_isometric_force>", "<appliesForce>false</appliesForce><max_isometric_force>", StringComparison.Ordinal));

        CommandRun before = CommandRun.Of("model", "info", Leg);
        CommandRun after = CommandRun.Of("model", "info", idle);
        CommandRun json = CommandRun.Of("model", "info", idle, "--json");

        Assert.Contains(", 1 muscle, 0 ligaments,", before.Output, StringComparison.Ordinal);
        Assert.Contains(", 0 muscles, 0 ligaments,", after.Output, StringComparison.Ordinal);
        Assert.Contains("not used: front (the file says it applies no force)", after.Output, StringComparison.Ordinal);
        Assert.Equal("front", JsonDocument.Parse(json.Output).RootElement.GetProperty("idleForces")[0].GetString());
        SchemaTests.AssertHolds(json.Output, Repository.At("docs", "cli", "model-info.schema.json"));
    }

    [Fact]
    public void A_coordinate_that_only_drives_curves_has_no_unit()
    {
        CommandRun run = CommandRun.Of("model", "info", Repository.SharedOrSkip("models", "Rajagopal2016.osim"), "--json");

        Dictionary<string, string?> units = JsonDocument.Parse(run.Output).RootElement.GetProperty("coordinates").EnumerateArray()
            .ToDictionary(coordinate => coordinate.GetProperty("name").GetString()!, coordinate => coordinate.GetProperty("unit").GetString()); // named by the schema
        Assert.Equal(("deg", "m", null), (units["knee_angle_r"], units["pelvis_tx"], units["knee_angle_r_beta"]));
        SchemaTests.AssertHolds(run.Output, Repository.At("docs", "cli", "model-info.schema.json"));
    }

    [Fact]
    public void A_folder_in_place_of_a_model_is_called_one()
    {
        CommandRun run = CommandRun.Of("model", "check", Repository.At("data", "models"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a folder; a model file (*.osim) was expected", run.Error, StringComparison.Ordinal);
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
