namespace Backline.Coaching.Screening;

/// <summary>The levels' names in files and records.</summary>
public static class ScreeningLevelIds
{
    private static readonly string[] Ids = ["go", "with-limits", "incomplete", "not-today", "emergency"];

    /// <summary>The level's name, for example <c>not-today</c>.</summary>
    /// <param name="level">The level.</param>
    public static string IdOf(ScreeningLevel level) => Ids[(int)level];

    /// <summary>The level of this name, or <see langword="null"/> when none is called so.</summary>
    /// <param name="id">A name.</param>
    public static ScreeningLevel? Find(string id)
    {
        int index = Array.IndexOf(Ids, id);
        return index < 0 ? null : (ScreeningLevel)index;
    }
}
