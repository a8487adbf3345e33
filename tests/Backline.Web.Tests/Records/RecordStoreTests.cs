using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Records;

namespace Backline.Web.Tests.Records;

public sealed class RecordStoreTests
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

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
        var shelf = new BrokenShelf();

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
    public async Task Records_come_oldest_first()
    {
        var store = new RecordStore(new BrokenShelf(), Some.Clock());

        await store.TakeInAsync(Some.Set(Some.Record(1, at: Some.Monday.AddDays(2)), Some.Record(2), Some.Record(3, at: Some.Monday.AddDays(1))), isOwn: false);

        Assert.Equal([Some.Id(2), Some.Id(3), Some.Id(1)], (await store.AllAsync()).Select(record => record.Id));
    }
}
