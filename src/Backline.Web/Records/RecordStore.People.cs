using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Progress.Summaries;
using Microsoft.JSInterop;

namespace Backline.Web.Records;

/// <summary>Who is who in this browser.</summary>
internal sealed partial class RecordStore
{
    private const string PersonNote = "person";
    private const string MineNote = "persons-mine"; // of versions that knew one person only
    private const string HouseholdNote = "household";
    private const string ShelfNote = "shelf"; // which shelf this is: one that was cleared and filled anew, by another tab too, is another
    private const int MostAttempts = 5;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    private Household _household = new([]);
    private Guid _person;
    private string? _shelfName;
    private bool _isUnwritten; // who uses the browser, as this page has it: there was no room for it
    private bool _isNobody;    // the person here is an id that stands for nobody yet

    /// <summary>Another person uses the app from now on.</summary>
    public event Action? PersonChanged;

    /// <summary>Somebody's own choices, kept under the first ending of keys until now, belong under the second.</summary>
    public event Action<string, string>? SuffixChanged;

    /// <summary>Somebody does not use this browser any more: their choices were kept under this ending of keys.</summary>
    public event Action<string>? SuffixGone;

    /// <value>
    /// Whether the person of this tab was erased, here or in another tab, and others use the browser: who is here now has yet to be said. Until then nothing is to be chosen or left
    /// unfinished, and nobody is guided by what another did.
    /// </value>
    public bool HasLeft { get; private set; }

    /// <value>What this person's own choices are kept under, besides their usual key; empty for the first.</value>
    public string ChoiceSuffix => SuffixOf(_person);

    /// <summary>What the own choices of somebody who uses this browser are kept under, besides their usual key.</summary>
    /// <param name="person">One of their ids.</param>
    public string SuffixOf(Guid person) => _household.SuffixOf(person);

    /// <value>1. How many people use this browser. Known once the store is open.</value>
    public int PeopleCount => _household.People.Count;

    /// <summary>What to call the person who is here now.</summary>
    /// <param name="people">What there is of everybody, with their names.</param>
    public string ShownName(IReadOnlyList<PersonRow> people)
    {
        var names = people.ToDictionary(row => row.Person, row => row.Name?.Content);
        string? name = Mine.Select(id => names.GetValueOrDefault(id)).FirstOrDefault(name => name is not null);
        return new Profile(_person, name, 0, IsCurrent: true).Shown(_household.PlaceOf(_person));
    }

    /// <value>The person whose browser this is just now; <see langword="null"/> until the store is open.</value>
    public Guid? Person => _person == default ? null : _person;

    /// <summary>The person whose browser this is just now.</summary>
    public async Task<Guid> PersonAsync()
    {
        await OpenAsync();
        return _person;
    }

    /// <summary>The ids of somebody who uses this browser; empty for a stranger. Open the store first.</summary>
    /// <param name="person">One of their ids.</param>
    public IReadOnlyList<Guid> IdsOf(Guid person) => _household.IdsOf(person);

    /// <summary>Everybody who uses this browser, in the order they came.</summary>
    public async Task<IReadOnlyList<Profile>> PeopleAsync()
    {
        IReadOnlyList<PracticeRecord> all = await AllAsync();
        IReadOnlyDictionary<Guid, string> names = ProfileNames.Of(all);
        var counts = all.CountBy(record => record.Person).ToDictionary();
        return
        [
            .. _household.People.Select(ids => new Profile(
                ids[0],
                ids.Select(id => names.GetValueOrDefault(id)).FirstOrDefault(name => name is not null),
                ids.Sum(id => counts.GetValueOrDefault(id)),
                ids.Contains(_person))),
        ];
    }

    /// <summary>This person's own records, oldest first: the only ones that may guide a session.</summary>
    public async Task<IReadOnlyList<PracticeRecord>> OwnAsync()
    {
        IReadOnlyList<PracticeRecord> all = await AllAsync();
        IReadOnlyList<Guid> mine = _household.IdsOf(_person);
        return [.. all.Where(record => mine.Contains(record.Person))];
    }

    /// <summary>Records of people who do not use this browser, that came by a file or a server, by person. They are kept and guide nobody here.</summary>
    public async Task<ILookup<Guid, PracticeRecord>> OthersAsync() =>
        (await AllAsync()).Where(record => !_household.Knows(record.Person)).ToLookup(record => record.Person);

    /// <summary>Whether records of this person are those of somebody who uses this browser.</summary>
    public async Task<bool> IsMineAsync(Guid person)
    {
        await OpenAsync();
        return _household.Knows(person);
    }

    /// <summary>The person says that another person's records are their own, from another device.</summary>
    /// <param name="person">As the records name it.</param>
    public async Task<PutOutcome> BecomeAsync(Guid person)
    {
        bool isNewHere = (await OwnAsync()).Count == 0;

        // A browser that has made nothing yet goes on under the known name, so that devices share one.
        return await ChangePeopleAsync(people => people.Knows(person)
            ? (people, _person)
            : (people.With(_person).Joined(_person, person, isFirst: isNewHere), isNewHere ? person : _person));
    }

