using Backline.Practice.Records;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;
using Microsoft.Extensions.Time.Testing;

namespace Backline.Web.Tests.Sync;

/// <summary>What is erased here while the server is away, and there by its date once it answers.</summary>
public sealed class ErasureLaterTests
{
    private readonly FakeServer _server = new();

    // The copy is another one then, and places are given out anew.
    [Fact]
    public async Task A_server_that_was_started_anew_in_between_is_not_asked_by_place()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);
        await sync.SyncAsync();

        await sync.EraseAsync(null, async () =>
        {
            await store.EraseAsync();
            _server.IsAway = true;
        });
        _server.StartAnew(isEmpty: true);
        _server.Take(Some.Set(Some.Record(3, at: Some.Monday.AddMinutes(1)), Some.Record(4, at: Some.Monday.AddDays(-1))));
        (_server.Now, _server.IsAway) = (Some.Monday.AddMinutes(2), false);
        using RecordSync later = new(store, _server.Client(), Some.Clock(Some.Monday.AddMinutes(2)));
        await later.SyncAsync();

        Assert.Equal(Some.Id(3), Assert.Single(_server.Copy.Records).Id);
    }

    // It may be on its way for long: a network that hangs, a page put to sleep.
    [Fact]
    public async Task What_comes_while_the_asking_by_date_is_on_its_way_stays_whatever_its_date()
    {
        var clock = Some.Clock();
        using RecordSync sync = _server.Sync(out RecordStore store, clock: clock);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        _server.IsAway = true;
        await sync.EraseAsync(null, () => store.EraseAsync());
        (_server.IsAway, _server.Now) = (false, Some.Monday.AddMinutes(1));
        clock.Advance(TimeSpan.FromMinutes(1));
        _server.OnTheWay = () =>
        {
            if (_server.Requests is [.., "GET /server.json"] && _server.Copy.Records.All(record => record.Id != Some.Id(2)))
            {
                _server.Now += TimeSpan.FromHours(1);
                _server.Take(Some.Set(Some.Record(2, at: Some.Monday.AddDays(-1)), Some.Record(3, at: Some.Monday.AddMinutes(30))));
            }

            return Task.CompletedTask;
        };

        await sync.SyncAsync();

        Assert.Equal([Some.Id(2), Some.Id(3)], _server.Copy.Records.Select(record => record.Id).Order());
    }

    // Erasing makes the room that there was not for noting it.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_could_not_be_noted_at_first_is_noted_once_there_is_room(bool isRoomMade)
    {
        var shelf = new BrokenShelf();
        using RecordSync sync = _server.Sync(out RecordStore store, shelf);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        _server.Take(Some.Set(Some.Record(2, at: Some.Monday.AddDays(-1)))); // which never came here
        (_server.IsAway, shelf.NotesAreFull) = (true, true);

        await sync.EraseAsync(null, async () =>
        {
            await store.EraseAsync();
            shelf.NotesAreFull = !isRoomMade;
        });
        bool isOfThePage = sync.IsAskedByPageAlone;
        (_server.IsAway, shelf.NotesAreFull) = (false, false);
        using RecordSync anew = new(store, _server.Client(), Some.Clock()); // the page loaded again
        await anew.SyncAsync();

        Assert.Equal(!isRoomMade, isOfThePage);
        Assert.Equal(isRoomMade ? [] : [Some.Id(2)], _server.Copy.Records.Select(record => record.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_erased_while_the_server_was_away_goes_there_later_with_all_made_before_and_nothing_made_since(bool isEverybodys)
    {
        Guid other = Some.Id(70);
        var clock = Some.Clock();
        using RecordSync sync = _server.Sync(out RecordStore store, clock: clock);
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

    // Asked once more each minute, it would take what was told to be kept since.
    [Fact]
    public async Task An_asking_that_cannot_be_struck_out_is_not_asked_again()
    {
        var clock = Some.Clock();
        var shelf = new BrokenShelf();
        using RecordSync sync = _server.Sync(out RecordStore store, shelf, clock);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        _server.IsAway = true;
        await store.EraseAsync();
        await sync.EraseAsync();
        shelf.NotesStayAsTheyAre = true;
        _server.IsAway = false;
        await sync.SyncAsync();
        _server.Take(Some.Set(Some.Record(2, at: Some.Monday.AddDays(-9)))); // of before, brought in from a file
        clock.Advance(TimeSpan.FromMinutes(1));
        _server.Now += TimeSpan.FromMinutes(1);

        await sync.SyncAsync();
        bool isWaiting = await sync.HasErasureWaitingAsync();
        shelf.NotesStayAsTheyAre = false;
        await sync.SyncAsync();

        Assert.Equal(Some.Id(2), Assert.Single(_server.Copy.Records).Id);
        Assert.Single(_server.Requests, request => request.StartsWith("DELETE", StringComparison.Ordinal));
        Assert.False(isWaiting);
        Assert.False(await sync.HasErasureWaitingAsync());
    }

    // A phone that wakes has neither network nor database for a moment. What was asked must not be asked for whole each minute from then on.
    [Fact]
    public async Task An_asking_that_met_neither_server_nor_database_goes_later_by_its_age()
    {
        var clock = Some.Clock();
        var shelf = new BrokenShelf();
        using RecordSync sync = _server.Sync(out RecordStore store, shelf, clock);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        (_server.IsAway, _server.OnAway) = (true, () => shelf.NotesBreak = true);

        await store.EraseAsync();
        SyncState state = await sync.EraseAsync();
        (_server.IsAway, shelf.NotesBreak) = (false, false);
        clock.Advance(TimeSpan.FromMinutes(5));
        _server.Now += TimeSpan.FromMinutes(5);
        _server.Take(Some.Set(Some.Record(2, at: Some.Monday.AddMinutes(4))));
        await sync.SyncAsync();
        await sync.SyncAsync();

        Assert.Equal(SyncState.Stumbled, state);
        Assert.Equal([Some.Id(2)], _server.Copy.Records.Select(record => record.Id));
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
        using RecordSync sync = _server.Sync(out RecordStore store, clock: Some.Clock(asked.AddSeconds(offAtFirst)));
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
        using RecordSync sync = _server.Sync(out RecordStore store);
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
        (_server.Now, _server.IsEarlier) = (asked, true);
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
        _server.IsEarlier = true;
        using RecordSync sync = _server.Sync(out RecordStore store);
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

    [Fact]
    public async Task What_an_older_version_noted_to_be_erased_is_waited_for_and_ended()
    {
        using RecordSync sync = _server.Sync(out RecordStore store);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await sync.SyncAsync();
        await store.Shelf.PutNoteAsync("server-to-erase", "waiting");
        bool isWaiting = await sync.HasErasureWaitingAsync();

        SyncState state = await sync.SyncAsync();

        Assert.Equal((true, SyncState.InStep, false), (isWaiting, state, await sync.HasErasureWaitingAsync()));
        Assert.Single(_server.Copy.Records);
    }

    [Fact]
    public async Task What_was_erased_before_a_server_was_met_erases_nothing_there()
    {
        var server = new FakeServer { IsAway = true };
        using RecordSync sync = server.Sync(out _);
        await sync.EraseAsync();

        server.IsAway = false;
        server.Take(Some.Set(Some.Record(1)));
        await sync.SyncAsync();

        Assert.Single(server.Copy.Records);
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
