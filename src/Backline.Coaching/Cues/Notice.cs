namespace Backline.Coaching.Cues;

/// <summary>Something the session wants to say on its own account, while it is still true.</summary>
/// <param name="Id">The cue's id.</param>
/// <param name="Text">What is said.</param>
/// <param name="Until">Not said after this.</param>
/// <param name="IsUrgent">Whether it comes before corrections.</param>
internal readonly record struct Notice(string Id, string Text, TimeSpan Until, bool IsUrgent)
{
    /// <value>Which way it moves the body, or <see langword="null"/>: it waits while the opposite has just been said.</value>
    public Aim? Aim { get; init; }

    /// <value>The place of the rule it corrects, or <see langword="null"/> where it corrects none.</value>
    public int? Rule { get; init; }

    /// <value>Whether it is for who holds: it waits while the clock stands or nobody is seen.</value>
    public bool IsForHolders { get; init; }
}
