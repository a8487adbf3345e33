namespace Backline.Coaching.Sessions;

/// <summary>The person answered the question about a rule.</summary>
/// <param name="Time">Since the session began.</param>
/// <param name="Rule">The rule asked about.</param>
/// <param name="IsKept">What the person said.</param>
public sealed record Answered(TimeSpan Time, string Rule, bool IsKept) : SessionInput(Time);
