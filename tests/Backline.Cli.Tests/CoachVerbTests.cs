using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed partial class CoachVerbTests
{
    [Fact]
    public void The_answer_has_the_promised_members_and_no_others()
    {
        CommandRun run = CommandRun.Of("coach", Recording("03_heel_lift_side.heavy"), "--json");

        JsonElement answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["protocol", "view", "heldSeconds", "durationSeconds", "events", "rules"], MembersOf(answer));
        Assert.All(answer.GetProperty("events").EnumerateArray(), happened => Assert.Equal(["t", "kind", "id", "text"], MembersOf(happened)));
        Assert.All(answer.GetProperty("rules").EnumerateArray(), rule => Assert.Equal(["id", "keptSeconds", "brokenSeconds", "notSeenSeconds"], MembersOf(rule)));
        Assert.Contains(answer.GetProperty("events").EnumerateArray(), happened => happened.GetProperty("kind").GetString() == "fault" && happened.GetProperty("id").GetString() == "heels");
    }

    [Fact]
    public void The_schema_lists_what_is_printed()
    {
        JsonNode schema = JsonNode.Parse(File.ReadAllText(Repository.At("docs", "cli", "coach.schema.json")))!; // a file of the repository
        JsonElement answer = JsonDocument.Parse(CommandRun.Of("coach", Recording("01_good_side.heavy"), "--json").Output).RootElement;

        Assert.Equal(MembersOf(answer), schema["properties"]!.AsObject().Select(member => member.Key));
        string[] kinds = [.. schema["properties"]!["events"]!["items"]!["properties"]!["kind"]!["enum"]!.AsArray().Select(kind => kind!.GetValue<string>())];
        Assert.Equal(["phase", "fault", "mended", "cue", "praise", "hold-start", "hold-stop", "done"], kinds);
        Assert.All(answer.GetProperty("events").EnumerateArray(), happened => Assert.Contains(happened.GetProperty("kind").GetString(), kinds));
    }

    [Fact]
    public void Held_seconds_are_told_apart_as_seen_and_unseen()
    {
        (double held, double seen, double unseen) = HeldIn(Recording("01_good_side.heavy"));
        (double heldInGap, double seenInGap, double unseenInGap) = HeldIn(WithGapInTheHold());

        Assert.InRange(seen, 1, 3);
        Assert.Equal(held, seen + unseen, 0.16); // each is rounded
        Assert.InRange(unseenInGap, 13, 20);
        Assert.Equal(heldInGap, seenInGap + unseenInGap, 0.16);
    }

    [Theory]
    [InlineData("05b_good_front.heavy", "front")]
    [InlineData("08_good_oblique45.heavy", "oblique")]
    public void Another_view_is_a_clear_no_that_asks_for_a_side_view(string recording, string view)
    {
        CommandRun run = CommandRun.Of("coach", Recording(recording), "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Film from the side", run.Error, StringComparison.Ordinal);
        Assert.Equal(view, JsonDocument.Parse(run.Output).RootElement.GetProperty("view").GetString());
    }

    [Fact]
    public void Nobody_in_the_recording_is_a_clear_no()
    {
        string file = WriteRecording("""{"t":0,"image":null,"world":null}""", """{"t":0.1,"image":null,"world":null}""");

        CommandRun run = CommandRun.Of("coach", file);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Nobody was seen", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_recording_is_bad_input_with_every_problem_and_no_stack()
    {
        string file = WriteRecording("""{"t":-1,"image":null,"world":null}""", "not a frame");

        CommandRun run = CommandRun.Of("coach", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 3", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_options_are_all_listed_at_once()
    {
        CommandRun run = CommandRun.Of("coach", "nowhere.jsonl", "--height-cm", "17", "--roll-cm", "800", "--variant", "bouncy");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--height-cm: is 17; 50 to 250 was expected", run.Error, StringComparison.Ordinal);
        Assert.Contains("--roll-cm: is 800; 2 to 30 was expected", run.Error, StringComparison.Ordinal);
        Assert.Contains("--variant: is 'bouncy'; one of soft, straight was expected", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("49.9", false)]
    [InlineData("95", true)]
    [InlineData("250", true)]
    [InlineData("250.1", false)]
    public void Who_can_be_measured_can_be_coached(string height, bool isTaken)
    {
        CommandRun[] runs = [.. ((string[])["coach", "measures"]).Select(verb => CommandRun.Of(verb, Recording("01_good_side.heavy"), "--height-cm", height))];

        Assert.All(runs, run => Assert.Equal(isTaken ? "" : $"--height-cm: is {height}; 50 to 250 was expected", run.Error.Trim()));
        Assert.All(runs, run => Assert.Equal(isTaken ? 0 : 2, run.ExitCode));
    }

    [Fact]
    public void A_missing_file_is_bad_input()
    {
        CommandRun run = CommandRun.Of("coach", "nowhere.jsonl");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nowhere.jsonl: cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_protocol_of_one_s_own_with_slips_is_bad_input()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("backline").FullName, "mine.json");
        File.WriteAllText(file, "{}");

        CommandRun run = CommandRun.Of("coach", Recording("01_good_side.heavy"), "--protocol", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("has no 'steps'", run.Error, StringComparison.Ordinal);
    }

    private static (double Held, double Seen, double Unseen) HeldIn(string recording)
    {
        Match line = HeldLine().Match(CommandRun.Of("coach", recording).Output);
        Assert.True(line.Success);
        return (Number("held"), Number("seen"), Number("unseen"));

        double Number(string name) => double.Parse(line.Groups[name].Value, CultureInfo.InvariantCulture);
    }

    // Half-way through the hold nobody records for a minute.
    private static string WithGapInTheHold()
    {
        string[] frames = [.. File.ReadLines(Recording("01_good_side.heavy")).Skip(1).Select(line =>
        {
            double seconds = double.Parse(Time().Match(line).Groups[1].Value, CultureInfo.InvariantCulture);
            return seconds < 5 ? line : Time().Replace(line, FormattableString.Invariant($"{{\"t\":{seconds + 60:0.0}"));
        })];
        return WriteRecording(frames);
    }

    private static string[] MembersOf(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    private static string Recording(string name) => Repository.At("tests", "Reference", "clips", $"{name}.jsonl");

    private static string WriteRecording(params string[] lines)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("backline").FullName, "test.jsonl");
        const string Header = """{"backlineRecording":1,"imageWidth":640,"imageHeight":480,"fps":10,"landmarkModel":"blazepose-33","variant":"full","source":"drawn for a test"}""";
        File.WriteAllLines(file, [Header, .. lines]);
        return file;
    }

    [GeneratedRegex(@"^rolled-mat-calf-stretch, side-right: held (?<held>[0-9.]+) s of [0-9.]+ s \((?<seen>[0-9.]+) s seen, (?<unseen>[0-9.]+) s unseen\)", RegexOptions.CultureInvariant)]
    private static partial Regex HeldLine();

    [GeneratedRegex(@"^\{""t"":([0-9.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
