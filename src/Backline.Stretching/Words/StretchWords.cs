using System.Globalization;
using Backline.Numerics;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Words;

/// <summary>A solved stretch in words, the same on the command line, in pictures and in the app.</summary>
public static class StretchWords
{
    /// <summary>How "felt first" is decided.</summary>
    public const string Criterion =
        "largest share of what people bear: relaxed tension per cross-section of a muscle, lengthening of the nerve’s bed. A criterion of the model, not a measurement of feeling.";

    /// <summary>deg. The knee bend from which knees are soft: from there on the plan counts less of a hold for gastrocnemius.</summary>
    public const double SoftKneesFrom = 10;

    private const string NotBalanced = "The loads are of this moment, not of a body in balance.";

    /// <summary>How the body stands and whether its muscles hold it, in a sentence or three.</summary>
    /// <param name="result">The stretch, solved.</param>
    public static string Whole(StretchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Body.IsFound || result.Loads.IsHeld)
        {
            return Standing(result);
        }

        // What was changed of what was asked for says where the weight was; this is of the body after it.
        bool isChanged = !result.Body.Adjustments.IsEmpty;

        // That it stands by itself would be the half of it.
        return result.Body.Balance is { Verdict: BalanceVerdict.StandsAlone, HandForce: 0 }
            ? $"{(isChanged ? "So changed, its" : "Its")} weight lies over its feet, but the muscles of this model cannot hold {Joints(result)}.{Tipping(result.Body)}"
            : $"{Standing(result)} The muscles of this model cannot hold {Joints(result)}{(isChanged ? " so" : "")}.";
    }

    /// <summary>The joints whose moment the model's muscles cannot bear, from the hip down.</summary>
    /// <param name="result">The stretch, solved.</param>
    public static IEnumerable<StretchJoint> NotHeldJoints(StretchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Enum.GetValues<StretchJoint>().Where(joint => !result.Loads[joint].IsMet);
    }

    private static string Joints(StretchResult result)
    {
        string[] names = [.. NotHeldJoints(result).Select(joint => joint switch
        {
            StretchJoint.Hip => "the hip",
            StretchJoint.Knee => "the knee",
            StretchJoint.Ankle => "the ankle",
            StretchJoint.Subtalar => "the foot from tilting",
            _ => "the toes",
        })];
        return names.Length < 3 ? string.Join(" and ", names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>How the body stands, as a sentence or two.</summary>
    /// <param name="result">The stretch, solved.</param>
    public static string Standing(StretchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Body.IsFound)
        {
            return $"No body was found that stands so. {NotBalanced}";
        }

        Balance balance = result.Body.Balance;
        string standing = balance.Verdict switch
        {
            BalanceVerdict.StandsAlone when balance.HandForce > 0 => $"Stands, with {Kilograms(balance.HandForce)} on the hands.",
            BalanceVerdict.StandsAlone => "Stands by itself.",
            BalanceVerdict.StandsWithHands => $"Stands with {Kilograms(balance.HandForce)} on the hands.",
            BalanceVerdict.NeedsHands => $"Tips forward: with all else as it is, no bow, no lean of the shins and no bend of the knees, one after the other, stands alone, and the hands need something to rest {Kilograms(balance.LeastHandForce)} on. {NotBalanced}",
            BalanceVerdict.FallsForward => $"Falls forward: more weight lies ahead of the feet than hands can take, and with all else as it is, no bow, no lean of the shins and no bend of the knees, one after the other, brings it back. {NotBalanced}",
            _ => $"Falls back: the weight lies behind the heels, and with all else as it is, no bow, no lean of the shins and no straighter knees, one after the other, bring it over the feet. {NotBalanced}",
        };
        return standing + Tipping(result.Body);
    }

    // What hands would have spared a body that stands otherwise than it was asked to.
    private static string Tipping(StretchedBody body) => body is { Balance.Stands: true, HandForceAsAsked: { } force, Adjustments.IsEmpty: false }
        ? $" As it was asked for it tips forward, unless the hands rest {Kilograms(force)} on something."
        : "";

    /// <summary>All there is to say of a solved stretch: what was changed of what was asked for, how it stands, what is stretched most.</summary>
    /// <param name="result">The stretch, solved.</param>
    public static string All(StretchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return string.Join(' ', [.. result.Body.Adjustments.ToArray().Select(Of), Whole(result), FeltFirst(result.Loads.Feel)]);
    }

    /// <summary>Where the stretch is felt first by <see cref="Criterion"/>, as a sentence, and another where it goes farther than a stretch does.</summary>
    /// <param name="feel">How near every tissue is to what people bear on average.</param>
    /// <param name="people">People who differ. Without them what is highest on average is told, which most of them need not feel first.</param>
    public static string FeltFirst(TissueFeel feel, LoadBands? people = null)
    {
        ArgumentNullException.ThrowIfNull(feel);
        double share = feel.First is { } highest ? feel.Shares[(int)highest] : 0;
        string farther = share < TissueFeel.FartherThanAStretch ? "" : string.Create(CultureInfo.InvariantCulture, $" at {share:0.0} times what people bear: farther than a stretch goes. Do not press on that far.");
        string average = feel.First is not { } tissue ? "Nothing is stretched enough to be felt much."
            : farther.Length > 0 ? $"Highest on average: {TissueNames.Words(tissue)},{farther}"
            : $"Highest on average, of what people bear: {TissueNames.Words(tissue)}.";
        if (people is null)
        {
            return average;
        }

        IReadOnlyList<Tissue> first = people.MostlyFeltFirst;
        string mostly = first.Count == 0 ? "Most people feel nothing of it much." : $"Most likely felt first: {Either([.. first.Select(TissueNames.Words)])}.";
        return farther.Length == 0 ? mostly : first is [var only] && only == feel.First ? $"{mostly[..^1]}, on average{farther}" : $"{mostly} {average}";
    }

    private static string Either(string[] names) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} or {names[^1]}";

    /// <summary>The model and one careful study differ where the knees are soft, and the plan goes by the study (Baumbach 2014; evidence A13).</summary>
    /// <param name="result">The stretch, solved.</param>
    /// <returns>A sentence or two; <see langword="null"/> where the knees are straight, or gastrocnemius is little stretched.</returns>
    public static string? SoftKnees(StretchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Angle.FromRadians(result.Body.Given.KneeFlexion).Degrees >= SoftKneesFrom && result.Loads.Feel.Shares[(int)Tissue.Gastrocnemius] >= TissueFeel.Noticeable
            ? "For gastrocnemius this may read too high: in one study a knee bend of 20° took it out of the stretch, and the plan goes by that study. Soft knees are for soleus and ankle."
            : null;
    }

    /// <summary>What was changed of what was asked for, and what did not allow it.</summary>
    /// <param name="change">The change.</param>
    public static string Of(Adjustment change) => change is { Input: StretchInput.HandLoad, Given: null } ? Input(change) : $"{Limit(change)}. {Input(change)}"; // why they bear nothing is said beside the support

    // A joint has two ends: who was given more than asked for stands at the lower one.
    private static string Limit(Adjustment change) => (change.Limit, change.Given > change.Asked) switch
    {
        (PostureLimit.Ankle, true) => "The ankle stretches no farther",
        (PostureLimit.Ankle, false) => "The ankle bends no farther",
        (PostureLimit.Subtalar, _) => "The foot tilts no farther",
        (PostureLimit.Toes, _) => "The toes lift no farther",
        (PostureLimit.Knee, _) => "The knee goes no farther",
        (PostureLimit.Hip, true) => "The hip goes back no farther",
        (PostureLimit.Hip, false) => "The hip bends no farther",
        (PostureLimit.HipRotation, _) => "The leg turns no farther",
        (PostureLimit.Laying, _) => "The foot can be laid no farther",
        (PostureLimit.Back, true) => "The back hollows no farther",
        (PostureLimit.Back, false) => "The back rounds no farther",
        (PostureLimit.Balance, _) when change is { Input: StretchInput.HandLoad, Given: 0 } => "The weight left the feet",
        (PostureLimit.Balance, true) when change.Input == StretchInput.HandLoad => "With less on the hands the body tips forward",
        (PostureLimit.Balance, false) when change.Input == StretchInput.HandLoad => "With more on the hands the body tips back",
        (PostureLimit.Balance, _) => "The weight left the feet",
        (PostureLimit.Foot, _) => "The foot is not so long",
        (PostureLimit.Hands, _) => "The hands cannot press so much",
        _ => "The arms reach no farther",
    };

    private static string Input(Adjustment change) => change.IsHardlyOne ? $"{Changed(change.Input)} by less than half a degree." : change.Input switch
    {
        StretchInput.ShankInclination => $"The shin stands at {Instead(change, "°")}.",
        StretchInput.InnerWeight => $"The weight goes {Instead(change, " %")} inwards.",
        StretchInput.ToeLift => $"The toes lift {Instead(change, "°")}.",
        StretchInput.KneeFlexion => $"The knee bends {Instead(change, "°")}.",
        StretchInput.HipHinge => $"The bow goes {Instead(change, "°")}.",
        StretchInput.TurnOut => $"The feet turn {Instead(change, "°")}.",
        StretchInput.Rounding => $"The back rounds {Instead(change, "°")}.",
        StretchInput.HeelLift => $"The heels come up {Instead(change, " cm")}.",
        StretchInput.HandLoad when change.Given is null => $"The hands bear nothing instead of {Kilograms(change.Asked)}.",
        StretchInput.HandHeight when change.Given is null => $"The hands hang free instead of resting at {Whole(change.Asked / change.PerUnit)} cm.",
        StretchInput.HandLoad => $"The hands bear {Weights(change)}.",
        _ => $"The hands come to {Instead(change, " cm")}.",
    };

    private static string Changed(StretchInput angle) => angle switch
    {
        StretchInput.ShankInclination => "The lean of the shin changes",
        StretchInput.ToeLift => "The lift of the toes changes",
        StretchInput.KneeFlexion => "The bend of the knee changes",
        StretchInput.HipHinge => "The bow changes",
        StretchInput.TurnOut => "The turn of the feet changes",
        _ => "The rounding of the back changes",
    };

    // In whole kilograms, as the verdict beside it says them.
    private static string Weights(Adjustment change) =>
        Kilograms(change.Given.GetValueOrDefault()) is var given && Kilograms(change.Asked) is var asked && given != asked ? $"{given} instead of {asked}" : Instead(change, " kg");

    // Whole numbers, but where both would look alike.
    private static string Instead(Adjustment change, string unit)
    {
        (double given, double asked) = (change.Given.GetValueOrDefault() / change.PerUnit, change.Asked / change.PerUnit);
        return Whole(given) == Whole(asked) ? $"{Tenths(given)}{unit} instead of {Tenths(asked)}{unit}" : $"{Whole(given)}{unit} instead of {Whole(asked)}{unit}";
    }

    /// <summary>A force as the weight of whole kilograms; what is needed, however little, is not nothing.</summary>
    /// <param name="newtons">N. The force.</param>
    public static string Kilograms(double newtons) => newtons / Adjustment.Gravity is > 0 and < 0.5 ? "less than 1 kg" : $"{Whole(newtons / Adjustment.Gravity)} kg";

    private static string Tenths(double number) => (Math.Round(number, 1) + 0.0).ToString("0.0", CultureInfo.InvariantCulture);

    // Zero without a sign.
    private static string Whole(double number) => (Math.Round(number) + 0.0).ToString("0", CultureInfo.InvariantCulture);
}
