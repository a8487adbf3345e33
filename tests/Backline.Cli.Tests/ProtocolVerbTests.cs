using System.Text.Json;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class ProtocolVerbTests
{
    private static readonly string BuiltIn = Repository.At("data", "protocols", "rolled-mat-calf-stretch.json");

    [Fact]
    public void The_project_s_own_protocol_passes()
    {
        CommandRun run = CommandRun.Of("protocol", "lint", BuiltIn);

        Assert.Equal((0, "rolled-mat-calf-stretch.json: no problems"), (run.ExitCode, run.Output.Trim()));
    }

    [Fact]
    public void Problems_are_a_clear_no_listed_for_every_file()
    {
        string broken = Write("broken.json", File.ReadAllText(BuiltIn).Replace("\"minDeg\": 12", "\"min\": 12", StringComparison.Ordinal));
        string noJson = Write("no-json.json", "{\n \"id\": }");

        CommandRun run = CommandRun.Of("protocol", "lint", broken, noJson, BuiltIn);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("minDeg or minMm was expected", run.Output, StringComparison.Ordinal);
        Assert.Contains("no-json.json: 1 problem\n  line 2: is not JSON here (column 8);", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", run.Output, StringComparison.Ordinal);
        Assert.Contains("rolled-mat-calf-stretch.json: no problems", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_terminal_would_obey_is_refused_and_shown_as_its_number()
    {
        string text = File.ReadAllText(BuiltIn)
            .Replace("\"rolled-mat-calf-stretch\"", "\"spoilt\"", StringComparison.Ordinal)
            .Replace("\"Toes still up.\"", "\"Toes \\u001b]0;x\\u0007up.\"", StringComparison.Ordinal)
            .Replace("\"heelHeightMm\"", "\"\\u001b[2J\"", StringComparison.Ordinal);
        string file = Write("spoilt.json", text);

        CommandRun lint = CommandRun.Of("protocol", "lint", file);
        CommandRun coach = CommandRun.Of("coach", Repository.At("tests", "Reference", "clips", "01_good_side.heavy.jsonl"), "--protocol", file);

        Assert.Equal((1, 2, ""), (lint.ExitCode, coach.ExitCode, coach.Output));
        Assert.Contains("/text: has U+001B, U+0007, which nobody sees;", lint.Output, StringComparison.Ordinal);
        Assert.Contains("names '\\u001b[2J'; no such name", lint.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', lint.Output + coach.Error);
    }

    [Fact]
    public void Limits_that_cannot_be_kept_together_are_told_across_measures()
    {
        const string Hip = """
            { "id": "hip", "measure": "hipFlexionDeg", "maxDeg": 20, "marginDeg": 2, "maxErrorDeg": 8, "dwellSeconds": 0.6, "phases": ["hold"],
              "critical": true, "cueAbove": "Less hip fold.", "source": "coach judgement" },
            { "id": "bow-absent",
            """;
        string file = Write("hip.json", File.ReadAllText(BuiltIn)
            .Replace("\"rolled-mat-calf-stretch\"", "\"hip\"", StringComparison.Ordinal)
            .Replace("{\n          \"id\": \"bow-absent\",", Hip, StringComparison.Ordinal));

        CommandRun run = CommandRun.Of("protocol", "lint", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("at most 20 is asked of hipFlexionDeg, and at least 44 (40 + 12 − 8) of trunkInclinationDeg + kneeFlexionDeg − shankInclinationDeg, the same angle", run.Output, StringComparison.Ordinal);
        Assert.Contains("/posture: shows hipFlexionDeg 95 (trunkInclinationDeg + kneeFlexionDeg − shankInclinationDeg) and breaks", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_protocol_is_named_for_its_file()
    {
        string text = File.ReadAllText(BuiltIn).Replace("\"minDeg\": 12", "\"min\": 12", StringComparison.Ordinal);

        CommandRun run = CommandRun.Of("protocol", "lint", Write("other-name.json", text));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 3: /id: is 'rolled-mat-calf-stretch'; 'other-name', as the file is named, was expected", run.Output, StringComparison.Ordinal);
        Assert.Contains("minDeg or minMm was expected", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_bad_input()
    {
        CommandRun run = CommandRun.Of("protocol", "lint", "nowhere.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nowhere.json: cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_as_json_have_file_line_path_and_message()
    {
        CommandRun run = CommandRun.Of("protocol", "lint", "--json", Write("empty.json", "{}"));

        JsonElement problem = JsonDocument.Parse(run.Output).RootElement.GetProperty("files")[0].GetProperty("problems")[0];
        Assert.Equal(["line", "path", "message"], problem.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Show_prints_every_step_with_its_cues_and_questions()
    {
        CommandRun run = CommandRun.Of("protocol", "show");

        Assert.Equal(0, run.ExitCode);
        foreach (string part in (string[])["set-up  roll-mat", "live  hold", "Balls of the feet high, heels down.", "? Are your feet parallel?  [feet; no:", "? Is your head above your heart? (with head-above-heart)  [bow; no:", "[camera, phone, you]"])
        {
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_unknown_protocol_is_bad_input_that_names_the_known()
    {
        CommandRun run = CommandRun.Of("protocol", "show", "hamstring-swing");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("rolled-mat-calf-stretch", run.Error, StringComparison.Ordinal);
    }

    private static string Write(string name, string text)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("backline").FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
