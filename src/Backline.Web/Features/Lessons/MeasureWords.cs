using System.Globalization;
using Backline.Stretching.Claims;
using Backline.Stretching.Legs;
using Backline.Stretching.Loads;
using Backline.Stretching.Words;

namespace Backline.Web.Features.Lessons;

/// <summary>The measures of experiments in words.</summary>
internal static class MeasureWords
{
    // Ending of the name, what it tells, unit, digits.
    private static readonly (string Ending, string Tells, string Unit, int Digits)[] Quantities =
    [
        ("momentNm", "turning effect", " Nm", 1), ("armMm", "lever", " mm", 0), ("lengthChangeMm", "longer than standing", " mm", 0), ("lengthMm", "length", " mm", 0),
        ("beyondSlackMm", "past slack", " mm", 0), ("passiveForceN", "relaxed pull", " N", 0), ("fibreStrain", "fibres longer by", " %", 0), ("activationShare", "works with", " %", 0),
        ("feelShare", "of what people bear", " %", 0), ("feltFirstShare", "felt first by", " %", 0), ("neededNm", "moment to be held", " Nm", 1), ("passiveNm", "pull of relaxed tissue", " Nm", 1),
        ("activeNm", "held by work", " Nm", 1), ("unmetNm", "more than muscles can hold", " Nm", 1),
    ];

    private static readonly Dictionary<string, (string Name, string Unit, int Digits)> Whole = new(StringComparer.Ordinal)
    {
        ["body.footPitchDeg"] = ("Foot, toes up", "°", 0),
        ["body.dorsiflexionDeg"] = ("Ankle bent up", "°", 0),
        ["body.toeExtensionDeg"] = ("Toes lifted", "°", 0),
        ["body.hipFlexionDeg"] = ("Hip bent, thigh on pelvis", "°", 0),
        ["body.trunkInclinationDeg"] = ("Trunk forward", "°", 0),
        ["body.shankInclinationDeg"] = ("Shin forward", "°", 0),
        ["body.centreOfMassForwardMm"] = ("Weight ahead of the heel", " mm", 0),
        ["body.forefootShare"] = ("Weight on the forefeet", " %", 0),
        ["body.pressureInwardMm"] = ("Pressure towards the inner edge", " mm", 0),
        ["body.handForceN"] = ("On the hands", " N", 0),
        ["body.leastHandForceN"] = ("Hands needed", " N", 0),
        ["hold.tensionLeftShare"] = ("Tension left", " %", 0),
        ["hold.creepAgainst30SecondsShare"] = ("Giving way, against half a minute", " %", 0),
        ["hold.ankleGainDeg"] = ("Ankle bends farther by", "°", 1),
        ["hold.gainLeftShare"] = ("Gain that is left", " %", 0),
        ["nerve.lengthChangeMm"] = ("Nerve bed: longer than standing", " mm", 0),
    };

    /// <summary>What a measure tells.</summary>
    /// <param name="measure">Its name.</param>
    public static string Name(string measure)
    {
        if (Whole.TryGetValue(measure, out (string Name, string Unit, int Digits) whole))
        {
            return whole.Name;
        }

        string[] parts = measure.Split('.');
        string subject = Subject(parts[0]);
        return parts.Length == 3 ? $"{subject}: {Quantity(measure).Tells} at the {parts[1]}" : $"{subject}: {Quantity(measure).Tells}";
    }

    /// <summary>A value of a measure, rounded to what is known, with its unit.</summary>
    /// <param name="measure">The measure's name.</param>
    /// <param name="value">1. In the unit that the name ends in.</param>
    public static string Value(string measure, double value)
    {
        (string unit, int digits) = UnitOf(measure);
        return ((unit == " N" ? TwoFigures.Little(value, digits) : null) ?? Number(value, unit, digits)) + unit;
    }

    /// <summary>Where a measure lies among nine of ten people; <see langword="null"/> where it has no band, or one whose edges read like the value.</summary>
    /// <param name="measure">The measure's name.</param>
    /// <param name="value">Its value.</param>
    public static string? Band(string measure, ClaimValue value)
    {
        (string unit, int digits) = UnitOf(measure);
        return value is { Low: { } low, High: { } high } && TwoFigures.TellApart(Shown(low, unit), Shown(value.Value, unit), Shown(high, unit), digits)
            ? $"{Edge(low, unit, digits)} to {Edge(high, unit, digits)}{unit}"
            : null;
    }

    private static (string Unit, int Digits) UnitOf(string measure) =>
        Whole.TryGetValue(measure, out (string Name, string Unit, int Digits) whole) ? (whole.Unit, whole.Digits) : (Quantity(measure).Unit, Quantity(measure).Digits);

    private static string Edge(double value, string unit, int digits) => Signed(TwoFigures.Of(Shown(value, unit), digits));

    // Of forces and moments two figures are known: a third would pretend that people, and the sources of the model, agree to a hundredth.
    private static string Number(double value, string unit, int digits) => Signed(unit is " N" or " Nm"
        ? TwoFigures.Of(value, digits)
        : (Math.Round(Shown(value, unit), digits) + 0.0).ToString(digits == 0 ? "0" : "0.0", CultureInfo.InvariantCulture));

    private static double Shown(double value, string unit) => unit == " %" ? 100 * value : value;

    private static string Signed(string number) => number.Replace('-', '−');

    private static (string Ending, string Tells, string Unit, int Digits) Quantity(string measure)
    {
        string ending = measure[(measure.LastIndexOf('.') + 1)..];
        return Quantities.FirstOrDefault(one => one.Ending == ending) is { Ending: not null } found ? found : (ending, ending, "", 2);
    }

    private static string Subject(string name)
    {
        string words = LegMuscle.All.FirstOrDefault(muscle => muscle.Name == name)?.Title
            ?? (ClaimTissue(name) is { } tissue ? TissueNames.Words(tissue).Split(" (")[0] : name);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static Tissue? ClaimTissue(string name) => Enum.TryParse(name, ignoreCase: true, out Tissue tissue) ? tissue : null;
}
