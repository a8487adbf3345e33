using Backline.Stretching.Legs;

namespace Backline.Stretching.Validation;

/// <summary>Which muscles a name in words means: one, or several whose values are taken together.</summary>
internal static class MuscleWords
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gastrocnemius"] = ["gasmed", "gaslat"],
        ["medial gastrocnemius"] = ["gasmed"],
        ["lateral gastrocnemius"] = ["gaslat"],
        ["triceps surae"] = ["soleus", "gasmed", "gaslat"],
        ["achilles tendon"] = ["soleus", "gasmed", "gaslat"],
        ["calf"] = ["soleus", "gasmed", "gaslat"],
        ["biceps femoris"] = ["bflh"],
        ["hamstrings"] = ["semimem", "semiten", "bflh"],
        ["hamstring"] = ["semimem", "semiten", "bflh"],
        ["fibularis longus"] = ["perlong"],
        ["fibularis brevis"] = ["perbrev"],
        ["fibularis tertius"] = ["pertert"],
        ["gluteus maximus"] = ["glmax1", "glmax2", "glmax3"],
        ["adductor magnus"] = ["addmag1", "addmag2"],
        ["vasti"] = ["vasmed", "vasint", "vaslat"],
    };

    /// <summary>The muscles a name means; none when it means nothing known.</summary>
    public static IReadOnlyList<LegMuscle> Find(string name)
    {
        string words = name.Trim();
        if (Names.TryGetValue(words, out string[]? several))
        {
            return [.. LegMuscle.All.Where(muscle => several.Contains(muscle.Name, StringComparer.Ordinal))];
        }

        return [.. LegMuscle.All.Where(muscle =>
            muscle.Title.Equals(words, StringComparison.OrdinalIgnoreCase) || muscle.Name.Equals(words, StringComparison.OrdinalIgnoreCase))];
    }
}
