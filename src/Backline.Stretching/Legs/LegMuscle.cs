namespace Backline.Stretching.Legs;

/// <summary>A muscle of the leg.</summary>
/// <param name="Name">Its name in the model, without side: <c>gasmed</c>.</param>
/// <param name="Title">Its anatomical name.</param>
/// <param name="Group">What it is felt and named with.</param>
public sealed record LegMuscle(string Name, string Title, MuscleGroup Group)
{
    /// <summary>Every muscle of a leg, from the calf upwards.</summary>
    public static IReadOnlyList<LegMuscle> All { get; } =
    [
        new("soleus", "soleus", MuscleGroup.Calf),
        new("gasmed", "gastrocnemius medialis", MuscleGroup.Calf),
        new("gaslat", "gastrocnemius lateralis", MuscleGroup.Calf),
        new("tibpost", "tibialis posterior", MuscleGroup.DeepCalf),
        new("fdl", "flexor digitorum longus", MuscleGroup.DeepCalf),
        new("fhl", "flexor hallucis longus", MuscleGroup.DeepCalf),
        new("perlong", "peroneus longus", MuscleGroup.Peroneals),
        new("perbrev", "peroneus brevis", MuscleGroup.Peroneals),
        new("pertert", "peroneus tertius", MuscleGroup.Peroneals),
        new("tibant", "tibialis anterior", MuscleGroup.Shin),
        new("edl", "extensor digitorum longus", MuscleGroup.Shin),
        new("ehl", "extensor hallucis longus", MuscleGroup.Shin),
        new("semimem", "semimembranosus", MuscleGroup.Hamstrings),
        new("semiten", "semitendinosus", MuscleGroup.Hamstrings),
        new("bflh", "biceps femoris long head", MuscleGroup.Hamstrings),
        new("bfsh", "biceps femoris short head", MuscleGroup.KneeFlexors),
        new("popliteus", "popliteus", MuscleGroup.KneeFlexors),
        new("recfem", "rectus femoris", MuscleGroup.Quadriceps),
        new("vasmed", "vastus medialis", MuscleGroup.Quadriceps),
        new("vasint", "vastus intermedius", MuscleGroup.Quadriceps),
        new("vaslat", "vastus lateralis", MuscleGroup.Quadriceps),
        new("glmax1", "gluteus maximus, upper part", MuscleGroup.Gluteals),
        new("glmax2", "gluteus maximus, middle part", MuscleGroup.Gluteals),
        new("glmax3", "gluteus maximus, lower part", MuscleGroup.Gluteals),
        new("psoas", "psoas", MuscleGroup.HipFlexors),
        new("iliacus", "iliacus", MuscleGroup.HipFlexors),
        new("addmag1", "adductor magnus, middle part", MuscleGroup.Adductors),
        new("addmag2", "adductor magnus, lower part", MuscleGroup.Adductors),
    ];

    /// <summary>Its name in the model on a side.</summary>
    /// <param name="side">The side.</param>
    public string On(Practice.Side side) => Name + LegMap.Ending(side);
}
