namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks a protocol against <c>data/protocols/protocol.schema.json</c>.</summary>
internal static class ProtocolSchema
{
    private static readonly Lazy<SchemaCheck> Schema = new(() => SchemaCheck.Embedded("protocols/protocol.schema.json"));

    public static void Check(LocatedValue top, List<ProtocolProblem> problems) => Schema.Value.Check(top, problems);
}
