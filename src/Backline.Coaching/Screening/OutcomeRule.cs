using Backline.Practice.Screening;

namespace Backline.Coaching.Screening;

/// <summary>What follows from a sign.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Level">How far one may go.</param>
/// <param name="Restrictions">What to keep to.</param>
/// <param name="Act">What to do soon, or <see langword="null"/>.</param>
/// <param name="Advice">Paragraphs to show beside what the restrictions say of themselves.</param>
public sealed record OutcomeRule(
    string Id, ScreeningLevel Level, IReadOnlyList<Restriction> Restrictions, string? Act, IReadOnlyList<AdviceWords> Advice);
