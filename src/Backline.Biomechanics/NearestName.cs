namespace Backline.Biomechanics;

/// <summary>Finds the name somebody most likely meant.</summary>
public static class NearestName
{
    // A hint further off than this share of the name's length says nothing.
    private const double FurthestShare = 0.35;

    // A hostile file can hold endless names; a hint is a courtesy and may be cut short.
    private const int LongestName = 100;
    private const int MostNames = 2000;

    // A slip of the pen: one change in a short name, two in a longer one, none in a name of a letter or two.
    private const int ShortName = 6;
    private const int TinyName = 2;

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

        string? nearest = known.Where(other => other.Length is > 0 and <= LongestName).Take(MostNames)
            .MinBy(other => Distance(name.ToLowerInvariant(), other.ToLowerInvariant()));
        bool isNear = nearest is not null && Distance(name.ToLowerInvariant(), nearest.ToLowerInvariant()) <= Math.Max(1, FurthestShare * name.Length);
        return isNear ? Asked(nearest!) : ""; // near, so there is one
    }

    /// <summary>" (did you mean 'x'?)", or nothing when no name is off by a slip of the pen alone.</summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="known">The names that are.</param>
    public static string SlipHint(string name, IEnumerable<string> known) => Slip(name, known) is { } meant ? Asked(meant) : "";

    /// <summary>
    /// The name that another one differs from by a slip of the pen alone: by its capitals, by one letter or two exchanged, or by
    /// two such slips where it is a longer name. <see langword="null"/> when there is none.
    /// </summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="known">The names that are.</param>
    public static string? Slip(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        string lower = name.ToLowerInvariant();
        return known.Where(other => Math.Abs(other.Length - name.Length) <= 2 && other.Length is > 0 and <= LongestName).Take(MostNames)
            .Select(other => (Name: other, Distance: Distance(lower, other.ToLowerInvariant())))
            .Where(other => other.Distance <= (other.Name.Length <= TinyName ? 0 : other.Name.Length <= ShortName ? 1 : 2))
            .OrderBy(other => other.Distance)
            .Select(other => other.Name)
            .FirstOrDefault();
    }

    private static string Asked(string name) => $" (did you mean '{name}'?)";

    // Damerau–Levenshtein, letters exchanged at most once: the fewest changes of a letter, or exchanges of two neighbours, that turn
    // one name into the other.
    private static int Distance(string left, string right)
    {
        int[] earlier = new int[right.Length + 1];
        int[] before = new int[right.Length + 1];
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            (earlier, before, row) = (before, row, earlier);
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(before[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], earlier[j - 2] + 1);
                }
            }
        }

        return row[right.Length];
    }
}
