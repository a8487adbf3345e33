using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Sync;

public sealed class RecordSyncTests
{
    private readonly FakeServer _server = new();

    [Fact]
    public async Task A_server_that_never_says_what_it_has_is_one_that_is_gone()
    {
        var clock = Some.Clock();
        var server = new FakeServer { OnIntroduced = () => new TaskCompletionSource().Task };

        Task<Introduction> introduction = server.Client(clock).IntroduceAsync();
        clock.Advance(TimeSpan.FromSeconds(15));

        await Assert.ThrowsAsync<HttpRequestException>(() => introduction);
    }

    // A page put to sleep in the middle of a part may wake under another server, and writes its place there.
    [Theory]
    [InlineData("token-0 900")]
    [InlineData("900")]
    public async Task A_place_of_another_server_is_none_of_this_one(string cursor)
    {
        var server = new FakeServer();
        server.Take(Some.Set(Some.Record(1)));
        using RecordSync sync = server.Sync(out RecordStore store);
        await sync.SyncAsync();
        server.Take(Some.Set(Some.Record(2)));
        await store.Shelf.PutNoteAsync("server-cursor", cursor);

        await sync.SyncAsync();

        Assert.Equal([Some.Id(1), Some.Id(2)], (await store.AllAsync()).Select(record => record.Id).Order());
    }

    [Fact]
    public async Task Without_a_server_nothing_but_the_introduction_is_asked()
    {
        var server = new FakeServer { HasServer = false };
        using RecordSync sync = server.Sync(out _);

        SyncState state = await sync.SyncAsync();

        Assert.Equal(SyncState.NoServer, state);
        Assert.Equal(["GET /server.json"], server.Requests);
    }

