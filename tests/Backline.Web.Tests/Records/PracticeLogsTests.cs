using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Sessions;
using Backline.Progress.Summaries;
using Backline.Web.Records;

namespace Backline.Web.Tests.Records;

public sealed class PracticeLogsTests
{
    private readonly CountingShelf _shelf = new();
    private readonly RecordStore _store;
    private readonly PracticeLogs _logs;

    public PracticeLogsTests()
    {
        _store = new RecordStore(_shelf, Some.Clock());
        _logs = new PracticeLogs(_store);
    }

    [Fact]
    public async Task Only_months_that_changed_are_read_again()
    {
        await TakeIn(Some.Session(1, Some.Monday.AddMonths(-2)), Some.Session(2, Some.Monday));
        Assert.Equal(2, (await _logs.ReadAsync()).Sessions.Count);
        _shelf.Read.Clear();

        await TakeIn(Some.Session(3, Some.Monday.AddDays(1)));
        PracticeLog log = await _logs.ReadAsync();

        Assert.Equal(3, log.Sessions.Count);
        Assert.Equal(["2026-05"], _shelf.Read);
    }

    [Fact]
    public async Task A_summary_kept_beside_the_records_serves_the_next_visit()
    {
        await TakeIn(Some.Session(1), Some.Session(2, Some.Monday.AddMonths(1)));
        await _logs.ReadAsync();
        _shelf.Read.Clear();

        using var next = new PracticeLogs(new RecordStore(_shelf, Some.Clock()));

        Assert.Equal(2, (await next.ReadAsync()).Sessions.Count);
        Assert.Empty(_shelf.Read);
    }

