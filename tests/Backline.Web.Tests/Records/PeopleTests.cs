using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Records;

namespace Backline.Web.Tests.Records;

public sealed class PeopleTests : IDisposable
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    private readonly BrokenShelf _shelf = new(isNew: true);
    private readonly MemorySettings _local = new();
    private readonly RecordStore _store;

    public PeopleTests() => _store = new RecordStore(_shelf, Some.Clock());

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Each_person_sees_their_own_records_and_they_stay_apart_when_the_page_is_opened_again()
    {
        await _store.RenameAsync("Anna");
        Guid anna = await _store.PersonAsync();
        await _store.AddAsync("test", Nothing);
        await _store.AddPersonAsync();
        await _store.RenameAsync("Ben");
        int bens = (await _store.OwnAsync()).Count;
        using var again = new RecordStore(_shelf, Some.Clock());
        IReadOnlyList<Profile> people = await again.PeopleAsync();
        await again.SwitchAsync(anna);

        Assert.Equal(1, bens);
        Assert.Equal([("Anna", 2, false), ("Ben", 1, true)], people.Select(person => (person.Name, person.Count, person.IsCurrent)));
        Assert.Equal(2, (await again.OwnAsync()).Count);
        Assert.Empty(await again.OthersAsync());
    }

    [Fact]
    public async Task Who_is_here_when_the_browser_clears_its_database_stays_who_they_are()
    {
        await _store.AddAsync("test", Nothing);
        await _store.AddPersonAsync();
        Guid ben = await _store.PersonAsync();

        _shelf.Clear();
        await _store.AddAsync("test", Nothing);
        using var again = new RecordStore(_shelf, Some.Clock());

        Assert.Equal(StoreTrouble.Cleared, _store.Trouble);
        Assert.Equal(ben, await again.PersonAsync());
        Assert.Equal([0, 1], (await again.PeopleAsync()).Select(person => person.Count));
        Assert.Empty(await again.OthersAsync());
        Assert.Equal(StoreTrouble.None, again.Trouble);
    }

    [Fact]
    public async Task Of_two_tabs_both_say_that_the_browser_cleared_its_database_whichever_comes_first()
    {
        await _store.AddAsync("test", Nothing);
        using var other = new RecordStore(_shelf, Some.Clock());
        await other.OpenAsync();

        _shelf.Clear();
        await other.AddAsync("test", Nothing);

        Assert.Equal([StoreTrouble.Cleared, StoreTrouble.Cleared], [_store.Trouble, other.Trouble]);
        Assert.Equal(await _store.PersonAsync(), await other.PersonAsync());
    }

    [Fact]
    public async Task Choices_and_unfinished_sessions_are_each_person_s_own()
    {
        await _store.OpenAsync();
        var settings = new PersonalSettings(_local, _store);
        settings.Write(LocalKeys.Setup, "anna's");
        settings.Write(LocalKeys.Preferences, "the device's");
        Guid anna = await _store.PersonAsync();

        await _store.AddPersonAsync();
        string? bens = settings.Read(LocalKeys.Setup);
        settings.Write(LocalKeys.Setup, "ben's");
        string? shared = settings.Read(LocalKeys.Preferences);
        await _store.SwitchAsync(anna);

        Assert.Null(bens);
        Assert.Equal("the device's", shared);
        Assert.Equal("anna's", settings.Read(LocalKeys.Setup));
    }

    [Fact]
    public async Task Another_person_starts_from_no_choices_of_the_one_before()
    {
        using var setup = new SessionSetup(new PersonalSettings(_local, _store), _store, new PracticeLogs(_store), Some.Clock());
        await _store.OpenAsync();
        setup.Choose(now => now with { HeightCm = 180 });
        setup.PainBefore = 4;

        await _store.AddPersonAsync();

        Assert.Null(setup.Choices.HeightCm);
        Assert.Null(setup.PainBefore);
    }

    [Fact]
    public async Task Of_two_tabs_that_add_somebody_neither_loses_whom_the_other_added()
    {
        using var other = new RecordStore(_shelf, Some.Clock());
        await _store.OpenAsync();
        await other.OpenAsync();

        await Task.WhenAll(_store.AddPersonAsync(Some.Id(1)), other.AddPersonAsync(Some.Id(2)));
        using var again = new RecordStore(_shelf, Some.Clock());

        Guid[] expected = [Some.Id(1), Some.Id(2)];
        Assert.Equal(expected, (await again.PeopleAsync()).Skip(1).Select(person => person.Id).Order());
        Assert.Equal(3, (await _store.PeopleAsync()).Count);
        Assert.Equal(3, (await other.PeopleAsync()).Count);
    }

    [Fact]
    public async Task What_one_tab_says_is_mine_stays_mine_whatever_an_older_tab_chooses()
    {
        await _store.AddAsync("test", Nothing);
        Guid me = await _store.PersonAsync();
        using var older = new RecordStore(_shelf, Some.Clock());
        await older.OpenAsync();
        await _store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await _store.BecomeAsync(Some.Person);

        await older.SwitchAsync(me);
        using var again = new RecordStore(_shelf, Some.Clock());

        Assert.Equal(2, (await again.OwnAsync()).Count);
        Assert.Equal(2, (await older.OwnAsync()).Count);
    }

    [Fact]
    public async Task Who_has_made_nothing_yet_and_takes_a_known_name_keeps_what_they_chose()
    {
        await _store.AddAsync("test", Nothing);
        await _store.AddPersonAsync();
        var settings = new PersonalSettings(_local, _store);
        settings.Write(LocalKeys.Setup, "ben's");

        await _store.TakeInAsync(Some.Set(Some.Record(1)), isOwn: true);
        await _store.BecomeAsync(Some.Person);

        Assert.Equal(Some.Person, await _store.PersonAsync());
        Assert.Equal("ben's", settings.Read(LocalKeys.Setup));
    }

    [Fact]
    public async Task Somebody_who_comes_with_records_is_added_as_they_are()
    {
        await _store.AddAsync("test", Nothing);
        await _store.TakeInAsync(Some.Set(Some.Record(1), Some.Record(2)), isOwn: true);

        await _store.AddPersonAsync(Some.Person);

        Assert.Equal(Some.Person, await _store.PersonAsync());
        Assert.Equal(2, (await _store.OwnAsync()).Count);
        Assert.Equal(2, (await _store.PeopleAsync()).Count);
    }

    [Fact]
    public void A_content_crosses_to_the_shelf_and_back_letter_for_letter()
    {
        const string Content = """{"new":[1.50,2e3,12345678901234567890],"9":1,"1":2}""";
        RecordSet set = Some.Set(Some.Record(1, content: Content));
        string json = JsonSerializer.Serialize(ShelfSet.Of(set), ShelfJson.Default.ShelfSet);

        RecordSet back = JsonSerializer.Deserialize(json, ShelfJson.Default.ShelfSet)!.ToSet();

        Assert.Equal(Content, Assert.Single(back.Records).Content.GetRawText());
        Assert.Equal(set.Records[0] with { Content = default }, back.Records[0] with { Content = default });
    }
}
