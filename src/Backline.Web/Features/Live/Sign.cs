using Backline.Coaching.Rules;

namespace Backline.Web.Features.Live;

/// <summary>One of the five signs as it is shown: a name, a look and a word for it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Look"><c>kept</c>, <c>attend</c> or <c>unseen</c>.</param>
/// <param name="Word">What the look means, in a word or two.</param>
public sealed record Sign(string Rule, string Name, string Look, string Word)
{
    /// <summary>The sign of a verdict.</summary>
    /// <param name="status">The verdict.</param>
    /// <param name="isWatched">Whether a camera watches.</param>
    internal static Sign Of(RuleStatus status, bool isWatched)
    {
        string name = status.Rule.Length == 0 ? "" : char.ToUpperInvariant(status.Rule[0]) + status.Rule[1..];
        return status.Verdict switch
        {
            Verdict.Kept => new Sign(status.Rule, name, "kept", status.IsSaid ? "yes" : "good"),
            Verdict.Broken => new Sign(status.Rule, name, "attend", status.IsSaid ? "not yet" : "attend"),
            _ => new Sign(status.Rule, name, "unseen", isWatched ? "not seen" : "by feel"),
        };
    }
}
