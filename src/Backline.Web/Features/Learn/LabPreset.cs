using Backline.Numerics;
using Backline.Stretching.Postures;

namespace Backline.Web.Features.Learn;

/// <summary>A posture worth beginning with.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Inputs">How one stands.</param>
public sealed record LabPreset(string Name, StretchInputs Inputs)
{
    private static readonly StretchInputs Article = new();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LabPreset> All { get; } =
    [
        new("The article’s stretch", Article),
        new("Knees locked", Article with { KneeFlexion = 0 }),
        new("Roll too high", Article with { RollDiameter = 0.16 }),
        new("Tucked pelvis", Article with { PelvicTuck = Angle.FromDegrees(20).Radians }),
        new("Upright", Article with { HipHinge = 0, Rounding = 0 }),
    ];
}
