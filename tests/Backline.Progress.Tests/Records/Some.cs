using System.Text.Json;
using Backline.Practice.Records;
using CsCheck;

namespace Backline.Progress.Tests.Records;

/// <summary>Records to test with.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Monday = new(2026, 5, 4, 7, 30, 0, TimeSpan.FromHours(2));

    public static readonly DateTimeOffset Later = Monday.AddYears(1);

    public static readonly Guid Person = Guid.Parse("01930000-0000-7000-8000-0000000000ff");

    public static Guid Id(int number) => Guid.Parse($"01930000-0000-7000-8000-{number:x12}");

    public static RecordSet Set(params PracticeRecord[] records) => new(RecordSet.CurrentVersion, records, []);

    public static RecordSet Erased(params int[] ids) =>
        new(RecordSet.CurrentVersion, [], [.. ids.Select(id => new Erasure(Id(id), Monday))]);

    public static PracticeRecord Record(int id, string kind = "test", DateTimeOffset? at = null, string content = "{}") =>
        new(Id(id), Person, kind, at ?? Monday, "Europe/Berlin", 1, JsonDocument.Parse(content).RootElement);

    public static PracticeRecord Session(int id, Func<SessionContent, SessionContent>? change = null)
    {
        var content = new SessionContent
        {
            Protocol = "rolled-mat-calf-stretch",
            Variant = "soft",
            Support = "chair",
            Camera = false,
            Restrictions = ["no-bow"],
            TargetSeconds = 60,
            DurationSeconds = 120.5,
            Held = new HeldTime(0, 1.25, 60),
            Ended = "done",
            Felt = ["calf", "sole"],
            Events = [new SessionEvent(0.5, "phase", "stand", ""), new SessionEvent(4, "cue", "heels", "Heels down.")],
            Rules = [new RuleTime("heels", 30, 2, 0)],
            Measures = [new MeasureSummary("kneeFlexionDeg", 12.5, 4)],
        };
        return Record(id, RecordKinds.Session) with
        {
            Content = JsonSerializer.SerializeToElement((change ?? (same => same))(content), RecordJson.Default.SessionContent),
        };
    }

    /// <summary>Sets with contents of every shape JSON has, in any order, with times to the tick and odd offsets.</summary>
    public static Gen<RecordSet> AnySet { get; } = Gen.Select(
        Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 4], Gen.Long[0, 3_000_000_000_000_000], Gen.Int[-840, 840], AnyJson(3)).Array[0, 12],
        Gen.Int[2000, 3000].Array[0, 4],
        (records, erased) => Set(
        [
            .. records.DistinctBy(record => record.Item1).Select(record => new PracticeRecord(
                Id(record.Item1),
                Id(10_000 + record.Item2),
                record.Item2 == 1 ? "session" : "kind ü" + record.Item2,
                new DateTimeOffset(Monday.AddYears(-20).Ticks + record.Item3, TimeSpan.FromMinutes(record.Item4)),
                "Europe/Berlin",
                record.Item2 + 1, // a known kind of a newer shape, and unknown kinds
                JsonDocument.Parse($$"""{"a":{{record.Item5}}}""").RootElement)),
        ]) with
        { Erased = Erased([.. erased.Distinct()]).Erased });

    /// <summary>Sessions with times on, between and beyond every bound there is or was, of what is held, was aimed at and lasted, each for itself.</summary>
    public static Gen<RecordSet> AnySessions { get; } = Gen.Select(
        AnySeconds(0, 1.25, 3600, 86_400).Array[4], Gen.OneOf(AnySeconds(0, 40, 86_400), AnySeconds(86_400.001, 93_619.131, 86_400 * 40.0, 86_400 * 366 * 100.0)), Gen.Int[-1, 10], Gen.Int[-1, 30])
        .Array[1, 6]
        .Select(sessions => Set([.. sessions.Select((one, i) => Session(i + 1, session => session with
        {
            TargetSeconds = one.Item1[0],
            Held = new HeldTime(one.Item1[1], one.Item1[2], one.Item1[3]),
            DurationSeconds = one.Item2,
            PainBefore = one.Item3 < 0 ? null : one.Item3,
            PainAfter = one.Item3 < 0 ? null : 10 - one.Item3,
            RollCm = one.Item4 < 0 ? null : one.Item4,
        }))]));

    private static Gen<double> AnySeconds(params double[] bounds) => Gen.OneOf(Gen.Int[0, bounds.Length - 1].Select(i => bounds[i]), Gen.Double[bounds[0], bounds[^1]]);

    private static string[] Leaves => ["1", "1.0", "1e3", "-0", "0.1", "12345678901234567890", "true", "null", "\"\"", "\"ä \\u0026 \\\"\"", "\"\\ud83d\\ude00\"", "\"=1+1\""];

    private static Gen<string> AnyJson(int depth)
    {
        Gen<string> leaf = Gen.OneOf(
            Gen.Int[0, Leaves.Length - 1].Select(i => Leaves[i]),
            Gen.String[Gen.Char['\u0020', '\u07ff'], 0, 8].Select(text => JsonSerializer.Serialize(text)));
        return depth == 0
            ? leaf
            : Gen.OneOf(
                leaf,
                AnyJson(depth - 1).Array[0, 3].Select(items => $"[{string.Join(", ", items)}]"),
                AnyJson(depth - 1).Array[0, 3].Select(items => $"{{{string.Join(" , ", items.Select((item, i) => $"\"{9 - i}k\" : {item}"))}}}"));
    }
}
