using Backline.Practice.Records;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Sync;

/// <summary>What is erased here and on a server that answers.</summary>
public sealed class ErasureSyncTests
{
    private readonly FakeServer _server = new();

    [Fact]
    public async Task What_is_erased_here_is_erased_there_at_once_with_what_never_came_here()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        _server.Take(Some.Set(Some.Record(2), Some.Record(3) with { Person = Some.Id(70) }));

        await store.EraseAsync();
        await sync.EraseAsync();

        Assert.False(await sync.HasErasureWaitingAsync());
        Assert.Empty(_server.Copy.Records);
        Assert.Empty(await store.AllAsync());
    }

    // A full browser has no room for the note of what is to be erased; what it never saw is what it had no room for.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_cannot_be_noted_is_erased_on_the_server_all_the_same(bool isAway)
    {
        var clock = Some.Clock();
        var shelf = new BrokenShelf();
        using RecordSync sync = _server.Sync(out RecordStore store, shelf, clock);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        _server.Take(Some.Set(Some.Record(2)));
        (shelf.NotesAreFull, shelf.Answer) = (true, PutOutcome.Full);
        _server.IsAway = isAway;

        await store.EraseAsync();
        await sync.EraseAsync();
        bool isWaiting = await sync.HasErasureWaitingAsync();
        _server.IsAway = false;
        clock.Advance(TimeSpan.FromMinutes(1));
        _server.Now += TimeSpan.FromMinutes(1);
        await sync.SyncAsync();

        Assert.Equal(isAway, isWaiting);
        Assert.Empty(_server.Copy.Records);
        Assert.Empty(await store.AllAsync());
        Assert.Single(_server.Requests, request => request.StartsWith("DELETE", StringComparison.Ordinal));
    }

    // The page may end between the two.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_noted_for_the_server_before_it_is_erased_here(bool notesBreak)
    {
        var shelf = new BrokenShelf();
        using RecordSync sync = _server.Sync(out RecordStore store, shelf);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        _server.Take(Some.Set(Some.Record(2))); // of a phone, and not come here yet
        shelf.NotesBreak = notesBreak;
        string? noted = null;

        await sync.EraseAsync(null, async () =>
        {
            shelf.NotesBreak = false;
            noted = await shelf.NoteAsync("server-to-erase");
            await store.EraseAsync();
        });

        Assert.Equal(notesBreak, string.IsNullOrEmpty(noted));
        Assert.Empty(await store.AllAsync());
        Assert.Empty(_server.Copy.Records);
    }

    // A device whose clock is ahead dates what it gives ahead; what it gives while it is erased here was not asked about.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_server_had_when_it_was_asked_goes_and_what_it_was_given_since_stays(bool isAnotherTabFirst)
    {
        var clock = Some.Clock();
        var shelf = new BrokenShelf();
        using RecordSync sync = _server.Sync(out RecordStore store, shelf, clock), other = _server.Sync(out _, shelf, clock);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        await store.TakeInAsync(Some.Set(Some.Record(2)), isOwn: true); // not there yet
        _server.Take(Some.Set(Some.Record(3, at: Some.Monday.AddDays(3))));

        SyncState state = await sync.EraseAsync(null, async () =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            _server.Now += TimeSpan.FromMinutes(1);
            await store.EraseAsync();
            _server.Take(Some.Set(Some.Record(4, at: Some.Monday.AddDays(-3))));
            await (isAnotherTabFirst ? other : sync).SyncAsync();
            _server.Take(Some.Set(Some.Record(5, at: Some.Monday.AddDays(-3))));
        });

        Assert.Equal(SyncState.InStep, state);
        Assert.Equal([Some.Id(4), Some.Id(5)], _server.Copy.Records.Select(record => record.Id).Order());
        Assert.Equal([Some.Id(4), Some.Id(5)], (await store.EverythingAsync()).Records.Select(record => record.Id).Order());
    }

    [Fact]
    public async Task A_server_that_does_not_say_what_it_has_keeps_nobody_waiting()
    {
        var clock = Some.Clock();
        var never = new TaskCompletionSource();
        using RecordSync sync = _server.Sync(out RecordStore store, clock: clock);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        _server.OnIntroduced = () => never.Task;

        Task<SyncState> erasing = sync.EraseAsync(null, async () =>
        {
            await store.EraseAsync();
            never.SetException(new HttpRequestException("gone"));
        });
        clock.Advance(TimeSpan.FromSeconds(5));
        SyncState state = await erasing.WaitAsync(TimeSpan.FromSeconds(30));
        bool isWaiting = await sync.HasErasureWaitingAsync();
        _server.OnIntroduced = null;
        _server.Now += TimeSpan.FromSeconds(5);
        await sync.SyncAsync();

        Assert.Equal((SyncState.Away, true), (state, isWaiting));
        Assert.Empty(_server.Copy.Records);
        Assert.Empty(await store.AllAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whether_the_server_has_yet_to_overwrite_what_was_erased_is_known(bool owesWiping)
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        _server.Take(Some.Set(Some.Record(1)));
        await store.EraseAsync();
        _server.OwesWiping = owesWiping;

        await sync.EraseAsync();

        Assert.Equal(owesWiping, sync.OwesWiping);
    }

    [Fact]
    public async Task What_is_taken_back_while_it_is_on_its_way_is_taken_back_there_too()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);
        _server.OnPushed = () =>
        {
            _server.OnPushed = null;
            return store.TakeBackAsync(Some.Id(1));
        };

        await sync.SyncAsync();
        RecordSet unsent = await store.Shelf.UnsentAsync();
        await sync.SyncAsync();

        Assert.Equal(Some.Id(1), Assert.Single(unsent.Erased).Id);
        Assert.Empty(unsent.Records);
        Assert.Equal(Some.Id(2), Assert.Single(_server.Copy.Records).Id);
        Assert.Equal(Some.Id(1), Assert.Single(_server.Copy.Erased).Id);
    }

    // It takes minutes where years come in, and the page offers to erase from the first part on.
    [Fact]
    public async Task What_is_erased_while_all_comes_in_for_the_first_time_goes_there_too()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        _server.Take(Some.Set([.. Enumerable.Range(1, 20).Select(i => Some.Record(i))]));
        Task<SyncState>? erasing = null;
        int parts = 0;
        _server.OnPull = () => erasing ??= ++parts == 4 ? EraseAll() : null;

        await sync.SyncAsync();
        SyncState state = await erasing!;

        Assert.Equal(SyncState.InStep, state);
        Assert.Empty(_server.Copy.Records);
        Assert.Empty(await store.AllAsync());
        Assert.Equal(4, _server.Requests.TakeWhile(request => !request.StartsWith("DELETE", StringComparison.Ordinal)).Count(request => request == "GET /api/records")); // the rest need not come first

        async Task<SyncState> EraseAll()
        {
            await store.EraseAsync();
            return await sync.EraseAsync();
        }
    }

    // A sync of the minute waits already: it erases, and what another device gives while it then pulls anew is not erased by the one that was asked for.
    [Fact]
    public async Task What_another_device_gives_after_the_erasing_stays_also_where_syncs_wait_in_line()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        _server.Take(Some.Set([.. Enumerable.Range(1, 20).Select(i => Some.Record(i))]));
        Task? ofTheMinute = null;
        Task<SyncState>? erasing = null;
        int parts = 0;
        _server.OnPull = () =>
        {
            if (++parts == 4)
            {
                ofTheMinute = sync.SyncAsync();
                erasing = EraseAll();
            }

            if (_server.Requests.Any(request => request.StartsWith("DELETE", StringComparison.Ordinal)))
            {
                _server.Take(Some.Set(Some.Record(99)));
            }
        };

        await sync.SyncAsync();
        await ofTheMinute!;
        await erasing!;

        Assert.Equal([Some.Id(99)], _server.Copy.Records.Select(record => record.Id));
        Assert.Equal([Some.Id(99)], (await store.AllAsync()).Select(record => record.Id));
        Assert.Single(_server.Requests, request => request.StartsWith("DELETE", StringComparison.Ordinal));

        async Task<SyncState> EraseAll()
        {
            await store.EraseAsync();
            return await sync.EraseAsync();
        }
    }

    [Fact]
    public async Task What_was_erased_here_goes_again_from_a_server_whose_copy_was_restored()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);
        await sync.SyncAsync();
        await store.EraseAsync();
        await sync.EraseAsync();

        _server.StartAnew(isEmpty: true);
        _server.Take(Some.Set(Some.Record(1), Some.Record(2))); // as they were before
        SyncState state = await sync.SyncAsync();

        Assert.Equal(SyncState.InStep, state);
        Assert.Empty(_server.Copy.Records);
        Assert.Equal([Some.Id(1), Some.Id(2)], _server.Copy.Erased.Select(erasure => erasure.Id).Order());
        Assert.Empty(await store.AllAsync());
    }

    [Fact]
    public async Task What_is_erased_there_is_erased_here()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);
        await sync.SyncAsync();

        _server.Take(Some.Erased(2));
        await sync.SyncAsync();

        Assert.Equal([Some.Id(1)], (await store.AllAsync()).Select(record => record.Id));
    }
}
