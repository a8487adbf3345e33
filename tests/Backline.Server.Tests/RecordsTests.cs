using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Backline.Storage;
using Microsoft.Data.Sqlite;

namespace Backline.Server.Tests;

public sealed class RecordsTests : IAsyncLifetime
{
    private readonly LiveServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_record_given_is_on_the_disk_and_comes_back_as_it_was()
    {
        JsonElement given = await Push(Set(Record(1, content: """{"note":"ä \u0026"}""")));

        Assert.Equal("""{"added":1,"known":0,"erased":0}""", given.GetRawText());
        JsonElement page = await Pull("");
        JsonElement record = Assert.Single(page.GetProperty("records").EnumerateArray());
        Assert.Equal("2026-03-01T09:00:00+01:00", record.GetProperty("at").GetString());
        Assert.Equal("ä &", record.GetProperty("content").GetProperty("note").GetString());
        Assert.Equal(1, page.GetProperty("next").GetInt64());
        await using var file = new SqliteConnection($"Data Source={Path.Combine(_server.DataFolder, BacklineDb.FileName)};Mode=ReadOnly;Pooling=False");
        await file.OpenAsync();
        await using SqliteCommand count = file.CreateCommand();
        count.CommandText = $"SELECT count(*) FROM records WHERE id = '{Id(1)}'";
        Assert.Equal(1L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Pages_follow_each_other_until_nothing_is_left()
    {
        await Push(Set([.. Enumerable.Range(1, 5).Select(number => Record(number))]));
        await Push($$"""{"backlineRecords":1,"records":[],"erased":[{"id":"{{Id(2)}}","at":"2026-03-02T00:00:00Z"}]}""");

        List<string> seen = [];
        long after = 0;
        while (true)
        {
            JsonElement page = await Pull($"?after={after}&limit=2");
            seen.AddRange(page.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("id").GetString()!));
            seen.AddRange(page.GetProperty("erased").EnumerateArray().Select(erasure => "-" + erasure.GetProperty("id").GetString()));
            long next = page.GetProperty("next").GetInt64();
            if (next == after)
            {
                break;
            }

            after = next;
        }

        Assert.Equal([Id(1), Id(3), Id(4), Id(5), "-" + Id(2)], seen);
    }

    [Fact]
    public async Task Erasing_takes_one_person_or_everybody()
    {
        await Push(Set(Record(1), Record(2), Record(3, person: 2000)));

        using HttpResponseMessage one = await _server.Client.SendAsync(await _server.Ours(HttpMethod.Delete, $"/api/records?person={Id(1000)}"));
        int left = (await Pull("")).GetProperty("records").GetArrayLength();
        using HttpResponseMessage all = await _server.Client.SendAsync(await _server.Ours(HttpMethod.Delete, "/api/records?person=all"));
        JsonElement page = await Pull("");

        Assert.Equal("""{"erased":2}""", (await one.Json()).GetRawText());
        Assert.Equal(1, left);
        Assert.Equal("""{"erased":1}""", (await all.Json()).GetRawText());
        Assert.Equal(0, page.GetProperty("records").GetArrayLength());
        Assert.Equal(3, page.GetProperty("erased").GetArrayLength());
        Assert.Equal("2026-05-04T03:02:01+00:00", page.GetProperty("erased")[0].GetProperty("at").GetString());
    }

    /// <summary>Who was told no would ask again and again, and send nothing until then.</summary>
    [Fact]
    public async Task Erasing_is_done_also_while_freed_parts_of_the_file_cannot_be_overwritten_yet_and_says_so()
    {
        await Push(Set(Record(1)));
        await using var other = new SqliteConnection($"Data Source={Path.Combine(_server.DataFolder, BacklineDb.FileName)};Pooling=False");
        await other.OpenAsync();
        await using (SqliteTransaction reads = other.BeginTransaction(deferred: true))
        {
            await using SqliteCommand count = other.CreateCommand();
            count.Transaction = reads;
            count.CommandText = "SELECT count(*) FROM records";
            await count.ExecuteScalarAsync();

            using HttpResponseMessage answer = await _server.Client.SendAsync(await _server.Ours(HttpMethod.Delete, "/api/records?person=all"));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("""{"erased":1,"notWiped":true}""", (await answer.Json()).GetRawText());
            Assert.Equal("""{"added":1,"known":0,"erased":0,"notWiped":true}""", (await Push(Set(Record(2)))).GetRawText());
        }

        Assert.Equal("""{"added":1,"known":0,"erased":0}""", (await Push(Set(Record(3)))).GetRawText());
        Assert.Equal(2, (await Pull("")).GetProperty("records").GetArrayLength());
    }

    [Fact]
    public async Task Erasing_until_a_moment_leaves_what_is_dated_later()
    {
        await Push(Set(Record(1), Record(2).Replace("09:00:00", "09:00:01", StringComparison.Ordinal), Record(3, person: 2000)));
        using HttpResponseMessage answer = await _server.Client.SendAsync(await _server.Ours(HttpMethod.Delete, $"/api/records?person={Id(1000)}&until=2026-03-01T08:00:00.0000000Z"));

        Assert.Equal("""{"erased":1}""", (await answer.Json()).GetRawText());
        Assert.Equal([Id(2), Id(3)], (await Pull("")).GetProperty("records").EnumerateArray().Select(record => record.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task Erasing_up_to_what_had_come_leaves_what_came_since_however_often_it_is_asked()
    {
        await Push(Set(Record(1), Record(2, person: 2000)));
        long last = (await _server.Client.GetFromJsonAsync<JsonElement>("/server.json")).GetProperty("last").GetInt64();
        await Push(Set(Record(3), Record(4, person: 2000)));

        foreach ((string person, int erased) in ((string, int)[])[(Id(1000), 1), (Id(1000), 0), ("all", 1), ("all", 0)])
        {
            using HttpResponseMessage answer = await _server.Client.SendAsync(await _server.Ours(HttpMethod.Delete, FormattableString.Invariant($"/api/records?person={person}&upTo={last}")));
            Assert.Equal(erased, (await answer.Json()).GetProperty("erased").GetInt32());
        }

        Assert.Equal([Id(3), Id(4)], (await Pull("")).GetProperty("records").EnumerateArray().Select(record => record.GetProperty("id").GetString()!));
    }

    [Theory]
    [InlineData("", "person: is missing")]
    [InlineData("?person=all&until=2026-03-01", "until: is \"2026-03-01\"; a moment like 2026-03-01T08:00:00Z was expected")]
    [InlineData("?person=all&until=2026-03-01T08:00:00", "until: is \"2026-03-01T08:00:00\"; a moment like")] // by whose clock?
    [InlineData("?person=all&until=", "until: is \"\"; a moment like")]
    [InlineData("?person=all&until=2026-03-01T08:00:00Z&until=2026-03-01T08:00:00Z", "until: stands here 2 times")]
    [InlineData("?person=all&upTo=-1", "upTo: is \"-1\"; a whole number of 0 or above")]
    [InlineData("?person=all&upTo=", "upTo: is \"\"; a whole number")]
    [InlineData("?person=", "person: is \"\"")]
    [InlineData("?person=everyone", "person: is \"everyone\"")]
    [InlineData("?persn=000003e8-0000-7000-8000-000000000001", "persn: is no parameter here; person or upTo or until was expected", "person: is missing")]
    [InlineData("?Person=all", "Person: is no parameter here; person or upTo or until was expected")]
    [InlineData("?PERSON=000003e8-0000-7000-8000-000000000001", "PERSON: is no parameter here; person or upTo or until was expected")]
    [InlineData("?person=all&Person=all", "Person: is no parameter here; person or upTo or until was expected")]
    [InlineData("?person=all&kind=session", "kind: is no parameter here")]
    [InlineData("?person=all&person=000003e8-0000-7000-8000-000000000001", "person: stands here 2 times")]
    public async Task Erasing_without_saying_whose_erases_nothing(string query, params string[] expected)
    {
        await Push(Set(Record(1)));

        using HttpResponseMessage answer = await _server.Client.SendAsync(await _server.Ours(HttpMethod.Delete, "/api/records" + query));

        JsonElement problem = await answer.Problem(HttpStatusCode.BadRequest);
        Assert.Equal(expected, problem.GetProperty("problems").EnumerateArray().Zip(expected, (text, beginning) => text.GetString()![..beginning.Length]));
        Assert.Contains("nothing was erased", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, (await Pull("")).GetProperty("records").GetArrayLength());
    }

    [Fact]
    public async Task A_clock_that_runs_ahead_and_a_content_of_another_version_keep_nothing_from_being_sent()
    {
        string ahead = Record(1).Replace("2026", "2099", StringComparison.Ordinal);
        string newer = Record(2, content: """{"leftCm":8,"rightCm":9,"rollCm":7,"placement":"high","more":true}""").Replace("\"note\"", "\"ankle-check\"", StringComparison.Ordinal);

        await Push(Set(ahead, newer, Record(3)));

        Assert.Equal(3, (await Pull("")).GetProperty("records").GetArrayLength());
    }

    [Fact]
    public async Task Every_problem_of_a_set_is_listed_and_nothing_is_kept()
    {
        string set = Set(
            Record(1),
            "null",
            Record(0),
            Record(3, content: "[]"),
            Record(4).Replace("\"note\"", "\"\"", StringComparison.Ordinal),
            Record(5).Replace("2026", "1826", StringComparison.Ordinal),
            Record(6).Replace("\"schema\":1", "\"schema\":0", StringComparison.Ordinal),
            Record(7).Replace("Europe/Berlin", "Mars/Base", StringComparison.Ordinal),
            Record(1, content: """{"another":true}"""),
            """{"id":"x","at":2026}""");

        using HttpResponseMessage answer = await Post(set);

        JsonElement problem = await answer.Problem(HttpStatusCode.BadRequest);
        string[] problems = [.. problem.GetProperty("problems").EnumerateArray().Select(text => text.GetString()!)];
        Assert.Equal(
            [
                "records[1]", "records[2].id", "records[3].content", "records[4].kind", "records[5].at", "records[6].schema", "records[7].zone", "records[8].id",
                "records[9].id", "records[9].person", "records[9].kind", "records[9].at", "records[9].zone", "records[9].schema", "records[9].content",
            ],
            problems.Select(text => text.Split(':')[0]));
        Assert.DoesNotContain(problems, text => text.Contains("JSON value could not", StringComparison.Ordinal));
        Assert.Equal(0, (await Pull("")).GetProperty("records").GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"backlineRecords":2,"records":[],"erased":[]}""")]
    [InlineData("""{"backlineRecords":1,"records":[],"erased":[],"more":1}""")]
    [InlineData("""{"backlineRecords":1,"records":null,"erased":[]}""")]
    [InlineData("""{"backlineRecords":1,"records":[{}],"erased":[]}""")]
    [InlineData("""{"backlineRecords":1,"records":[],"erased":[null]}""")]
    [InlineData("""{"backlineRecords":1,"records":[],"erased":[]""")]
    [InlineData("""{"backlineRecords":1e400,"records":[],"erased":[]}""")]
    [InlineData("""{"backlineRecords":NaN,"records":[],"erased":[]}""")]
    [InlineData("""{"backlineRecords":1,"records":[],"erased":[]} trailing""")]
    [InlineData("""{"backlineRecords":1,"records":[],"erased":[{"id":"\ud800","at":"2026-01-01T00:00:00Z"}]}""")]
    public async Task A_body_that_is_no_set_is_refused_with_its_place(string body)
    {
        using HttpResponseMessage answer = await Post(body);

        JsonElement problem = await answer.Problem(HttpStatusCode.BadRequest);
        Assert.NotEmpty(problem.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task Half_a_character_in_a_name_is_refused()
    {
        using HttpResponseMessage answer = await Post(Set(Record(1).Replace("\"note\"", "\"\\ud800\"", StringComparison.Ordinal)));

        await answer.Problem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Half_a_character_in_a_content_is_refused_so_that_what_is_there_can_always_be_given_out()
    {
        using HttpResponseMessage half = await Post(Set(Record(1, content: """{"a":"\ud800"}""")));
        using HttpRequestMessage request = await _server.Ours(HttpMethod.Post, "/api/records");
        byte[] body = Encoding.UTF8.GetBytes(Set(Record(2, content: """{"a":"#"}""")));
        body[Array.IndexOf(body, (byte)'#')] = 0xff;
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using HttpResponseMessage bytes = await _server.Client.SendAsync(request);

        await half.Problem(HttpStatusCode.BadRequest);
        await bytes.Problem(HttpStatusCode.BadRequest);
        Assert.Equal(0, (await Pull("")).GetProperty("records").GetArrayLength());
    }

    [Fact]
    public async Task A_million_brackets_are_refused()
    {
        using HttpResponseMessage answer = await Post(new string('[', 1_000_000));
        using HttpResponseMessage inside = await Post(Set(Record(1, content: string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000))));

        await answer.Problem(HttpStatusCode.BadRequest);
        await inside.Problem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        using HttpRequestMessage request = await _server.Ours(HttpMethod.Post, "/api/records");
        request.Content = new StringContent(Set(Record(1)), Encoding.UTF8, "text/plain");

        using HttpResponseMessage answer = await _server.Client.SendAsync(request);

        await answer.Problem(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_huge_body_is_cut_off()
    {
        string token = await _server.Token();
        string head = $"POST /api/records HTTP/1.1\r\nHost: {_server.Url.Authority}\r\nOrigin: {_server.Origin}\r\nX-Backline-Token: {token}\r\nContent-Type: application/json\r\nConnection: close\r\n";

        string announced = await _server.Raw(head + "Content-Length: 4000000000\r\n\r\n{");
        string inChunks = await _server.Raw(head + "Transfer-Encoding: chunked\r\n\r\n" + Chunks(20, 65_536));

        Assert.StartsWith("HTTP/1.1 413 ", announced, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", announced, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 413 ", inChunks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_trickles_is_cut_off()
    {
        string token = await _server.Token();
        string request = $"POST /api/records HTTP/1.1\r\nHost: {_server.Url.Authority}\r\nOrigin: {_server.Origin}\r\nX-Backline-Token: {token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n" + "{";

        string answer = await _server.Raw(request).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
    }

    // Who is to unpair a lost phone must not need it.
    [Fact]
    public async Task A_database_that_is_damaged_under_the_server_keeps_it_from_no_introduction()
    {
        await Push(Set(Record(1)));
        SqliteConnection.ClearAllPools();
        string file = Path.Combine(_server.DataFolder, BacklineDb.FileName);
        await File.WriteAllBytesAsync(file, [.. Enumerable.Repeat((byte)'x', (int)new FileInfo(file).Length)], TestContext.Current.CancellationToken);

        JsonElement introduction = await _server.Client.GetFromJsonAsync<JsonElement>("/server.json", TestContext.Current.CancellationToken);

        Assert.True(introduction.GetProperty("server").GetBoolean());
        Assert.Equal(JsonValueKind.Null, introduction.GetProperty("last").ValueKind);
        Assert.NotEmpty(introduction.GetProperty("token").GetString()!);
    }

    [Fact]
    public async Task A_busy_database_is_told_and_the_record_can_be_given_again()
    {
        await using var other = new SqliteConnection($"Data Source={Path.Combine(_server.DataFolder, BacklineDb.FileName)};Pooling=False");
        await other.OpenAsync();
        await using (var holds = await other.BeginTransactionAsync())
        {
            using HttpResponseMessage refused = await Post(Set(Record(1)));

            JsonElement problem = await refused.Problem(HttpStatusCode.ServiceUnavailable);
            Assert.Contains("Another program holds the database", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.Equal("5", refused.Header("Retry-After"));
        }

        Assert.Equal(1, (await Push(Set(Record(1)))).GetProperty("added").GetInt32());
    }

    [Theory]
    [InlineData("?after=-1", "after: is \"-1\"; a whole number of 0 or above was expected")]
    [InlineData("?after=abc", "after: is \"abc\"; a whole number of 0 or above was expected")]
    [InlineData("?after=", "after: is \"\"; a whole number of 0 or above was expected")]
    [InlineData("?after=99999999999999999999", "after: is \"99999999999999999999\"; a whole number of 0 or above was expected")]
    [InlineData("?limit=0", "limit: is \"0\"; a whole number from 1 to 1000 was expected")]
    [InlineData("?after=1&limit=5000", "limit: is \"5000\"; a whole number from 1 to 1000 was expected")]
    [InlineData("?limit=1&limit=2", "limit: stands here 2 times; once was expected")]
    [InlineData("?person=zz", "person: is no parameter here; after or limit was expected")]
    [InlineData(
        "?after=x&limit=x",
        "after: is \"x\"; a whole number of 0 or above was expected",
        "limit: is \"x\"; a whole number from 1 to 1000 was expected")]
    public async Task A_page_that_cannot_be_is_refused_with_words_about_what_is_wrong_and_nothing_else(string query, params string[] expected)
    {
        using HttpResponseMessage answer = await _server.Client.GetAsync("/api/records" + query);

        JsonElement problem = await answer.Problem(HttpStatusCode.BadRequest);
        Assert.Equal(expected, problem.GetProperty("problems").EnumerateArray().Select(text => text.GetString()));
    }

    private async Task<HttpResponseMessage> Post(string body) =>
        await _server.Client.SendAsync(await _server.Ours(HttpMethod.Post, "/api/records", body));

    private async Task<JsonElement> Push(string body)
    {
        using HttpResponseMessage answer = await Post(body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Json();
    }

    private async Task<JsonElement> Pull(string query)
    {
        using HttpResponseMessage answer = await _server.Client.GetAsync("/api/records" + query);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        return await answer.Json();
    }

    private static string Set(params string[] records) => $$"""{"backlineRecords":1,"records":[{{string.Join(',', records)}}],"erased":[]}""";

    private static string Record(int number, string content = "{}", int person = 1000) =>
        $$"""{"id":"{{Id(number)}}","person":"{{Id(person)}}","kind":"note","at":"2026-03-01T09:00:00+01:00","zone":"Europe/Berlin","schema":1,"content":{{content}}}""";

    private static string Id(int number) =>
        number == 0 ? Guid.Empty.ToString() : string.Create(CultureInfo.InvariantCulture, $"{number:x8}-0000-7000-8000-000000000001");

    private static string Chunks(int count, int size) =>
        string.Concat(Enumerable.Repeat($"{size:x}\r\n{new string(' ', size)}\r\n", count)) + "0\r\n\r\n";
}
