using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;
using Microsoft.Extensions.Time.Testing;

namespace Backline.Web.Tests.Sync;

public sealed class RecordSyncTests
{
    private readonly FakeServer _server = new();

    [Fact]
    public async Task Without_a_server_nothing_but_the_introduction_is_asked()
    {
        var server = new FakeServer { HasServer = false };
        using RecordSync sync = Sync(server, out _);

        SyncState state = await sync.SyncAsync();

        Assert.Equal(SyncState.NoServer, state);
        Assert.Equal(["GET /server.json"], server.Requests);
    }

    [Fact]
    public async Task What_was_made_here_reaches_the_server_once()
    {
        using RecordSync sync = Sync(_server, out RecordStore store);
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
        using RecordSync sync = Sync(_server, out RecordStore store, new BrokenShelf { Answer = PutOutcome.Full });
        PracticeRecord made = await store.AddAsync("test", JsonDocument.Parse("{}").RootElement);

        await sync.SyncAsync();

        Assert.Equal(StoreTrouble.Full, store.Trouble);
        Assert.Equal(made.Id, Assert.Single(_server.Copy.Records).Id);
    }

    [Fact]
    public async Task What_the_server_has_comes_here_page_by_page()
    {
        _server.Take(Some.Set([.. Enumerable.Range(1, 7).Select(id => Some.Record(id))]));
        using RecordSync sync = Sync(_server, out RecordStore store);

        await sync.SyncAsync();

        Assert.Equal(7, (await store.AllAsync()).Count);
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again_and_nothing_is_lost()
    {
        using RecordSync sync = Sync(_server, out RecordStore store);
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
        using RecordSync sync = Sync(_server, out _, shelf);
        await sync.SyncAsync();

        shelf.Clear();
        _server.IsAway = true;
        await sync.SyncAsync();
        using RecordSync again = Sync(_server, out _, shelf);

        Assert.Equal(SyncState.Away, await again.SyncAsync());
    }

    [Fact]
    public async Task A_server_that_starts_anew_with_an_empty_copy_gets_everything_again()
    {
        using RecordSync sync = Sync(_server, out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);
        await sync.SyncAsync();

        _server.StartAnew(isEmpty: true);
        await sync.SyncAsync();

        Assert.Equal(2, _server.Copy.Records.Count);
    }

    [Fact]
    public async Task A_server_that_starts_anew_with_its_copy_is_sent_nothing_again()
    {
        using RecordSync sync = Sync(_server, out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);
        await sync.SyncAsync();

        _server.StartAnew(isEmpty: false);
        await sync.SyncAsync();

        Assert.Single(_server.Requests, request => request == "POST /api/records");
    }

    [Fact]
    public async Task What_is_erased_here_is_erased_there_at_once_with_what_never_came_here()
    {
        using RecordSync sync = Sync(_server, out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        _server.Take(Some.Set(Some.Record(2), Some.Record(3) with { Person = Some.Id(70) }));

        await store.EraseAsync();
        await sync.EraseAsync();

        Assert.False(await sync.HasErasureWaitingAsync());
        Assert.Empty(_server.Copy.Records);
        Assert.Empty(await store.AllAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_erased_while_the_server_was_away_goes_there_later_with_all_made_before_and_nothing_made_since(bool isEverybodys)
    {
        Guid other = Some.Id(70);
        var clock = Some.Clock();
        using RecordSync sync = Sync(_server, out RecordStore store, clock: clock);
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2) with { Person = other }), isOwn: true);
        await sync.SyncAsync();

        _server.IsAway = true;
        Guid mine = Some.Record(1).Person;
        await store.EraseAsync(isEverybodys ? null : mine);
        await sync.EraseAsync(isEverybodys ? null : [mine]);
        bool isWaiting = await sync.HasErasureWaitingAsync();
        Guid[] erasedHere = [.. (await store.EverythingAsync()).Erased.Select(erasure => erasure.Id)];
        DateTimeOffset before = Some.Monday.AddDays(-1), since = Some.Monday.AddMinutes(1);
        _server.Take(Some.Set(Some.Record(3, at: before), Some.Record(4, at: before) with { Person = other }, Some.Record(5, at: since), Some.Record(6, at: since) with { Person = other })); // of another device
        clock.Advance(TimeSpan.FromDays(3));
        _server.Now += TimeSpan.FromDays(3);
        _server.IsAway = false;
        await sync.SyncAsync();
        await sync.SyncAsync();

        Assert.Equal((true, false), (isWaiting, await sync.HasErasureWaitingAsync()));
        Assert.Equal(isEverybodys ? [Some.Id(5), Some.Id(6)] : [Some.Id(2), Some.Id(4), Some.Id(5), Some.Id(6)], _server.Copy.Records.Select(record => record.Id).Order());
        Assert.Equal(_server.Copy.Records.Select(record => record.Id).Order(), (await store.AllAsync()).Select(record => record.Id).Order());
        Assert.DoesNotContain(_server.Copy.Records, record => erasedHere.Contains(record.Id));
        Assert.Single(_server.Requests, request => request.StartsWith("DELETE", StringComparison.Ordinal));
    }

    /// <summary>This device's clock is off when the server is last met and when erasing is asked for, and may be put right before the server answers: a minute, an hour, days, either way.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(90, 90)]
    [InlineData(-90, -90)]
    [InlineData(90, 0)]
    [InlineData(-90, 0)]
    [InlineData(3600, 0)]
    [InlineData(-3600, 0)]
    [InlineData(172_800, 0)]
    [InlineData(-172_800, 0)]
    [InlineData(0, -30 * 86_400)]
    public async Task What_was_made_since_the_asking_stays_whatever_the_clock_says(int offAtFirst, int offLater)
    {
        DateTimeOffset asked = Some.Monday, answered = Some.Monday.AddSeconds(100);
        _server.Now = asked;
        using RecordSync sync = Sync(_server, out RecordStore store, clock: Some.Clock(asked.AddSeconds(offAtFirst)));
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        _server.IsAway = true;
        await store.EraseAsync();
        await sync.EraseAsync();
        _server.Take(Some.Set(Some.Record(2, at: asked.AddDays(-1)), Some.Record(3, at: asked.AddSeconds(8)))); // of another device
        (_server.Now, _server.IsAway) = (answered, false);

        using RecordSync later = new(store, _server.Client(), Some.Clock(answered.AddSeconds(offLater))); // the page loaded anew
        SyncState state = await later.SyncAsync();

        Guid[] left = [.. _server.Copy.Records.Select(record => record.Id).Order()];
        Assert.Equal(SyncState.InStep, state);
        Assert.Contains(Some.Id(3), left);
        Assert.Equal(offAtFirst != offLater, await later.MayHaveLeftAsync());
        Assert.True(left is [_] || await later.MayHaveLeftAsync(), "something made before is left, and nobody is told");
        Assert.False(await later.HasErasureWaitingAsync());

        await later.EraseAsync([Some.Id(70)]); // somebody else's
        Assert.Equal(offAtFirst != offLater, await later.MayHaveLeftAsync());
        await later.EraseAsync();
        Assert.Empty(_server.Copy.Records);
        Assert.False(await later.MayHaveLeftAsync());
    }

    [Fact]
    public void A_page_that_slept_counts_less_and_makes_nothing_unsure()
    {
        Assert.Equal(new ErasureAge(TimeSpan.FromHours(8), true), ErasureAge.Of(TimeSpan.FromHours(8), TimeSpan.FromHours(8), TimeSpan.FromMinutes(1)));
        Assert.Equal(new ErasureAge(TimeSpan.FromHours(8), true), ErasureAge.Of(TimeSpan.FromHours(8), null, TimeSpan.FromMinutes(1)));
        Assert.Equal(new ErasureAge(TimeSpan.FromHours(8), false), ErasureAge.Of(TimeSpan.FromHours(1), null, TimeSpan.FromHours(8)));
        Assert.Equal(new ErasureAge(TimeSpan.FromHours(9), false), ErasureAge.Of(TimeSpan.FromHours(9), TimeSpan.FromHours(8), null));
        Assert.Equal(new ErasureAge(null, false), ErasureAge.Of(TimeSpan.FromHours(-1), null, null));
    }

    [Fact]
    public async Task Who_has_looked_at_what_may_have_been_left_is_told_no_more()
    {
        using RecordSync sync = Sync(_server, out RecordStore store);
        await sync.SyncAsync();
        await store.Shelf.PutNoteAsync("server-erased-unsure", "yes");
        bool before = await sync.MayHaveLeftAsync();

        await sync.HaveLookedAsync();

        Assert.Equal((true, false), (before, await sync.MayHaveLeftAsync()));
    }

    /// <summary>The page counts by a clock that nobody sets.</summary>
    [Theory]
    [InlineData(90)]
    [InlineData(-90)]
    [InlineData(7200)]
    public async Task A_clock_set_under_the_open_page_does_no_harm(int off)
    {
        (DateTimeOffset asked, var time) = (Some.Monday, Some.Clock());
        (_server.Now, _server.TellsTime) = (asked, false);
        var clock = new ClockThatIsSet(time);
        var store = new RecordStore(new BrokenShelf(), clock);
        using RecordSync sync = new(store, _server.Client(), clock);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        clock.Off = TimeSpan.FromSeconds(off);
        _server.IsAway = true;
        await store.EraseAsync();
        await sync.EraseAsync();
        _server.Take(Some.Set(Some.Record(3, at: asked.AddSeconds(8))));
        time.Advance(TimeSpan.FromSeconds(100));
        clock.Off = TimeSpan.Zero;
        (_server.Now, _server.IsAway) = (asked.AddSeconds(100), false);

        await sync.SyncAsync();

        Assert.Equal(Some.Id(3), Assert.Single(_server.Copy.Records).Id);
        Assert.Equal(off > 0, await sync.MayHaveLeftAsync()); // a page that counts less may have slept
    }

    [Fact]
    public async Task Where_no_clock_can_tell_when_it_was_asked_what_was_here_goes_and_the_rest_is_told()
    {
        _server.TellsTime = false;
        using RecordSync sync = Sync(_server, out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        _server.IsAway = true;
        await store.EraseAsync();
        await sync.EraseAsync();
        _server.Take(Some.Set(Some.Record(2)));
        _server.IsAway = false;

        using RecordSync later = new(store, _server.Client(), Some.Clock(Some.Monday.AddDays(-30)));
        await later.SyncAsync();

        Assert.Equal(Some.Id(2), Assert.Single(_server.Copy.Records).Id);
        Assert.True(await later.MayHaveLeftAsync());
    }

    /// <summary>Nobody need write a further entry for it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_browser_had_no_room_for_is_kept_by_the_next_sync_once_there_is(bool hasServer)
    {
        var shelf = new BrokenShelf { Answer = PutOutcome.Full };
        (_server.HasServer, _server.IsAway) = (hasServer, hasServer);
        using RecordSync sync = Sync(_server, out RecordStore store, shelf);
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
    public async Task What_an_older_version_noted_to_be_erased_is_waited_for_and_ended()
    {
        using RecordSync sync = Sync(_server, out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        await store.Shelf.PutNoteAsync("server-to-erase", "waiting");
        bool isWaiting = await sync.HasErasureWaitingAsync();

        SyncState state = await sync.SyncAsync();

        Assert.Equal((true, SyncState.InStep, false), (isWaiting, state, await sync.HasErasureWaitingAsync()));
        Assert.Single(_server.Copy.Records);
    }

    [Fact]
    public async Task What_was_erased_here_goes_again_from_a_server_whose_copy_was_restored()
    {
        using RecordSync sync = Sync(_server, out RecordStore store);
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
        using RecordSync sync = Sync(_server, out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);
        await sync.SyncAsync();

        _server.Take(Some.Erased(2));
        await sync.SyncAsync();

        Assert.Equal([Some.Id(1)], (await store.AllAsync()).Select(record => record.Id));
    }

    [Fact]
    public async Task A_refusal_is_said_and_keeps_what_was_not_taken()
    {
        using RecordSync sync = Sync(_server, out RecordStore store);
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
        using RecordSync sync = Sync(_server, out RecordStore store);
        await store.TakeInAsync(Some.Set([.. Enumerable.Range(1, 200).Select(id => Some.Record(id))]), isOwn: true);

        SyncState state = await sync.SyncAsync();

        Assert.Equal(SyncState.Refused, state);
        Assert.Equal(199, _server.Copy.Records.Count);
        Assert.Equal([Some.Id(77)], (await store.Shelf.UnsentAsync()).Records.Select(record => record.Id));
    }

    [Fact]
    public async Task A_site_that_never_had_a_server_misses_none_when_it_is_offline()
    {
        using RecordSync sync = Sync(new FakeServer { IsAway = true }, out _);

        Assert.Equal(SyncState.NoServer, await sync.SyncAsync());
    }

    [Fact]
    public async Task What_was_erased_before_a_server_was_met_erases_nothing_there()
    {
        var server = new FakeServer { IsAway = true };
        using RecordSync sync = Sync(server, out _);
        await sync.EraseAsync();

        server.IsAway = false;
        server.Take(Some.Set(Some.Record(1)));
        await sync.SyncAsync();

        Assert.Single(server.Copy.Records);
    }

    [Fact]
    public async Task A_browser_database_that_breaks_while_syncing_is_said()
    {
        using RecordSync sync = Sync(_server, out _, new BrokenShelf { NotesBreak = true });

        Assert.Equal(SyncState.Stumbled, await sync.SyncAsync());
    }

    [Fact]
    public async Task A_started_sync_sends_a_new_record_by_itself()
    {
        using RecordSync sync = Sync(_server, out RecordStore store);
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
        using RecordSync sync = Sync(_server, out RecordStore store, shelf);
        sync.Start();
        await store.AddAsync("test", JsonDocument.Parse("{}").RootElement);
        await sync.SyncAsync();
        var done = new TaskCompletionSource();
        sync.Changed += async () => _ = (await store.AllAsync()).Count == 1 && done.TrySetResult();

        shelf.Clear();

        await done.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(StoreTrouble.Cleared, store.Trouble);
    }

    private static RecordSync Sync(FakeServer server, out RecordStore store, BrokenShelf? shelf = null, FakeTimeProvider? clock = null)
    {
        clock ??= Some.Clock();
        store = new RecordStore(shelf ?? new BrokenShelf(), clock);
        return new RecordSync(store, server.Client(), clock);
    }

    /// <summary>The time of day may be set; what is counted by stamps goes on.</summary>
    private sealed class ClockThatIsSet(FakeTimeProvider time) : TimeProvider
    {
        public TimeSpan Off { get; set; }

        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + Off;

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);
    }
}
