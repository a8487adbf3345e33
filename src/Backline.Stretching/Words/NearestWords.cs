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
                parts.Add(Part(input.Name, now));
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
        "turn-out" => $"the feet turned by {value}°",
        "inner" => $"the weight {value} % inwards",
        "hands-cm" => $"the hands at {value} cm",
        _ => $"{value} kg on the hands",
    };

    private static string Tenths(double number) => (Math.Round(number, 1) + 0.0).ToString("0.0", CultureInfo.InvariantCulture);
}
