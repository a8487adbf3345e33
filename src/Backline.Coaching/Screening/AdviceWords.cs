namespace Backline.Coaching.Screening;

/// <summary>A paragraph of advice.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="NotWith">Ids of the outcomes beside which it is not shown, since they ask for more or leave out what it speaks of.</param>
public sealed record AdviceWords(string Text, IReadOnlyList<string> NotWith);
