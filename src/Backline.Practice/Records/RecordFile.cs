using System.Text.Encodings.Web;
using System.Text.Json;

namespace Backline.Practice.Records;

/// <summary>
/// The file of records: the one form in which they leave and come back (docs/data/records.md). The same records always
/// give the same bytes: oldest first, one a line, letters as they are.
/// </summary>
public static class RecordFile
{
    private const int FlushAfter = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly byte[] Head = [.. "{\"backlineRecords\":"u8];
    private static readonly byte[] BeforeRecords = [.. ",\"records\":["u8];
    private static readonly byte[] BeforeErased = [.. "],\"erased\":["u8];
    private static readonly byte[] Foot = [.. "]}\n"u8];

    /// <summary>The records in the order of the file: by moment, then by id; the erased ids by id.</summary>
    /// <param name="set">A set in any order.</param>
    public static RecordSet InOrder(RecordSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set with
        {
            Records = [.. set.Records.OrderBy(record => record.At.UtcTicks).ThenBy(record => record.Id)],
            Erased = [.. set.Erased.OrderBy(erasure => erasure.Id)],
        };
    }

    /// <summary>The file's bytes.</summary>
    /// <param name="set">A set in any order.</param>
    public static byte[] ToBytes(RecordSet set)
    {
        using var stream = new MemoryStream();
        Write(set, stream);
        return stream.ToArray();
    }

    /// <summary>Writes the file.</summary>
    /// <param name="set">A set in any order.</param>
    /// <param name="stream">Where to; it stays open.</param>
    public static void Write(RecordSet set, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        RecordSet ordered = InOrder(set);
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer, Options);
        buffer.Write(Head);
        WriteValue(writer, () => writer.WriteNumberValue(ordered.BacklineRecords));
        buffer.Write(BeforeRecords);
        WriteLines(ordered.Records, record => Write(writer, record), writer, buffer, stream);
        buffer.Write(BeforeErased);
        WriteLines(ordered.Erased, erasure => Write(writer, erasure), writer, buffer, stream);
        buffer.Write(Foot);
        HandOver(buffer, stream);
    }

    private static void WriteLines<T>(IReadOnlyList<T> items, Action<T> write, Utf8JsonWriter writer, MemoryStream buffer, Stream stream)
    {
        for (int i = 0; i < items.Count; i++)
        {
            buffer.Write(i == 0 ? "\n"u8 : ",\n"u8);
            WriteValue(writer, () => write(items[i]));
            if (buffer.Length > FlushAfter)
            {
                HandOver(buffer, stream);
            }
        }

        if (items.Count > 0)
        {
            buffer.WriteByte((byte)'\n');
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, Action write)
    {
        writer.Reset();
        write();
        writer.Flush();
    }

    private static void HandOver(MemoryStream buffer, Stream stream)
    {
        stream.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        buffer.SetLength(0);
    }

    private static void Write(Utf8JsonWriter writer, PracticeRecord record)
    {
        writer.WriteStartObject();
        writer.WriteString("id", record.Id);
        writer.WriteString("person", record.Person);
        writer.WriteString("kind", record.Kind);
        writer.WriteString("at", record.At);
        writer.WriteString("zone", record.Zone);
        writer.WriteNumber("schema", record.Schema);
        writer.WritePropertyName("content");
        record.Content.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Erasure erasure)
    {
        writer.WriteStartObject();
        writer.WriteString("id", erasure.Id);
        writer.WriteString("at", erasure.At);
        writer.WriteEndObject();
    }
}
