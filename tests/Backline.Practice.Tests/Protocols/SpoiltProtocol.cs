using System.Text.Json;
using System.Text.Json.Nodes;
using Backline.Practice.Protocols;
using Backline.TestKit;

namespace Backline.Practice.Tests.Protocols;

/// <summary>The project's own protocol with a slip in it, and what is told of that.</summary>
internal static class SpoiltProtocol
{
    private static readonly string Good = File.ReadAllText(Repository.At("data", "protocols", "rolled-mat-calf-stretch.json"));
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static IReadOnlyList<ProtocolProblem> Problems(Action<JsonNode> spoil) => ProtocolReader.ProblemsOf(Spoilt(spoil));

    public static (ProtocolProblem Problem, string Line) OnlyProblem(Action<JsonNode> spoil)
    {
        string text = Spoilt(spoil);
        ProtocolProblem problem = Assert.Single(ProtocolReader.ProblemsOf(text));
        return (problem, text.Split('\n')[problem.Line - 1]);
    }

    public static JsonNode Step(JsonNode protocol, string id) => WithId(protocol["steps"]!.AsArray(), id);

    public static JsonNode Cue(JsonNode protocol, string id) => WithId(protocol["steps"]!.AsArray().SelectMany(step => step!["cues"]!.AsArray()), id);

    public static JsonNode Limit(JsonNode protocol, string id) => WithId(protocol["rules"]!.AsArray().SelectMany(rule => rule!["limits"]!.AsArray()), id);

    public static JsonNode Place(JsonNode protocol, string id) => WithId(protocol["places"]!.AsArray(), id);

    public static JsonArray List(params string[] texts) => new(texts.Select(text => (JsonNode?)text).ToArray());

    private static string Spoilt(Action<JsonNode> spoil)
    {
        JsonNode protocol = JsonNode.Parse(Good)!; // a file of the repository
        spoil(protocol);
        return protocol.ToJsonString(Readable);
    }

    private static JsonNode WithId(IEnumerable<JsonNode?> family, string id) => family.Single(member => (string?)member!["id"] == id)!;
}
