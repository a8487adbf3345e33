using System.Globalization;
using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Progress.Records;

/// <summary>Reads a file of records piece by piece and lists every problem it has, with its place; nothing is taken in half.</summary>
public static class RecordFileReader
{
    /// <summary>1. Bytes; the largest file that is read unless the caller says otherwise.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    /// <summary>1. Most problems that are told one by one.</summary>
    public const int MostTold = 100;

    // Clocks and time zones of two devices may differ.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    private const int FirstBuffer = 64 * 1024;

    // Content of at most 2 million characters, three bytes each, with its record around it.
    private const int LargestBuffer = 8 * 1024 * 1024;

    /// <summary>The records of a file, or what is not as it should be.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="now">The moment it is read; what happened more than a day later cannot have happened.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="largestFile">1. Bytes; more are refused without being read.</param>
    /// <returns>The set when there is no problem; the problems otherwise.</returns>
    public static async Task<(RecordSet? Set, IReadOnlyList<string> Problems)> Read(
        Stream stream, DateTimeOffset now, CancellationToken cancel, long largestFile = LargestFile)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var scan = new RecordFileScan();
        try
        {
            return await Feed(scan, stream, largestFile, cancel) is { } refusal ? (null, [refusal]) : Judge(scan, now + ClockSlack);
        }
        catch (JsonException exception)
        {
            return (null, [$"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}: this is not JSON; the file may be cut off"]);
        }
    }

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
                return null;
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

    private static (RecordSet? Set, IReadOnlyList<string> Problems) Judge(RecordFileScan scan, DateTimeOffset latest)
    {
        if (scan.VersionProblem is { } problem)
        {
            return (null, [problem]);
        }

        var set = new RecordSet(RecordSet.CurrentVersion, scan.Records, scan.Erased);
        IEnumerable<string> problems = scan.Problems;
        if (scan.Problems.Count == 0)
        {
            problems = ProblemsOf(set).Concat(scan.Records.SelectMany((record, i) => Problems(record, $"records[{i}]", latest)));
        }

        string[] found = [.. problems];
        return found.Length == 0 ? (set, []) : (null, Told(found));
    }

    private static IEnumerable<string> Problems(PracticeRecord record, string place, DateTimeOffset latest)
    {
        IReadOnlyList<string> problems = ContentRules.Problems(record, place);
        return record.At <= latest
            ? problems
            : [.. problems, string.Create(CultureInfo.InvariantCulture, $"{place}.at: is {record.At:yyyy-MM-ddTHH:mm:sszzz}, which has not come yet; a moment of the past was expected")];
    }

    private static string[] Told(string[] problems) => problems.Length <= MostTold
        ? problems
        : [.. problems.Take(MostTold), $"and {problems.Length - MostTold} more"];

    // The rules hold for a set that travels at once; a file may hold several of them. Places count through the file.
    private static IEnumerable<string> ProblemsOf(RecordSet set)
    {
        int offset = 0;
        foreach (PracticeRecord[] part in set.Records.Chunk(RecordRules.MostRecords))
        {
            foreach (string problem in RecordRules.Problems(set with { Records = part, Erased = [] }, offset))
            {
                yield return problem;
            }

            offset += part.Length;
        }

        offset = 0;
        foreach (Erasure[] part in set.Erased.Chunk(RecordRules.MostRecords))
        {
            foreach (string problem in RecordRules.Problems(set with { Records = [], Erased = part }, offset))
            {
                yield return problem;
            }

            offset += part.Length;
        }
    }
}
