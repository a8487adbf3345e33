using System.Globalization;
using Backline.Stretching;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Cli.Stretching;

/// <summary>The stretch in words.</summary>
internal static class StretchWords
{
    /// <summary>How "felt first" is decided.</summary>
    public const string Criterion =
        "largest share of what people bear on average: relaxed tension per cross-section of a muscle, lengthening of the nerve's bed. A criterion of the model, not a measurement of feeling.";

    /// <summary>Whether a body stands as was asked, held by its muscles.</summary>
    public static bool IsPossible(StretchResult result) =>
        result.Body.IsFound && result.Body.Adjustments.IsEmpty && result.Loads.IsHeld
        && result.Body.Balance.Verdict is BalanceVerdict.StandsAlone or BalanceVerdict.StandsWithHands;

    /// <summary>The verdict as JSON says it.</summary>
    public static string Verdict(StretchResult result) => result.Body.IsFound ? Camel(result.Body.Balance.Verdict.ToString()) : "notFound";

    /// <summary>The verdict as a sentence.</summary>
    public static string Sentence(StretchResult result) => result.Body.IsFound
        ? result.Body.Balance.Verdict switch
        {
            BalanceVerdict.StandsAlone => "Stands without hands.",
            BalanceVerdict.StandsWithHands => "Stands with hands on the support.",
            BalanceVerdict.NeedsHands => string.Create(CultureInfo.InvariantCulture, $"Needs hands on something: about {result.Body.Balance.LeastHandForce:0} N."),
            BalanceVerdict.FallsForward => "Falls forward: more weight lies ahead of the feet than hands can take.",
            _ => "Falls back: the weight lies behind the heels.",
        }
        : "No body was found that stands so.";

    /// <summary>All there is to say before the numbers: what was changed, whether it stands, whether muscles hold it.</summary>
    public static IEnumerable<string> Sentences(StretchAnswer answer, StretchResult result)
    {
        foreach (AdjustmentAnswer change in answer.Adjustments)
        {
            yield return change.Words;
        }

        yield return Sentence(result);
        if (!answer.IsHeldByMuscles)
        {
            yield return answer.HeelLiftToHoldCm is { } lift
                ? string.Create(CultureInfo.InvariantCulture, $"Muscles cannot hold it so. With the heels {lift:0.#} cm up they can.")
                : "Muscles cannot hold it so.";
        }
    }

    /// <summary>A change as a sentence.</summary>
    public static string Of(Adjustment change)
    {
        StretchKnob knob = Knob(change.Input);
        return string.Create(
            CultureInfo.InvariantCulture, $"{Limit(change.Limit)}: {knob.Name} {change.Asked / knob.PerUnit:0.#} became {change.Given / knob.PerUnit:0.#}.");
    }

    public static StretchKnob Knob(StretchInput input) => StretchKnob.All.First(knob => knob.Name == input switch
    {
        StretchInput.ShankInclination => "shin",
        StretchInput.InnerWeight => "inner",
        StretchInput.ToeLift => "toes",
        StretchInput.KneeFlexion => "knee",
        StretchInput.HipHinge => "hinge",
        StretchInput.TurnOut => "turn-out",
        StretchInput.Rounding => "rounding",
        _ => "hands-cm",
    });

    public static string PositiveWay(StretchJoint joint) => joint switch
    {
        StretchJoint.Hip or StretchJoint.Knee => "flexing",
        StretchJoint.Ankle => "dorsiflexing",
        StretchJoint.Subtalar => "inverting",
        _ => "lifting",
    };

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Limit(PostureLimit limit) => limit switch
    {
        PostureLimit.Ankle => "The ankle bends no farther",
        PostureLimit.Subtalar => "The foot tilts no farther",
        PostureLimit.Toes => "The toes lift no farther",
        PostureLimit.Knee => "The knee goes no farther",
        PostureLimit.Hip => "The hip bends no farther",
        PostureLimit.HipRotation => "The leg turns no farther",
        PostureLimit.Back => "The back rounds no farther",
        PostureLimit.Balance => "The weight left the feet",
        _ => "The arms reach no farther",
    };
}
