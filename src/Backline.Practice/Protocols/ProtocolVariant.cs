namespace Backline.Practice.Protocols;

/// <summary>One way to do the stretch.</summary>
public sealed record ProtocolVariant
{
    /// <value>Its id: <c>soft</c> or <c>straight</c>.</value>
    public required string Id { get; init; }

    /// <value>Its name for people.</value>
    public required string Name { get; init; }

    /// <value>What it is for, in a sentence or two.</value>
    public required string Text { get; init; }

    /// <value>Where this comes from, or <c>coach judgement</c>.</value>
    public required string Source { get; init; }
}
