namespace Backline.Stretching.Postures;

/// <summary>How legs came to stand over feet, knees and shins that were tried before: who tries many postures tries most of them over the same legs.</summary>
/// <remarks>
/// It only says where the search for the legs begins, so what it remembers costs a step at worst and no truth. Where pelvis and hip bend about one axis, as in the leg model, another bow over the same legs changes nothing but the hip's bend, and the search ends
/// where it begins. A place keeps the newest of what falls on it.
/// </remarks>
internal sealed class LegMemory(StandingModel model)
{
    private const int PlaceBits = 10;

    private readonly Legs?[] _places = new Legs?[1 << PlaceBits];
    private readonly CoordinateNumbers _numbers = model.Coordinates;

    /// <summary>Lets the search begin where it ended before, if it did.</summary>
    /// <param name="inputs">How somebody stands.</param>
    /// <param name="values">rad or m. The coordinates; what is sought of them is set.</param>
    public void Recall(in StretchInputs inputs, Span<double> values)
    {
        StretchInputs stance = StanceOf(in inputs);
        if (_places[PlaceOf(in stance)] is { } legs && legs.Stance == stance)
        {
            values[_numbers.HipFlexion] = legs.HipAndTilt - values[_numbers.PelvisTilt];
            values[_numbers.HipAdduction] = legs.HipAdduction;
            values[_numbers.HipRotation] = legs.HipRotation;
            values[_numbers.Ankle] = legs.Ankle;
            values[_numbers.Subtalar] = legs.Subtalar;
            values[_numbers.PelvisForward] = legs.PelvisForward;
            values[_numbers.PelvisUp] = legs.PelvisUp;
        }
    }

    /// <summary>Keeps what was found.</summary>
    /// <param name="inputs">How somebody stands.</param>
    /// <param name="values">rad or m. The coordinates.</param>
    public void Keep(in StretchInputs inputs, ReadOnlySpan<double> values)
    {
        StretchInputs stance = StanceOf(in inputs);
        _places[PlaceOf(in stance)] = new Legs(
            stance,
            values[_numbers.HipFlexion] + values[_numbers.PelvisTilt],
            values[_numbers.HipAdduction],
            values[_numbers.HipRotation],
            values[_numbers.Ankle],
            values[_numbers.Subtalar],
            values[_numbers.PelvisForward],
            values[_numbers.PelvisUp]);
    }

    // What the legs do not depend on is as it is by default.
    private static StretchInputs StanceOf(in StretchInputs inputs) => new()
    {
        BodyHeight = inputs.BodyHeight,
        RollDiameter = inputs.RollDiameter,
        RollSquash = inputs.RollSquash,
        BallPlacement = inputs.BallPlacement,
        HeelLift = inputs.HeelLift,
        KneeFlexion = inputs.KneeFlexion,
        ShankInclination = inputs.ShankInclination,
        TurnOut = inputs.TurnOut,
        InnerWeight = inputs.InnerWeight,
    };

    private static int PlaceOf(in StretchInputs stance)
    {
        const ulong Spread = 0x9E3779B97F4A7C15; // large and odd
        ulong bits = 0;
        foreach (double value in (ReadOnlySpan<double>)[stance.RollDiameter, stance.HeelLift, stance.KneeFlexion, stance.ShankInclination, stance.TurnOut, stance.InnerWeight])
        {
            bits = unchecked((bits ^ (bits >> 32) ^ BitConverter.DoubleToUInt64Bits(value)) * Spread);
        }

        return (int)(bits >> (64 - PlaceBits));
    }

    private sealed record Legs(
        StretchInputs Stance, double HipAndTilt, double HipAdduction, double HipRotation, double Ankle, double Subtalar, double PelvisForward, double PelvisUp);
}
