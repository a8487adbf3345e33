namespace Backline.Biomechanics;

/// <summary>One thing that is wrong with a model: where, what was found, what was expected.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">What was found and what was expected, in a sentence without a full stop.</param>
public sealed record Problem(Place Place, string Message)
{
    /// <summary>The name that nothing bears, where that is the problem: a part of that name may only not have been read.</summary>
    public string? MissingName { get; init; }

    /// <summary>
    /// The path under which the parts stand whose number or order is the problem: one of them may only not have been read.
    /// <see langword="null"/> where the problem stands by itself.
    /// </summary>
    public string? PartsPath { get; init; }

    /// <summary>The problem as a message shows it.</summary>
    public override string ToString() => $"{Place}: {Message}";
}
