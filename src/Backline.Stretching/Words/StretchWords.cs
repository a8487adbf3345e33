using System.Globalization;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Words;

/// <summary>A solved stretch in words, the same on the command line, in pictures and in the app.</summary>
public static class StretchWords
{
    /// <summary>How "felt first" is decided.</summary>
    public const string Criterion =
        "largest share of what people bear on average: relaxed tension per cross-section of a muscle, lengthening of the nerve's bed. A criterion of the model, not a measurement of feeling.";

    /// <summary>Said of a posture whose moments no work of the model's muscles bears.</summary>
    public const string NotHeld = "The muscles of this model cannot hold it.";

    private const string NotBalanced = "The loads are of this moment, not of a body in balance.";

    private const double Gravity = 9.81; // m/s²

    /// <summary>How the body stands and whether its muscles hold it, in a sentence or three.</summary>
    /// <param name="result">The stretch, solved.</param>
    public static string Whole(StretchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Body.IsFound || result.Loads.IsHeld)
        {
            return Standing(result);
        }

        // That it stands by itself would be the half of it.
        return result.Body.Balance is { Verdict: BalanceVerdict.StandsAlone, HandForce: 0 }
            ? "Its weight lies over its feet, but the muscles of this model cannot hold it."
            : $"{Standing(result)} {NotHeld}";
    }

    /// <summary>How the body stands, as a sentence or two.</summary>
    /// <param name="result">The stretch, solved.</param>
    public static string Standing(StretchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Body.IsFound)
        {
            return "No body was found that stands so.";
        }

        Balance balance = result.Body.Balance;
        return balance.Verdict switch
        {
            BalanceVerdict.StandsAlone when balance.HandForce > 0 => $"Stands, with {Kilograms(balance.HandForce)} on the hands.",
            BalanceVerdict.StandsAlone => "Stands by itself.",
            BalanceVerdict.StandsWithHands => $"Stands with {Kilograms(balance.HandForce)} on the hands.",
            BalanceVerdict.NeedsHands => $"Tips forward: the hands need something to rest {Kilograms(balance.LeastHandForce)} on. {NotBalanced}",
            BalanceVerdict.FallsForward => $"Falls forward: more weight lies ahead of the feet than hands can take. {NotBalanced}",
            _ => $"Falls back: the weight lies behind the heels, and no bow, no lean of the shins and no straighter knees that the joints allow bring it over the feet; a lower roll asks less of the ankle. {NotBalanced}",
        };
    }

    /// <summary>Where the stretch is felt first by <see cref="Criterion"/>, as a sentence.</summary>
    /// <param name="first">The tissue, as <see cref="TissueFeel.First"/> has it.</param>
    public static string FeltFirst(Tissue? first) =>
        first is { } tissue ? $"Most likely felt first: {TissueNames.Words(tissue)}." : "Nothing is stretched enough to be felt much.";

    /// <summary>What was changed of what was asked for, and what did not allow it.</summary>
    /// <param name="change">The change.</param>
    public static string Of(Adjustment change) => $"{Limit(change.Limit)}. {Input(change)}";

    /// <summary>What limits a posture.</summary>
    /// <param name="limit">The limit.</param>
    public static string Limit(PostureLimit limit) => limit switch
    {
        PostureLimit.Ankle => "The ankle bends no farther",
        PostureLimit.Subtalar => "The foot tilts no farther",
        PostureLimit.Toes => "The toes lift no farther",
        PostureLimit.Knee => "The knee goes no farther",
        PostureLimit.Hip => "The hip bends no farther",
        PostureLimit.HipRotation => "The leg turns no farther",
        PostureLimit.Back => "The back rounds no farther",
        PostureLimit.Balance => "The weight left the feet",
        PostureLimit.Foot => "The foot is not so long",
        PostureLimit.Hands => "The hands cannot press so",
        _ => "The arms reach no farther",
    };

    private static string Input(Adjustment change) => change.Input switch
    {
        StretchInput.ShankInclination => $"The shin stands at {Instead(change, StretchInputRules.Degree, "°")}.",
        StretchInput.InnerWeight => $"The weight goes {Instead(change, 0.01, " %")} inwards.",
        StretchInput.ToeLift => $"The toes lift {Instead(change, StretchInputRules.Degree, "°")}.",
        StretchInput.KneeFlexion => $"The knee bends {Instead(change, StretchInputRules.Degree, "°")}.",
        StretchInput.HipHinge => $"The bow goes {Instead(change, StretchInputRules.Degree, "°")}.",
        StretchInput.TurnOut => $"The feet turn {Instead(change, StretchInputRules.Degree, "°")}.",
        StretchInput.Rounding => $"The back rounds {Instead(change, StretchInputRules.Degree, "°")}.",
        StretchInput.HeelLift => $"The heels come up {Instead(change, 0.01, " cm")}.",
        StretchInput.HandLoad => $"The hands bear {Instead(change, Gravity, " kg")}.",
        _ => $"The hands come to {Instead(change, 0.01, " cm")}.",
    };

    // Whole numbers, but where both would look alike.
    private static string Instead(Adjustment change, double perUnit, string unit)
    {
        (double given, double asked) = (change.Given / perUnit, change.Asked / perUnit);
        return Whole(given) == Whole(asked) ? $"{Tenths(given)}{unit} instead of {Tenths(asked)}{unit}" : $"{Whole(given)}{unit} instead of {Whole(asked)}{unit}";
    }

    private static string Kilograms(double newtons) => $"{Whole(newtons / Gravity)} kg";

    private static string Tenths(double number) => (Math.Round(number, 1) + 0.0).ToString("0.0", CultureInfo.InvariantCulture);

    // Zero without a sign.
    private static string Whole(double number) => (Math.Round(number) + 0.0).ToString("0", CultureInfo.InvariantCulture);
}
