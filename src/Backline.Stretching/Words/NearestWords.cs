using System.Globalization;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Words;

/// <summary>The nearest posture a body can take and hold, in a sentence: only what differs from the one that was asked for.</summary>
public static class NearestWords
{
    /// <summary>What differs, as a sentence.</summary>
    /// <param name="asked">The posture that does not stand or is not held, as it was asked for.</param>
    /// <param name="nearest">The one that does.</param>
    public static string Of(in StretchInputs asked, in StretchInputs nearest)
    {
        List<string> parts = [];
        foreach (StretchKnob knob in StretchKnob.All)
        {
            string now = Tenths(Said(knob, in nearest));
            if (now != Tenths(Said(knob, in asked)))
            {
                parts.Add(Part(knob, now));
            }
        }

        return parts.Count == 0 ? "" : $"Nearest that stands and is held: {string.Join(", ", parts)}.";
    }

    // The weight to an edge is said in per cent, as elsewhere.
    private static double Said(StretchKnob knob, in StretchInputs inputs) => (knob.Shown(inputs) ?? 0) * (knob.Name == "inner" ? 100 : 1);

    private static string Part(StretchKnob knob, string value) => knob.Name switch
    {
        "roll-cm" when value == "0.0" => "the feet on the floor",
        "roll-cm" => $"a roll of {value} cm",
        "heel-lift-cm" => $"the heels {value} cm up",
        "knee" when value == "0.0" => "the knees straight",
        "knee" => $"the knees bent by {value}°",
        "shin" => $"the shins at {value}°",
        "hinge" => $"a bow of {value}°",
        "rounding" => $"the back rounded by {value}°",
        "toes" => $"the toes lifted by {value}°",
        "turn-out" => $"the feet turned by {value}°",
        "inner" => $"the weight {value} % inwards",
        _ => $"{knob.Key} {value}",
    };

    private static string Tenths(double number) => (Math.Round(number, 1) + 0.0).ToString("0.0", CultureInfo.InvariantCulture);
}
