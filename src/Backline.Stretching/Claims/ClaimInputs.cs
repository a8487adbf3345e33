using Backline.Numerics;
using Backline.Stretching.Passive;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Claims;

/// <summary>The inputs of an experiment's cases, by the names they have in files.</summary>
internal static class ClaimInputs
{
    public static IReadOnlyList<string> OnTable { get; } = ["hipDeg", "kneeDeg", "ankleDeg", "subtalarDeg", "toesDeg", "pelvicTiltDeg"];

    public static IReadOnlyList<string> InHold { get; } = ["heldSeconds", "intensityShare", "restSeconds"];

    /// <summary>The names that a kind of experiment knows.</summary>
    public static IReadOnlyList<string> Names(string on) => on switch
    {
        "roll" => [.. StretchKnob.All.Select(knob => knob.Key)],
        "table" => OnTable,
        _ => InHold,
    };

    /// <summary>How somebody stands in a case; what is left out is as in the article's stretch.</summary>
    public static StretchInputs Standing(IEnumerable<KeyValuePair<string, double>> values)
    {
        StretchInputs inputs = new();
        foreach ((string name, double value) in values)
        {
            StretchKnob knob = StretchKnob.All.First(one => one.Key == name);
            inputs = knob.Set(inputs, value * knob.PerUnit);
        }

        return inputs;
    }

    /// <summary>How a leg lies in a case; what is left out is 0.</summary>
    public static LegPosture Lying(IReadOnlyDictionary<string, double> values)
    {
        Angle Of(int input) => Angle.FromDegrees(values.GetValueOrDefault(OnTable[input]));
        return new LegPosture(Of(0), Of(1), Of(2), Of(3), Of(4), Of(5));
    }
}
