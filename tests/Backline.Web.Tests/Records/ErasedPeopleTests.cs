using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Records;

namespace Backline.Web.Tests.Records;

/// <summary>What becomes of who uses a browser, and of what they chose, when somebody is erased.</summary>
public sealed class ErasedPeopleTests : IDisposable
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    private readonly BrokenShelf _shelf = new(isNew: true);
    private readonly MemorySettings _local = new();
    private readonly RecordStore _store;

    public ErasedPeopleTests() => _store = new RecordStore(_shelf, Some.Clock());

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Erasing_one_s_own_leaves_the_others_and_makes_nobody_one_of_them_unasked()
    {
        await _store.AddAsync("test", Nothing);
        Guid anna = await _store.PersonAsync();
        await _store.AddPersonAsync();
        await _store.AddAsync("test", Nothing);
        await _store.AddAsync("test", Nothing);
        Guid ben = await _store.PersonAsync();

        await _store.EraseAsync(ben);
        using var again = new RecordStore(_shelf, Some.Clock());
        await again.OpenAsync();

        foreach (RecordStore store in (RecordStore[])[_store, again])
        {
            Assert.True(store.HasLeft);
            Assert.DoesNotContain(await store.PersonAsync(), (Guid[])[anna, ben]);
            Assert.Empty(await store.OwnAsync());
        }

        Assert.Single(await _store.AllAsync());
        Assert.Equal(2, (await _store.EverythingAsync()).Erased.Count);

        await again.SwitchAsync(anna);

        Assert.False(again.HasLeft);
        Assert.Equal([anna], (await again.PeopleAsync()).Select(person => person.Id)); // nobody is left of who has not said who they are
    }

    [Fact]
    public async Task Who_is_new_after_an_erasing_says_so_and_is_one_more()
    {
        await _store.AddAsync("test", Nothing);
        Guid anna = await _store.PersonAsync();
        await _store.AddPersonAsync();
        await _store.EraseAsync(await _store.PersonAsync());

        await _store.AddPersonAsync(Some.Id(7));

        Assert.False(_store.HasLeft);
        Assert.Equal([anna, Some.Id(7)], (await _store.PeopleAsync()).Select(person => person.Id));
    }

    [Fact]
    public async Task A_tab_whose_person_another_tab_erased_is_told_that_who_is_here_is_not_known()
    {
        await _store.OpenAsync();
        await _store.AddPersonAsync();
        using var other = new RecordStore(_shelf, Some.Clock());
        await other.OpenAsync();
        bool isTold = false;
        other.Changed += () => isTold = other.HasLeft; // as it is when it is told last

        await _store.EraseAsync(await _store.PersonAsync());

        Assert.True(isTold);
    }

    [Fact]
    public async Task What_was_done_before_somebody_new_said_who_they_are_is_theirs()
    {
        await _store.OpenAsync();
        await _store.AddPersonAsync();
        await _store.EraseAsync(await _store.PersonAsync());
        await _store.AddAsync("test", Nothing);

        await _store.AddPersonAsync();

        Assert.Single(await _store.OwnAsync());
        Assert.Equal(2, (await _store.PeopleAsync()).Count);
    }

    [Fact]
    public async Task Who_came_while_there_was_no_room_to_note_it_is_not_taken_for_erased()
    {
        await _store.OpenAsync();
        await _store.AddPersonAsync();
        _shelf.NotesAreFull = true;
        await _store.AddPersonAsync(Some.Id(3));

        _shelf.TellTabs();

        Assert.False(_store.HasLeft);
        Assert.Equal(Some.Id(3), await _store.PersonAsync());
    }

    [Fact]
    public async Task A_browser_that_clears_its_database_makes_nobody_one_of_those_who_use_it()
    {
        await _store.OpenAsync();
        Guid anna = await _store.PersonAsync();
        await _store.AddPersonAsync();
        await _store.EraseAsync(await _store.PersonAsync());

        _shelf.Clear();
        using var again = new RecordStore(_shelf, Some.Clock());
        await again.OpenAsync();

        Assert.True(_store.HasLeft);
        Assert.True(again.HasLeft);
        await again.SwitchAsync(anna);
        Assert.Equal([anna], (await again.PeopleAsync()).Select(person => person.Id));
    }

    [Fact]
    public async Task Where_the_last_is_erased_by_who_has_not_said_who_they_are_they_alone_are_left()
    {
        await _store.OpenAsync();
        Guid anna = await _store.PersonAsync();
        await _store.AddPersonAsync();
        await _store.EraseAsync(await _store.PersonAsync());

        await _store.EraseAsync(anna);

        Assert.False(_store.HasLeft);
        Assert.NotEqual(anna, (await _store.PeopleAsync()).Single().Id);
    }

    [Fact]
    public async Task A_tab_whose_person_another_tab_erased_takes_nobody_s_choices()
    {
        await _store.OpenAsync();
        new PersonalSettings(_local, _store).Write(LocalKeys.Setup, "anna's");
        Guid anna = await _store.PersonAsync();
        await _store.AddPersonAsync();
        Guid ben = await _store.PersonAsync();
        using var other = new RecordStore(_shelf, Some.Clock());
        var settings = new PersonalSettings(_local, other);
        await other.OpenAsync();

        await _store.SwitchAsync(anna);
        await _store.EraseAsync(ben);

        settings.Write(LocalKeys.Setup, "ben's");
        settings.Write($"{LocalKeys.Drafts}{LocalKeys.OneOf}1", "ben's");

        Assert.Equal(ben, await other.PersonAsync()); // until it is loaded again
        Assert.Null(settings.Read(LocalKeys.Setup));
        Assert.DoesNotContain(_local.Keys, key => _local.Read(key) == "ben's");

        await other.SwitchAsync(anna);
        using var again = new RecordStore(_shelf, Some.Clock());

        Assert.Equal("anna's", settings.Read(LocalKeys.Setup));
        Assert.Equal([anna], (await again.PeopleAsync()).Select(person => person.Id));
    }

    [Fact]
    public async Task What_an_erased_person_s_tab_leaves_unfinished_meanwhile_is_not_given_to_who_takes_their_place()
    {
        await _store.OpenAsync();
        Guid first = await _store.PersonAsync();
        await _store.AddPersonAsync();
        var settings = new PersonalSettings(_local, _store);
        settings.Write(LocalKeys.Setup, "anna's");

        settings.Forget(first);
        _local.Write($"{LocalKeys.Drafts}{LocalKeys.OneOf}1", "the first's, each second anew");
        await _store.EraseAsync(first);

        Assert.Equal("anna's", settings.Read(LocalKeys.Setup));
        Assert.Empty(settings.EndsAfter(LocalKeys.Drafts + LocalKeys.OneOf));
    }

    [Fact]
    public async Task Everybody_erased_in_one_tab_stays_so_whatever_is_chosen_in_another()
    {
        await _store.OpenAsync();
        Guid first = await _store.PersonAsync();
        using var other = new RecordStore(_shelf, Some.Clock());
        await other.OpenAsync();
        await _store.AddPersonAsync();

        await other.EraseAsync();
        await _store.SwitchAsync(first);
        using var again = new RecordStore(_shelf, Some.Clock());

        Assert.Equal([first], (await again.PeopleAsync()).Select(person => person.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Erasing_somebody_forgets_their_choices_and_unfinished_sessions_and_nobody_else_s(int gone)
    {
        await _store.OpenAsync();
        var settings = new PersonalSettings(_local, _store);
        Guid[] people = [await _store.PersonAsync(), Some.Id(1), Some.Id(2)];
        for (int place = 0; place < people.Length; place++)
        {
            await (place == 0 ? Task.CompletedTask : _store.AddPersonAsync(people[place]));
            settings.Write(LocalKeys.Setup, $"{place}");
            settings.Write($"{LocalKeys.Drafts}{LocalKeys.OneOf}{place}", $"draft {place}");
        }

        settings.Forget(people[gone]);
        await _store.EraseAsync(people[gone]);

        foreach (int place in Enumerable.Range(0, 3).Where(place => place != gone))
        {
            await _store.SwitchAsync(people[place]);
            Assert.Equal($"{place}", settings.Read(LocalKeys.Setup));
            Assert.Equal([$"{place}"], settings.EndsAfter(LocalKeys.Drafts + LocalKeys.OneOf));
            Assert.Equal($"draft {place}", settings.Read($"{LocalKeys.Drafts}{LocalKeys.OneOf}{place}"));
        }

        Assert.Equal(4, LocalKeys.Personal.Sum(kind => _local.EndsAfter(kind).Count));
    }

    [Fact]
    public async Task Erasing_everything_forgets_everybody_s_choices()
    {
        await _store.OpenAsync();
        var settings = new PersonalSettings(_local, _store);
        settings.Write(LocalKeys.Preferences, "the device's");
        settings.Write(LocalKeys.Setup, "anna's");
        await _store.AddPersonAsync();
        settings.Write($"{LocalKeys.Drafts}{LocalKeys.OneOf}1", "ben's");

        settings.ForgetAll();

        Assert.Empty(_local.EndsAfter("backline"));
    }
}
