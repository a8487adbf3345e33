using System.Globalization;
using Backline.Numerics;
using Backline.Stretching;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Stretching.Words;

namespace Backline.Web.Features.Learn;

/// <summary>The leg's numbers in the words of the page, rounded to what is known.</summary>
internal static class LabWords
{
    private const double LeastPull = 1;  // N
    private const double HalfMillimetre = 0.0005; // m. What is told in tenths of a centimetre is the same within it.

    /// <summary>What the hands may rest on, and its height in metres.</summary>
    public static IReadOnlyList<(string Name, double? Height)> Supports { get; } = [("Free", null), ("On a chair, 45 cm", 0.45), ("On a table, 75 cm", 0.75)];

    /// <summary>The same, and where the hands are now, should that be elsewhere: where the nearest posture has them.</summary>
    /// <param name="height">m. Where the hands are; <see langword="null"/> where they are free.</param>
    public static IReadOnlyList<(string Name, double? Height)> SupportsBeside(double? height) =>
        Supports.Any(support => IsSameHeight(support.Height, height)) ? Supports : [.. Supports, ($"At {((height ?? 0) * 100).ToString("0.#", CultureInfo.InvariantCulture)} cm", height)];

    /// <summary>Whether the hands are as high, or as free.</summary>
    public static bool IsSameHeight(double? one, double? other) => (one is null && other is null) || Math.Abs((one - other) ?? double.NaN) < HalfMillimetre;

    /// <summary>A sentence of the engine's as the page writes it: with the minus of its own numbers.</summary>
    public static string OnPage(string sentence) => TrueMinus.In(sentence);

    public static string Standing(StretchResult result) => OnPage(StretchWords.Whole(result));

    public static string Seen(LegLab lab) =>
        $"A body on a roll, knees bent {About(lab.Result.Body.Given.KneeFlexion)}, bowed {About(lab.Result.Body.TrunkInclination)}. {Standing(lab.Result)} {lab.Felt}";

    public static string Short(Tissue tissue) => tissue switch
    {
        Tissue.Gastrocnemius => "Gastrocnemius (calf)",
        Tissue.Soleus => "Soleus (calf)",
        Tissue.Peroneals => "Peroneals",
        Tissue.Nerve => "Nerve of the leg",
        _ => Capital(TissueNames.Words(tissue)),
    };

    // The table's headings name the units.
    public static string Millimetres(double metres) => Signed(Math.Round(metres * 1000));

    public static string Tenths(double share) => Whole(10 * share);

    public static string Pull(TissueReading reading) =>
        reading.Tissue == Tissue.Nerve ? "not modelled" : reading.PassiveForce < LeastPull ? "slack" : TwoFigures.Of(reading.PassiveForce, 0);

    public static string? PullBand(TissueReading reading) =>
        reading.Tissue != Tissue.Nerve && reading.ForceBand is { } band && band.High >= LeastPull ? Between(band.Low, reading.PassiveForce, band.High) : null;

    public static string Share(TissueReading reading) => Whole(100 * reading.Share);

    public static string? ShareBand(TissueReading reading) =>
        reading.ShareBand is { } band && band.High >= 0.01 ? Between(100 * band.Low, 100 * reading.Share, 100 * band.High) : null;

    public static IEnumerable<(string Name, string Value)> Facts(StretchResult result)
    {
        StretchedBody body = result.Body;
        Balance balance = body.Balance;
        double feet = balance.HeelForce + balance.ForefootForce;
        yield return ("Foot pitch", About(body.FootPitch));
        yield return ("Ankle bent", About(body.Dorsiflexion));
        yield return ("Toes lifted", About(body.ToeExtension));
        yield return ("Knee bend", About(body.Given.KneeFlexion));
        yield return ("Hip bend", About(body.HipFlexion));
        yield return ("Trunk forward", About(body.TrunkInclination));
        yield return ("On the forefeet", feet > 0 ? Percent(balance.ForefootForce / feet) : "nothing");
        yield return ("On the hands", StretchWords.Kilograms(balance.HandForce));
    }

    private static string? Between(double low, double value, double high) =>
        TwoFigures.TellApart(low, value, high, 0) ? $"{TwoFigures.Of(low, 0)}–{TwoFigures.Of(high, 0)}" : null;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string About(double radians) => $"{Math.Round(Angle.FromRadians(radians).Degrees).ToString("0;−0;0", CultureInfo.InvariantCulture)}°";

    private static string Percent(double share) => Whole(100 * share) + "\u00a0%"; // a number and its unit stay on one line

    private static string Whole(double number) => Math.Round(number).ToString("0", CultureInfo.InvariantCulture);

    private static string Signed(double number) => number.ToString("+0;−0;0", CultureInfo.InvariantCulture);
}
