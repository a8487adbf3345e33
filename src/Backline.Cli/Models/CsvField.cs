namespace Backline.Cli.Models;

/// <summary>A name as a field of a table parted by commas (RFC 4180): in quotes where it holds a comma or a quote.</summary>
internal static class CsvField
{
    public static string Of(string name) => name.AsSpan().ContainsAny(',', '"') ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;
}
