using System.Text;
using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;

namespace Backline.Progress.Tests.Records;

public sealed class RecordFileReaderTests
{
    [Fact]
    public async Task What_was_taken_out_is_read_back_the_same()
    {
        RecordSet set = Some.Set(Some.Session(1), Some.Record(2)) with { Erased = Some.Erased(3).Erased };
        string json = Text(set);

        (RecordSet? read, IReadOnlyList<string> problems) = await Read(json);

        Assert.Empty(problems);
        Assert.Equal(json, Text(read!));
    }

    [Fact]
    public async Task Every_problem_is_listed_with_its_place()
    {
        const string Json = """
            {"backlineRecords":1,"extra":2,"records":[
              {"id":7,"person":"01930000-0000-7000-8000-0000000000ff","kind":"a","at":"2026-05-04T07:30:00","zone":"UTC","schema":1,"content":{}},
              {"id":"01930000-0000-7000-8000-000000000001","kind":"a","at":"2026-05-04T07:30:00Z","zone":"UTC","schema":1.5,"content":[],"more":0},
              null],
             "erased":[{"id":"x","at":"yesterday"},{"id":"01930000-0000-7000-8000-000000000002","at":"2026-05-04"}]}
            """;

        (RecordSet? set, IReadOnlyList<string> problems) = await Read(Json);

        Assert.Null(set);
        Assert.Equal(
            [
                "extra: is not a member Backline knows",
                "records[0].id: is 7; an id like 0193b2c4-… was expected",
                "records[0].at: is \"2026-05-04T07:30:00\"; a time with its offset, like 2026-05-04T07:30:00+02:00 was expected",
                "records[1].person: is missing; an id like 0193b2c4-… was expected",
                "records[1].schema: is 1.5; a whole number was expected",
                "records[1].content: is []; an object was expected",
                "records[1].more: is not a member Backline knows",
                "records[2]: is null; an entry in braces was expected",
                "erased[0].id: is \"x\"; an id like 0193b2c4-… was expected",
                "erased[0].at: is \"yesterday\"; a time with its offset, like 2026-05-04T07:30:00+02:00 was expected",
                "erased[1].at: is \"2026-05-04\"; a time with its offset, like 2026-05-04T07:30:00+02:00 was expected",
            ],
            problems);
    }

    [Fact]
    public async Task Contents_of_known_kinds_are_judged_too()
    {
        RecordSet set = Some.Set(
            Some.Record(1, RecordKinds.AnkleCheck, content: """{"leftCm":99,"rightCm":-1,"heightCm":null,"rollCm":7,"placement":"up"}"""),
            Some.Record(2, RecordKinds.CheckIn, content: """{"answer":"same"}"""),
            Some.Record(3, "from-the-future", content: """{"leftCm":99}"""));

        (RecordSet? read, IReadOnlyList<string> problems) = await Read(Text(set));

        Assert.Null(read);
        Assert.Equal(
            [
                "records[0].content.leftCm: is 99; a number from 0 to 30 was expected",
                "records[0].content.rightCm: is -1; a number from 0 to 30 was expected",
                "records[0].content.placement: is \"up\"; one of high, middle, floor was expected",
                "records[1].content.session: is missing; an id like 0193b2c4-… was expected",
            ],
            problems);
    }

