using Backline.Biomechanics.Muscles;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Cli.Stretching;

/// <summary>A muscle in a posture. Strain is that of its fibres over their optimal length; a slack muscle's is not unique.</summary>
internal sealed record PassiveMuscleAnswer(
    string Name,
    string Title,
    string Group,
    double PathLengthMm,
    double FibreLengthMm,
    double FibreStrainPercent,
    double TendonStrainPercent,
    bool IsSlack,
    double TensionN,
    double TensionLowN,
    double TensionHighN,
    ArmsAnswer MomentArms)
{
    public static PassiveMuscleAnswer Of(PassiveLeg leg, PassiveBands bands, LegMuscle muscle)
    {
        MuscleEquilibrium found = leg.Equilibrium(muscle);
        Band band = bands.Tension(muscle);
        string group = muscle.Group.ToString();
        double Round(double value) => PlainNumber.Rounded(value, PassiveAnswer.Decimals);
        double Arm(LegJoint joint) => Round(1000 * LegSign.Of(joint) * leg.MomentArm(muscle, joint));
        return new(
            muscle.Name,
            muscle.Title,
            char.ToLowerInvariant(group[0]) + group[1..],
            Round(1000 * leg.PathLength(muscle)),
            Round(1000 * found.FibreLength),
            Round(100 * (found.NormFibreLength - 1)),
            Round(100 * found.TendonStrain),
            leg.IsSlack(muscle),
            Round(found.TendonForce),
            Round(band.Low),
            Round(band.High),
            new(Arm(LegJoint.Hip), Arm(LegJoint.Knee), Arm(LegJoint.Ankle), Arm(LegJoint.Subtalar), Arm(LegJoint.Toes)));
    }
}

/// <summary>Moment arms about the joints, signs as those of the moments.</summary>
internal sealed record ArmsAnswer(double HipFlexingMm, double KneeFlexingMm, double AnklePlantarflexingMm, double SubtalarInvertingMm, double ToeExtendingMm);
