using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Records;

namespace Backline.Web.Tests.Records;

public sealed class RecordStoreTests
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    [Fact]
    public async Task What_a_closed_tab_kept_last_is_erased_too()
    {
        var shelf = new BrokenShelf();
        using RecordStore store = new(shelf, Some.Clock());
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await store.AllAsync();
        await shelf.PutUntoldAsync(Some.Set(Some.Record(2)));

        await store.EraseAsync();

        Assert.Empty((await shelf.ReadAsync()).Records);
    }

    [Fact]
    public async Task What_another_tab_erases_while_it_is_on_its_way_from_a_full_browser_is_erased_where_it_arrives()
    {
        var shelf = new BrokenShelf();
        using RecordStore here = new(shelf, Some.Clock()), there = new(shelf, Some.Clock());
        await here.OpenAsync();
        shelf.Answer = PutOutcome.Full;
        await there.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        shelf.Answer = PutOutcome.Kept;

        await here.EraseAsync();
        RecordSet onItsWay = there.UnkeptOwn;
        await there.TryUnkeptAsync();

        Assert.Empty(onItsWay.Records);
        Assert.Equal(Some.Id(1), Assert.Single((await shelf.UnsentAsync()).Erased).Id);
    }

    // No server has it, and the shelf never had: the page that holds it would put it there once there is room.
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task What_another_tab_could_not_keep_is_erased_with_all_else(bool isEverybodys, int left)
    {
        var shelf = new BrokenShelf();
        using RecordStore here = new(shelf, Some.Clock()), there = new(shelf, Some.Clock());
        await here.OpenAsync();
        shelf.Answer = PutOutcome.Full;
        await there.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2) with { Person = Some.Id(70) }), isOwn: true);
        await there.TakeInAsync(Some.Set(Some.Record(3)), isOwn: false);
        shelf.Answer = PutOutcome.Kept;

        await here.EraseAsync(isEverybodys ? null : Some.Person);
        await there.TryUnkeptAsync();

        Assert.Equal(left, (await shelf.ReadAsync()).Records.Count);
        Assert.Equal(left, (await there.AllAsync()).Count);
    }

    [Fact]
    public async Task A_record_carries_the_time_zone_it_was_made_in()
    {
        var clock = Some.Clock();
        clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
        var store = new RecordStore(new BrokenShelf(), clock);

        PracticeRecord record = await store.AddAsync("test", Nothing);

        Assert.Equal("America/New_York", record.Zone);
        Assert.Equal(TimeSpan.FromHours(-4), record.At.Offset);
        Assert.Equal(7, record.Id.Version);
    }

    [Fact]
    public async Task The_person_stays_the_same_when_the_page_is_opened_again()
    {
        var shelf = new BrokenShelf(isNew: true);

        Guid first = await new RecordStore(shelf, Some.Clock()).PersonAsync();
        Guid second = await new RecordStore(shelf, Some.Clock()).PersonAsync();

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_forbidden_database_keeps_records_in_the_page_and_says_so()
    {
        var store = new RecordStore(new BrokenShelf { IsForbidden = true }, Some.Clock());

        await store.AddAsync("test", Nothing);

        Assert.Single(await store.AllAsync());
        Assert.Equal(StoreTrouble.NotLasting, store.Trouble);
    }

    [Fact]
    public async Task A_database_held_by_an_older_tab_keeps_records_in_the_page_and_says_which_it_is()
    {
        var store = new RecordStore(new BrokenShelf { IsBlocked = true }, Some.Clock());

        await store.AddAsync("test", Nothing);

        Assert.Single(await store.AllAsync());
        Assert.Equal(StoreTrouble.Blocked, store.Trouble);
    }

    [Theory]
    [InlineData(-3, -3)]
    [InlineData(3, 0)]
    public async Task What_happened_before_is_dated_then_and_never_ahead_of_the_clock(int hours, int expected)
    {
        var store = new RecordStore(new BrokenShelf(), Some.Clock());

        await store.AddAsync(Some.Id(4), "test", "x", TextJson.Default.String, Some.Monday.AddHours(hours));

        Assert.Equal(Some.Monday.AddHours(expected), Assert.Single(await store.AllAsync()).At);
    }

    [Theory]
    [InlineData(PutOutcome.Full, StoreTrouble.Full)]
    [InlineData(PutOutcome.Refused, StoreTrouble.Refused)]
    internal async Task What_the_browser_does_not_keep_stays_in_the_page_until_there_is_room(PutOutcome answer, StoreTrouble trouble)
    {
        var shelf = new BrokenShelf { Answer = answer };
        var store = new RecordStore(shelf, Some.Clock());

        await store.AddAsync("test", Nothing);
        StoreTrouble before = store.Trouble;
        int inPage = (await store.AllAsync()).Count;
        shelf.Answer = PutOutcome.Kept;
        await store.AddAsync("test", Nothing);

        Assert.Equal(trouble, before);
        Assert.Equal(1, inPage);
        Assert.Equal(StoreTrouble.None, store.Trouble);
        Assert.Equal(2, (await shelf.ReadAsync()).Records.Count);
    }

    [Fact]
    public async Task While_much_comes_in_it_is_told_now_and_then_and_at_the_end_and_what_the_person_does_at_once()
    {
        var clock = Some.Clock();
        var store = new RecordStore(new BrokenShelf(), clock);
        await store.AllAsync();
        List<int> told = [];
        store.Changed += () => told.Add(Task.Run(store.AllAsync).Result.Count);

        store.IsFilling = true;
        foreach (int part in Enumerable.Range(1, 7))
        {
            clock.Advance(TimeSpan.FromSeconds(4));
            await store.TakeInAsync(Some.Set(Some.Record(part)), isOwn: false);
        }

        await store.AddAsync("test", Nothing);
        await store.TakeInAsync(Some.Set(Some.Record(8)), isOwn: false);
        store.IsFilling = false;
        await store.TakeInAsync(Some.Set(Some.Record(9)), isOwn: false);

        Assert.Equal([1, 3, 6, 8, 9, 10], told);
    }

    [Fact]
    public async Task What_another_tab_takes_in_part_by_part_is_told_at_once_and_then_now_and_then_and_wholly_in_the_end()
    {
        var clock = Some.Clock();
        var shelf = new BrokenShelf();
        using var store = new RecordStore(shelf, clock);
        await store.AllAsync();
        List<int> told = [];
        store.Changed += () => told.Add(Task.Run(store.AllAsync).Result.Count);

        foreach (int part in Enumerable.Range(1, 7))
        {
            await shelf.TakeInInAnotherTabAsync(Some.Set(Some.Record(part)));
            clock.Advance(TimeSpan.FromSeconds(4));
        }

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([1, 3, 6, 7], told);
    }

    // The server brings what a full browser cannot keep again at each sync: read anew each time, years would be.
    [Fact]
    public async Task What_a_full_browser_is_brought_again_is_not_told_again()
    {
        var shelf = new BrokenShelf();
        using var store = new RecordStore(shelf, Some.Clock());
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: false);
        shelf.Answer = PutOutcome.Full;
        int changes = 0;
        store.Changed += () => changes++;

        await store.TakeInAsync(Some.Set(Some.Record(2)), isOwn: false);
        await store.TakeInAsync(Some.Set(Some.Record(2)), isOwn: false);
        int whileFull = changes;
        await store.TakeInAsync(Some.Set() with { Erased = [new Erasure(Some.Id(2), Some.Monday)] }, isOwn: false);
        shelf.Answer = PutOutcome.Kept;
        await store.TakeInAsync(Some.Set(Some.Record(3)), isOwn: false);

        Assert.Equal((1, 3), (whileFull, changes));
        Assert.Equal([Some.Id(1), Some.Id(3)], (await store.AllAsync()).Select(record => record.Id).Order());
    }

    [Fact]
    public async Task What_another_tab_adds_is_seen_here()
    {
        var shelf = new BrokenShelf();
        var store = new RecordStore(shelf, Some.Clock());
        await store.AllAsync();
        int changes = 0;
        store.Changed += () => changes++;

        await shelf.PutFromAnotherTabAsync(Some.Set(Some.Record(1)));

        Assert.Equal(1, changes);
        Assert.Single(await store.AllAsync());
    }

    [Fact]
    public async Task What_was_erased_does_not_come_back_from_a_file()
    {
        var store = new RecordStore(new BrokenShelf(), Some.Clock());
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);

        await store.EraseAsync();
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(3)), isOwn: true);

        Assert.Equal([Some.Id(3)], (await store.AllAsync()).Select(record => record.Id));
    }

    [Fact]
    public async Task What_is_put_while_another_put_fails_is_lost_by_neither()
    {
        var shelf = new BrokenShelf { Answer = PutOutcome.Full, Gate = new TaskCompletionSource() };
        using var store = new RecordStore(shelf, Some.Clock());
        await store.OpenAsync();

        Task<PracticeRecord> first = store.AddAsync("test", Nothing);
        shelf.Answer = PutOutcome.Kept;
        Task<PracticeRecord> second = store.AddAsync("test", Nothing);
        shelf.Gate.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(2, (await shelf.ReadAsync()).Records.Count);
        Assert.Equal(StoreTrouble.None, store.Trouble);
    }

    [Fact]
    public async Task An_own_record_that_had_no_room_is_still_sent_when_a_server_s_records_make_the_next_put()
    {
        var shelf = new BrokenShelf { Answer = PutOutcome.Full };
        using var store = new RecordStore(shelf, Some.Clock());
        PracticeRecord own = await store.AddAsync("test", Nothing);

        shelf.Answer = PutOutcome.Kept;
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: false);

        Assert.Equal([own.Id], (await shelf.UnsentAsync()).Records.Select(record => record.Id));
    }

    [Fact]
    public async Task A_database_that_would_not_open_is_tried_again()
    {
        using var store = new RecordStore(new BrokenShelf { BreaksOnce = true }, Some.Clock());

        await Assert.ThrowsAsync<InvalidOperationException>(store.OpenAsync);

        Assert.Empty(await store.AllAsync());
    }

    [Fact]
    public async Task A_browser_without_any_room_serves_as_long_as_the_page_is_open_and_says_so()
    {
        using var store = new RecordStore(new BrokenShelf(isNew: true) { IsWithoutRoom = true }, Some.Clock());

        await store.AddAsync("test", JsonDocument.Parse("{}").RootElement);

        Assert.Single(await store.OwnAsync());
        Assert.Equal(StoreTrouble.NotLasting, store.Trouble);
    }

    [Fact]
    public async Task Two_tabs_that_open_first_at_once_are_one_person()
    {
        var shelf = new BrokenShelf(isNew: true);
        using var one = new RecordStore(shelf, Some.Clock());
        using var other = new RecordStore(shelf, Some.Clock());

        Guid[] persons = await Task.WhenAll(one.PersonAsync(), other.PersonAsync());

        Assert.Equal(persons[0], persons[1]);
    }

    [Fact]
    public async Task The_same_session_kept_twice_is_one_record()
    {
        using var store = new RecordStore(new BrokenShelf(), Some.Clock());
        Guid id = store.NewId();
        var answer = new CheckInContent { Session = Some.Id(1), Answer = CheckInContent.Same };

        bool first = await store.AddAsync(id, RecordKinds.CheckIn, answer, AnswersJson.Default.CheckInContent);
        bool second = await store.AddAsync(id, RecordKinds.CheckIn, answer, AnswersJson.Default.CheckInContent);

        Assert.True(first && second);
        Assert.Single(await store.AllAsync());
    }

    [Fact]
    public async Task Another_person_s_records_are_kept_apart_until_they_are_said_to_be_one_s_own()
    {
        var shelf = new BrokenShelf(isNew: true);
        using var store = new RecordStore(shelf, Some.Clock());
        await store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);
        int before = (await store.OwnAsync()).Count;
        int others = (await store.OthersAsync()).Sum(person => person.Count());

        await store.BecomeAsync(Some.Person);
        using var again = new RecordStore(shelf, Some.Clock());

        Assert.Equal((0, 2), (before, others));
        Assert.Equal(2, (await again.OwnAsync()).Count);
        Assert.Equal(Some.Person, await again.PersonAsync());
    }

    [Fact]
    public async Task Who_has_made_records_here_keeps_the_name_and_takes_the_other_s_in()
    {
        using var store = new RecordStore(new BrokenShelf(isNew: true), Some.Clock());
        PracticeRecord own = await store.AddAsync("test", Nothing);
        await store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);

        await store.BecomeAsync(Some.Person);

        Assert.Equal(own.Person, await store.PersonAsync());
        Assert.Equal(2, (await store.OwnAsync()).Count);
    }

    [Fact]
    public async Task Records_come_oldest_first()
    {
        var store = new RecordStore(new BrokenShelf(), Some.Clock());

        await store.TakeInAsync(Some.Set(Some.Record(1, at: Some.Monday.AddDays(2)), Some.Record(2), Some.Record(3, at: Some.Monday.AddDays(1))), isOwn: false);

        Assert.Equal([Some.Id(2), Some.Id(3), Some.Id(1)], (await store.AllAsync()).Select(record => record.Id));
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class TextJson : System.Text.Json.Serialization.JsonSerializerContext;
