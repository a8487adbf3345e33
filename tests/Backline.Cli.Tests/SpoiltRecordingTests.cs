using System.IO.Compression;
using System.Text.Json;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>What a person may hand to <c>coach</c> and <c>measures</c> by mistake: a line that says what is wrong and where, exit code 2, nothing measured.</summary>
public sealed class SpoiltRecordingTests : IDisposable
{
    private static readonly string Good = Repository.At("tests", "Reference", "clips", "01_good_side.heavy.jsonl");

    private const string Steep = """
        "checkedBy": ["camera", "you"], "limits": [{ "id": "feet-steep", "measure": "footPitchDeg", "maxDeg": 30, "marginDeg": 2, "maxErrorDeg": 8, "dwellSeconds": 0.5, "phases": ["hold"],
        "critical": false, "cueAbove": "A thinner roll would do.", "source": "coach judgement" }],
        """;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string> Spoilt { get; } = Each(
        ("a picture of no size", "line 1: imageWidth: is 0;"),
        ("a version from the future", "line 1: backlineRecording: is 2; version 1 was expected"),
        ("a time before the start", "line 2: t: is -1;"),
        ("no number", "line 3: image: is NaN;"),
        ("cut off", "the line ends in the middle"),
        ("two frames on a line", "line 3: goes on after its object with '{\"t\":0.2,"),
        ("compressed and cut off", "1 problem"),
        ("something a terminal would obey", "line 1: is not JSON at 'H\\u001b[31mRED'"),
        ("half a letter", "line 1: variant: is 'hea\\ud800vy'"),
        ("empty", "the file is empty"),
        ("a protocol", "1 problem"));

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void What_is_spoilt_is_told_with_its_place(string verb, string kind, string message)
    {
        CommandRun run = CommandRun.Of(verb, Write(kind));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Theory]
    [InlineData("coach")]
    [InlineData("measures")]
    public void A_gigabyte_of_nothing_is_told_as_what_it_is(string verb)
    {
        string path = _folder.At("huge.jsonl");
        using (FileStream file = File.Create(path))
        {
            file.SetLength(1L << 30); // sparse: it takes no room on the disk
        }

        CommandRun run = CommandRun.Of(verb, path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("line 1: is longer than a megabyte", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coach")]
    [InlineData("measures")]
    public void A_folder_is_no_recording(string verb)
    {
        CommandRun run = CommandRun.Of(verb, _folder.FullPath);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rolls_diameter_gives_the_foot_its_pitch()
    {
        string[] lines = File.ReadAllLines(Good);
        string onRoll = _folder.Write("roll.jsonl", string.Join('\n', [lines[0].Replace("\"source\"", "\"personHeightMm\":1743,\"rollDiameterMm\":80,\"source\"", StringComparison.Ordinal), .. lines[1..20]]));

        using var rows = JsonDocument.Parse(CommandRun.Of("measures", onRoll, "--json").Output);

        JsonElement near = rows.RootElement.EnumerateArray().Last(row => row.GetProperty("side").GetString() == "right");
        Assert.Equal(25.4, near.GetProperty("footPitchDeg").GetDouble(), 0.1);
        Assert.Equal(25.4 + near.GetProperty("shankInclinationDeg").GetDouble(), near.GetProperty("ankleDorsiflexionDeg").GetDouble(), 0.1);
    }

    [Fact]
    public void A_protocol_that_limits_the_foot_judges_by_the_roll_that_is_given()
    {
        string protocol = _folder.Write("steep.json", File.ReadAllText(Repository.At("data", "protocols", "rolled-mat-calf-stretch.json"))
            .Replace("\"id\": \"rolled-mat-calf-stretch\"", "\"id\": \"steep\"", StringComparison.Ordinal)
            .Replace("\"checkedBy\": [\"you\"],\n      \"limits\": [],", Steep, StringComparison.Ordinal));

        string thin = CommandRun.Of("coach", Good, "--protocol", protocol, "--roll-cm", "6", "--height-cm", "174").Output;
        string thick = CommandRun.Of("coach", Good, "--protocol", protocol, "--roll-cm", "16", "--height-cm", "174").Output;

        Assert.DoesNotContain("A thinner roll would do.", thin, StringComparison.Ordinal);
        Assert.Contains("A thinner roll would do.", thick, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Write(string kind)
    {
        string[] lines = File.ReadAllLines(Good)[..6];
        string path = _folder.At("recording.jsonl");
        switch (kind)
        {
            case "a picture of no size": lines[0] = lines[0].Replace("640", "0", StringComparison.Ordinal).Replace("480", "0", StringComparison.Ordinal); break;
            case "a version from the future": lines[0] = lines[0].Replace("\"backlineRecording\":1", "\"backlineRecording\":2", StringComparison.Ordinal); break;
            case "a time before the start": lines[1] = lines[1].Replace("\"t\":0", "\"t\":-1", StringComparison.Ordinal); break;
            case "no number": lines[2] = lines[2].Replace("\"image\":[[", "\"image\":[[NaN,", StringComparison.Ordinal); break;
            case "something a terminal would obey": lines[0] = "H\u001b[31mRED"; break;
            case "half a letter": lines[0] = lines[0].Replace("\"heavy\"", "\"hea\\ud800vy\"", StringComparison.Ordinal); break;
            case "two frames on a line": lines[2] += lines[3]; break;
            case "cut off": lines[5] = lines[5][..300]; break;
            case "empty": lines = []; break;
            case "a protocol": lines = File.ReadAllLines(Repository.At("data", "protocols", "rolled-mat-calf-stretch.json")); break;
            case "compressed and cut off": WriteCompressed(path); return path;
            default: throw new NotSupportedException(kind);
        }

        File.WriteAllLines(path, lines);
        return path;
    }

    private static void WriteCompressed(string path)
    {
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            packed.Write(File.ReadAllBytes(Good));
        }

        using FileStream cut = File.OpenWrite(path);
        cut.SetLength(cut.Length / 2);
    }

    private static TheoryData<string, string, string> Each(params (string Kind, string Message)[] kinds)
    {
        var data = new TheoryData<string, string, string>();
        foreach ((string kind, string message) in kinds)
        {
            data.Add("coach", kind, message);
            data.Add("measures", kind, message);
        }

        return data;
    }
}
