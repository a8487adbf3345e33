namespace Backline.Cli.Models;

/// <summary>A file name made of a name that a model's author chose: what no system takes in file names becomes an underscore.</summary>
internal static class SafeFileName
{
    // Windows takes the fewest; a folder that is carried over should arrive whole.
    private const string Forbidden = "<>:\"/\\|?*";

    public static string Of(string name)
    {
        string safe = string.Concat(name.Select(letter => Forbidden.Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? '_' : letter));
        return safe.TrimEnd('.', ' ');
    }
}
