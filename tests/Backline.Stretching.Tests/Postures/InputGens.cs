using Backline.Stretching.Postures;
using CsCheck;

namespace Backline.Stretching.Tests.Postures;

/// <summary>Inputs at random.</summary>
internal static class InputGens
{
    public const double Degree = Math.PI / 180;

    /// <summary>All over the ranges that inputs may have, most of them no posture for a body.</summary>
    public static readonly Gen<StretchInputs> Anything =
        Gen.Select(
            Gen.Select(Gen.Double[1.2, 2.2], Gen.Double[30, 250], Gen.Double[0, 0.25], Gen.Double[0, 0.8], Gen.Double[0, 1], Gen.Double[0, 0.15]),
            Gen.Select(Gen.Double[-10, 150], Gen.Double[-45, 60], Gen.Double[-30, 130], Gen.Double[-30, 110], Gen.Double[-30, 40]),
            Gen.Select(Gen.Double[-20, 90], Gen.Double[-30, 60], Gen.Double[-1, 1]),
            Gen.Select(Gen.Bool, Gen.Double[0, 1.6], Gen.Bool, Gen.Double[0, 1500]))
        .Select((props, bends, foot, hands) => new StretchInputs
        {
            BodyHeight = props.Item1,
            BodyMass = props.Item2,
            RollDiameter = props.Item3,
            RollSquash = props.Item4,
            BallPlacement = props.Item5,
            HeelLift = props.Item6,
            KneeFlexion = bends.Item1 * Degree,
            ShankInclination = bends.Item2 * Degree,
            HipHinge = bends.Item3 * Degree,
            Rounding = bends.Item4 * Degree,
            PelvicTuck = bends.Item5 * Degree,
            ToeLift = foot.Item1 * Degree,
            TurnOut = foot.Item2 * Degree,
            InnerWeight = foot.Item3,
            HandHeight = hands.Item1 ? hands.Item2 : null,
            HandLoad = hands.Item1 && hands.Item3 ? hands.Item4 : null,
        });

    /// <summary>What people do on a roll.</summary>
    public static readonly Gen<StretchInputs> Usual =
        Gen.Select(
            Gen.Select(Gen.Double[1.45, 2.0], Gen.Double[45, 130], Gen.Double[0, 0.10], Gen.Double[0, 0.5], Gen.Double[0.5, 1]),
            Gen.Select(Gen.Double[0, 40], Gen.Double[-5, 10], Gen.Double[0, 75], Gen.Double[0, 40], Gen.Double[-10, 15]),
            Gen.Select(Gen.Double[0, 40], Gen.Double[-5, 20], Gen.Double[-0.5, 0.5]))
        .Select((props, bends, foot) => new StretchInputs
        {
            BodyHeight = props.Item1,
            BodyMass = props.Item2,
            RollDiameter = props.Item3,
            RollSquash = props.Item4,
            BallPlacement = props.Item5,
            KneeFlexion = bends.Item1 * Degree,
            ShankInclination = bends.Item2 * Degree,
            HipHinge = bends.Item3 * Degree,
            Rounding = bends.Item4 * Degree,
            PelvicTuck = Math.Min(bends.Item5, 8 + bends.Item3) * Degree, // A straight hip goes back by 20° and no farther.
            ToeLift = foot.Item1 * Degree,
            TurnOut = foot.Item2 * Degree,
            InnerWeight = foot.Item3,
        });

    /// <summary>Feet turned and weighted in any way on a roll of any height, with a support.</summary>
    public static readonly Gen<StretchInputs> OnAnyRoll =
        Gen.Select(
            Gen.Select(Gen.Double[0, 0.25], Gen.Int[0, 5].Select(tenths => 0.1 * tenths), Gen.Double[-10, 30]),
            Gen.Select(Gen.Double[-5, 65], Gen.Double[10, 100], Gen.Double[-30, 60], Gen.Double[-1, 1]))
        .Select((below, above) => new StretchInputs
        {
            RollDiameter = below.Item1,
            RollSquash = below.Item2,
            ShankInclination = below.Item3 * Degree,
            KneeFlexion = above.Item1 * Degree,
            HipHinge = above.Item2 * Degree,
            TurnOut = above.Item3 * Degree,
            InnerWeight = above.Item4,
            HandHeight = 0.75,
        });
}
