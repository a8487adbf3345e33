namespace Backline.Practice.Protocols.Lint;

/// <summary>Finds the name somebody may have meant.</summary>
public static class Nearest
{
    /// <summary>" (did you mean 'x'?)" for the nearest of the known names, or empty when none is near.</summary>
    /// <param name="found">What stands there.</param>
    /// <param name="known">What may stand there.</param>
    public static string Hint(string found, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(found);
        string? best = known.MinBy(name => Distance(found, name));
        return best is not null && Distance(found, best) <= Math.Max(2, found.Length / 3) ? $" (did you mean '{best}'?)" : "";
    }

    // Levenshtein, one row at a time.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
