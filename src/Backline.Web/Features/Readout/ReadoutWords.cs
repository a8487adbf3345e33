using System.Globalization;
using Backline.Stretching.Readouts;

namespace Backline.Web.Features.Readout;

/// <summary>A read-out in words, rounded to what is known: tens of per cent, four steps.</summary>
internal static class ReadoutWords
{
    /// <summary>What is called the upper calf.</summary>
    public const string Upper = "Upper calf";

    /// <summary>What is called the lower calf.</summary>
    public const string Lower = "Lower calf";

    /// <summary>The hamstrings.</summary>
    public const string Back = "Hamstrings";

    /// <summary>Said of the upper calf with knees as soft as <see cref="Backline.Stretching.Words.StretchWords.SoftKneesFrom"/>.</summary>
    public const string SoftKnees =
        "With soft knees this may read too high: in one study a knee bend of 20° took this muscle out of the stretch, and the plan goes by that study.";

    private const double Most = 1.5; // 1. Beyond it the number says no more.

    /// <summary>A step in a word.</summary>
    public static string Of(StretchLevel level) => level switch
    {
        StretchLevel.Hardly => "hardly",
        StretchLevel.Some => "a little",
        StretchLevel.Clear => "clearly",
        _ => "strongly",
    };

    /// <summary>The step of a share, in a word.</summary>
    public static string Step(double share) => Of(StretchLevels.Of(share));

    /// <summary>Two ends in words: one word where they are the same step.</summary>
    public static string Steps(double low, double high) =>
        StretchLevels.Of(low) == StretchLevels.Of(high) ? Step(low) : $"{Step(low)} to {Step(high)}";

    /// <summary>A share as a number: <c>about 40 %</c>.</summary>
    public static string About(double share) => share > Most ? "more than 150 %" : $"about {Percent(share)} %";

    /// <summary>A band: <c>10 to 90 %</c>.</summary>
    public static string Between(double low, double high) => (low > Most, high > Most) switch
    {
        (true, _) => "more than 150 %",
        (_, true) => $"from {Percent(low)} to more than 150 %",
        _ => Percent(low) == Percent(high) ? $"about {Percent(low)} %" : $"{Percent(low)} to {Percent(high)} %",
    };

    /// <summary>What a muscle group took, as a sentence.</summary>
    public static string Sentence(TissueReadout tissue)
    {
        (string about, string between) = (About(tissue.Share.Middle), Between(tissue.Share.Low, tissue.Share.High));
        return $"{Capital(about)} of what people bear on average{(between == about ? "" : $", likely {between}")}. {Longer(tissue.LengthChange)}";
    }

    /// <summary>What the hamstrings took, as a sentence.</summary>
    public static string Sentence(HamstringRange range)
    {
        if (range.IsNarrowed)
        {
            return $"With a flat back, {Between(range.Low, range.High)} of what people bear on average. {Longer(range.Hinged.LengthChange)}";
        }

        (string rounded, string flat) = (About(range.Rounded.Share.Middle), About(range.Hinged.Share.Middle));
        return rounded == flat
            ? $"{Capital(flat)} of what people bear, whether the back was rounded or flat."
            : $"{Capital(rounded)} of what people bear if the back was rounded, {flat} if it was flat. The camera cannot tell the two apart.";
    }

    /// <summary>What a change would do, as a sentence; <see langword="null"/> where nothing would change that can be told apart.</summary>
    /// <param name="change">The change.</param>
    /// <param name="rollCm">cm. The roll as it was; without one none is lower.</param>
    public static string? Of(ReadoutChange change, double? rollCm)
    {
        string[] effects = [.. Effects(change)];
        return effects.Length == 0 ? null : $"{Change(change, rollCm)}: {string.Join("; ", effects)}.";
    }

    private static string Change(ReadoutChange change, double? rollCm) => change.Kind switch
    {
        ReadoutChangeKind.KneesStraighter => "Knees straighter, at about 5°",
        ReadoutChangeKind.RollLower => $"{LowerRoll(rollCm)}, ankles bent about {change.By.Degrees.ToString("0", CultureInfo.InvariantCulture)}° less",
        _ => $"A bow {change.By.Degrees.ToString("0", CultureInfo.InvariantCulture)}° smaller",
    };

    private static string LowerRoll(double? rollCm) => rollCm is not { } was ? "A lower roll"
        : SessionReadout.LowerCm(was) is > 0 and var lower ? $"A roll of {Centimetres(lower)} cm instead of {Centimetres(was)} cm"
        : "No roll";

    // As exactly as rolls are told.
    private static string Centimetres(double cm) => cm.ToString("0.#", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Effects(ReadoutChange change) => new[]
    {
        Effect("upper calf", change.Before.Gastrocnemius, change.After.Gastrocnemius),
        Effect("lower calf", change.Before.Soleus, change.After.Soleus),
        Effect("hamstrings, flat back", change.Before.HamstringsHinged, change.After.HamstringsHinged),
    }.OfType<string>();

    // As parts of what it was: what people bear is told with its band above, from people who differ; this comes from the model's own tissues alone.
    // Compared as they are, also beyond what is told as a number: there less is needed most.
    private static string? Effect(string name, double? before, double? after)
    {
        if (before is not { } from || after is not { } to || Percent(from) == Percent(to) || (from > Most && Percent(to / from) == "100"))
        {
            return null;
        }

        string word = to > from ? "more" : "less";
        return Percent(from) == "0" ? $"{name} {word}, from hardly anything"
            : Percent(to) == "0" ? $"{name} {word}, to hardly anything"
            : to > from ? $"{name} {word}, about {(to / from).ToString("0.0", CultureInfo.InvariantCulture)} times as much"
            : $"{name} {word}, about {Percent(to / from)} % of it{(to > Most ? $", still {About(to)}" : "")}";
    }

    // Of the muscle of the group that lengthens most. A muscle's length is known to a few millimetres.
    private static string Longer(double metres)
    {
        double millimetres = 2 * Math.Round(500 * metres);
        return millimetres switch
        {
            > 0 => $"Up to {millimetres.ToString("0", CultureInfo.InvariantCulture)} mm longer than standing.",
            < 0 => $"At least {(-millimetres).ToString("0", CultureInfo.InvariantCulture)} mm shorter than standing.",
            _ => "As long as standing.",
        };
    }

    private static string Percent(double share) => (10 * Math.Round(10 * Math.Max(0, share))).ToString("0", CultureInfo.InvariantCulture);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
