using System.Globalization;
using Backline.Practice;

namespace Backline.Stretching.Postures;

/// <summary>What inputs can be computed with at all. Whether a body can then stand so is another question, which the solver answers.</summary>
public static class StretchInputRules
{
    internal const double Degree = Math.PI / 180;

    internal const double LeastShin = -45 * Degree;
    internal const double FarthestShin = 60 * Degree;
    internal const double LeastHinge = -30 * Degree;
    internal const double FarthestHinge = 130 * Degree;
    internal const double HighestHands = 1.6; // m.

    private const int RuleCount = 16;

    /// <summary>Whether every input lies in its range.</summary>
    /// <param name="inputs">The inputs.</param>
    public static bool Hold(in StretchInputs inputs)
    {
        for (int rule = 0; rule < RuleCount; rule++)
        {
            (double value, double least, double most) = Range(in inputs, rule);
            if (!(value >= least && value <= most))
            {
                return false;
            }
        }

        return inputs.HandLoad is null || inputs.HandHeight is not null;
    }

    /// <summary>Every input that is out of its range: which, what was found, what was expected.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <returns>A sentence each, with degrees and centimetres as people say them; none when all is well.</returns>
    public static IReadOnlyList<string> Problems(in StretchInputs inputs)
    {
        List<string> problems = [];
        for (int rule = 0; rule < RuleCount; rule++)
        {
            (double value, double least, double most) = Range(in inputs, rule);
            if (!(value >= least && value <= most))
            {
                (string name, double unit, string unitName) = Words(rule);
                problems.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{name}: is {NumberWords.Of(value / unit, "0.###")}{unitName}; {least / unit:0.###} to {most / unit:0.###}{unitName} was expected"));
            }
        }

        if (inputs.HandLoad is not null && inputs.HandHeight is null)
        {
            problems.Add("hand load: is given without a height of what the hands rest on; both or neither was expected");
        }

        return problems;
    }

    /// <summary>An input's range, in SI units.</summary>
    internal static (double Least, double Most) Ends(StretchKnob knob)
    {
        StretchInputs any = new();
        for (int rule = 0; rule < RuleCount; rule++)
        {
            if (StretchKnob.All[rule] == knob)
            {
                (_, double least, double most) = Range(in any, rule);
                return (least, most);
            }
        }

        throw new ArgumentException($"Expected an input of the stretch; it is {knob.Name}.", nameof(knob));
    }

    // One row an input, in the order of the knobs: its value and its range, in its own unit.
    private static (double Value, double Least, double Most) Range(in StretchInputs inputs, int rule) => rule switch
    {
        0 => (inputs.BodyHeight, 1.2, 2.2),
        1 => (inputs.BodyMass, 30, 250),
        2 => (inputs.RollDiameter, 0, 0.25),
        3 => (inputs.RollSquash, 0, 0.8),
        4 => (inputs.BallPlacement, 0, 1),
        5 => (inputs.HeelLift, 0, 0.15),
        6 => (inputs.KneeFlexion, -10 * Degree, 150 * Degree),
        7 => (inputs.ShankInclination, LeastShin, FarthestShin),
        8 => (inputs.HipHinge, LeastHinge, FarthestHinge),
        9 => (inputs.Rounding, -30 * Degree, 110 * Degree),
        10 => (inputs.PelvicTuck, -30 * Degree, 40 * Degree),
        11 => (inputs.ToeLift, -20 * Degree, 90 * Degree),
        12 => (inputs.TurnOut, -30 * Degree, 60 * Degree),
        13 => (inputs.InnerWeight, -1, 1),
        14 => (inputs.HandHeight ?? 0, 0, HighestHands),
        _ => (inputs.HandLoad ?? 0, 0, 1500),
    };

    private static (string Name, double Unit, string UnitName) Words(int rule) => rule switch
    {
        0 => ("body height", 0.01, " cm"),
        1 => ("body mass", 1, " kg"),
        2 => ("roll diameter", 0.01, " cm"),
        3 => ("roll squash", 1, ""),
        4 => ("ball placement", 1, ""),
        5 => ("heel lift", 0.01, " cm"),
        6 => ("knee bend", Degree, "°"),
        7 => ("shin", Degree, "°"),
        8 => ("hinge", Degree, "°"),
        9 => ("rounding", Degree, "°"),
        10 => ("tuck", Degree, "°"),
        11 => ("toe lift", Degree, "°"),
        12 => ("turn-out", Degree, "°"),
        13 => ("inner weight", 1, ""),
        14 => ("hand height", 0.01, " cm"),
        _ => ("hand load", 1, " N"),
    };
}
