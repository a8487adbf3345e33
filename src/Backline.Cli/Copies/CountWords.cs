namespace Backline.Cli.Copies;

/// <summary>How much there is, in words.</summary>
internal static class CountWords
{
    /// <summary>Records and erased ids, each in its number.</summary>
    /// <param name="records">1. Records.</param>
    /// <param name="erased">1. Erased ids.</param>
    public static string Of(int records, int erased) =>
        $"{records} {(records == 1 ? "record" : "records")} and {erased} {(erased == 1 ? "erased id" : "erased ids")}";
}
