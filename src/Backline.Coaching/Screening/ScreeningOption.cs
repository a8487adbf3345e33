namespace Backline.Coaching.Screening;

/// <summary>Something that can be ticked.</summary>
/// <param name="Id">Its id within the whole file.</param>
/// <param name="Text">What the person reads.</param>
/// <param name="Outcome">Id of what follows from it, or <see langword="null"/> when nothing does.</param>
/// <param name="Source">Where the rule comes from; not shown while asking.</param>
public sealed record ScreeningOption(string Id, string Text, string? Outcome, string Source)
{
    /// <summary>Ids of outcomes that do not follow where this is chosen: somebody who can judge it has said so.</summary>
    public IReadOnlyList<string> Lifts { get; init; } = [];
}
