using System.Globalization;
using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Progress.Records;

/// <summary>Why a text could not be read on as JSON: where, and what stands there.</summary>
internal static class JsonFault
{
    /// <summary>Something stands there that cannot.</summary>
    /// <param name="piece">The piece of text that could not be read.</param>
    /// <param name="state">The reader's state at its beginning.</param>
    /// <param name="part">The part of the file that was being read, or <see langword="null"/> behind all of it.</param>
    public static string Of(ReadOnlySpan<byte> piece, JsonReaderState state, string? part)
    {
        var reader = new Utf8JsonReader(piece, isFinalBlock: false, state);
        string place = ReadOn(ref reader);
        int levels = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
        ReadOnlySpan<byte> there = piece[(int)reader.TokenStartIndex..];
        return part is null ? $"{place}: something follows the end of the records; one set of records in a file was expected"
            : levels >= state.Options.MaxDepth && there is [(byte)'{' or (byte)'[', ..] ? $"{part}, {place}: {RecordRules.TooDeep}"
            : NameOfNoNumber(there) is { } name ? $"{place}: {name} is no number in JSON; a number, or null for none, was expected"
            : $"{place}: this is not JSON";
    }

    /// <summary>The text ends before all of it is there.</summary>
    /// <param name="rest">What could not be read of it.</param>
    /// <param name="state">The reader's state at the beginning of that.</param>
    /// <param name="isNothingRead">Whether nothing stood before it.</param>
    public static string OfEnd(ReadOnlySpan<byte> rest, JsonReaderState state, bool isNothingRead)
    {
        var reader = new Utf8JsonReader(rest, isFinalBlock: true, state);
        string place = ReadOn(ref reader);
        return isNothingRead && rest.Trim(" \t\r\n"u8).IsEmpty ? "the file is empty; records were expected" : $"{place}: the file ends in the middle; it may be cut off";
    }

    private static string ReadOn(ref Utf8JsonReader reader)
    {
        try
        {
            while (reader.Read())
            {
            }

            return "the end";
        }
        catch (JsonException exception)
        {
            return string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}");
        }
    }

    // What many programs write for numbers that are none.
    private static string? NameOfNoNumber(ReadOnlySpan<byte> text) =>
        text.StartsWith("NaN"u8) ? "NaN"
        : text.StartsWith("Infinity"u8) ? "Infinity"
        : text.StartsWith("-Infinity"u8) ? "-Infinity"
        : null;
}
