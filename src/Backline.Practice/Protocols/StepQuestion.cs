namespace Backline.Practice.Protocols;

/// <summary>Something the person is asked because nobody else can tell.</summary>
public sealed record StepQuestion
{
    /// <value>The rule it asks about.</value>
    public required string Rule { get; init; }

    /// <value>The question; a plain yes means kept.</value>
    public required string Text { get; init; }

    /// <value>Said after a no: how to mend it, at most seven words.</value>
    public required string Cue { get; init; }

    /// <value>The variants it belongs to; absent for all.</value>
    public IReadOnlyList<string>? Variants { get; init; }

    /// <value>Restriction ids of which one must be asked by the screening; absent for everybody.</value>
    public IReadOnlyList<string>? OnlyWith { get; init; }

    /// <value>Restriction ids with which it is left out; absent for none.</value>
    public IReadOnlyList<string>? NotWith { get; init; }

    /// <value>s. Asked when the hold clock shows this; absent outside the hold.</value>
    public double? AtHeldSeconds { get; init; }

    /// <value>Where this comes from, or <c>coach judgement</c>.</value>
    public required string Source { get; init; }
}
