namespace Backline.Coaching.Cues;

/// <summary>Something the session wants to say on its own account, while it is still true.</summary>
/// <param name="Id">The cue's id.</param>
/// <param name="Text">What is said.</param>
/// <param name="Until">Not said after this.</param>
/// <param name="IsUrgent">Whether it comes before corrections.</param>
internal readonly record struct Notice(string Id, string Text, TimeSpan Until, bool IsUrgent);
