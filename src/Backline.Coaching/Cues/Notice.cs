using Backline.Coaching.Rules;

namespace Backline.Coaching.Cues;

/// <summary>Something the session wants to say on its own account, while it is still true.</summary>
/// <param name="Id">The cue's id.</param>
/// <param name="Text">What is said.</param>
/// <param name="Until">Not said after this.</param>
/// <param name="IsUrgent">Whether it comes before corrections.</param>
/// <param name="Limit">The limit it corrects, or <see langword="null"/>.</param>
/// <param name="IsHigh">Whether it corrects a value too high.</param>
internal readonly record struct Notice(string Id, string Text, TimeSpan Until, bool IsUrgent, WatchedLimit? Limit = null, bool IsHigh = false)
{
    /// <value>Whether it is for who holds: it waits while the clock stands or nobody is seen.</value>
    public bool IsForHolders { get; init; }
}
