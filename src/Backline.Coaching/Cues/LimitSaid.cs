namespace Backline.Coaching.Cues;

/// <summary>When a limit's cue was said last, and in which direction.</summary>
/// <param name="At">When, or <see langword="null"/> for never.</param>
/// <param name="IsHigh">Whether the cue for a value too high was said.</param>
internal readonly record struct LimitSaid(TimeSpan? At, bool IsHigh);
