using Backline.Numerics;
using Backline.Stretching.Postures;

namespace Backline.Web.Features.Learn;

/// <summary>A posture worth beginning with.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Inputs">How one stands.</param>
/// <param name="Note">What else is different in it, and why; <see langword="null"/> where its name says all.</param>
public sealed record LabPreset(string Name, StretchInputs Inputs, string? Note = null)
{
    // Over upright shins locked knees tip the body forward, and half of the bow would be lost with them: one would compare bows, not knees. Tried by whole degrees, for bodies of 130 to 210 cm.
    private static readonly Angle HipsBack = Angle.FromDegrees(-7);

    private static readonly StretchInputs Article = new();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LabPreset> All { get; } =
    [
        new("The article’s stretch", Article),
        new("Knees locked", Article with { KneeFlexion = 0, ShankInclination = HipsBack.Radians }, "With locked knees the hips go back: the shins lean back by 7°, so that the same bow stands."),
        new("Roll too high", Article with { RollDiameter = 0.16 }),
        new("Tucked pelvis", Article with { PelvicTuck = Angle.FromDegrees(20).Radians }),
        new("Upright", Article with { HipHinge = 0, Rounding = 0 }),
    ];
}
