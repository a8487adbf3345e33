using System.Globalization;
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
        if (!answer.IsHeldByMuscles && answer.HeelLiftToHoldCm is { } lift)
        {
            // Rounded up, or what is advised would be a hair too little.
            yield return string.Create(CultureInfo.InvariantCulture, $"With the heels {Math.Max(0.1, Math.Ceiling(10 * lift) / 10):0.0} cm up they can.");
        }
    }

    public static string PositiveWay(StretchJoint joint) => joint switch
    {
        StretchJoint.Hip or StretchJoint.Knee => "flexing",
        StretchJoint.Ankle => "dorsiflexing",
        StretchJoint.Subtalar => "inverting",
        _ => "lifting",
    };

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
