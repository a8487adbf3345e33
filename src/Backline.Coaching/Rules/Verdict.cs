namespace Backline.Coaching.Rules;

/// <summary>What can be said of a rule at a moment.</summary>
public enum Verdict
{
    /// <summary>Nothing: it was not seen, or not well enough, or is not judged in this phase. Never blames.</summary>
    NotSeen,

    /// <summary>Kept.</summary>
    Kept,

    /// <summary>Broken.</summary>
    Broken,
}
