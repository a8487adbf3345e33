using System.Text.Json;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class ClaimsVerbTests
{
    private static readonly string Built = Repository.At("data", "evidence", "claims.json");

    [Fact]
    public void One_part_is_answered_with_what_article_model_and_studies_say()
    {
        CommandRun run = CommandRun.Of("claims", "soft-knees", "--samples", "20");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Grade B.", run.Output, StringComparison.Ordinal);
        Assert.Contains("gasmed.passiveForceN", run.Output, StringComparison.Ordinal);
        Assert.Contains("doi:10.1186/1471-2474-15-246", run.Output, StringComparison.Ordinal);
        Assert.Contains("does not: soft-knees: At 20° it is out of the stretch", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("tuck-hamstrings", run.Output, StringComparison.Ordinal);
    }

    // Nobody is drawn for a hold.
    [Theory]
    [InlineData("minute", false, true)]
    [InlineData("soft-knees", true, false)]
    public void What_brackets_hold_is_said_of_what_is_shown(string part, bool isDrawn, bool isHeld)
    {
        CommandRun run = CommandRun.Of("claims", part, "--samples", "20");

        Assert.Equal(isDrawn, run.Output.Contains("nine of ten among 20 people drawn", StringComparison.Ordinal));
        Assert.Equal(isHeld, run.Output.Contains("of time in a hold are of another kind", StringComparison.Ordinal));
    }

    // "stretch" said 0, "claims" 5.
    [Theory]
    [InlineData("stretch")]
    [InlineData("claims", "minute")]
    public void A_seed_is_told_where_somebody_was_drawn(params string[] verb)
    {
        int Seed(string samples)
        {
            using var json = JsonDocument.Parse(CommandRun.Of([.. verb, "--json", "--seed", "5", "--samples", samples]).Output);
            return json.RootElement.GetProperty("seed").GetInt32();
        }

        Assert.Equal((0, 5), (Seed("0"), Seed("20")));
    }

    [Fact]
    public void All_six_claims_and_eleven_instructions_are_answered_with_their_numbers()
    {
        using var json = JsonDocument.Parse(CommandRun.Of("claims", "--json", "--samples", "20").Output);

        JsonElement[] claims = [.. json.RootElement.GetProperty("claims").EnumerateArray()];
        Assert.Equal((6, 11), (claims.Count(claim => claim.GetProperty("kind").GetString() == "claim"), claims.Count(claim => claim.GetProperty("kind").GetString() == "instruction")));
        Assert.Equal(5, json.RootElement.GetProperty("disagreements").GetInt32());
        Assert.All(
            claims.SelectMany(claim => claim.GetProperty("parts").EnumerateArray()),
            part => Assert.True(part.GetProperty("experiments").GetArrayLength() > 0 || part.GetProperty("noExperiment").GetString() is { Length: > 20 }));
    }

    [Fact]
    public void An_unknown_id_is_told_with_the_nearest()
    {
        CommandRun run = CommandRun.Of("claims", "soft-knee", "--samples", "7");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("(did you mean 'soft-knees'?)", run.Error, StringComparison.Ordinal);
        Assert.Contains("--samples: is 7", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_is_told_with_every_line_and_no_stack()
    {
        using TemporaryFolder folder = new();
        string file = folder.At("mine.json");
        File.WriteAllText(file, File.ReadAllText(Built).Replace("\"armMm\"", "\"arm\"", StringComparison.Ordinal).Replace("\"rises\"", "\"grows\"", StringComparison.Ordinal));

        CommandRun run = CommandRun.Of("claims", "--file", file);
        CommandRun missing = CommandRun.Of("claims", "--file", folder.At("nowhere.json"));

        Assert.Equal((2, 2), (run.ExitCode, missing.ExitCode));
        Assert.StartsWith("mine.json: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("one of rises, falls, stays, above, below was expected", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error + missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_joint_that_does_not_go_so_far_is_the_files_fault_and_has_its_line()
    {
        using TemporaryFolder folder = new();
        string file = folder.At("mine.json");
        File.WriteAllText(file, File.ReadAllText(Built).Replace("\"hipDeg\": 70", "\"hipDeg\": 700", StringComparison.Ordinal));

        CommandRun run = CommandRun.Of("claims", "--file", file);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("mine.json: ", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"line \d+: .*hip: is 700 degrees; -?\d+ to \d+ was expected", run.Error);
    }

    [Fact]
    public void A_model_without_the_leg_is_told_by_name()
    {
        CommandRun run = CommandRun.Of("claims", "--model", Repository.At("data", "models", "joint-pin.osim"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("has no marker 'heel_r'", run.Error, StringComparison.Ordinal);
    }
}
