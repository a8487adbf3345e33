using Backline.Progress.Doses;

namespace Backline.Web.Features.Plan;

/// <summary>Muscles as people call them, and as books do.</summary>
internal static class MuscleWords
{
    /// <summary>The plain name.</summary>
    public static string NameOf(MuscleGroup muscle) => muscle switch
    {
        MuscleGroup.Gastrocnemius => "Upper calf",
        MuscleGroup.Soleus => "Lower calf",
        _ => "Back of the thigh",
    };

    /// <summary>The book's name, and what reaches it.</summary>
    public static string LatinOf(MuscleGroup muscle) => muscle switch
    {
        MuscleGroup.Gastrocnemius => "gastrocnemius, by straight knees",
        MuscleGroup.Soleus => "soleus, by soft knees",
        _ => "hamstrings, by the bow",
    };
}
