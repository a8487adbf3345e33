using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Backline.Practice.Records;
using Backline.Storage;
using Backline.TestKit;
using Microsoft.Data.Sqlite;

namespace Backline.Server.Tests;

/// <summary>Five years of daily sessions and check-ins. It prints what it measured.</summary>
public sealed class SpeedTests : IAsyncLifetime
{
    private const int Records = 20_000;
    private const int PartSize = 200; // as the browser sends them
    private const int Syncs = 400;

    private readonly LiveServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Twenty_thousand_records_are_taken_in_five_seconds_and_a_sync_answered_in_fifty_milliseconds()
    {
        LongTest.SkipUnlessAsked(LongTest.Timed);
        string token = await _server.Token();
        string[] parts = [.. Enumerable.Range(0, Records).Chunk(PartSize).Select(numbers => SetOf(numbers))];
        await Push(token, SetOf([Records + 1_000_000])); // compiled once before it is timed

        var taking = Stopwatch.StartNew();
        foreach (string part in parts)
        {
            await Push(token, part);
        }

        double takenSeconds = taking.Elapsed.TotalSeconds;
        List<double> answers = [];
        long after = Records;
        for (int sync = 0; sync < Syncs; sync++)
        {
            var one = Stopwatch.StartNew();
            await Push(token, SetOf([Records + sync]));
            using HttpResponseMessage page = await _server.Client.GetAsync($"/api/records?after={after}&limit=500");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            await page.Content.ReadAsByteArrayAsync();
            answers.Add(one.Elapsed.TotalMilliseconds);
        }

        answers.Sort();
        double p95 = answers[(int)(Syncs * 0.95)];
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Records} records in {takenSeconds:0.00} s; a sync (one record given, what is new taken) p50 {answers[Syncs / 2]:0.0} ms, p95 {p95:0.0} ms; {Bytes() / (double)Records:0} bytes a record on the disk"));
        Assert.True(takenSeconds <= 5, $"{takenSeconds} s");
        Assert.True(p95 <= 50, $"{p95} ms");
    }

    [Theory]
    [InlineData("voice", 12, 0, 5000)]
    [InlineData("camera", 40, 7, 9000)]
    public async Task What_a_session_takes_on_the_disk_and_in_a_file_is_stated(string name, int events, int measures, int most)
    {
        const int Sessions = 500;
        string token = await _server.Token();
        long empty = Bytes();
        foreach (int[] part in Enumerable.Range(0, Sessions).Chunk(PartSize))
        {
            await Push(token, SetOf(part.Select(number => Session(number, events, measures))));
        }

        await using var db = new BacklineDb(BacklineDb.Options(Path.Combine(_server.DataFolder, BacklineDb.FileName)));
        byte[] file = RecordFile.ToBytes(await db.Everything(null, CancellationToken.None));

        double disk = (Bytes() - empty) / (double)Sessions;
        double export = file.Length / (double)Sessions;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"a session, {name}, {events} events: {disk:0} bytes on the server's disk, {export:0} in an export"));
        Assert.InRange(disk, 500, most);
        Assert.InRange(export, 500, most);
    }

    // What SQLite uses, without the log that it folds in later.
    private long Bytes()
    {
        using var file = new SqliteConnection($"Data Source={Path.Combine(_server.DataFolder, BacklineDb.FileName)};Pooling=False");
        file.Open();
        using SqliteCommand command = file.CreateCommand();
        command.CommandText = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        return (long)command.ExecuteScalar()!; // one row
    }

    private async Task Push(string token, string set)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/records") { Content = new StringContent(set, Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", _server.Origin);
        request.Headers.Add("X-Backline-Token", token);
        using HttpResponseMessage answer = await _server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static string SetOf(IEnumerable<int> numbers) => SetOf(numbers.Select(number => number % 11 == 0 ? Session(number, events: 40, measures: 7) : CheckIn(number)));

    private static string SetOf(IEnumerable<string> records) => $$"""{"backlineRecords":1,"records":[{{string.Join(',', records)}}],"erased":[]}""";

    private static string CheckIn(int number) =>
        Record(number, "check-in", string.Create(CultureInfo.InvariantCulture, $$"""{"session":"{{number:x8}}-0000-7000-8000-000000000002","answer":"same"}"""));

    // A session of two minutes: with a camera about forty things happen in it, by voice about twelve are said.
    private static string Session(int number, int events, int measures)
    {
        string happened = string.Join(',', Enumerable.Range(0, events).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{"t":{{i * 3.1}},"kind":"cue","id":"heels","text":"Heels down."}""")));
        string rules = string.Join(',', Enumerable.Range(0, 5).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{"id":"rule-{{i}}","keptSeconds":{{50.5 + i}},"brokenSeconds":{{i}},"notSeenSeconds":4.5}""")));
        string seen = string.Join(',', Enumerable.Range(0, measures).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{"measure":"kneeFlexionDeg","median":{{12.5 + i}},"standardError":3.2}""")));
        return Record(number, "session", $$"""{"protocol":"rolled-mat-calf-stretch","variant":"soft","support":"chair","rollCm":7,"camera":true,"restrictions":[],"targetSeconds":60,"durationSeconds":124,"held":{"seenSeconds":58.1,"unseenSeconds":1.9,"selfReportedSeconds":0},"ended":"done","stopReason":null,"painBefore":2,"painAfter":1,"felt":["calf"],"notes":null,"events":[{{happened}}],"rules":[{{rules}}],"measures":[{{seen}}]}""");
    }

    private static string Record(int number, string kind, string content) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"{{number + 1:x8}}-0000-7000-8000-000000000001","person":"00000000-0000-7000-8000-0000000000ff","kind":"{{kind}}","at":"2026-03-01T09:00:00+01:00","zone":"Europe/Berlin","schema":1,"content":{{content}}}""");
}
