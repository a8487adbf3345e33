namespace Backline.Stretching.Loads;

/// <summary>Which tissue a muscle or band of a model belongs to, by its name.</summary>
public static class TissueNames
{
    // Beginnings of names, as the leg model and the public models of the field write them. The longer stands before the shorter.
    private static readonly (string Start, Tissue Tissue)[] Starts =
    [
        ("soleus", Tissue.Soleus), ("gas", Tissue.Gastrocnemius), ("med_gas", Tissue.Gastrocnemius), ("lat_gas", Tissue.Gastrocnemius),
        ("semi", Tissue.Hamstrings), ("bflh", Tissue.Hamstrings), ("bfsh", Tissue.ShortBiceps), ("per", Tissue.Peroneals),
        ("tibpost", Tissue.DeepCalf), ("fhl", Tissue.DeepCalf), ("fdl", Tissue.DeepCalf), ("popliteus", Tissue.DeepCalf),
        ("tibant", Tissue.Shin), ("edl", Tissue.Shin), ("ehl", Tissue.Shin), ("recfem", Tissue.Quadriceps), ("vas", Tissue.Quadriceps),
        ("gl", Tissue.Gluteals), ("piri", Tissue.Gluteals), ("psoas", Tissue.HipFlexors), ("iliacus", Tissue.HipFlexors), ("add", Tissue.Adductors), ("grac", Tissue.Adductors),
        ("plantar_fascia", Tissue.PlantarFascia), ("nerve", Tissue.Nerve),
    ];

    /// <summary>The tissue of a muscle or band.</summary>
    /// <param name="name">Its name in the model.</param>
    /// <returns><see langword="null"/> for one that no tissue claims.</returns>
    public static Tissue? Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach ((string start, Tissue tissue) in Starts)
        {
            if (name.StartsWith(start, StringComparison.Ordinal))
            {
                return tissue;
            }
        }

        return null;
    }

    /// <summary>The tissue's name as it is told to people.</summary>
    /// <param name="tissue">The tissue.</param>
    public static string Words(Tissue tissue) => tissue switch
    {
        Tissue.Gastrocnemius => "gastrocnemius (the calf’s upper, two-headed muscle)",
        Tissue.Soleus => "soleus (the calf’s lower, broad muscle)",
        Tissue.DeepCalf => "deep calf",
        Tissue.Peroneals => "peroneals (outer shin)",
        Tissue.Shin => "front of the shin",
        Tissue.Hamstrings => "hamstrings",
        Tissue.ShortBiceps => "short head of biceps",
        Tissue.Quadriceps => "front of the thigh",
        Tissue.Gluteals => "buttock",
        Tissue.HipFlexors => "front of the hip",
        Tissue.Adductors => "inner thigh",
        Tissue.PlantarFascia => "sole (plantar fascia)",
        _ => "nerve of the leg (sciatic and tibial)",
    };

    /// <summary>How names of a tissue's muscles or bands begin.</summary>
    internal static IEnumerable<string> Beginnings(Tissue tissue) => Starts.Where(one => one.Tissue == tissue).Select(one => one.Start);

    internal static Tissue?[] Of(IReadOnlyList<string> names) => [.. names.Select(Of)];
}
