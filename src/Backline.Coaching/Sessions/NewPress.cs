namespace Backline.Coaching.Sessions;

/// <summary>For how long a press may still be meant for what a press did before. Coach judgement.</summary>
internal static class NewPress
{
    // Two taps at once are one; nobody has heard a question sooner.
    private static readonly TimeSpan Heard = TimeSpan.FromSeconds(0.5);

    // Nobody has noticed sooner that there is no question any more, or that the session goes on by itself.
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(1.5);

    // Who was told to press once they are there may come to it this long after the hold has begun without them.
    private static readonly TimeSpan Awaited = TimeSpan.FromSeconds(4);

    /// <summary>How long what a press does now is news.</summary>
    /// <param name="before">What it did.</param>
    /// <param name="now">What it does now.</param>
    /// <param name="isPressed">Whether a press has brought it about.</param>
    /// <returns>s. Within it a press does nothing.</returns>
    public static TimeSpan Lasts(PressEffect before, PressEffect now, bool isPressed) => (before, now) switch
    {
        (_, PressEffect.Yes) => Heard,
        (_, PressEffect.Finish) => Noticed, // an end cannot be taken back
        _ when isPressed => Heard,
        (PressEffect.There, PressEffect.Pause) => Awaited,
        _ => Noticed,
    };
}
