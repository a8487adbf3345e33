using Backline.Stretching.Legs;

namespace Backline.Stretching.Validation;

/// <summary>Which of hip, knee and ankle muscles cross, so that their length hangs on its angle. Subtalar joint and toes are neutral unless a row says otherwise.</summary>
internal static class Crossings
{
    /// <summary>The three joints that every posture names.</summary>
    public static IReadOnlyList<LegJoint> All { get; } = [LegJoint.Hip, LegJoint.Knee, LegJoint.Ankle];

    /// <summary>The joints that any of the muscles crosses.</summary>
    public static IReadOnlyList<LegJoint> Of(IEnumerable<LegMuscle> muscles) => [.. muscles.SelectMany(Crossed).Distinct()];

    private static LegJoint[] Crossed(LegMuscle muscle) => (muscle.Group, muscle.Name) switch
    {
        (_, "gasmed" or "gaslat") => [LegJoint.Knee, LegJoint.Ankle],
        (MuscleGroup.Hamstrings, _) or (_, "recfem") => [LegJoint.Hip, LegJoint.Knee],
        (MuscleGroup.KneeFlexors or MuscleGroup.Quadriceps, _) => [LegJoint.Knee],
        (MuscleGroup.Gluteals or MuscleGroup.HipFlexors or MuscleGroup.Adductors, _) => [LegJoint.Hip],
        _ => [LegJoint.Ankle],
    };
}
