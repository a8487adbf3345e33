namespace Backline.Biomechanics;

/// <summary>One thing that is wrong with a model: where, what was found, what was expected.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">What was found and what was expected, in a sentence without a full stop.</param>
public sealed record Problem(Place Place, string Message)
{
    /// <summary>Whether it is about a number alone, and so stands whatever else is wrong; else it may be the trace of another problem.</summary>
    public bool IsOfNumber { get; init; }

    /// <summary>The problem as a message shows it.</summary>
    public override string ToString() => $"{Place}: {Message}";
}
