using Backline.Practice.Measures;

namespace Backline.Stretching.Readouts;

/// <summary>How somebody is seen to stand: angles in degrees with their standard errors, or nothing where it was not seen.</summary>
/// <param name="Knee">Knee flexion.</param>
/// <param name="Ankle">Foot pitch plus shank inclination: dorsiflexion.</param>
/// <param name="Hip">Trunk line plus thigh lean: what a side camera sees of the hip. Never pelvis on thigh.</param>
/// <param name="Trunk">Trunk line against the vertical.</param>
/// <param name="Back">What the person says of their back.</param>
public readonly record struct SeenPosture(Reading? Knee, Reading? Ankle, Reading? Hip, Reading? Trunk, BackShape Back = BackShape.Unknown)
{
    /// <summary>deg. No camera angle of hip, knee or trunk of a real person is better than this (docs/science/camera.md).</summary>
    public const double LeastError = 6;

    private const double LeastShankError = 3; // deg, a single segment

    internal bool HasUpperCalf => Knee is not null && Ankle is not null;

    internal bool HasThigh => Knee is not null && Hip is not null && Trunk is not null;

    /// <summary>Takes what the leg model needs from measures.</summary>
    /// <param name="read">A measure's reading, or <see langword="null"/> when it was not seen.</param>
    /// <param name="back">What the person says of their back.</param>
    /// <remarks>What was not measured itself is added up from its parts, the errors as independent ones.</remarks>
    public static SeenPosture Of(Func<Measure, Reading?> read, BackShape back = BackShape.Unknown)
    {
        ArgumentNullException.ThrowIfNull(read);
        Reading? knee = Floored(read(Measure.KneeFlexion), LeastError);
        Reading? trunk = Floored(read(Measure.TrunkInclination), LeastError);
        Reading? shank = Floored(read(Measure.ShankInclination), LeastShankError);
        Reading? ankle = read(Measure.AnkleDorsiflexion) ?? Sum(read(Measure.FootPitch), shank);
        Reading? hip = read(Measure.HipFlexion) ?? Sum(Sum(trunk, knee), Negative(shank));
        return new(knee, Floored(ankle, LeastShankError), Floored(hip, LeastError), trunk, back);
    }

    private static Reading? Floored(Reading? reading, double least) =>
        reading is { } one ? one with { StandardError = Math.Max(one.StandardError, least) } : null;

    private static Reading? Sum(Reading? one, Reading? other) => one is { } a && other is { } b
        ? new Reading(a.Value + b.Value, Math.Sqrt((a.StandardError * a.StandardError) + (b.StandardError * b.StandardError)))
        : null;

    private static Reading? Negative(Reading? reading) => reading is { } one ? one with { Value = -one.Value } : null;
}
