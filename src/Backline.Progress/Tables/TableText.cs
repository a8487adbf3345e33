using System.Globalization;
using System.Text;
using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Progress.Tables;

/// <summary>The text of a table: commas, quotes where needed, lines as RFC 4180 has them.</summary>
internal static class TableText
{
    /// <summary>The columns every table begins with.</summary>
    public static IReadOnlyList<string> FirstColumns { get; } = ["record", "person", "at", "zone", "schema"];

    /// <summary>The table's text, or <see langword="null"/> when it has no row.</summary>
    public static string? Of(RecordTable table, IEnumerable<PracticeRecord> records)
    {
        var text = new StringBuilder();
        foreach (PracticeRecord record in records)
        {
            if (table.List is null)
            {
                AppendRow(record, record.Content);
            }
            else if (record.Content.TryGetProperty(table.List, out JsonElement items) && items.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in items.EnumerateArray())
                {
                    AppendRow(record, item);
                }
            }
        }

        return text.Length == 0 ? null : Head(table.Columns.Select(column => column.Name)) + text;

        void AppendRow(PracticeRecord record, JsonElement values) =>
            Append(text, record, table.Columns.Select(column => Cell(values, column.Path)));
    }

    /// <summary>The text of records that cannot be taken apart, or <see langword="null"/> when there is none.</summary>
    public static string? OfWhole(IEnumerable<PracticeRecord> records)
    {
        var text = new StringBuilder();
        foreach (PracticeRecord record in records)
        {
            Append(text, record, [Word(record.Kind), Word(record.Content.GetRawText())]);
        }

        return text.Length == 0 ? null : Head(["kind", "content"]) + text;
    }

    private static string Head(IEnumerable<string> columns) => string.Join(',', FirstColumns.Concat(columns)) + "\r\n";

    private static void Append(StringBuilder text, PracticeRecord record, IEnumerable<string> cells) =>
        text.Append(record.Id).Append(',').Append(record.Person).Append(',')
            .Append(record.At.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)).Append(',')
            .Append(Word(record.Zone)).Append(',')
            .Append(CultureInfo.InvariantCulture, $"{record.Schema},")
            .AppendJoin(',', cells).Append("\r\n");

    private static string Cell(JsonElement element, string path)
    {
        foreach (string name in path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return "";
            }
        }

        // Numbers stay numbers, also below zero; everything else is a text.
        return element.ValueKind == JsonValueKind.Number ? element.GetRawText() : Word(Plain(element, "; "));
    }

    private static string Plain(JsonElement element, string between) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => element.GetString() ?? "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => string.Join(between, element.EnumerateArray().Select(item => Plain(item, "|"))),
        JsonValueKind.Object => string.Join(between, element.EnumerateObject().Select(member => $"{member.Name}={Plain(member.Value, "|")}")),
        _ => element.GetRawText(),
    };

    // A spreadsheet takes a text that begins like this for a formula and would carry it out; an apostrophe stops it.
    private static string Word(string text)
    {
        string safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
