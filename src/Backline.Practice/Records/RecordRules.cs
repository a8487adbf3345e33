using System.Text.Json;

namespace Backline.Practice.Records;

/// <summary>What a set of records must keep to before any copy takes it in. Every problem is listed, not the first.</summary>
public static class RecordRules
{
    /// <summary>1. Most records that may travel in one set.</summary>
    public const int MostRecords = 10_000;

    /// <summary>1. Most characters of one record's content.</summary>
    public const int LongestContent = 2_000_000;

    private const int LongestName = 64;

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every problem of the set: the place, what was found, what was expected. Empty when there is none.</summary>
    /// <param name="set">The set as it was read.</param>
    /// <param name="offset">1. How many entries stood before these in the file they come from; places count from there.</param>
    public static IReadOnlyList<string> Problems(RecordSet set, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.BacklineRecords != RecordSet.CurrentVersion)
        {
            return [$"backlineRecords: is {set.BacklineRecords}; this version of Backline reads {RecordSet.CurrentVersion}"];
        }

        List<string> problems = [];
        if (set.Records.Count + set.Erased.Count > MostRecords)
        {
            problems.Add($"records: {set.Records.Count + set.Erased.Count} in one set; at most {MostRecords} were expected, send them in parts");
            return problems;
        }

        for (int i = 0; i < set.Records.Count; i++)
        {
            Check(set.Records[i], $"records[{offset + i}]", problems);
        }

        for (int i = 0; i < set.Erased.Count; i++)
        {
            Check(set.Erased[i], $"erased[{offset + i}]", problems);
        }

        return problems;
    }

    // Lists from JSON may hold null although their type says no.
    private static void Check(PracticeRecord? record, string place, List<string> problems)
    {
        if (record is null)
        {
            problems.Add($"{place}: is null; a record was expected");
            return;
        }

        CheckId(record.Id, $"{place}.id", problems);
        if (record.Person == Guid.Empty)
        {
            problems.Add($"{place}.person: is all zeros; the id of a person was expected");
        }

        CheckName(record.Kind, $"{place}.kind", problems);
        CheckName(record.Zone, $"{place}.zone", problems);
        CheckTime(record.At, $"{place}.at", problems);
        if (record.Schema < 1)
        {
            problems.Add($"{place}.schema: is {record.Schema}; a whole number of 1 or above was expected");
        }

        if (record.Content.ValueKind != JsonValueKind.Object)
        {
            problems.Add($"{place}.content: is {Word(record.Content.ValueKind)}; a JSON object was expected");
        }
        else if (ContentProblem(record.Content) is { } problem)
        {
            problems.Add($"{place}.content: {problem}");
        }
    }

    // What could be taken in and never be written out again would keep everything behind it from being sent.
    private static string? ContentProblem(JsonElement content)
    {
        try
        {
            string text = content.GetRawText();
            if (text.Length > LongestContent)
            {
                return $"has {text.Length} characters; at most {LongestContent} were expected";
            }

            if (text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            {
                using var writer = new Utf8JsonWriter(Stream.Null);
                content.WriteTo(writer);
            }

            return null;
        }
        catch (InvalidOperationException)
        {
            return "holds half a character, or bytes that are no UTF-8; whole characters were expected";
        }
    }

    private static void Check(Erasure? erasure, string place, List<string> problems)
    {
        if (erasure is null)
        {
            problems.Add($"{place}: is null; an erasure was expected");
            return;
        }

        CheckId(erasure.Id, $"{place}.id", problems);
        CheckTime(erasure.At, $"{place}.at", problems);
    }

    private static void CheckId(Guid id, string place, List<string> problems)
    {
        if (id == Guid.Empty)
        {
            problems.Add($"{place}: is all zeros; the id of a record was expected");
        }
    }

    private static void CheckName(string name, string place, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl))
        {
            string found = name.Length > LongestName ? $"{name.Length} characters" : $"\"{name}\"";
            problems.Add($"{place}: is {found}; a name of 1 to {LongestName} printable characters was expected");
        }
    }

    private static void CheckTime(DateTimeOffset at, string place, List<string> problems)
    {
        if (at < Earliest || at >= Latest)
        {
            problems.Add($"{place}: is {at:O}; a time between the years {Earliest.Year} and {Latest.Year} was expected");
        }
    }

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
