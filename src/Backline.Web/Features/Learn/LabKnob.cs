using Backline.Numerics;
using Backline.Stretching.Postures;

namespace Backline.Web.Features.Learn;

/// <summary>One thing a person can change about the stretch.</summary>
/// <param name="Id">Its name in ids and addresses.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">What is written after its number.</param>
/// <param name="Min">1. The least number shown.</param>
/// <param name="Max">1. The greatest number shown.</param>
/// <param name="Step">1. The least change.</param>
/// <param name="Read">The number shown for inputs.</param>
/// <param name="Write">The inputs with the number set.</param>
public sealed record LabKnob(
    string Id, string Name, string Unit, double Min, double Max, double Step, Func<StretchInputs, double> Read, Func<StretchInputs, double, StretchInputs> Write)
{
    /// <summary>The feet and the roll.</summary>
    public static IReadOnlyList<LabKnob> Feet { get; } =
    [
        new("roll", "Roll height", " cm", 0, 20, 0.5, inputs => inputs.RollDiameter * 100, (inputs, cm) => inputs with { RollDiameter = cm / 100 }),
        new("ball", "Ball of the foot up the roll", " %", 0, 100, 5, inputs => inputs.BallPlacement * 100, (inputs, share) => inputs with { BallPlacement = share / 100 }),
        new("toes", "Toes lifted", "°", 0, 60, 1, inputs => Degrees(inputs.ToeLift), (inputs, degrees) => inputs with { ToeLift = Radians(degrees) }),
        new("turn", "Feet turned out", "°", -10, 40, 1, inputs => Degrees(inputs.TurnOut), (inputs, degrees) => inputs with { TurnOut = Radians(degrees) }),
        new("edge", "Weight to the inner foot", " %", -100, 100, 10, inputs => inputs.InnerWeight * 100, (inputs, share) => inputs with { InnerWeight = share / 100 }),
    ];

    /// <summary>The legs.</summary>
    public static IReadOnlyList<LabKnob> Legs { get; } =
    [
        new("knee", "Knee bend", "°", 0, 70, 1, inputs => Degrees(inputs.KneeFlexion), (inputs, degrees) => inputs with { KneeFlexion = Radians(degrees) }),
        new("shin", "Shin forward", "°", -15, 30, 1, inputs => Degrees(inputs.ShankInclination), (inputs, degrees) => inputs with { ShankInclination = Radians(degrees) }),
    ];

    /// <summary>The bow.</summary>
    public static IReadOnlyList<LabKnob> Bow { get; } =
    [
        new("hinge", "Bow from the hips", "°", 0, 110, 1, inputs => Degrees(inputs.HipHinge), (inputs, degrees) => inputs with { HipHinge = Radians(degrees) }),
        new("rounding", "Back rounded", "°", 0, 80, 1, inputs => Degrees(inputs.Rounding), (inputs, degrees) => inputs with { Rounding = Radians(degrees) }),
        new("tuck", "Pelvis tucked", "°", -20, 30, 1, inputs => Degrees(inputs.PelvicTuck), (inputs, degrees) => inputs with { PelvicTuck = Radians(degrees) }),
    ];

    /// <summary>All of them, in the order shown.</summary>
    public static IReadOnlyList<LabKnob> All { get; } = [.. Feet, .. Legs, .. Bow];

    private static double Degrees(double radians) => Angle.FromRadians(radians).Degrees;

    private static double Radians(double degrees) => Angle.FromDegrees(degrees).Radians;
}
