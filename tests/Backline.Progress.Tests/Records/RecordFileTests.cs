using System.Text;
using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Progress.Summaries;
using CsCheck;

namespace Backline.Progress.Tests.Records;

public sealed class RecordFileTests
{
    [Fact]
    public async Task What_was_taken_out_and_brought_in_is_taken_out_the_same_byte_for_byte() => await Some.AnySet.SampleAsync(async set =>
    {
        byte[] first = RecordFile.ToBytes(set);
        (RecordSet? read, IReadOnlyList<string> problems) = await RecordFileReader.Read(new MemoryStream(first), CancellationToken.None);

        Assert.Empty(problems);
        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(RecordFile.ToBytes(RecordUnion.Of(RecordUnion.Empty, read!))));
    });

    // What a Backline writes, or once took in, is taken out and in again whatever it says of its times; and what counts of it stays a number.
    [Fact]
    public async Task A_session_with_any_times_is_read_and_brought_in_the_same() => await Some.AnySessions.SampleAsync(async set =>
    {
        byte[] first = RecordFile.ToBytes(set);
        (RecordSet? read, IReadOnlyList<string> problems) = await RecordFileReader.Read(new MemoryStream(first), CancellationToken.None);

        Assert.Empty(problems);
        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(RecordFile.ToBytes(RecordUnion.Of(RecordUnion.Empty, read!)))); // no problem, so there is a set
        Assert.All(read!.Records, record => Assert.True(ContentRules.IsReadable(record)));
        PracticeLog log = PracticeLog.Of(read.Records);
        Assert.Equal(set.Records.Count, log.Sessions.Count);
        Assert.All(log.Sessions, session => Assert.InRange(session.HeldSeconds, 0, 86_400.001));
    });

    [Fact]
    public void The_order_of_the_records_changes_no_byte() => Gen.Select(Some.AnySet, Gen.Int).Sample((set, seed) =>
    {
        var shuffled = set.Records.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(RecordFile.ToBytes(set), RecordFile.ToBytes(set with { Records = shuffled }));
    });

    [Fact]
    public void It_is_json_with_a_record_a_line_and_letters_as_they_are()
    {
        RecordSet set = Some.Set(Some.Record(2, content: """{"note":"über <b> & 'so'"}"""), Some.Record(1)) with { Erased = Some.Erased(3).Erased };

        string[] lines = Encoding.UTF8.GetString(RecordFile.ToBytes(set)).Split('\n');

        Assert.Equal(
            [
                """{"backlineRecords":1,"records":[""",
                """{"id":"01930000-0000-7000-8000-000000000001","person":"01930000-0000-7000-8000-0000000000ff","kind":"test","at":"2026-05-04T07:30:00+02:00","zone":"Europe/Berlin","schema":1,"content":{}},""",
                """{"id":"01930000-0000-7000-8000-000000000002","person":"01930000-0000-7000-8000-0000000000ff","kind":"test","at":"2026-05-04T07:30:00+02:00","zone":"Europe/Berlin","schema":1,"content":{"note":"über <b> & 'so'"}}""",
                """],"erased":[""",
                """{"id":"01930000-0000-7000-8000-000000000003","at":"2026-05-04T07:30:00+02:00"}""",
                "]}",
                "",
            ],
            lines);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(RecordFile.ToBytes(RecordUnion.Empty)).RootElement.ValueKind);
    }

    [Fact]
    public void Kinds_and_shapes_of_a_newer_version_are_kept_letter_for_letter()
    {
        const string Content = """{"new":[1.50,2e3],"deep":{"a":null}}""";
        RecordSet set = Some.Set(Some.Record(1, "balance-board", content: Content), Some.Record(2, RecordKinds.Session, content: Content) with { Schema = 9 });

        string text = Encoding.UTF8.GetString(RecordFile.ToBytes(set));

        Assert.Equal(2, text.Split(Content).Length - 1);
        Assert.All(set.Records, record => Assert.False(ContentRules.IsReadable(record)));
        Assert.All(set.Records, record => Assert.Empty(ContentRules.Problems(record, "")));
    }
}
