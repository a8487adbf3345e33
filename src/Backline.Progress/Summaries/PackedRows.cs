using System.Text.Json;
using System.Text.Json.Serialization;
using Backline.Practice.Records;
using Backline.Progress.Doses;

namespace Backline.Progress.Summaries;

/// <summary>
/// The rows of which years hold thousands, as bytes in the text of a summary: a browser's interpreter reads them in a fraction of
/// the time that members by name take. They bear no names, for <see cref="MonthSummary.CurrentVersion"/> tells their shape.
/// </summary>
public sealed class PackedRows : JsonConverterFactory
{
    private static readonly JsonConverter[] All =
    [
        new PackedRows<SessionRow>(Write, ReadSession),
        new PackedRows<AfterRow>(Write, ReadAfter),
        new PackedRows<AnswerRow>(Write, ReadAnswer),
        new PackedRows<HabitWeekRow>(Write, ReadHabitWeek),
        new PackedRows<HoldWeekRow>(Write, ReadHoldWeek),
    ];

    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => All.Any(rows => rows.CanConvert(typeToConvert));

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => All.First(rows => rows.CanConvert(typeToConvert));

    private static void Write(BinaryWriter bytes, SessionRow row)
    {
        Write(bytes, row.Id);
        Write(bytes, row.At);
        bytes.Write(row.Held.Gastrocnemius);
        bytes.Write(row.Held.Soleus);
        bytes.Write(row.Held.Hamstrings);
        bytes.Write(row.HeldBy.SeenSeconds);
        bytes.Write(row.HeldBy.UnseenSeconds);
        bytes.Write(row.HeldBy.SelfReportedSeconds);
        bytes.Write(row.Variant);
        bytes.Write(row.IsStopped);
        Write(bytes, row.PainBefore);
        Write(bytes, row.PainAfter);
        Write(bytes, row.StopReason);
        bytes.Write(row.Tingled);
        bytes.Write(row.SitBone);
    }

    private static SessionRow ReadSession(BinaryReader bytes) => new(
        ReadId(bytes),
        ReadTime(bytes),
        new MuscleTime(bytes.ReadDouble(), bytes.ReadDouble(), bytes.ReadDouble()),
        new HeldTime(bytes.ReadDouble(), bytes.ReadDouble(), bytes.ReadDouble()),
        bytes.ReadString(),
        bytes.ReadBoolean(),
        ReadNumber(bytes),
        ReadNumber(bytes),
        ReadText(bytes),
        bytes.ReadBoolean(),
        bytes.ReadBoolean());

    private static void Write(BinaryWriter bytes, AfterRow row)
    {
        Write(bytes, row.Session);
        Write(bytes, row.At);
        Write(bytes, row.PainBefore);
        Write(bytes, row.PainAfter);
        bytes.Write(row.Tingled);
        bytes.Write(row.SitBone);
    }

    private static AfterRow ReadAfter(BinaryReader bytes) =>
        new(ReadId(bytes), ReadTime(bytes), ReadNumber(bytes), ReadNumber(bytes), bytes.ReadBoolean(), bytes.ReadBoolean());

    private static void Write(BinaryWriter bytes, AnswerRow row)
    {
        Write(bytes, row.Session);
        Write(bytes, row.At);
        bytes.Write(row.Answer);
    }

    private static AnswerRow ReadAnswer(BinaryReader bytes) => new(ReadId(bytes), ReadTime(bytes), bytes.ReadString());

    private static void Write(BinaryWriter bytes, HabitWeekRow row)
    {
        bytes.Write(row.Monday.DayNumber);
        bytes.Write(row.Habit);
        bytes.Write(row.Noticed);
        bytes.Write(row.Did);
        bytes.Write(row.NotNow);
        Write(bytes, row.Last);
        bytes.Write(row.IsLost);
    }

    private static HabitWeekRow ReadHabitWeek(BinaryReader bytes) =>
        new(DateOnly.FromDayNumber(bytes.ReadInt32()), bytes.ReadString(), bytes.ReadInt32(), bytes.ReadInt32(), bytes.ReadInt32(), ReadTime(bytes), bytes.ReadBoolean());

    private static void Write(BinaryWriter bytes, HoldWeekRow row)
    {
        bytes.Write(row.Monday.DayNumber);
        bytes.Write(row.Measure);
        bytes.Write(row.Variant);
        Write(bytes, row.RollCm);
        bytes.Write(row.Count);
        bytes.Write(row.MedianSum);
        bytes.Write(row.ErrorSum);
        Write(bytes, row.Last);
        bytes.Write(row.IsLost);
    }

    private static HoldWeekRow ReadHoldWeek(BinaryReader bytes) => new(
        DateOnly.FromDayNumber(bytes.ReadInt32()),
        bytes.ReadString(),
        bytes.ReadString(),
        ReadNumber(bytes),
        bytes.ReadInt32(),
        bytes.ReadDouble(),
        bytes.ReadDouble(),
        ReadTime(bytes),
        bytes.ReadBoolean());

    private static void Write(BinaryWriter bytes, Guid id) => bytes.Write(id.ToByteArray());

    private static Guid ReadId(BinaryReader bytes) => new(bytes.ReadBytes(16));

    private static void Write(BinaryWriter bytes, DateTimeOffset at)
    {
        bytes.Write(at.Ticks);
        bytes.Write((short)at.TotalOffsetMinutes);
    }

    private static DateTimeOffset ReadTime(BinaryReader bytes) => new(bytes.ReadInt64(), TimeSpan.FromMinutes((double)bytes.ReadInt16()));

    private static void Write(BinaryWriter bytes, int? number)
    {
        bytes.Write(number.HasValue);
        if (number is { } known)
        {
            bytes.Write(known);
        }
    }

    private static int? ReadNumber(BinaryReader bytes) => bytes.ReadBoolean() ? bytes.ReadInt32() : null;

    private static void Write(BinaryWriter bytes, string? text)
    {
        bytes.Write(text is not null);
        if (text is not null)
        {
            bytes.Write(text);
        }
    }

    private static string? ReadText(BinaryReader bytes) => bytes.ReadBoolean() ? bytes.ReadString() : null;
}

/// <summary>A list of rows: how many, and each after the other.</summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class PackedRows<T>(Action<BinaryWriter, T> write, Func<BinaryReader, T> read) : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            byte[] packed = reader.GetBytesFromBase64();
            using var bytes = new BinaryReader(new MemoryStream(packed));
            int count = bytes.ReadInt32();
            if (count < 0 || count > packed.Length)
            {
                throw new JsonException($"{count} rows are said to be in {packed.Length} bytes.");
            }

            var rows = new T[count];
            for (int i = 0; i < count; i++)
            {
                rows[i] = read(bytes);
            }

            return rows;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or FormatException or OverflowException)
        {
            throw new JsonException("The rows are damaged.", exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        using var stream = new MemoryStream();
        using var bytes = new BinaryWriter(stream);
        bytes.Write(value.Count);
        foreach (T row in value)
        {
            write(bytes, row);
        }

        bytes.Flush();
        writer.WriteBase64StringValue(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
