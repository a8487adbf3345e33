using System.Globalization;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Words;

/// <summary>The nearest posture a body can take and hold, in a sentence: only what differs from the one that was asked for.</summary>
public static class NearestWords
{
    /// <summary>Said where the search found none.</summary>
    public const string None = "No posture near it was found that stands and is held.";

    /// <summary>What differs, as a sentence.</summary>
    /// <param name="asked">The posture that does not stand or is not held, as it was asked for.</param>
    /// <param name="nearest">The one that does.</param>
    public static string Of(in StretchInputs asked, in StretchInputs nearest)
    {
        List<string> parts = [];
        foreach (NearestInput input in NearestInput.All)
        {
            string now = Tenths(input.Said(in nearest) ?? 0);
            if (now != Tenths(input.Said(in asked) ?? 0))
            {
                parts.Add(now[0] == '-' ? PartBelow(input.Name, now[1..]) : Part(input.Name, now));
            }
        }

        return parts.Count == 0 ? "" : $"Nearest to what was asked for that stands and is held: {string.Join(", ", parts)}.";
    }

    private static string Part(string input, string value) => input switch
    {
        "roll-cm" when value == "0.0" => "the feet on the floor",
        "roll-cm" => $"a roll of {value} cm",
        "heel-lift-cm" when value == "0.0" => "the heels down",
        "heel-lift-cm" => $"the heels {value} cm up",
        "knee" when value == "0.0" => "the knees straight",
        "knee" => $"the knees bent by {value}°",
        "shin" when value == "0.0" => "the shins upright",
        "shin" => $"the shins at {value}°",
        "hinge" when value == "0.0" => "no bow",
        "hinge" => $"a bow of {value}°",
        "rounding" when value == "0.0" => "the back flat",
        "rounding" => $"the back rounded by {value}°",
        "tuck" => $"the pelvis tucked by {value}°",
        "toes" => $"the toes lifted by {value}°",
        "turn-out" when value == "0.0" => "the feet parallel",
        "turn-out" => $"the feet turned out by {value}°",
        "inner" => $"the weight {value} % inwards",
        "hands-cm" => $"the hands at {value} cm",
        _ => $"{value} kg on the hands",
    };

    // What was asked for beyond what is advised may come back by a part of it.
    private static string PartBelow(string input, string value) => input switch
    {
        "knee" => $"the knees bent back by {value}°",
        "shin" => $"the shins {value}° back from upright",
        "hinge" => $"a lean back of {value}°",
        "rounding" => $"the back hollowed by {value}°",
        "tuck" => $"the pelvis tipped forward by {value}°",
        "toes" => $"the toes bent down by {value}°",
        "turn-out" => $"the feet turned in by {value}°",
        _ => $"the weight {value} % outwards",
    };

    private static string Tenths(double number) => (Math.Round(number, 1) + 0.0).ToString("0.0", CultureInfo.InvariantCulture);
}
