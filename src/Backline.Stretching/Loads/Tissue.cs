namespace Backline.Stretching.Loads;

/// <summary>Groups of tissues that a person can tell apart by feel, and the nerve.</summary>
public enum Tissue
{
    /// <summary>Both heads of gastrocnemius.</summary>
    Gastrocnemius,

    /// <summary>Soleus.</summary>
    Soleus,

    /// <summary>Deep calf: tibialis posterior, long toe flexors, popliteus.</summary>
    DeepCalf,

    /// <summary>The three peroneals.</summary>
    Peroneals,

    /// <summary>Front of the shin: tibialis anterior, toe extensors.</summary>
    Shin,

    /// <summary>Semimembranosus, semitendinosus, long head of biceps.</summary>
    Hamstrings,

    /// <summary>Short head of biceps, which does not cross the hip.</summary>
    ShortBiceps,

    /// <summary>Vasti and rectus femoris.</summary>
    Quadriceps,

    /// <summary>Gluteus maximus and the hip's other muscles behind.</summary>
    Gluteals,

    /// <summary>Psoas and iliacus.</summary>
    HipFlexors,

    /// <summary>Adductor magnus and its like.</summary>
    Adductors,

    /// <summary>The plantar fascia.</summary>
    PlantarFascia,

    /// <summary>The sciatic and tibial nerve.</summary>
    Nerve,
}
