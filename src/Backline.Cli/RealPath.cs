namespace Backline.Cli;

/// <summary>Where a path leads once every link on the way is followed, so that two paths can be told to be one file.</summary>
internal static class RealPath
{
    // As many as Linux follows before it takes them for a circle.
    private const int MostLinks = 40;

    /// <summary>Whether two paths lead to one file or folder; capitals count on Linux alone.</summary>
    public static bool AreSame(string left, string right) =>
        string.Equals(Of(left), Of(right), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <summary>The full path without links; what is not there yet stays as it is named.</summary>
    public static string Of(string path)
    {
        int links = 0;
        return Of(Path.GetFullPath(path), ref links);
    }

    private static string Of(string full, ref int links)
    {
        string real = Path.GetPathRoot(full) ?? "";
        foreach (string step in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(real, step);
            real = new FileInfo(next).LinkTarget is { } target && ++links <= MostLinks ? Of(Path.GetFullPath(target, real), ref links) : next;
        }

        return real;
    }
}
