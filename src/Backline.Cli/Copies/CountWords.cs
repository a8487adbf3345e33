using Backline.Progress.Records;

namespace Backline.Cli.Copies;

/// <summary>How much there is, in words.</summary>
internal static class CountWords
{
    /// <summary>Problems, of which only so many are told one by one.</summary>
    /// <param name="told">1. Lines that tell them; one beyond <see cref="RecordFileReader.MostTold"/> counts the rest.</param>
    public static string OfProblems(int told) => told switch
    {
        1 => "1 problem",
        > RecordFileReader.MostTold => $"more than {RecordFileReader.MostTold} problems",
        _ => $"{told} problems",
    };

    /// <summary>Records and erased ids, each in its number.</summary>
    /// <param name="records">1. Records.</param>
    /// <param name="erased">1. Erased ids.</param>
    public static string Of(int records, int erased) =>
        $"{records} {(records == 1 ? "record" : "records")} and {erased} {(erased == 1 ? "erased id" : "erased ids")}";
}
