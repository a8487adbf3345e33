using System.Net;
using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Server.Tests;

public sealed class CalendarTests : IAsyncLifetime
{
    private const string Reminders =
        """{"times":[{"about":"stretch","at":"07:30","days":["monday","wednesday"]}],"quiet":[{"from":"2026-12-23","until":"2026-12-30"}]}""";

    private const string First = "01930000-0000-7000-8000-0000000000ff";
    private const string Second = "01930000-0000-7000-8000-0000000000ee";

    private static readonly string Secret = new('a', 64);
    private static readonly string Other = new('b', 64);

    private readonly LiveServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Who_knows_the_secret_reads_the_reminders_and_nothing_else()
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders), Record(2, RecordKinds.Feed, Feed(Secret)), Record(3, "standing-notes", """{"footwear":"private words"}"""));

        using HttpResponseMessage answer = await _server.Client.GetAsync(new Uri($"/calendar/{Secret}.ics", UriKind.Relative));
        string text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", answer.Header("Content-Type"));
        Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true });
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=WEEKLY;BYDAY=MO,WE\r\n", text, StringComparison.Ordinal);
        Assert.Contains("TZID:Europe/Berlin\r\n", text, StringComparison.Ordinal);
        Assert.Contains($"URL:{_server.Origin}/plan\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("private words", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_looks_at_the_headers_first_is_answered_as_if_it_read()
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders), Record(2, RecordKinds.Feed, Feed(Secret)));
        int length = (await _server.Client.GetByteArrayAsync(new Uri($"/calendar/{Secret}.ics", UriKind.Relative))).Length;

        using var good = new HttpRequestMessage(HttpMethod.Head, $"/calendar/{Secret}.ics");
        using var bad = new HttpRequestMessage(HttpMethod.Head, $"/calendar/{Other}.ics");
        using HttpResponseMessage known = await _server.Client.SendAsync(good);
        using HttpResponseMessage unknown = await _server.Client.SendAsync(bad);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (known.StatusCode, unknown.StatusCode));
        Assert.Equal("text/calendar; charset=utf-8", known.Header("Content-Type"));
        Assert.Equal(length, known.Content.Headers.ContentLength);
        Assert.Empty(await known.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_wrong_secret_is_not_here(string secret)
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders), Record(2, RecordKinds.Feed, Feed(Secret)));

        using HttpResponseMessage answer = await _server.Client.GetAsync(new Uri($"/calendar/{secret}.ics", UriKind.Relative));

        await answer.Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_ending_it_ends_it()
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders), Record(2, RecordKinds.Feed, Feed(Secret)));
        await Push(Record(3, RecordKinds.Feed, Feed(Other), hour: 1));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await Status(Secret), await Status(Other)));

        await Push(Record(4, RecordKinds.Feed, "{}", hour: 2));

        Assert.Equal(HttpStatusCode.NotFound, await Status(Other));
    }

    [Fact]
    public async Task Whom_two_devices_know_by_two_ids_has_one_feed_that_either_ends()
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders), Record(2, RecordKinds.Feed, Feed(Secret)));
        await Push(Record(3, RecordKinds.Feed, $$"""{"secret":"{{Other}}","persons":["{{Second}}","{{First}}"]}""", hour: 1, person: Second));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await Status(Secret), await Status(Other)));

        await Push(Record(4, RecordKinds.Reminders, Reminders.Replace("07:30", "08:15", StringComparison.Ordinal), hour: 2, person: Second));
        Assert.Contains("T081500", await _server.Client.GetStringAsync(new Uri($"/calendar/{Other}.ics", UriKind.Relative)), StringComparison.Ordinal);

        await Push(Record(5, RecordKinds.Feed, "{}", hour: 3));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await Status(Secret), await Status(Other)));
    }

    [Fact]
    public async Task A_zone_this_machine_has_not_heard_of_is_told_with_the_offset_it_had()
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders) with { Zone = "Antarctica/Newly_Founded" }, Record(2, RecordKinds.Feed, Feed(Secret)));

        string feed = await _server.Client.GetStringAsync(new Uri($"/calendar/{Secret}.ics", UriKind.Relative));

        Assert.Contains("TZID:Antarctica/Newly_Founded", feed, StringComparison.Ordinal);
        Assert.Contains("TZOFFSETTO:+0200", feed, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Antarctica/Newly_Founded:20260504T073000", feed, StringComparison.Ordinal);
    }

    // On the days of these changes .NET's own zones are an hour off where the machine's table is written in its short form.
    [Theory]
    [InlineData("Africa/Cairo", "20261030T000000", "+0300", "+0200")]
    [InlineData("Asia/Jerusalem", "20270326T020000", "+0200", "+0300")]
    [InlineData("America/Santiago", "20270404T000000", "-0300", "-0400")]
    [InlineData("America/Nuuk", "20270327T230000", "-0200", "-0100")]
    [InlineData("America/Scoresbysund", "20270327T230000", "-0200", "-0100")]
    public async Task Clocks_change_in_the_feed_on_the_day_they_change_there(string zone, string at, string before, string after)
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders) with { Zone = zone }, Record(2, RecordKinds.Feed, Feed(Secret)));

        string feed = await Read(Secret);

        Assert.Contains($"TZID:{zone}\r\n", feed, StringComparison.Ordinal);
        Assert.Contains($"DTSTART:{at}\r\nTZOFFSETFROM:{before}\r\nTZOFFSETTO:{after}\r\n", Dated(feed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_person_rests_the_feed_holds_no_stretch_and_afterwards_it_does_again()
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders), Record(2, RecordKinds.Feed, Feed(Secret)), Record(3, RecordKinds.Plan, Plan("rest"), hour: 1));
        string resting = await Read(Secret);

        await Push(Record(4, RecordKinds.Plan, Plan("build"), hour: 2));
        string building = await Read(Secret);

        Assert.DoesNotContain("BEGIN:VEVENT", resting, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", resting, StringComparison.Ordinal);
        Assert.Contains("NAME:Backline\r\n", resting, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE\r\n", resting, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", resting, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT\r\n", building, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_safety_answers_say_not_today_the_reminders_of_standing_stay_and_the_stretch_does_not()
    {
        string both = Reminders.Replace("\"times\":[", "\"times\":[{\"about\":\"standing\",\"at\":\"12:15\",\"days\":[\"friday\"]},", StringComparison.Ordinal);
        await Push(Record(1, RecordKinds.Reminders, both), Record(2, RecordKinds.Feed, Feed(Secret)), Record(3, RecordKinds.Screening, Screening("not-today"), hour: 1));
        string held = await Read(Secret);

        await Push(Record(4, RecordKinds.Screening, Screening("go"), hour: 2));
        string cleared = await Read(Secret);

        Assert.Contains("T121500", held, StringComparison.Ordinal);
        Assert.DoesNotContain("T073000", held, StringComparison.Ordinal);
        Assert.Contains("T073000", cleared, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"times":"none"}""", 1)]
    [InlineData("""{"times":[],"quiet":[]}""", 2)] // of a newer Backline
    public async Task Reminders_that_cannot_be_read_leave_those_before_them_in_force_as_in_the_app(string unread, int schema)
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders.Replace("07:30", "06:45", StringComparison.Ordinal)), Record(2, RecordKinds.Feed, Feed(Secret)));
        await Push(Record(3, RecordKinds.Reminders, Reminders, hour: 1), Record(4, RecordKinds.Reminders, unread, hour: 2) with { Schema = schema });

        string feed = await Read(Secret);

        Assert.Contains("T073000", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("T064500", feed, StringComparison.Ordinal);
    }

    /// <summary>A calendar program asks again and again; five years of practice are read only where something has changed.</summary>
    [Fact]
    public async Task Where_nothing_came_since_a_program_is_told_so_and_reads_nothing()
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders), Record(2, RecordKinds.Feed, Feed(Secret)));
        (_, string tag) = await Ask(Secret, null);

        (HttpStatusCode again, string same) = await Ask(Secret, tag);
        (HttpStatusCode weak, _) = await Ask(Secret, "W/" + tag); // as a proxy on the way may write it
        (HttpStatusCode any, _) = await Ask(Secret, "*");
        (HttpStatusCode wrong, _) = await Ask(Other, tag);
        (HttpStatusCode wrongAny, _) = await Ask(Other, "*");
        await Push(Record(3, RecordKinds.Plan, Plan("rest"), hour: 1));
        (HttpStatusCode changed, string next) = await Ask(Secret, tag);
        await Push(Record(4, RecordKinds.Feed, Feed(Other), hour: 2));
        (HttpStatusCode ended, _) = await Ask(Secret, next);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound), (again, weak, wrong, changed, ended));
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotFound), (any, wrongAny));
        Assert.Equal(tag, same);
        Assert.NotEqual(tag, next);
    }

    [Fact]
    public async Task What_was_erased_answers_nothing()
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders), Record(2, RecordKinds.Feed, Feed(Secret)));
        using HttpRequestMessage erase = await _server.Ours(HttpMethod.Delete, "/api/records?person=all", null);
        (await _server.Client.SendAsync(erase)).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.NotFound, await Status(Secret));
    }

    [Fact]
    public async Task A_person_without_a_feed_has_none_whatever_is_sent()
    {
        await Push(Record(1, RecordKinds.Reminders, Reminders), Record(2, RecordKinds.Feed, "{}"));

        Assert.Equal(HttpStatusCode.NotFound, await Status(""));
        Assert.Equal(HttpStatusCode.NotFound, await Status("null"));
    }

    // A yearly rule that begins a year before its change of 2027 stands for that too.
    private static string Dated(string feed) => feed
        .Replace("DTSTART:20260405T000000", "DTSTART:20270404T000000", StringComparison.Ordinal);

    private Task<string> Read(string secret) => _server.Client.GetStringAsync(new Uri($"/calendar/{secret}.ics", UriKind.Relative));

    private async Task<(HttpStatusCode Status, string Tag)> Ask(string secret, string? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/calendar/{secret}.ics");
        request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using HttpResponseMessage answer = await _server.Client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.ETag?.ToString() ?? "");
    }

    private async Task<HttpStatusCode> Status(string secret)
    {
        using HttpResponseMessage answer = await _server.Client.GetAsync(new Uri($"/calendar/{secret}.ics", UriKind.Relative));
        return answer.StatusCode;
    }

    private async Task Push(params PracticeRecord[] records)
    {
        string body = JsonSerializer.Serialize(new RecordSet(RecordSet.CurrentVersion, records, []), RecordJson.Default.RecordSet);
        using HttpRequestMessage request = await _server.Ours(HttpMethod.Post, "/api/records", body);
        (await _server.Client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static string Feed(string secret) => $$"""{"secret":"{{secret}}"}""";

    private static string Plan(string mode) => $$"""{"mode":"{{mode}}","begin":"self-tests"}""";

    private static string Screening(string level) => $$"""{"rulesVersion":1,"answers":{},"level":"{{level}}","outcomes":[],"restrictions":[]}""";

    private static PracticeRecord Record(int id, string kind, string content, int hour = 0, string person = First) => new(
        Guid.Parse($"01930000-0000-7000-8000-{id:x12}"),
        Guid.Parse(person),
        kind,
        new DateTimeOffset(2026, 5, 4, 7 + hour, 0, 0, TimeSpan.FromHours(2)),
        "Europe/Berlin",
        1,
        JsonDocument.Parse(content).RootElement);
}
