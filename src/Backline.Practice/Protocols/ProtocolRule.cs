namespace Backline.Practice.Protocols;

/// <summary>One of the signs a session watches: its limits are data, its measures are code.</summary>
public sealed record ProtocolRule
{
    /// <value>Its id; see <see cref="RuleIds"/>.</value>
    public required string Id { get; init; }

    /// <value>A word or two for the sign.</value>
    public required string Name { get; init; }

    /// <value>1. The order in which faults are spoken; 1 comes first.</value>
    public required int Priority { get; init; }

    /// <value>Said when a fault of this rule is mended.</value>
    public required string Praise { get; init; }

    /// <value>Who can tell whether the rule is kept.</value>
    public required IReadOnlyList<Checker> CheckedBy { get; init; }

    /// <value>What a camera judges; empty when no camera can.</value>
    public required IReadOnlyList<RuleLimit> Limits { get; init; }

    /// <value>Where the rule comes from, or <c>coach judgement</c>.</value>
    public required string Source { get; init; }
}
