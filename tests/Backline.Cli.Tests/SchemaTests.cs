using System.Text.Json;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>What a verb answers with <c>--json</c> is what its schema in docs/cli promises.</summary>
public sealed class SchemaTests
{
    private static readonly string Clips = Repository.At("tests", "Reference", "clips");

    public static TheoryData<string> Schemas { get; } =
        [.. Directory.EnumerateFiles(Repository.At("docs", "cli"), "*.schema.json").Select(Path.GetFileName).OfType<string>().Except([.. CopyVerbTests.Schemas, ValidateVerbTests.Schema]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void An_answer_holds_to_its_schema(string schema)
    {
        CommandRun run = CommandRun.Of(CallOf(schema));

        Assert.True(run.ExitCode <= 1, run.Error);
        AssertHolds(run.Output, Repository.At("docs", "cli", schema));
    }

    [Fact]
    public void A_view_that_is_not_judged_is_answered_in_the_same_form() =>
        AssertHolds(CommandRun.Of("coach", Path.Combine(Clips, "05b_good_front.heavy.jsonl"), "--json").Output, Repository.At("docs", "cli", "coach.schema.json"));

    [Fact]
    public void A_protocol_shown_as_json_holds_to_the_protocols_schema() =>
        AssertHolds(CommandRun.Of("protocol", "show", "--json").Output, Repository.At("data", "protocols", "protocol.schema.json"));

    [Fact]
    public void The_check_tells_what_does_not_hold()
    {
        using var schema = JsonDocument.Parse("""{"type":"object","required":["a"],"additionalProperties":false,"properties":{"a":{"type":"array","items":{"type":"integer","minimum":2}}}}""");
        using var value = JsonDocument.Parse("""{"a":[2,1,2.5,"3"],"b":0}""");

        IReadOnlyList<string> problems = JsonSchemaCheck.ProblemsOf(value.RootElement, schema.RootElement);

        Assert.Equal(
            [
                "$.a[1]: is 1; minimum 2 was expected",
                "$.a[2]: is 2.5; type \"integer\" was expected",
                "$.a[3]: is \"3\"; type \"integer\" was expected",
                "$: is {\"a\":[2,1,2.5,\"3\"],\"b\":0}; additionalProperties false was expected",
            ],
            problems.Order(StringComparer.Ordinal).OrderBy(problem => problem.StartsWith("$:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_verb_has_its_page()
    {
        string help = CommandRun.Of("--help").Output;
        string[] verbs = [.. help.Split("Commands:")[1].Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[0])];
        string pages = string.Concat(Directory.EnumerateFiles(Repository.At("docs", "cli"), "*.md").Select(File.ReadAllText));

        Assert.Contains("coach", verbs);
        Assert.All(verbs, verb => Assert.Contains($"backline {verb}", pages, StringComparison.Ordinal));
    }

    private static string[] CallOf(string schema) => schema switch
    {
        "bench-engine.schema.json" => ["bench", "engine", "--model", Model, "--poses", "2", "--json"],
        "claims.schema.json" => ["claims", "--samples", "20", "--json"],
        "coach.schema.json" => ["coach", Path.Combine(Clips, "03_heel_lift_side.heavy.jsonl"), "--json"],
        "measures.schema.json" => ["measures", Path.Combine(Clips, "03_heel_lift_side.heavy.jsonl"), "--json"],
        "model-check.schema.json" => ["model", "check", Model, "--json"],
        "model-compare.schema.json" => ["model", "compare", Repository.SharedOrSkip("models", "arm26.osim"), "--reference", Repository.SharedOrSkip("reference", "arm26"), "--json"],
        "model-info.schema.json" => ["model", "info", Model, "--json"],
        "passive.schema.json" => ["passive", "--hip", "70", "--knee", "10", "--json"],
        "stretch.schema.json" => ["stretch", "--samples", "20", "--json"],
        "version.schema.json" => ["version", "--json"],
        "protocol-lint.schema.json" => ["protocol", "lint", "--json", Repository.At("data", "protocols", "rolled-mat-calf-stretch.json"), Model],
        _ => throw new NotSupportedException($"{schema}: no call is known whose answer it describes; give it one here."),
    };

    private static string Model => Repository.At("data", "models", "muscle-thelen.osim");

    internal static void AssertHolds(string answer, string schemaFile)
    {
        using var value = JsonDocument.Parse(answer);
        using var schema = JsonDocument.Parse(File.ReadAllText(schemaFile));

        IReadOnlyList<string> problems = JsonSchemaCheck.ProblemsOf(value.RootElement, schema.RootElement);

        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }
}
