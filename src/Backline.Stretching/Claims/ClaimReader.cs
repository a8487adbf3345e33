using System.Text.Json;
using Backline.Practice.Protocols;
using Backline.Practice.Protocols.Lint;
using Backline.Stretching.Claims.Lint;
using Backline.Stretching.Legs;

namespace Backline.Stretching.Claims;

/// <summary>Reads and checks files of claims. Every problem is listed with its line; nothing is mended silently.</summary>
public static class ClaimReader
{
    private const string OwnFile = "claims.json";

    private static readonly Lazy<SchemaCheck> Schema = new(() =>
    {
        using Stream stream = Embedded("claims.schema.json");
        return SchemaCheck.Read(stream);
    });

    private static readonly Lazy<ClaimBook> Own = new(() =>
    {
        using var text = new StreamReader(Embedded(OwnFile));
        return Read(text.ReadToEnd(), OwnFile);
    });

    /// <summary>The claims that come along, <c>data/evidence/claims.json</c>.</summary>
    public static ClaimBook Load() => Own.Value;

    /// <summary>Every problem of a file of claims, by line; none when it can be used.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="leg">The leg that experiments are to run on; absent: how far its joints go is not asked.</param>
    public static IReadOnlyList<ProtocolProblem> ProblemsOf(string text, LegMap? leg = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<ProtocolProblem> problems = [];
        if (LocatedJson.Parse(text, problems) is { } top)
        {
            Schema.Value.Check(top, problems);
            ClaimChecks.Check(top, leg, problems);
        }

        return [.. problems.Distinct().OrderBy(problem => problem.Line)];
    }

    /// <summary>The claims of a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="leg">The leg that experiments are to run on; absent: how far its joints go is not asked.</param>
    /// <exception cref="ProtocolException">The file has problems; all are listed.</exception>
    public static ClaimBook Read(string text, string name, LegMap? leg = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        IReadOnlyList<ProtocolProblem> problems = ProblemsOf(text, leg);
        return problems.Count > 0
            ? throw new ProtocolException(name, problems)
            : JsonSerializer.Deserialize(text, ClaimJson.Default.ClaimBook) ?? throw new InvalidOperationException($"{name} was checked and is empty all the same.");
    }

    private static Stream Embedded(string name) => typeof(ClaimReader).Assembly.GetManifestResourceStream("evidence/" + name)
        ?? throw new InvalidOperationException($"{name} was not built into this assembly.");
}