    [Fact]
    public async Task What_is_wrong_with_one_part_of_a_file_hides_nothing_of_the_others()
    {
        const string Json = """
            {"backlineRecords":1,"records":[
              {"id":7,"person":"01930000-0000-7000-8000-0000000000ff","kind":"check-in","at":"2226-05-04T07:30:00Z","zone":"Mars/Base","schema":1,"content":{"answer":"perhaps"}},
              {"id":"01930000-0000-7000-8000-000000000001","person":"01930000-0000-7000-8000-0000000000ff","kind":"check-in","kind":"check-in","at":"2026-05-04T07:30:00Z","zone":"UTC","schema":1,"content":{"session":1,"answer":"same"}},
              {"id":"01930000-0000-7000-8000-000000000002","person":"01930000-0000-7000-8000-0000000000ff","kind":"from-the-future","at":"2026-05-04T07:30:00Z","zone":"UTC","schema":1,"content":{"a":[{"b":1,"b":2}]}},
              {"id":"01930000-0000-7000-8000-000000000003","person":"01930000-0000-7000-8000-0000000000ff","kind":"\ud800","at":"2026-05-04T07:30:00Z","zone":"UTC","schema":1,"content":{}},
              {"id":"01930000-0000-7000-8000-000000000004","\udc00":1}],
             "\ud800":0, "erased":[{"id":"00000000-0000-0000-0000-000000000000","at":"1826-05-04T07:30:00Z"}]
            """;

        (RecordSet? set, IReadOnlyList<string> problems) = await Read(Json);

        Assert.Null(set);
        Assert.Equal(
            [
                "records[0].id: is 7; an id like 0193b2c4-… was expected",
                "records[0].zone: is \"Mars/Base\"; an IANA name of a time zone, like Europe/Berlin, was expected",
                "records[0].at: is 2226-05-04T07:30:00.0000000+00:00; a time between the years 2000 and 2200 was expected",
                "records[0].content.session: is missing; an id like 0193b2c4-… was expected",
                "records[0].content.answer: is \"perhaps\"; one of better, same, worse, skipped was expected",
                "records[1].kind: stands here a second time; once was expected",
                "records[1].content.session: is 1; an id like 0193b2c4-… was expected",
                "records[2].content.a[0].b: stands here a second time; once was expected",
                "records[3].kind: holds half a character, or bytes that are no UTF-8; whole characters were expected",
                "records[4]: holds half a character, or bytes that are no UTF-8; whole characters were expected",
                "\ufffd: is not a member Backline knows",
                "erased[0].id: is all zeros; the id of a record was expected",
                "erased[0].at: is 1826-05-04T07:30:00.0000000+00:00; a time between the years 2000 and 2200 was expected",
            ],
            problems.SkipLast(1));
        Assert.Contains("the file ends in the middle; it may be cut off", problems[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_records_of_one_id_that_differ_are_refused_and_one_that_stands_twice_is_one()
    {
        PracticeRecord record = Some.Record(1, content: """{"a":1}""");
        PracticeRecord[] others =
        [
            record with { Content = JsonDocument.Parse("""{"a":2}""").RootElement },
            record with { At = record.At.ToUniversalTime() },
            record with { Person = Some.Id(9) },
        ];

        (RecordSet? twice, _) = await Read(Text(Some.Set(record, Some.Record(2), record)));

        Assert.Equal(2, RecordUnion.Of(RecordUnion.Empty, twice!).Records.Count);
        foreach (PracticeRecord other in others)
        {
            (RecordSet? set, IReadOnlyList<string> problems) = await Read(JsonSerializer.Serialize(Some.Set(record, Some.Record(2), other), RecordJson.Default.RecordSet));

            Assert.Null(set);
            Assert.Equal("records[2].id: is the id of records[0] too, which says something else; an id of its own was expected", Assert.Single(problems));
        }
    }

    [Fact]
    public async Task A_set_of_more_than_may_travel_at_once_is_refused()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Text(Some.Set(Some.Record(1), Some.Record(2)) with { Erased = Some.Erased(3).Erased })));

        (RecordSet? set, IReadOnlyList<string> problems) = await RecordFileReader.ReadSent(stream, mostEntries: 2, CancellationToken.None);

        Assert.Null(set);
        Assert.Equal("records and erased: 3 in one set; at most 2 were expected, send them in parts", Assert.Single(problems));
    }

