namespace Backline.Coaching.Cues;

/// <summary>What was said last.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What.</param>
internal sealed record LastSaid(TimeSpan At, string Text)
{
    /// <summary>Nothing has been said.</summary>
    public static LastSaid Nothing { get; } = new(TimeSpan.FromDays(-1), "");
}
