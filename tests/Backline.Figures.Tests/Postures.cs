using Backline.Practice.Protocols;
using CsCheck;

namespace Backline.Figures.Tests;

/// <summary>Postures and surroundings that a protocol may ask for.</summary>
internal static class Postures
{
    public static StepPosture Bow { get; } = new()
    {
        KneeFlexionDeg = 15,
        ShankInclinationDeg = 0,
        TrunkInclinationDeg = 70,
        RoundingDeg = 15,
        ToeLiftDeg = 30,
    };

    public static StepPosture Standing { get; } = new() { IsOnRoll = false, KneeFlexionDeg = 4, ShankInclinationDeg = 3, TrunkInclinationDeg = 2 };

    public static Gen<StepPosture> Any { get; } = Gen.Select(
        Gen.Bool, Gen.Double[0, 60], Gen.Double[-10, 25], Gen.Double[0, 110], Gen.Double[0, 60], Gen.Double[0, 45], Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 60]),
        (isOnRoll, knee, shank, trunk, rounding, toes, heel) => new StepPosture
        {
            IsOnRoll = isOnRoll,
            KneeFlexionDeg = knee,
            ShankInclinationDeg = shank,
            TrunkInclinationDeg = trunk,
            RoundingDeg = rounding,
            ToeLiftDeg = toes,
            HeelLiftMm = heel,
        });

    public static Gen<FigureProps> AnyProps { get; } = Gen.Select(
        Gen.Double[1.2, 2.1], Gen.Double[0.03, 0.12], Gen.Enum<FigureSupport>(), Gen.Bool, Gen.Bool, Gen.Bool,
        (height, roll, support, far, labels, angles) => new FigureProps
        {
            BodyHeight = height,
            RollDiameter = roll,
            Support = support,
            ShowFarSide = far,
            ShowLabels = labels,
            ShowAngles = angles,
        });
}