    [Fact]
    public async Task A_file_that_was_cut_off_says_where()
    {
        (RecordSet? set, IReadOnlyList<string> problems) = await Read("{\"backlineRecords\":1,\n\"records\":[");

        Assert.Null(set);
        Assert.StartsWith("line 2, column", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"backlineRecords\":2,\"records\":[],\"erased\":[]}")]
    [InlineData("{\"backlineRecords\":\"one\"}")]
    [InlineData("null")]
    public async Task Other_files_and_versions_are_refused(string json)
    {
        (RecordSet? set, IReadOnlyList<string> problems) = await Read(json);

        Assert.Null(set);
        Assert.StartsWith("backlineRecords", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void The_preview_counts_what_would_change()
    {
        RecordSet here = Some.Set(Some.Record(1), Some.Record(2)) with { Erased = Some.Erased(4).Erased };
        RecordSet file = Some.Set(Some.Record(1), Some.Record(3), Some.Record(4)) with { Erased = Some.Erased(2).Erased };

        var preview = ImportPreview.Of(here, file, Some.Later);

        Assert.Equal(new ImportPreview { New = 1, Known = 1, Differing = 0, Barred = 1, ErasedElsewhere = 0, Erases = 1, ErasedIds = 0, Ahead = 0, Doubtful = 0, BeyondBody = 0 }, preview);
        Assert.Null(preview.AheadWords);
        Assert.Null(preview.DoubtfulWords);
        Assert.Null(preview.DifferingWords);
    }

    [Fact]
    public void Erased_ids_that_are_new_here_are_something_to_take_in_and_are_said()
    {
        RecordSet here = Some.Set(Some.Record(1)) with { Erased = Some.Erased(2).Erased };

        var preview = ImportPreview.Of(here, Some.Erased(1, 2, 3, 4, 4), Some.Later);
        var again = ImportPreview.Of(Some.Erased(1, 2, 3, 4), Some.Erased(1, 2, 3, 4, 4), Some.Later);
        var one = ImportPreview.Of(Some.Set(), Some.Erased(1), Some.Later);

        Assert.Equal((1, 2, true), (preview.Erases, preview.ErasedIds, preview.IsAnything));
        Assert.Equal("2 erased ids are taken in too: no other copy can bring back what they stood for.", preview.ErasedIdsWords);
        Assert.Equal((0, false, (string?)null), (again.ErasedIds, again.IsAnything, again.ErasedIdsWords));
        Assert.Equal((true, "1 erased id is taken in too: no other copy can bring back what it stood for."), (one.IsAnything, one.ErasedIdsWords));
    }

    [Fact]
    public void What_the_file_itself_says_was_erased_is_not_said_to_be_erased_here()
    {
        RecordSet file = Some.Set(Some.Record(1), Some.Record(2)) with { Erased = Some.Erased(1, 2).Erased };

        var nowhere = ImportPreview.Of(Some.Set(), file, Some.Later);
        var halfHere = ImportPreview.Of(Some.Erased(2), file, Some.Later);

        Assert.Equal((0, 0, 2, ", 2 erased elsewhere and left out"), (nowhere.New, nowhere.Barred, nowhere.ErasedElsewhere, nowhere.LeftOutWords));
        Assert.Equal(", 1 erased here and left out, 1 erased elsewhere and left out", halfHere.LeftOutWords);
    }

    [Fact]
    public void The_preview_says_how_many_entries_read_otherwise_in_the_file_than_here()
    {
        RecordSet here = Some.Set(
            Some.Record(1, content: """{"a":1}"""), Some.Record(2, content: """{"a":1,"b":2}"""), Some.Record(3), Some.Record(4), Some.Record(5, content: """{"a":1}"""));
        RecordSet file = Some.Set(
            Some.Record(1, content: """{"a":2}"""), Some.Record(2, content: """{ "b": 2, "a": 1 }"""), Some.Record(3, at: Some.Later), Some.Record(4), Some.Record(5, content: """{"a":2}"""))
            with
        { Erased = Some.Erased(5).Erased };

        var preview = ImportPreview.Of(here, file, Some.Later);

        Assert.Equal(new ImportPreview { New = 0, Known = 5, Differing = 2, Barred = 0, ErasedElsewhere = 0, Erases = 1, ErasedIds = 0, Ahead = 0, Doubtful = 0, BeyondBody = 0 }, preview);
        Assert.Equal("2 entries that are already here say something else in the file. Those here stay as they are.", preview.DifferingWords);
    }

    [Theory]
    [InlineData(1, "1 session says that more was held than it lasted. It is kept as it is; no more is counted than it lasted.")]
    [InlineData(2, "2 sessions say that more was held than they lasted. They are kept as they are; no more is counted than they lasted.")]
    public void The_preview_says_how_many_new_sessions_say_what_can_hardly_be(int doubtful, string expected)
    {
        PracticeRecord here = Some.Session(9, session => session with { DurationSeconds = 1 });
        RecordSet file = Some.Set([here, Some.Session(8), .. Enumerable.Range(1, doubtful).Select(number => Some.Session(number, session => session with { DurationSeconds = 40 }))]);

        var preview = ImportPreview.Of(Some.Set(here), file, Some.Later);

        Assert.Equal((1 + doubtful, doubtful, expected), (preview.New, preview.Doubtful, preview.DoubtfulWords));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "1 entry bears a date that has not come yet: a clock was wrong when it was made. It is kept as it is.")]
    [InlineData(3, "3 entries bear a date that has not come yet: a clock was wrong when they were made. They are kept as they are.")]
    public void The_preview_says_how_many_new_entries_are_dated_ahead(int ahead, string? expected)
    {
        RecordSet here = Some.Set(Some.Record(1, at: Some.Later.AddYears(1)));
        RecordSet file = Some.Set(
            [
                .. here.Records,
                Some.Record(2, at: Some.Later.AddHours(20)),
                .. Enumerable.Range(3, ahead).Select(number => Some.Record(number, at: Some.Later.AddDays(2))),
            ]);

        var preview = ImportPreview.Of(here, file, Some.Later);

        Assert.Equal((1 + ahead, ahead), (preview.New, preview.Ahead));
        Assert.Equal(expected, preview.AheadWords);
    }

    [Fact]
    public async Task Every_way_of_cutting_it_into_pieces_reads_the_same()
    {
        RecordSet set = Some.Set(Some.Session(1), Some.Record(2, content: """{"note":"ä, \"quoted\"","n":[1.50,2e3]}""")) with { Erased = Some.Erased(3).Erased };
        byte[] file = [.. Encoding.UTF8.Preamble, .. RecordFile.ToBytes(set)];

        for (int size = 1; size < 40; size++)
        {
            (RecordSet? read, IReadOnlyList<string> problems) = await RecordFileReader.Read(new Trickle(file, size), CancellationToken.None);

            Assert.Empty(problems);
            Assert.Equal(Text(set), Text(read!));
        }
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_is_refused()
    {
        byte[] file = RecordFile.ToBytes(Some.Set(Some.Session(1), Some.Record(2)) with { Erased = Some.Erased(3).Erased });

        for (int length = 0; length < file.Length - 2; length++)
        {
            (RecordSet? read, IReadOnlyList<string> problems) = await RecordFileReader.Read(new MemoryStream(file, 0, length), CancellationToken.None);

            Assert.Null(read);
            Assert.Single(problems);
        }
    }

    [Fact]
    public async Task What_is_dated_ahead_is_read_back_the_same_up_to_the_year_2200()
    {
        RecordSet set = Some.Set(Some.Record(1), Some.Record(2, at: new DateTimeOffset(2199, 12, 31, 0, 0, 0, TimeSpan.Zero)));
        RecordSet beyond = Some.Set(Some.Record(1), Some.Record(2, at: new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        (RecordSet? read, IReadOnlyList<string> problems) = await Read(Text(set));
        (RecordSet? refused, IReadOnlyList<string> why) = await Read(Text(beyond));

        Assert.Empty(problems);
        Assert.Equal(Text(set), Text(read!));
        Assert.Null(refused);
        Assert.StartsWith("records[1].at: is 2200-01-01", Assert.Single(why), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_file_is_refused_before_it_is_read()
    {
        var endless = new Trickle([.. "{\"backlineRecords\":1,\"records\":["u8, .. Enumerable.Repeat((byte)' ', 3_000_000)], 65_536);

        (RecordSet? read, IReadOnlyList<string> problems) = await RecordFileReader.Read(endless, CancellationToken.None, largestFile: 1_000_000);

        Assert.Null(read);
        Assert.Contains("more than 1 MB", Assert.Single(problems), StringComparison.Ordinal);
        Assert.True(endless.Given < 1_200_000, $"{endless.Given} bytes were read");
    }

    [Fact]
    public async Task A_record_without_end_is_refused_without_filling_the_memory()
    {
        byte[] file = [.. "{\"backlineRecords\":1,\"records\":[{\"content\":\""u8, .. Enumerable.Repeat((byte)'x', 20_000_000)];
        var endless = new Trickle(file, 1 << 20);

        (RecordSet? read, IReadOnlyList<string> problems) = await RecordFileReader.Read(endless, CancellationToken.None);

        Assert.Null(read);
        Assert.StartsWith("records[0]: has more than", Assert.Single(problems), StringComparison.Ordinal);
        Assert.True(endless.Given < 10_000_000, $"{endless.Given} bytes were read");
    }

    [Theory]
    [InlineData("{\"a\":\"\\ud800\"}", "records[0].content: holds half a character")]
    [InlineData("{\"a\":\"\\udc00x\\ud83d\\ude00\"}", "records[0].content: holds half a character")]
    public async Task Half_a_character_is_refused_because_it_could_never_be_written_again(string content, string expected)
    {
        string json = Text(Some.Set(Some.Record(1))).Replace("\"content\":{}", $"\"content\":{content}", StringComparison.Ordinal);

        (_, IReadOnlyList<string> problems) = await Read(json);

        Assert.StartsWith(expected, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        byte[] file = RecordFile.ToBytes(Some.Set(Some.Record(1, content: """{"a":"xyz"}""")));
        file[Array.LastIndexOf(file, (byte)'y')] = 0xff;

        (RecordSet? read, IReadOnlyList<string> problems) = await RecordFileReader.Read(new MemoryStream(file), CancellationToken.None);

        Assert.Null(read);
        Assert.Contains("UTF-8", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hundreds_of_problems_are_counted_and_not_all_told()
    {
        string json = $$"""{"backlineRecords":1,"records":[{{string.Join(',', Enumerable.Repeat("7", 250))}}],"erased":[]}""";

        (_, IReadOnlyList<string> problems) = await Read(json);

        Assert.Equal(101, problems.Count);
        Assert.Equal("and 150 more", problems[^1]);
    }

    [Fact]
    public async Task Places_count_through_a_file_of_many_parts()
    {
        PracticeRecord[] many = [.. Enumerable.Range(1, 10_005).Select(number => Some.Record(number))];
        many[10_002] = many[10_002] with { Zone = "" };

        (_, IReadOnlyList<string> problems) = await Read(Text(Some.Set(many)));

        Assert.StartsWith("records[10002].zone", Assert.Single(problems), StringComparison.Ordinal);
    }

    private static Task<(RecordSet? Set, IReadOnlyList<string> Problems)> Read(string json) =>
        RecordFileReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), CancellationToken.None);

    private static string Text(RecordSet set) => JsonSerializer.Serialize(RecordFile.InOrder(set), RecordJson.Default.RecordSet);

    private sealed class Trickle(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public long Given => Position;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
