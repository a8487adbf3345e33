using Backline.Biomechanics;

namespace Backline.Stretching.Postures;

/// <summary>The numbers of the coordinates that a posture sets.</summary>
internal sealed class CoordinateNumbers(Model model)
{
    private const double LowerBack = 0.6; // 1. Judgement: the lower back bends the more.

    public static readonly string[] Needed =
    [
        "pelvis_tilt", "pelvis_tx", "pelvis_ty", "pelvis_tz", "lumbar_extension", "hip_flexion_r", "hip_adduction_r", "hip_rotation_r", "knee_angle_r",
        "ankle_angle_r", "subtalar_angle_r", "mtp_angle_r", "arm_flex_r", "elbow_flex_r",
    ];

    public int PelvisTilt { get; } = model.Coordinate("pelvis_tilt");

    public int PelvisForward { get; } = model.Coordinate("pelvis_tx");

    public int PelvisUp { get; } = model.Coordinate("pelvis_ty");

    public int Lumbar { get; } = model.Coordinate("lumbar_extension");

    /// <summary>−1 where the back has one joint only.</summary>
    public int Thorax { get; } = model.HasCoordinate("thorax_extension") ? model.Coordinate("thorax_extension") : -1;

    /// <value>1. The lower back's share of a rounding; the rest is the upper back's, where it has a joint.</value>
    public double LumbarShare => Thorax < 0 ? 1 : LowerBack;

    public int HipFlexion { get; } = model.Coordinate("hip_flexion_r");

    public int HipAdduction { get; } = model.Coordinate("hip_adduction_r");

    public int HipRotation { get; } = model.Coordinate("hip_rotation_r");

    public int Knee { get; } = model.Coordinate("knee_angle_r");

    public int Ankle { get; } = model.Coordinate("ankle_angle_r");

    public int Subtalar { get; } = model.Coordinate("subtalar_angle_r");

    /// <summary>What is sought of the legs: hip, ankle, subtalar joint and pelvis.</summary>
    public int[] Legs => [HipFlexion, HipAdduction, HipRotation, Ankle, Subtalar, PelvisForward, PelvisUp];

    public int Toes { get; } = model.Coordinate("mtp_angle_r");

    public int Arm { get; } = model.Coordinate("arm_flex_r");

    public int Elbow { get; } = model.Coordinate("elbow_flex_r");
}
