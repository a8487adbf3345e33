using Backline.Stretching;
using Backline.Stretching.Loads;
using Backline.Stretching.Words;

namespace Backline.Cli.Stretching;

/// <summary>Words of the answer that only the command line uses.</summary>
internal static class AnswerWords
{
    /// <summary>The verdict as JSON says it.</summary>
    public static string Verdict(StretchResult result) => result.Body.IsFound ? Camel(result.Body.Balance.Verdict.ToString()) : "notFound";

    /// <summary>All there is to say before the numbers: what was changed, whether it stands, whether muscles hold it.</summary>
    public static IEnumerable<string> Sentences(StretchAnswer answer, StretchResult result)
    {
        foreach (AdjustmentAnswer change in answer.Adjustments)
        {
            yield return change.Words;
        }

        yield return StretchWords.Whole(result);
        if (answer.Nearest is { } nearest)
        {
            yield return nearest.Words;
        }
        else if (!result.Body.Stands || !result.Loads.IsHeld)
        {
            yield return NearestWords.None;
        }

        if (StretchWords.SoftKnees(result) is { } soft)
        {
            yield return soft;
        }

        foreach (string beyond in answer.BeyondRange)
        {
            yield return beyond;
        }
    }

    public static string PositiveWay(StretchJoint joint) => joint switch
    {
        StretchJoint.Hip or StretchJoint.Knee => "flexing",
        StretchJoint.Ankle => "dorsiflexing",
        StretchJoint.Subtalar => "inverting",
        _ => "lifting",
    };

    /// <summary>What limits a posture: joints at their ends, balance, hands, and joints that muscles cannot hold; joined by +.</summary>
    public static string LimitedBy(StretchResult result) => string.Join('+', result.Body.Adjustments.ToArray().Select(change => Camel(change.Limit.ToString())).Distinct()
        .Concat(StretchWords.NotHeldJoints(result).Select(joint => $"{Camel(joint.ToString())}Muscles")));

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