    /// <summary>The browser's database makes it anew (<see cref="IndexedDbShelf.MonthsAsync"/>).</summary>
    [Fact]
    public void A_damaged_summary_is_read_or_refused_and_nothing_else()
    {
        var summary = MonthSummary.Of([Some.Session(1), Some.Session(2, Some.Monday.AddDays(1))], _ => true);
        string text = JsonSerializer.Serialize(summary, ShelvedMonthJson.Default.MonthSummary);
        int begin = text.IndexOf("\"sessions\":\"", StringComparison.Ordinal) + 12, end = text.IndexOf('"', begin);
        byte[] rows = Convert.FromBase64String(text[begin..end]);
        var random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 2000; i++)
        {
            byte[] damaged = [.. rows[..(i % 4 == 0 ? random.Next(rows.Length) : rows.Length)]];
            for (int bite = random.Next(1, 4); bite > 0 && damaged.Length > 0; bite--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                JsonSerializer.Deserialize(text[..begin] + Convert.ToBase64String(damaged) + text[end..], ShelvedMonthJson.Default.MonthSummary);
            }
            catch (JsonException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 500, 2000);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(text[..(begin - 1)] + "null" + text[(end + 1)..], ShelvedMonthJson.Default.MonthSummary));
    }

    [Fact]
    public async Task What_was_erased_is_gone_from_the_log_too()
    {
        await TakeIn(Some.Session(1), Some.Session(2));
        await _logs.ReadAsync();

        await _store.TakeInAsync(Some.Erased(1), isOwn: true);

        Assert.Equal([Some.Id(2)], (await _logs.ReadAsync()).Sessions.Select(session => session.Id));
    }

    [Fact]
    public async Task Records_of_another_person_guide_nobody_here_until_they_are_said_to_be_ones_own()
    {
        PracticeRecord other = Some.Session(1) with { Person = Some.Id(99) };
        await TakeIn(other, Some.Session(2));
        Assert.Single((await _logs.ReadAsync()).Sessions);

        await _store.BecomeAsync(other.Person);

        Assert.Equal(2, (await _logs.ReadAsync()).Sessions.Count);
    }

    [Fact]
    public async Task Who_reads_on_while_something_is_being_kept_reads_it_too()
    {
        var shelf = new BrokenShelf { Gate = new() };
        var store = new RecordStore(shelf, Some.Clock());
        using var logs = new PracticeLogs(store);
        Assert.Empty((await logs.ReadAsync()).Sessions);

        Task<PutOutcome> keeping = store.TakeInAsync(Some.Set(Some.Session(1)), isOwn: true);
        Task<PracticeLog> log = logs.ReadAsync();
        Task<RecordSet> everything = store.EverythingAsync();
        Assert.False(log.IsCompleted);
        shelf.Gate.SetResult();

        Assert.Single((await log).Sessions);
        Assert.Single((await everything).Records);
        Assert.Equal(PutOutcome.Kept, await keeping);
    }

    [Fact]
    public async Task What_the_browser_would_not_keep_counts_all_the_same()
    {
        await TakeIn(Some.Session(1));
        _shelf.Answer = PutOutcome.Full;
        await TakeIn(Some.Session(2, Some.Monday.AddDays(1)));

        Assert.Equal(2, (await _logs.ReadAsync()).Sessions.Count);
    }

    [Fact]
    public async Task One_session_is_read_from_the_months_that_know_of_it()
    {
        await TakeIn(
            Some.Session(1, Some.Monday.AddMonths(-3)), Some.Session(2), Some.Session(3, Some.Monday.AddMonths(-1)), Some.CheckIn(4, 1, CheckInContent.Better, Some.Monday.AddMonths(-2)));
        await _logs.ReadAsync();
        _shelf.Read.Clear();

        PastSession? session = await _logs.SessionAsync(Some.Id(1));

        Assert.Equal(CheckInContent.Better, session?.CheckIn?.Answer);
        Assert.Equal(["2026-02", "2026-03"], _shelf.Read.Order());
        Assert.Null(await _logs.SessionAsync(Some.Id(77)));
    }

    [Fact]
    public async Task Others_are_counted_with_the_name_they_gave_themselves()
    {
        PracticeRecord name = Some.Record(2, RecordKinds.Profile, content: """{"name":"Ben"}""") with { Person = Some.Id(99) };
        await TakeIn(Some.Session(1) with { Person = Some.Id(99) }, name, Some.Session(3));

        PersonRow other = (await _logs.ReadAsync()).People.Single(person => person.Person == Some.Id(99));

        Assert.Equal((1, "Ben"), (other.Sessions, other.Name?.Content));
    }

    [Fact]
    public async Task Asked_again_while_nothing_changed_the_shelf_is_left_alone()
    {
        await TakeIn(Some.Session(1));
        PracticeLog first = await _logs.ReadAsync();
        int asked = _shelf.Asked;

        Assert.Same(first, await _logs.ReadAsync());
        Assert.Equal(asked, _shelf.Asked);
    }

    private Task<PutOutcome> TakeIn(params PracticeRecord[] records) => _store.TakeInAsync(Some.Set(records), isOwn: true);

    // A shelf that keeps summaries as a browser does, and tells which months were read whole.
    private sealed class CountingShelf : IRecordShelf
    {
        private readonly MemoryShelf _inner = new();
        private readonly Dictionary<(string Who, string Month), ShelvedMonth> _kept = [];

        public CountingShelf() => _inner.AddNoteAsync("person", Some.Person.ToString());

        public List<string> Read { get; } = [];

        public int Asked { get; private set; }

        public PutOutcome Answer { get; set; } = PutOutcome.Kept;

        public bool IsLasting => true;

        public Task<ShelfOpening> OpenAsync(ShelfListener listener) => Task.FromResult(ShelfOpening.Open);

        public Task<RecordSet> ReadAsync() => _inner.ReadAsync();

        public Task<PutOutcome> PutAsync(RecordSet set, bool isOwn) => Answer == PutOutcome.Kept ? _inner.PutAsync(set, isOwn) : Task.FromResult(Answer);

        public Task<RecordSet> UnsentAsync() => _inner.UnsentAsync();

        public Task ConfirmAsync(IReadOnlyCollection<Guid> records, IReadOnlyCollection<Guid> erased) => _inner.ConfirmAsync(records, erased);

        public Task<PutOutcome> UnsendAsync(IReadOnlyCollection<Guid> ids) => _inner.UnsendAsync(ids);

        public Task TellErasedAsync(IReadOnlyCollection<Guid>? persons) => _inner.TellErasedAsync(persons);

        public Task<string?> NoteAsync(string name) => _inner.NoteAsync(name);

        public Task<string> AddNoteAsync(string name, string text) => _inner.AddNoteAsync(name, text);

        public Task<PutOutcome> PutNoteAsync(string name, string text, bool tellsOthers = false) => _inner.PutNoteAsync(name, text, tellsOthers);

        public Task<PutOutcome?> ChangeNoteAsync(string name, string? known, string text) => _inner.ChangeNoteAsync(name, known, text);

        public async Task<IReadOnlyList<ShelvedMonth>> MonthsAsync(string who, IReadOnlyDictionary<string, string> known)
        {
            Asked++;
            return
            [
                .. (await _inner.MonthsAsync(who, known)).Select(month =>
                    known.GetValueOrDefault(month.Month) != month.Mark && _kept.GetValueOrDefault((who, month.Month)) is { } kept && kept.Mark == month.Mark ? kept : month),
            ];
        }

        public Task<RecordSet> MonthAsync(string month)
        {
            Read.Add(month);
            return _inner.MonthAsync(month);
        }

        public Task<RecordSet> SinceAsync(string day) => _inner.SinceAsync(day);

        public Task KeepSummaryAsync(string who, ShelvedMonth month)
        {
            _kept[(who, month.Month)] = month;
            return Task.CompletedTask;
        }
    }
}
