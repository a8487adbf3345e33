using System.Text.Json;
using Backline.Practice.Records;
using CsCheck;

namespace Backline.Storage.Tests;

/// <summary>Records to test with.</summary>
internal static class RecordSamples
{
    public static Guid Person { get; } = IdOf(1000);

    public static PracticeRecord Record(int number, string content = """{"note":"calm"}""", string kind = RecordKinds.Session, int schema = 1, Guid? person = null) =>
        new(IdOf(number), person ?? Person, kind, new DateTimeOffset(2026, 3, 1, 9, number % 60, 0, TimeSpan.FromHours(1)), "Europe/Berlin", schema, Json(content));

    public static RecordSet Set(params PracticeRecord[] records) => new(RecordSet.CurrentVersion, records, []);

    public static RecordSet Erasing(params int[] numbers) =>
        new(RecordSet.CurrentVersion, [], [.. numbers.Select(number => new Erasure(IdOf(number), new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)))]);

    public static Guid IdOf(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>A set over a few ids, so that sets overlap and erase each other's records.</summary>
    public static Gen<RecordSet> AnySet { get; } =
        Gen.Select(Gen.Int[1, 8].Array[0, 6], Gen.Int[1, 8].Array[0, 2], (records, erased) =>
            Set([.. records.Select(number => Record(number))]) with { Erased = Erasing(erased).Erased });
}
