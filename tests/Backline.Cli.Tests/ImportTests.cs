using System.Text;
using System.Text.Json.Nodes;
using Backline.Practice.Records;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>Files that hold what an import must not pass over in silence, nor change.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_entry_that_reads_otherwise_than_here_is_told_and_the_one_here_stays()
    {
        string here = _folder.Write("here.json", FileWith("""{"a":1}""")), other = _folder.Write("other.json", FileWith("""{"a":2}"""));
        Import(here);

        CommandRun same = Import(here), dry = Import(other, "--dry-run"), json = Import(other, "--json"), run = Import(other);
        CommandRun export = CommandRun.Of("export", _folder.At("out.json"), "--data", _folder.At("data"));

        Assert.All((CommandRun[])[same, dry, json, run, export], one => Assert.Equal((0, ""), (one.ExitCode, one.Error)));
        Assert.All((CommandRun[])[dry, run], one => Assert.Contains(
            "0 new; 1 already here, 0 erased here and left out, 0 erased as they were elsewhere."
            + Environment.NewLine + "1 entry that is already here says something else in the file. The one here stays as it is.",
            one.Output,
            StringComparison.Ordinal));
        Assert.DoesNotContain("something else", same.Output, StringComparison.Ordinal);
        Assert.Equal(1, JsonNode.Parse(json.Output)!["differing"]!.GetValue<int>());
        Assert.Contains("""{"a":1}""", File.ReadAllText(_folder.At("out.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_that_says_what_can_hardly_be_is_brought_in_with_a_word_read_and_taken_out_the_same()
    {
        const string Session = """{"protocol":"rolled-mat-calf-stretch","variant":"soft","support":"wall","camera":false,"restrictions":[],"targetSeconds":60,"durationSeconds":40,"held":{"seenSeconds":0,"unseenSeconds":0,"selfReportedSeconds":60},"ended":"done","felt":[],"events":[],"rules":[],"measures":[]}""";
        string file = _folder.Write("more.json", FileWith(Session).Replace("of-tomorrow", RecordKinds.Session, StringComparison.Ordinal));

        CommandRun dry = Import(file, "--dry-run", "--json"), run = Import(file);
        CommandRun list = CommandRun.Of("record", "list", "--json", "--data", _folder.At("data"));
        CommandRun export = CommandRun.Of("export", _folder.At("out.json"), "--data", _folder.At("data"));
        CommandRun typed = CommandRun.Of("record", "add", "session", Session, "--data", _folder.At("data"));

        Assert.All((CommandRun[])[dry, run, list, export], one => Assert.Equal((0, ""), (one.ExitCode, one.Error)));
        Assert.Equal(1, JsonNode.Parse(dry.Output)!["doubtful"]!.GetValue<int>());
        Assert.Contains("1 session says that more was held than it lasted.", run.Output, StringComparison.Ordinal);
        Assert.True(JsonNode.Parse(list.Output)![0]!["readable"]!.GetValue<bool>());
        Assert.Contains($"\"content\":{Session}", File.ReadAllText(_folder.At("out.json")), StringComparison.Ordinal);
        Assert.Equal((2, "record.content.durationSeconds: is 40; at least the 60 s of the hold were expected"), (typed.ExitCode, typed.Error.Trim()));
    }

    [Fact]
    public void A_measure_that_no_body_can_have_is_brought_in_with_a_word_and_not_typed()
    {
        const string Session = """{"protocol":"rolled-mat-calf-stretch","variant":"soft","support":"wall","camera":true,"restrictions":[],"targetSeconds":60,"durationSeconds":90,"held":{"seenSeconds":60,"unseenSeconds":0,"selfReportedSeconds":0},"ended":"done","felt":[],"events":[],"rules":[],"measures":[{"measure":"kneeFlexionDeg","median":-500,"standardError":6}]}""";
        string file = _folder.Write("more.json", FileWith(Session).Replace("of-tomorrow", RecordKinds.Session, StringComparison.Ordinal));

        CommandRun dry = Import(file, "--dry-run", "--json"), run = Import(file);
        CommandRun list = CommandRun.Of("record", "list", "--json", "--data", _folder.At("data"));
        CommandRun typed = CommandRun.Of("record", "add", "session", Session, "--data", _folder.At("data"));

        Assert.Equal((0, 1), (JsonNode.Parse(dry.Output)!["doubtful"]!.GetValue<int>(), JsonNode.Parse(dry.Output)!["beyondBody"]!.GetValue<int>()));
        Assert.Contains("1 session has a measure that no body can have. It is kept as it is; the measure is not shown and does not count.", run.Output, StringComparison.Ordinal);
        Assert.True(JsonNode.Parse(list.Output)![0]!["readable"]!.GetValue<bool>());
        Assert.Equal((2, "record.content.measures[0].median: is -500; a number from -360 to 360 was expected"), (typed.ExitCode, typed.Error.Trim()));
    }

    [Fact]
    public void What_a_copy_holds_and_nobody_can_read_is_taken_out_and_comes_in_as_it_is()
    {
        const string Damaged = """{"leftCm":999,"rightCm":9,"rollCm":7,"placement":"high"}""";
        string file = _folder.Write("damaged.json", FileWith(Damaged).Replace("of-tomorrow", RecordKinds.AnkleCheck, StringComparison.Ordinal));

        CommandRun refused = Import(file), dry = Import(file, "--as-they-are", "--dry-run"), run = Import(file, "--as-they-are");
        CommandRun export = CommandRun.Of("export", _folder.At("one.json"), "--data", _folder.At("data"));
        CommandRun again = CommandRun.Of("import", _folder.At("one.json"), "--as-they-are", "--data", _folder.At("other"));
        CommandRun second = CommandRun.Of("export", _folder.At("two.json"), "--data", _folder.At("other"));
        string doubled = _folder.Write("broken.json", File.ReadAllText(file).Replace("\"rightCm\":9", "\"rightCm\":9,\"rightCm\":8", StringComparison.Ordinal));
        CommandRun broken = Import(doubled), json = Import(file, "--json"), brokenJson = Import(doubled, "--json");

        Assert.Equal((2, 2), (refused.ExitCode, broken.ExitCode));
        Assert.Contains("records[0].content.leftCm: is 999; a number from 0 to 30 was expected", refused.Error, StringComparison.Ordinal);
        Assert.Contains("comes in with --as-they-are: what cannot be read is kept and passed on as it is.", refused.Error, StringComparison.Ordinal);
        Assert.All((CommandRun[])[dry, run, export, again, second], one => Assert.Equal((0, ""), (one.ExitCode, one.Error)));
        Assert.Equal(File.ReadAllBytes(_folder.At("one.json")), File.ReadAllBytes(_folder.At("two.json")));
        Assert.DoesNotContain("--as-they-are", broken.Error, StringComparison.Ordinal);
        Assert.Equal((true, false), (ComesInAsItIs(json), ComesInAsItIs(brokenJson)));
    }

    [Fact]
    public void A_content_as_deep_as_is_promised_is_brought_in_listed_and_taken_out_the_same()
    {
        int around = RecordRules.DeepestContent - 1;
        string content = new StringBuilder().Insert(0, "{\"a\":", around).Append("{}").Append('}', around).ToString();

        CommandRun run = Import(_folder.Write("deep.json", FileWith(content)));
        CommandRun list = CommandRun.Of("record", "list", "--json", "--data", _folder.At("data"));
        CommandRun export = CommandRun.Of("export", _folder.At("out.json"), "--data", _folder.At("data"));

        Assert.All((CommandRun[])[run, list, export], one => Assert.Equal((0, ""), (one.ExitCode, one.Error)));
        Assert.Contains($"\"content\":{content}", File.ReadAllText(_folder.At("out.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_taken_out_with_the_same_values_though_not_with_the_same_letters()
    {
        string zone = "Europe/" + new string('a', 300);
        string file = _folder.Write("odd.json", FileWith("""{ "b" : [ 1 , 1.50e2 , 9007199254740993 ] , "a":"\u00e4\/" }""")
            .Replace("10:00:00+01:00", "10:00:00.123456789+01:00", StringComparison.Ordinal)
            .Replace("Europe/Berlin", zone, StringComparison.Ordinal));

        CommandRun run = Import(file);
        CommandRun export = CommandRun.Of("export", _folder.At("out.json"), "--data", _folder.At("data"));

        Assert.All((CommandRun[])[run, export], one => Assert.Equal((0, ""), (one.ExitCode, one.Error)));
        string written = File.ReadAllText(_folder.At("out.json"));
        Assert.Contains("""{"b":[1,1.50e2,9007199254740993],"a":"ä/"}""", written, StringComparison.Ordinal);
        Assert.Contains("\"at\":\"2026-03-01T10:00:00.1234567+01:00\"", written, StringComparison.Ordinal);
        Assert.Contains(zone, written, StringComparison.Ordinal);
    }

    private static bool ComesInAsItIs(CommandRun run) => JsonNode.Parse(run.Output)!["comesInAsItIs"]!.GetValue<bool>();

    private static string FileWith(string content) =>
        """{"backlineRecords":1,"records":[{"id":"01930000-0000-7000-8000-000000000001","person":"01930000-0000-7000-8000-0000000000ff","kind":"of-tomorrow","at":"2026-03-01T10:00:00+01:00","zone":"Europe/Berlin","schema":1,"content":"""
        + content
        + """}],"erased":[]}""";

    private CommandRun Import(string file, params string[] more) => CommandRun.Of(["import", file, .. more, "--data", _folder.At("data")]);
}
