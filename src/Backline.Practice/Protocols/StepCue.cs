using System.Text.Json.Serialization;

namespace Backline.Practice.Protocols;

/// <summary>A sentence of at most seven words, spoken in a step.</summary>
public sealed record StepCue
{
    /// <value>Its id, unique in the protocol.</value>
    public required string Id { get; init; }

    /// <value>What is said.</value>
    public required string Text { get; init; }

    /// <value>The least talkativeness at which it is spoken.</value>
    public required Talk Talk { get; init; }

    /// <value>The variants it belongs to; absent for all.</value>
    public IReadOnlyList<string>? Variants { get; init; }

    /// <value>Restriction ids of which one must be asked by the screening; absent for everybody.</value>
    public IReadOnlyList<string>? OnlyWith { get; init; }

    /// <value>Restriction ids with which it is left out; absent for none.</value>
    public IReadOnlyList<string>? NotWith { get; init; }

    /// <value>Ids of cues of the same step in whose place it is said, so that nobody hears both; absent for none.</value>
    public IReadOnlyList<string>? InsteadOf { get; init; }

    /// <value>What the hands rest on, by id, for it to be said; absent for all.</value>
    public IReadOnlyList<string>? Supports { get; init; }

    /// <value>s. Said when the hold clock shows this; absent outside the hold.</value>
    public double? AtHeldSeconds { get; init; }

    /// <value>Whether it is said at the end only, once the person stands again.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WhenStanding { get; init; }

    /// <value>Who can tell whether it is followed.</value>
    public required IReadOnlyList<Checker> CheckedBy { get; init; }

    /// <value>Where this comes from, or <c>coach judgement</c>.</value>
    public required string Source { get; init; }
}
