namespace Backline.Biomechanics;

/// <summary>One thing that is wrong with a model: where, what was found, what was expected.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">What was found and what was expected, in a sentence without a full stop.</param>
public sealed record Problem(Place Place, string Message)
{
    /// <summary>The problem as a message shows it.</summary>
    public override string ToString() => $"{Place}: {Message}";
}
