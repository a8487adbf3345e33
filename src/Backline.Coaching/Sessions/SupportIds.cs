namespace Backline.Coaching.Sessions;

/// <summary>The supports' names in protocols and records.</summary>
public static class SupportIds
{
    private static readonly string[] Ids = ["none", "block", "chair", "wall"];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All => Ids;

    /// <summary>The support's name, for example <c>chair</c>.</summary>
    /// <param name="support">The support.</param>
    public static string IdOf(Support support) => Ids[(int)support];

    /// <summary>The support of this name, or <see langword="null"/> when none is called so.</summary>
    /// <param name="id">A name.</param>
    public static Support? Find(string id)
    {
        int index = Array.IndexOf(Ids, id);
        return index < 0 ? null : (Support)index;
    }
}