    /// <summary>Another person at home uses this browser too, and does so from now on.</summary>
    /// <param name="person">Their id by the records they bring, or <see langword="null"/> for somebody new.</param>
    public async Task<PutOutcome> AddPersonAsync(Guid? person = null)
    {
        await OpenAsync();
        Guid id = person ?? (HasLeft && _isNobody ? _person : NewId()); // what was done before they said who they are is theirs
        return await ChangePeopleAsync(people => (people.With(id), id));
    }

    /// <summary>The app is another person's from now on.</summary>
    /// <param name="person">One of <see cref="PeopleAsync"/>.</param>
    public async Task<PutOutcome> SwitchAsync(Guid person)
    {
        await OpenAsync();
        return await ChangePeopleAsync(people => (people, people.IdsOf(person).FirstOrDefault(_person))); // another tab may have erased them
    }

    /// <summary>The person is called something else from now on.</summary>
    /// <param name="name">1 to 40 characters.</param>
    /// <returns>Whether it outlives the page.</returns>
    public Task<bool> RenameAsync(string name) =>
        AddAsync(NewId(), RecordKinds.Profile, new ProfileContent { Name = name }, ProfileContentJson.Default.ProfileContent);

    // A browser may clear its database under an open page. Who is here stays who they are: what they do next is theirs after a reload too.
    private async Task StayAsync()
    {
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            try
            {
                await PutBackAsync();
                await FollowPeopleAsync();
                return;
            }
            catch (JSException)
            {
                await Task.Delay(BetweenAttempts, clock); // it does not open just now
            }
        }
    }

    private async Task PutBackAsync()
    {
        if (_shelf is not { } shelf || _shelfName is not { } name || await shelf.NoteAsync(ShelfNote) == name)
        {
            return;
        }

        await shelf.AddNoteAsync(PersonNote, _person.ToString());
        await shelf.PutNoteAsync(HouseholdNote, (HasLeft ? _household.Without(_person) : _household).ToNote());
        _shelfName = await shelf.AddNoteAsync(ShelfNote, NewId().ToString());
        _isCleared = true;
        Trouble = Lasting;
        Refresh();
        SyncWanted?.Invoke();
    }

    private async Task<string?> NameShelfAsync()
    {
        try
        {
            return await Shelf.AddNoteAsync(ShelfNote, NewId().ToString());
        }
        catch (JSException)
        {
            return null; // not even room for a name: this page does not tell it from another
        }
    }

    private async Task ReadPeopleAsync()
    {
        _person = await FindPersonAsync();
        (_, _household, HasLeft) = await ReadHouseholdAsync();
        _isNobody = HasLeft;
    }

    // What the notes of this version and of older ones say, with who uses this tab, though another tab may have erased them.
    private async Task<(string? Note, Household Household, bool HasLeft)> ReadHouseholdAsync()
    {
        string? note = await Shelf.NoteAsync(HouseholdNote);
        var household = Household.Read(note, _person, note is null ? await Shelf.NoteAsync(MineNote) : null);
        bool hasLeft = note?.Contains(_person.ToString(), StringComparison.Ordinal) == false && household.People.Count > 1 && !_isUnwritten;
        return (note, household, hasLeft);
    }

    // Who uses the browser is what the shelf says, whichever tab changed it; who uses this tab stays.
    private async Task FollowPeopleAsync()
    {
        await OpenAsync(); // or it is not known yet who uses this tab
        (_, Household household, bool hasLeft) = await ReadHouseholdAsync();
        if (hasLeft != HasLeft || household.ToNote() != _household.ToNote())
        {
            _isNobody &= hasLeft;
            (_household, HasLeft) = (household, hasLeft);
            Refresh();
        }
    }

    // Another tab may have changed who is here since this one read it: what is changed is what the shelf says now.
    private async Task<PutOutcome> ChangePeopleAsync(Func<Household, (Household Household, Guid Person)> change)
    {
        Household before, after;
        Guid person;
        PutOutcome? put;
        do
        {
            (string? note, before, bool hasLeft) = await ReadHouseholdAsync();
            before = hasLeft ? before.Without(_person) : before; // nobody erased is written back
            (after, person) = change(before);
            put = await Shelf.ChangeNoteAsync(HouseholdNote, note, after.ToNote());
        }
        while (put is null);

        PutOutcome outcome = put.Value;
        _isUnwritten = outcome != PutOutcome.Kept;
        if (outcome == PutOutcome.Kept)
        {
            outcome = await Shelf.PutNoteAsync(PersonNote, person.ToString());
        }

        bool isAnother = !after.IdsOf(person).Contains(_person);
        (_household, _person, HasLeft) = (after.With(person), person, !after.Knows(person));
        _isNobody = HasLeft;
        TellSuffixes(before, after);
        if (isAnother)
        {
            PersonChanged?.Invoke();
        }

        Refresh();
        return outcome;
    }

    private void TellSuffixes(Household before, Household after)
    {
        foreach (IReadOnlyList<Guid> ids in before.People.Where(ids => !ids.Any(after.Knows)))
        {
            SuffixGone?.Invoke(before.SuffixOf(ids[0])); // before it becomes another's
        }

        foreach (IReadOnlyList<Guid> ids in after.People)
        {
            (string from, string to) = (before.SuffixOf(ids.FirstOrDefault(before.Knows)), after.SuffixOf(ids[0]));
            if (from != to && ids.Any(before.Knows))
            {
                SuffixChanged?.Invoke(from, to);
            }
        }
    }
}
