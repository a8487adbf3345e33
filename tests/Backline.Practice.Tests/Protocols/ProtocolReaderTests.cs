using System.Text.Json;
using System.Text.Json.Nodes;
using Backline.Practice.Protocols;
using Backline.TestKit;
using static Backline.Practice.Tests.Protocols.SpoiltProtocol;

namespace Backline.Practice.Tests.Protocols;

public sealed class ProtocolReaderTests
{
    private static readonly string Good = File.ReadAllText(Repository.At("data", "protocols", "rolled-mat-calf-stretch.json"));

    public static TheoryData<string> Files { get; } =
        [.. Directory.EnumerateFiles(Repository.At("data", "protocols"), "*.json").Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)).Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_protocol_of_the_project_is_without_problems_and_named_for_its_file(string file)
    {
        string text = File.ReadAllText(Repository.At("data", "protocols", file));

        Protocol protocol = ProtocolReader.Read(text, file);

        Assert.Equal(Path.GetFileNameWithoutExtension(file), protocol.Id);
    }

    [Fact]
    public void What_is_read_and_written_again_says_the_same()
    {
        Protocol protocol = ProtocolReader.Read(Good, "good");

        string written = JsonSerializer.Serialize(protocol, ProtocolJson.Default.Protocol);

        Assert.Empty(ProtocolReader.ProblemsOf(written));
        Assert.Equal(written, JsonSerializer.Serialize(ProtocolReader.Read(written, "written"), ProtocolJson.Default.Protocol));
        Assert.True(protocol.Step("hold").Posture.IsOnRoll);
        Assert.False(protocol.Step("roll-mat").Posture.IsOnRoll);
    }

    [Fact]
    public void Going_on_as_before_stands_apart_from_a_place_s_advice()
    {
        IReadOnlyList<BodyPlace> places = ProtocolReader.Read(Good, "good").Places;

        Assert.Equal("Keep the same roll and the same time.", places.Single(place => place.Id == "calf").GoOn);
        Assert.All(places, place => Assert.DoesNotContain("the same", place.Advice, StringComparison.Ordinal));
        Assert.All(places.Where(place => place.Stop), place => Assert.Null(place.GoOn));
    }

    [Theory]
    [InlineData("calf", " ", "is empty; words were expected")]
    [InlineData("tingling", "Keep the same roll.", "is never said: what is felt there is a reason to stop")]
    public void Going_on_as_before_needs_words_and_a_place_that_is_no_reason_to_stop(string place, string words, string expected)
    {
        ProtocolProblem told = OnlyProblem(protocol => Place(protocol, place)["goOn"] = words).Problem;

        Assert.Equal(expected, told.Message);
        Assert.EndsWith("/goOn", told.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_at_a_stop_to_who_stands_has_seven_words_at_most()
    {
        ProtocolProblem told = OnlyProblem(protocol => protocol["stopAdvice"]![1]!["headUpCue"] = "Bend your knees a little and stand tall.").Problem;

        Assert.Equal("has 8 words; at most 7 were expected", told.Message);
    }

    [Fact]
    public void The_schema_knows_exactly_the_members_the_code_reads()
    {
        JsonNode schema = JsonNode.Parse(File.ReadAllText(Repository.At("data", "protocols", "protocol.schema.json")))!; // a file of the repository
        (string Definition, Type Type)[] pairs =
        [
            ("", typeof(Protocol)), ("variant", typeof(ProtocolVariant)), ("hold", typeof(HoldPlan)), ("step", typeof(ProtocolStep)),
            ("cue", typeof(StepCue)), ("question", typeof(StepQuestion)), ("posture", typeof(StepPosture)), ("rule", typeof(ProtocolRule)),
            ("limit", typeof(RuleLimit)), ("words", typeof(SessionWords)), ("place", typeof(BodyPlace)), ("stopAdvice", typeof(StopAdvice)),
        ];

        foreach ((string definition, Type type) in pairs)
        {
            JsonNode owner = definition.Length == 0 ? schema : schema["$defs"]![definition]!; // asserted by the next line
            string[] known = [.. owner["properties"]!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal)];
            string[] read = [.. type.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Where(name => name != "equalityContract").Order(StringComparer.Ordinal)];
            Assert.Equal(read, known);
        }
    }

    [Theory]
    [InlineData("\"graceSeconds\"", "\"grace\"", "has no unit in its name; graceSeconds was expected")]
    [InlineData("\"minDeg\": 12", "\"min\": 12", "has no unit in its name; minDeg or minMm was expected")]
    [InlineData("\"summary\"", "\"sumary\"", "did you mean 'summary'?")]
    [InlineData("\"minDeg\": 12", "\"minDeg\": 70", "contradicts")]
    [InlineData("\"maxDeg\": 15,", "\"minDeg\": 20, \"maxDeg\": 15,", "asks for at least 20 and at most 15")]
    [InlineData("\"maxDeg\": 15,", "\"minDeg\": 10, \"maxDeg\": 15,", "less than half the band was expected")]
    [InlineData("\"measure\": \"shankInclinationDeg\"", "\"measure\": \"shinInclinationDeg\"", "did you mean 'shankInclinationDeg'?")]
    [InlineData("\"phases\": [\"hold\"]", "\"phases\": [\"hol\"]", "did you mean 'hold'?")]
    [InlineData("\"id\": \"shin\",", "\"id\": \"shins\",", "did you mean 'shin'?")]
    [InlineData("\"rule\": \"feet\"", "\"rule\": \"foot\"", "did you mean 'feet'?")]
    [InlineData("\"variants\": [\"soft\"]", "\"variants\": [\"sofd\"]", "did you mean 'soft'?")]
    [InlineData("\"onlyWith\": [\"no-bow\"]", "\"onlyWith\": [\"no-bows\"]", "did you mean 'no-bow'?")]
    [InlineData("\"halfWay\": \"Half-way.\"", "\"halfWay\": \"Now you are half of the way there.\"", "has 8 words; at most 7 were expected")]
    [InlineData("\"halfWay\": \"Half-way.\"", "\"halfWay\": \"Half-way!\"", "has an exclamation mark")]
    [InlineData("\"halfWay\": \"Half-way.\"", "\"halfWay\": \"That is wrong.\"", "says 'wrong'")]
    [InlineData("\"maxMm\": 20", "\"maxDeg\": 20", "is not in the unit of heelHeightMm; maxMm was expected")]
    [InlineData("\"cueAbove\": \"Shins back over your ankles.\",", "", "has no 'cueAbove'")]
    [InlineData("\"summary\": ", "\"summary\": null, \"x\": ", "is null; a text was expected")]
    [InlineData("\"tickSeconds\": 15", "\"tickSeconds\": \"15\"", "is '15'; a number was expected")]
    [InlineData("\"dwellSeconds\": 0.6", "\"dwellSeconds\": 6", "is 6; 0 to 1.2 was expected")]
    [InlineData("\"id\": \"toe-ball-heavy\"", "\"id\": \"knees-soft\"", "each once was expected")]
    [InlineData("\"backlineProtocol\": 1", "\"backlineProtocol\": 2", "is 2; 1 was expected")]
    [InlineData("\"atHeldSeconds\": 4,", "", "has no 'atHeldSeconds'; in the hold it was expected")]
    [InlineData("\"targetSeconds\": 60", "\"targetSeconds\": 600", "at most maxSeconds, 300, was expected")]
    [InlineData("\"reason\": \"dizzy\"", "\"reason\": \"tired\"", "has no advice for dizzy")]
    [InlineData("\"id\": \"return\",", "\"id\": \"retour\",", "were expected, in this order")]
    public void A_slip_is_told_with_its_line(string found, string slip, string expected)
    {
        int at = Good.IndexOf(found, StringComparison.Ordinal);
        string text = string.Concat(Good.AsSpan(0, at), slip, Good.AsSpan(at + found.Length));

        IReadOnlyList<ProtocolProblem> problems = ProtocolReader.ProblemsOf(text);

        int line = Good.AsSpan(0, at).Count('\n') + 1;
        Assert.Contains(problems, problem => problem.ToString().Contains(expected, StringComparison.Ordinal));
        Assert.Contains(problems, problem => Math.Abs(problem.Line - line) <= 20);
    }

    [Fact]
    public void A_missing_source_is_told()
    {
        int at = Good.LastIndexOf("\"source\": ", StringComparison.Ordinal);
        int end = Good.IndexOf('\n', at);
        string text = Good.Remove(at, end - at).Remove(Good.LastIndexOf(',', at), 1);

        ProtocolProblem problem = Assert.Single(ProtocolReader.ProblemsOf(text));

        Assert.Contains("has no 'source'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_listed_at_once_by_line()
    {
        string text = Good.Replace("\"graceSeconds\"", "\"grace\"").Replace("Half-way.", "Half-way!").Replace("shankInclinationDeg\",", "shinDeg\",");

        ProtocolException refusal = Assert.Throws<ProtocolException>(() => ProtocolReader.Read(text, "slips.json"));

        Assert.True(refusal.Problems.Count >= 4, refusal.Message);
        Assert.Equal(refusal.Problems.Select(problem => problem.Line).Order(), refusal.Problems.Select(problem => problem.Line));
        Assert.StartsWith("slips.json: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_id_is_told_on_its_own_line_beside_every_other_problem()
    {
        string text = Good.Replace("Half-way.", "Half-way!", StringComparison.Ordinal);
        int at = Good.IndexOf("\"id\": \"rolled-mat-calf-stretch\"", StringComparison.Ordinal);

        IReadOnlyList<ProtocolProblem> problems = ProtocolReader.ProblemsOf(text, "other-name");

        Assert.Equal(ProtocolReader.ProblemsOf(text), problems.Skip(1));
        Assert.Equal(
            new ProtocolProblem(Good.AsSpan(0, at).Count('\n') + 1, "/id", "is 'rolled-mat-calf-stretch'; 'other-name', as the file is named, was expected"),
            problems[0]);
        Assert.NotEqual(1, problems[0].Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"id\": 1e999}")]
    [InlineData("{\"steps\": [1, null, {}], \"rules\": {}, \"hold\": []}")]
    [InlineData("not json at all")]
    public void Anything_else_is_a_problem_and_never_a_crash(string text) =>
        Assert.NotEmpty(ProtocolReader.ProblemsOf(text));

    [Fact]
    public void A_file_cut_anywhere_is_a_problem_and_never_a_crash()
    {
        for (int length = 0; length < Good.Length - 2; length += 997)
        {
            Assert.NotEmpty(ProtocolReader.ProblemsOf(Good[..length]));
        }
    }
}