    [Fact]
    public async Task What_was_made_here_reaches_the_server_once()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);

        await sync.SyncAsync();
        await sync.SyncAsync();

        Assert.Equal(2, _server.Copy.Records.Count);
        Assert.Single(_server.Requests, request => request == "POST /api/records");
    }

    /// <summary>It would be lost with the page, though a server stands by.</summary>
    [Fact]
    public async Task What_the_browser_has_no_room_for_reaches_the_server()
    {
        using RecordSync sync = _server.Sync(out RecordStore store, new BrokenShelf { Answer = PutOutcome.Full });
        PracticeRecord made = await store.AddAsync("test", JsonDocument.Parse("{}").RootElement);

        await sync.SyncAsync();

        Assert.Equal(StoreTrouble.Full, store.Trouble);
        Assert.Equal(made.Id, Assert.Single(_server.Copy.Records).Id);
    }

    // A computer that is switched on each evening starts it anew, and a full browser can mark nothing as yet to be sent.
    [Fact]
    public async Task What_a_full_browser_holds_reaches_a_server_that_was_started_anew_too()
    {
        var shelf = new BrokenShelf();
        using RecordSync sync = _server.Sync(out RecordStore store, shelf);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        shelf.Answer = PutOutcome.Full;
        PracticeRecord made = await store.AddAsync("test", JsonDocument.Parse("{}").RootElement);
        _server.StartAnew(isEmpty: true);

        SyncState state = await sync.SyncAsync();
        int pulls = _server.Requests.Count(request => request.StartsWith("GET /api/records", StringComparison.Ordinal));
        await sync.SyncAsync();

        Assert.Equal(SyncState.InStep, state);
        Assert.Equal(new[] { Some.Id(1), made.Id }.Order(), _server.Copy.Records.Select(record => record.Id).Order());
        Assert.InRange(_server.Requests.Count(request => request.StartsWith("GET /api/records", StringComparison.Ordinal)) - pulls, 1, 2); // all is not compared again
    }

    [Fact]
    public async Task What_the_server_has_comes_here_page_by_page()
    {
        _server.Take(Some.Set([.. Enumerable.Range(1, 7).Select(id => Some.Record(id))]));
        using RecordSync sync = _server.Sync(out RecordStore store);

        await sync.SyncAsync();

        Assert.Equal(7, (await store.AllAsync()).Count);
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again_and_nothing_is_lost()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await sync.SyncAsync();
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);

        _server.IsAway = true;
        SyncState away = await sync.SyncAsync();
        _server.IsAway = false;
        SyncState back = await sync.SyncAsync();

        Assert.Equal(SyncState.Away, away);
        Assert.Equal(SyncState.InStep, back);
        Assert.Single(_server.Copy.Records);
    }

    [Fact]
    public async Task A_server_that_is_away_is_known_after_the_browser_cleared_its_database_and_the_page_was_opened_again()
    {
        var shelf = new BrokenShelf();
        using RecordSync sync = _server.Sync(out _, shelf);
        await sync.SyncAsync();

        shelf.Clear();
        _server.IsAway = true;
        await sync.SyncAsync();
        using RecordSync again = _server.Sync(out _, shelf);

        Assert.Equal(SyncState.Away, await again.SyncAsync());
    }

    [Fact]
    public async Task A_server_that_starts_anew_with_an_empty_copy_gets_everything_again()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);
        await sync.SyncAsync();

        _server.StartAnew(isEmpty: true);
        await sync.SyncAsync();

        Assert.Equal(2, _server.Copy.Records.Count);
    }

    [Fact]
    public async Task A_server_that_starts_anew_with_its_copy_is_sent_nothing_again()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);
        await sync.SyncAsync();

        _server.StartAnew(isEmpty: false);
        await sync.SyncAsync();

        Assert.Single(_server.Requests, request => request == "POST /api/records");
    }

    /// <summary>Nobody need write a further entry for it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_browser_had_no_room_for_is_kept_by_the_next_sync_once_there_is(bool hasServer)
    {
        var shelf = new BrokenShelf { Answer = PutOutcome.Full };
        (_server.HasServer, _server.IsAway) = (hasServer, hasServer);
        using RecordSync sync = _server.Sync(out RecordStore store, shelf);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await store.TakeInAsync(Some.Set(Some.Record(2)), isOwn: false);
        await sync.SyncAsync();
        StoreTrouble before = store.Trouble;
        int changes = 0;
        store.Changed += () => changes++;
        await sync.SyncAsync();
        Assert.Equal(0, changes); // still full: nothing is read again for it

        shelf.Answer = PutOutcome.Kept;
        await sync.SyncAsync();

        Assert.Equal((StoreTrouble.Full, StoreTrouble.None), (before, store.Trouble));
        Assert.Equal([Some.Id(1), Some.Id(2)], (await shelf.ReadAsync()).Records.Select(record => record.Id).Order());
    }


    [Fact]
    public async Task A_refusal_is_said_and_keeps_what_was_not_taken()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);

        _server.Refuses = true;
        SyncState refused = await sync.SyncAsync();
        _server.Refuses = false;
        await sync.SyncAsync();

        Assert.Equal(SyncState.Refused, refused);
        Assert.Single(_server.Copy.Records);
    }

    [Fact]
    public async Task One_refused_record_keeps_none_of_the_others_back()
    {
        _server.RefusedId = Some.Id(77);
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set([.. Enumerable.Range(1, 200).Select(id => Some.Record(id))]), isOwn: true);

        SyncState state = await sync.SyncAsync();

        Assert.Equal(SyncState.Refused, state);
        Assert.Equal(199, _server.Copy.Records.Count);
        Assert.Equal([Some.Id(77)], (await store.Shelf.UnsentAsync()).Records.Select(record => record.Id));
    }

    [Fact]
    public async Task A_site_that_never_had_a_server_misses_none_when_it_is_offline()
    {
        using RecordSync sync = new FakeServer { IsAway = true }.Sync(out _);

        Assert.Equal(SyncState.NoServer, await sync.SyncAsync());
    }

    [Fact]
    public async Task A_browser_database_that_breaks_while_syncing_is_said()
    {
        using RecordSync sync = _server.Sync(out _, new BrokenShelf { NotesBreak = true });

        Assert.Equal(SyncState.Stumbled, await sync.SyncAsync());
    }

    [Fact]
    public async Task A_started_sync_sends_a_new_record_by_itself()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        sync.Start();
        var done = new TaskCompletionSource();
        sync.Changed += () => _ = _server.Copy.Records.Count == 1 && done.TrySetResult();

        await store.AddAsync("test", System.Text.Json.JsonDocument.Parse("{}").RootElement);

        await done.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Single(_server.Copy.Records);
    }

    [Fact]
    public async Task What_the_browser_cleared_comes_back_at_once()
    {
        var shelf = new BrokenShelf();
        using RecordSync sync = _server.Sync(out RecordStore store, shelf);
        sync.Start();
        await store.AddAsync("test", JsonDocument.Parse("{}").RootElement);
        await sync.SyncAsync();
        var done = new TaskCompletionSource();
        sync.Changed += async () => _ = (await store.AllAsync()).Count == 1 && done.TrySetResult();

        shelf.Clear();

        await done.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(StoreTrouble.Cleared, store.Trouble);
    }
}
