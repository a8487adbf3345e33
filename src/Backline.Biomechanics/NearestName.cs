namespace Backline.Biomechanics;

/// <summary>Finds the name somebody most likely meant.</summary>
public static class NearestName
{
    // A hint further off than this share of the name's length says nothing.
    private const double FurthestShare = 0.5;

    // A hostile file can hold endless names; a hint is a courtesy and may be cut short.
    private const int LongestName = 100;
    private const int MostNames = 2000;

    /// <summary>" (did you mean 'x'?)", or nothing when no name is near.</summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="known">The names that are.</param>
    public static string Hint(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > LongestName)
        {
            return "";
        }

        string? nearest = known.Where(other => other.Length <= LongestName).Take(MostNames)
            .MinBy(other => Distance(name.ToLowerInvariant(), other.ToLowerInvariant()));
        bool isNear = nearest is not null && Distance(name.ToLowerInvariant(), nearest.ToLowerInvariant()) <= Math.Max(1, FurthestShare * name.Length);
        return isNear ? $" (did you mean '{nearest}'?)" : "";
    }

    // Levenshtein: the fewest single-letter changes that turn one name into the other.
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
