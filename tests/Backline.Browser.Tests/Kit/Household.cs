using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Browser.Tests.Kit;

/// <summary>Records as people at home have them.</summary>
internal static class Household
{
    private static readonly Guid AnnaId = new(7, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0xaa);
    private static readonly DateTimeOffset Monday = new(2026, 5, 4, 7, 30, 0, TimeSpan.FromHours(2));

    /// <summary>Two sessions, an ankle check, a name, something of a newer version, and an erased id.</summary>
    public static RecordSet Anna() => new(
        RecordSet.CurrentVersion,
        [
            Session(1, 60, 0),
            Session(2, 75, 1),
            Record(3, RecordKinds.AnkleCheck, 2, """{"leftCm":8.1,"rightCm":9,"heightCm":null,"rollCm":7,"placement":"high"}"""),
            Record(4, RecordKinds.Profile, 2, """{"name":"Anna"}"""),
            Record(5, "balance-board", 3, """{"new":[1.50,2e3,12345678901234567890],"9":1,"1":2}"""),
        ],
        [new Erasure(Id(6), Monday.AddDays(3))]);

    /// <summary>As many sessions as asked for, two a day.</summary>
    public static RecordSet Many(int count) => new(RecordSet.CurrentVersion, [.. Enumerable.Range(1, count).Select(number => Session(number, 60 + (number % 60), -number / 2))], []);

    private static PracticeRecord Session(int number, double seconds, int day)
    {
        var content = new SessionContent
        {
            Protocol = "rolled-mat-calf-stretch",
            Variant = "soft",
            Support = "chair",
            Camera = false,
            Restrictions = [],
            TargetSeconds = 60,
            DurationSeconds = seconds * 2,
            Held = new HeldTime(0, 0, seconds),
            Ended = "done",
            Felt = ["calf"],
            Events = [new SessionEvent(0, "phase", "stand", ""), new SessionEvent(31.4, "hold-start", "hold", ""), new SessionEvent(31.4 + seconds, "done", "done", "")],
            Rules = [],
            Measures = [],
        };
        return Record(number, RecordKinds.Session, day, JsonSerializer.Serialize(content, RecordJson.Default.SessionContent));
    }

    private static PracticeRecord Record(int number, string kind, int day, string content)
    {
        using var document = JsonDocument.Parse(content);
        return new PracticeRecord(Id(number), AnnaId, kind, Monday.AddDays(day).AddMinutes(number), "Europe/Berlin", 1, document.RootElement.Clone());
    }

    private static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
