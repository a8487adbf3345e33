using System.Globalization;
using Backline.Practice.Records;

namespace Backline.Progress.Records;

/// <summary>Reads a file of records piece by piece and lists every problem it has, with its place; nothing is taken in half.</summary>
public static class RecordFileReader
{
    /// <summary>1. Bytes; the largest file that is read unless the caller says otherwise.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    /// <summary>1. Most problems that are told one by one.</summary>
    public const int MostTold = 100;

    private const int FirstBuffer = 64 * 1024;

    // Content of at most 2 million characters, three bytes each, with its record around it.
    private const int LargestBuffer = 8 * 1024 * 1024;

    /// <summary>The records of a file, or what is not as it should be.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="largestFile">1. Bytes; more are refused without being read.</param>
    /// <param name="asTheyAre">Whether contents are taken as they are: what another program sent to a copy and nobody can read leaves it and comes in again.</param>
    /// <returns>The set when there is no problem; the problems otherwise.</returns>
    public static async Task<(RecordSet? Set, IReadOnlyList<string> Problems)> Read(
        Stream stream, CancellationToken cancel, long largestFile = LargestFile, bool asTheyAre = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return await Read(new RecordFileScan(judgesContents: !asTheyAre), stream, largestFile, int.MaxValue, cancel);
    }

    /// <summary>
    /// The records a device sends to the second copy. What its version writes into contents is its own: were one record refused for it, all that
    /// wait behind it would never be sent.
    /// </summary>
    /// <param name="stream">What it sends.</param>
    /// <param name="mostEntries">1. Records and erasures together; more are refused.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The set when there is no problem; the problems otherwise.</returns>
    public static async Task<(RecordSet? Set, IReadOnlyList<string> Problems)> ReadSent(Stream stream, int mostEntries, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return await Read(new RecordFileScan(judgesContents: false), stream, long.MaxValue, mostEntries, cancel);
    }

    private static async Task<(RecordSet? Set, IReadOnlyList<string> Problems)> Read(RecordFileScan scan, Stream stream, long largestFile, int mostEntries, CancellationToken cancel) =>
        await Feed(scan, stream, largestFile, cancel) is { } refusal ? (null, [.. scan.Problems.Told, refusal]) : Judge(scan, mostEntries);

    private static async Task<string?> Feed(RecordFileScan scan, Stream stream, long largestFile, CancellationToken cancel)
    {
        byte[] buffer = new byte[FirstBuffer];
        int length = 0;
        long total = 0;
        for (bool isLast = false; !isLast;)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), cancel);
            isLast = read == 0;
            length += read;
            total += read;
            if (total > largestFile)
            {
                return string.Create(CultureInfo.InvariantCulture, $"the file has more than {largestFile / 1_000_000} MB; at most that was expected");
            }

            if (!scan.Next(buffer.AsSpan(0, length), isLast, out int consumed))
            {
                return scan.Fault;
            }

            buffer.AsSpan(consumed, length - consumed).CopyTo(buffer);
            length -= consumed;
            if (length == buffer.Length)
            {
                if (length >= LargestBuffer)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{scan.Place}: has more than {LargestBuffer / 1_000_000} MB; no record is that large");
                }

                Array.Resize(ref buffer, length * 2);
            }
        }

        return null;
    }

    private static (RecordSet? Set, IReadOnlyList<string> Problems) Judge(RecordFileScan scan, int mostEntries)
    {
        if (scan.VersionProblem is { } problem)
        {
            return (null, [problem]);
        }

        if (scan.Count > mostEntries)
        {
            scan.Problems.Add($"records and erased: {scan.Count} in one set; at most {mostEntries} were expected, send them in parts");
        }

        return scan.Problems.Count == 0
            ? (new RecordSet(RecordSet.CurrentVersion, scan.Entries.Records, scan.Entries.Erased), [])
            : (null, scan.Problems.Told);
    }
}
