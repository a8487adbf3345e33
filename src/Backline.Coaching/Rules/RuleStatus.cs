namespace Backline.Coaching.Rules;

/// <summary>A rule's verdict at a moment, and how it came about.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="IsSaid">Whether the person said so, where no camera can tell.</param>
public readonly record struct RuleStatus(string Rule, Verdict Verdict, bool IsSaid);
