using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Backline.Practice.Records;

/// <summary>What records must keep to before any copy takes them in. Every problem is listed, not the first.</summary>
public static class RecordRules
{
    /// <summary>1. Most records that may travel in one set.</summary>
    public const int MostRecords = 10_000;

    /// <summary>1. Most characters of one record's content.</summary>
    public const int LongestContent = 2_000_000;

    /// <summary>
    /// 1. Most levels of one record's content, itself among them. Some that read it go as deep in the stack, also in a browser; and the
    /// time .NET takes to read a document grows with its depth times its length, so that nothing may be read deeper than this.
    /// </summary>
    public const int DeepestContent = 512;

    /// <summary>1. Most levels of a set of records: the set, its list and the record lie around the content.</summary>
    public const int DeepestSet = DeepestContent + 3;

    /// <summary>What is said of a content with more than <see cref="DeepestContent"/>.</summary>
    public static string TooDeep { get; } = $"has more than {DeepestContent} levels, one within another; at most that was expected";

    /// <summary>What is said of a text that is not <see cref="IsWhole"/>.</summary>
    public const string HalfCharacter = "holds half a character, or bytes that are no UTF-8; whole characters were expected";

    private const int LongestName = 64;

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every problem of a record, but for what its kind asks of the content: the place, what was found, what was expected. Empty when there is none.</summary>
    /// <param name="record">The record as it was read.</param>
    /// <param name="place">Where it stands, for example <c>records[3]</c>.</param>
    public static IReadOnlyList<string> Problems(PracticeRecord record, string place)
    {
        ArgumentNullException.ThrowIfNull(record);
        List<string> problems = [];
        CheckId(record.Id, $"{place}.id", problems);
        if (record.Person == Guid.Empty)
        {
            problems.Add($"{place}.person: is all zeros; the id of a person was expected");
        }

        CheckName(record.Kind, $"{place}.kind", problems);
        if (!ZoneNames.IsName(record.Zone))
        {
            problems.Add($"{place}.zone: is {Shown(record.Zone)}; an IANA name of a time zone, like Europe/Berlin, was expected");
        }

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

        return problems;
    }

    /// <summary>Every problem of an erasure, as for a record.</summary>
    /// <param name="erasure">The erasure as it was read.</param>
    /// <param name="place">Where it stands, for example <c>erased[3]</c>.</param>
    public static IReadOnlyList<string> Problems(Erasure erasure, string place)
    {
        ArgumentNullException.ThrowIfNull(erasure);
        List<string> problems = [];
        CheckId(erasure.Id, $"{place}.id", problems);
        CheckTime(erasure.At, $"{place}.at", problems);
        return problems;
    }

    /// <summary>Whether a value can be written again: no half character, no bytes that are no UTF-8.</summary>
    /// <param name="value">The value as it was read.</param>
    public static bool IsWhole(JsonElement value)
    {
        ReadOnlySpan<byte> bytes = JsonMarshal.GetRawUtf8Value(value);
        if (!Utf8.IsValid(bytes))
        {
            return false;
        }

        try
        {
            if (bytes.IndexOf("\\ud"u8) >= 0 || bytes.IndexOf("\\uD"u8) >= 0)
            {
                using var writer = new Utf8JsonWriter(Stream.Null);
                value.WriteTo(writer);
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // What could be taken in and never be written out again would keep everything behind it from being sent.
    private static string? ContentProblem(JsonElement content)
    {
        if (!IsWhole(content))
        {
            return HalfCharacter;
        }

        int length = content.GetRawText().Length;
        return length > LongestContent ? $"has {length} characters; at most {LongestContent} were expected" : null;
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
            problems.Add($"{place}: is {Shown(name)}; a name of 1 to {LongestName} printable characters was expected");
        }
    }

    private static void CheckTime(DateTimeOffset at, string place, List<string> problems)
    {
        if (at < Earliest || at >= Latest)
        {
            problems.Add($"{place}: is {at:O}; a time between the years {Earliest.Year} and {Latest.Year} was expected");
        }
    }

    private static string Shown(string name) => name.Length > LongestName ? $"{name.Length} characters" : $"\"{name}\"";

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
