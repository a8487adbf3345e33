using System.Globalization;
using System.Text.Json;
using Backline.Cli.Verbs;
using Backline.Practice.Measures;
using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class MeasuresVerbTests
{
    private static readonly string Clips = Repository.At("tests", "Reference", "clips");

    private static string Clip(string name) => Path.Combine(Clips, name + ".jsonl");

    [Fact]
    public void Csv_has_a_row_a_frame_and_side_and_an_empty_cell_where_nothing_was_seen()
    {
        (int exit, string output, string error) = Run("measures", Clip("01_good_side.heavy"));

        string[] lines = output.TrimEnd('\n').Split('\n');
        string[] first = lines[1].Split(','), columns = lines[0].Split(',');
        Assert.Equal(0, exit);
        Assert.Equal("", error);
        Assert.Equal(1 + (2 * 86), lines.Length);
        Assert.Equal(["t", "side", "view", .. MeasureNames.All.SelectMany(measure => (string[])[MeasureNames.NameOf(measure), MeasureNames.NameOf(measure) + "Se"])], columns);
        Assert.Equal(["0", "left", "side-right"], first[..3]);
        Assert.Equal("", first[Array.IndexOf(columns, "footProgressionDeg")]);
        Assert.All(lines, line => Assert.Equal(columns.Length, line.Split(',').Length));
    }

    [Fact]
    public void Json_says_what_csv_says_and_holds_to_its_schema()
    {
        string[] csv = Run("measures", Clip("03_heel_lift_side.heavy"), "--csv").Output.TrimEnd('\n').Split('\n');
        using var json = JsonDocument.Parse(Run("measures", Clip("03_heel_lift_side.heavy"), "--json").Output);
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.At("docs", "cli", "measures.schema.json")));
        string[] columns = csv[0].Split(',');

        Assert.Equal(csv.Length - 1, json.RootElement.GetArrayLength());
        foreach ((JsonElement row, string line) in json.RootElement.EnumerateArray().Zip(csv.Skip(1)))
        {
            string[] cells = line.Split(',');
            Assert.Equal(columns, row.EnumerateObject().Select(member => member.Name));
            Assert.Equal(cells, row.EnumerateObject().Select(member => member.Value.ValueKind == JsonValueKind.Null ? "" : member.Value.ToString()));
            AssertHolds(schema.RootElement.GetProperty("items"), row);
        }
    }

    [Theory]
    [InlineData("05b_good_front.heavy", "front", "footProgressionDeg")]
    [InlineData("08_good_oblique45.heavy", "oblique", null)]
    public void Any_view_is_answered_with_what_it_can_show(string clip, string view, string? seen)
    {
        (int exit, string output, _) = Run("measures", Clip(clip));

        string[][] rows = [.. output.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        Assert.Equal(0, exit);
        Assert.Equal(view, rows[^1][2]);
        Assert.Equal(seen is not null, seen is not null && rows[^1][Array.IndexOf(rows[0], seen)].Length > 0);
        Assert.Equal("", rows[^1][Array.IndexOf(rows[0], "kneeFlexionDeg")]);
    }

    [Fact]
    public void Raw_values_differ_from_corrected_ones()
    {
        string corrected = Run("measures", Clip("01_good_side.full")).Output, raw = Run("measures", Clip("01_good_side.full"), "--raw").Output;

        Assert.NotEqual(corrected, raw);
    }

    [Fact]
    public void A_given_height_scales_lengths_and_not_angles()
    {
        string[] tall = Run("measures", Clip("01_good_side.heavy"), "--raw", "--height-cm", "200").Output.Split('\n')[172].Split(',');
        string[] small = Run("measures", Clip("01_good_side.heavy"), "--raw", "--height-cm", "150").Output.Split('\n')[172].Split(',');
        string[] columns = Run("measures", Clip("01_good_side.heavy")).Output.Split('\n')[0].Split(',');
        double Of(string[] row, string measure) => double.Parse(row[Array.IndexOf(columns, measure)], CultureInfo.InvariantCulture);

        Assert.Equal(Of(small, "trunkInclinationDeg"), Of(tall, "trunkInclinationDeg"));
        Assert.Equal(2.0 / 1.5, Of(tall, "plumbHipMm") / Of(small, "plumbHipMm"), 0.01);
    }

    [Fact]
    public void Nobody_seen_at_all_is_a_clear_no()
    {
        using var file = new TemporaryFile("""{"backlineRecording":1,"imageWidth":640,"imageHeight":480,"fps":10,"landmarkModel":"blazepose-33","variant":"full","source":"an empty room"}""", """{"t":0,"image":null}""");

        (int exit, _, string error) = Run("measures", file.Path);

        Assert.Equal(1, exit);
        Assert.Contains("nobody is seen", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_of_a_spoilt_recording_is_told_and_nothing_is_measured()
    {
        string[] good = File.ReadAllLines(Clip("01_good_side.heavy"))[..4];
        using var file = new TemporaryFile([.. good, good[1], good[2][..200]]);

        (int exit, string output, string error) = Run("measures", file.Path);

        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.Contains("2 problems", error, StringComparison.Ordinal);
        Assert.Contains("line 5: t: is 0;", error, StringComparison.Ordinal);
        Assert.Contains("line 6: image: the line ends in the middle", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.jsonl")]
    [InlineData("01_good_side.heavy", "--height-cm", "1.7")]
    [InlineData("01_good_side.heavy", "--csv", "--json")]
    public void Bad_input_is_a_message_and_two(string clip, params string[] more)
    {
        (int exit, string output, string error) = Run(["measures", Clip(clip), .. more]);

        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.NotEqual("", error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_accuracy_of_the_samples_is_a_table()
    {
        (int exit, string output, _) = Run("corrections", "accuracy", "--clips", Clips, "--recordings", Clips);

        Assert.Equal(0, exit);
        Assert.Contains("| heavy | kneeFlexionDeg |", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Learning_without_clips_is_a_message_and_two()
    {
        using var file = new TemporaryFile("");

        (int exit, _, string error) = Run("corrections", "fit", "--clips", Repository.At("docs", "cli"), "--recordings", Clips, "--out", file.Path);

        Assert.Equal(2, exit);
        Assert.Contains("at least two bodies", error, StringComparison.Ordinal);
    }

    // The few words of JSON Schema this schema uses.
    private static void AssertHolds(JsonElement schema, JsonElement row)
    {
        JsonElement properties = schema.GetProperty("properties");
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).Order(), row.EnumerateObject().Select(member => member.Name).Order());
        foreach (JsonProperty member in row.EnumerateObject())
        {
            JsonElement property = properties.GetProperty(member.Name);
            if (property.TryGetProperty("enum", out JsonElement words))
            {
                Assert.Contains(member.Value.GetString(), words.EnumerateArray().Select(word => word.GetString()));
                continue;
            }

            string kind = member.Value.ValueKind == JsonValueKind.Null ? "null" : "number";
            JsonElement type = property.GetProperty("type");
            Assert.Contains(kind, type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()]);
            if (kind == "number" && property.TryGetProperty("exclusiveMinimum", out JsonElement least))
            {
                Assert.True(member.Value.GetDouble() > least.GetDouble(), $"{member.Name}: {member.Value}");
            }
        }
    }

    private static CommandRun Run(params string[] arguments) => VerbRun.Of([MeasuresVerb.Create(), CorrectionsVerb.Create()], arguments);

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(params string[] lines) => File.WriteAllLines(Path, lines);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ".jsonl");

        public void Dispose() => File.Delete(Path);
    }
}
