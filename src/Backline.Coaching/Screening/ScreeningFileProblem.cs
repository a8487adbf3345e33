namespace Backline.Coaching.Screening;

/// <summary>Something in a rules file that is not as it must be.</summary>
/// <param name="Line">1. The line, from 1.</param>
/// <param name="Place">Where in the structure, for example <c>/outcomes/hands/level</c>.</param>
/// <param name="Found">What is there.</param>
/// <param name="Expected">What was expected.</param>
public sealed record ScreeningFileProblem(int Line, string Place, string Found, string Expected)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => $"line {Line}: {Place}: {Found}; {Expected}";
}
