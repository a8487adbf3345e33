namespace Backline.Stretching.Legs;

/// <summary>Muscles that are felt, and named, together.</summary>
public enum MuscleGroup
{
    /// <summary>Soleus and both heads of gastrocnemius, which pull at the Achilles tendon.</summary>
    Calf,

    /// <summary>Tibialis posterior and the long flexors of the toes, beneath the calf.</summary>
    DeepCalf,

    /// <summary>The three peroneals at the outside of the lower leg.</summary>
    Peroneals,

    /// <summary>Tibialis anterior and the long extensors of the toes.</summary>
    Shin,

    /// <summary>The hamstrings that cross hip and knee.</summary>
    Hamstrings,

    /// <summary>Flexors that cross the knee alone: the short head of biceps femoris and popliteus.</summary>
    KneeFlexors,

    /// <summary>Rectus femoris and the vasti.</summary>
    Quadriceps,

    /// <summary>Gluteus maximus.</summary>
    Gluteals,

    /// <summary>Psoas and iliacus.</summary>
    HipFlexors,

    /// <summary>Adductor magnus.</summary>
    Adductors,
}
