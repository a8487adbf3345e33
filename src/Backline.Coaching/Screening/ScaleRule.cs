namespace Backline.Coaching.Screening;

/// <summary>What follows from a number on a scale.</summary>
/// <param name="Value">1. From this number on, 0 to 10.</param>
/// <param name="Outcome">Id of what follows.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record ScaleRule(int Value, string Outcome, string Source);
