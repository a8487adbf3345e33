namespace Backline.Progress.Doses;

/// <summary>Held time by muscle group. One hold may count for several.</summary>
/// <param name="Gastrocnemius">s. Held with knees straight enough that the gastrocnemius limits the ankle.</param>
/// <param name="Soleus">s. Held with knees bent enough that the soleus does.</param>
/// <param name="Hamstrings">s. Held in a bow.</param>
public readonly record struct MuscleTime(double Gastrocnemius, double Soleus, double Hamstrings)
{
    /// <summary>Two times as one.</summary>
    public static MuscleTime operator +(MuscleTime one, MuscleTime other) =>
        new(one.Gastrocnemius + other.Gastrocnemius, one.Soleus + other.Soleus, one.Hamstrings + other.Hamstrings);

    /// <summary>The time of a muscle group.</summary>
    /// <param name="muscle">The group.</param>
    /// <returns>s. Held.</returns>
    public double Of(MuscleGroup muscle) => muscle switch
    {
        MuscleGroup.Gastrocnemius => Gastrocnemius,
        MuscleGroup.Soleus => Soleus,
        _ => Hamstrings,
    };
}

/// <summary>The muscle groups whose time is counted.</summary>
public enum MuscleGroup
{
    /// <summary>The calf's two upper heads, from above the knee to the heel.</summary>
    Gastrocnemius,

    /// <summary>The calf below the knee.</summary>
    Soleus,

    /// <summary>The back of the thigh.</summary>
    Hamstrings,
}
