using Backline.Web.Choices;
using Backline.Web.Records;
using Backline.Web.Sync;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.MyData;

/// <summary>Erasing everything, in two steps.</summary>
public sealed partial class EraseSection : IDisposable
{
    private bool _isCounted; // until then nothing is asked
    private int _step;
    private int _count;
    private int _strangers; // entries of people who do not use this browser: a server brought them
    private IReadOnlyList<Profile> _people = [];
    private Guid? _person;
    private bool _isArriving; // entries of the server, when these were counted: nobody knew yet how many there are
    private bool _isErasing;
    private string? _words;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordSync Sync { get; set; } = null!; // set by the framework before use

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    [Inject]
    private PersonalSettings Settings { get; set; } = null!; // set by the framework before use

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    // A tab of an older version holds the database: here is nothing, and that it was erased would not be so.
    private bool IsElsewhere => Store.Trouble == StoreTrouble.Blocked;

    private bool IsShared => _people.Count > 1 || _strangers > 0;

    private bool IsOwn => _people.Any(profile => profile.Id == _person && profile.IsCurrent);

    // Another person is named before anything of theirs goes.
    private string Whose => IsOwn ? "" : _people.Index().Where(each => each.Item.Id == _person).Select(each => $" of {each.Item.Shown(each.Index)}").FirstOrDefault() ?? "";

    private string WhatIsMeant => _person is null ? "All entries and choices" : IsOwn ? "All your own entries and choices" : $"All entries and choices{Whose}";

    // Nobody else's go with those of one.
    private string StillComing => _person is null ? "those still coming in" : IsOwn ? "those of yours still coming in" : "those of theirs still coming in";

    private string WhatGoes => _count switch
    {
        0 when _isArriving => $"No entry{Whose} is here so far; {StillComing}, and what was chosen and left unfinished, go",
        1 when _isArriving => $"1 entry{Whose} that is here so far, and {StillComing}, go",
        _ when _isArriving => $"{_count} entries{Whose} that are here so far, and {StillComing}, go",
        0 => $"No entry{Whose} is here; what was chosen and left unfinished goes",
        1 => $"1 entry{Whose} goes",
        _ => $"{_count} entries{Whose} go",
    };

    private string? Others => (_person, _count - _people.Where(profile => profile.IsCurrent).Sum(profile => profile.Count)) switch
    {
        (null, 1) => "1 of them of somebody else",
        (null, > 1 and int others) => $"{others} of them of other people",
        _ => null,
    };

    /// <inheritdoc />
    public void Dispose()
    {
        Store.Changed -= OnChanged;
        Sync.Changed -= OnSyncChanged;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Store.Changed += OnChanged;
        Sync.Changed += OnSyncChanged;
        return BeginAsync();
    }

    // One's own alone, where others' entries are here too.
    private async Task BeginAsync()
    {
        await LookAsync();
        _person = IsShared ? _people.First(profile => profile.IsCurrent).Id : null;
        await CountAsync();
        _isCounted = true;
    }

    private async Task LookAsync() => (_people, _strangers, _isArriving) = await LookedAsync();

    // Whether more is arriving is of the moment before it is counted.
    private async Task<(IReadOnlyList<Profile> People, int Strangers, bool IsArriving)> LookedAsync()
    {
        bool isArriving = Sync.IsArriving;
        IReadOnlyList<Profile> people = await Store.PeopleAsync();
        return (people, (await Store.OthersAsync()).Sum(person => person.Count()), isArriving);
    }

    private void OnChanged() => InvokeAsync(FollowAsync);

    private void OnSyncChanged() => InvokeAsync(() => Sync.IsArriving == _isArriving ? Task.CompletedTask : FollowAsync());

    // A file or the server may bring entries while somebody is asked: what was asked is no longer what would go. Where all is as it was, so is the question;
    // and where it named those still coming in, their number follows them.
    private async Task FollowAsync()
    {
        if (_isErasing)
        {
            return;
        }

        (IReadOnlyList<Profile> People, int Strangers, bool IsArriving) looked = await LookedAsync();
        if (_isErasing)
        {
            return; // the yes came meanwhile: it is of what was asked
        }

        (IReadOnlyList<Profile> people, int strangers, bool wasArriving) = (_people, _strangers, _isArriving); // as it is now: another look may have ended first
        (_people, _strangers, _isArriving) = looked;
        bool isSame = _strangers == strangers && _people.SequenceEqual(people);
        if (isSame && _isArriving == wasArriving)
        {
            return;
        }

        _words = isSame ? _words : null; // what came back in is no longer erased
        if (isSame || ((_step == 0 || wasArriving) && AreStill(people, strangers)))
        {
            await CountAsync();
        }
        else
        {
            _step = 0;
            await BeginAsync();
        }

        StateHasChanged();
    }

    private async Task CountAsync()
    {
        _count = _person is { } person ? _people.Where(profile => profile.Id == person).Sum(profile => profile.Count) : (await Store.AllAsync()).Count;
    }

    private Task ChooseAsync(ChangeEventArgs change)
    {
        _person = Guid.TryParse(change.Value as string, out Guid person) ? person : null;
        _step = 0;
        return CountAsync();
    }

    private async Task EraseAsync()
    {
        if (_step != 1)
        {
            return; // the question was withdrawn, and not yet from the screen
        }

        (_isErasing, _step, _words) = (true, 0, "Erasing. Where there is much, it takes a while.");
        StateHasChanged();
        await Task.Yield(); // it is said before the work begins

        if (!await IsAsAskedAsync())
        {
            (_isErasing, _words) = (false, "Entries have come in since you were asked. Look again at what goes.");
            await BeginAsync();
            return;
        }

        // Everybody's are named only where that was chosen: somebody else's may come in from a server at any moment.
        Guid? whose = _person ?? (IsShared ? null : _people.First(profile => profile.IsCurrent).Id);
        PutOutcome outcome = PutOutcome.Refused;
        SyncState state = await Sync.EraseAsync(whose is { } person ? Store.IdsOf(person) : null, EraseHereAsync, areAllHere: !IsShared);
        _isErasing = false;
        await BeginAsync();
        _words = (outcome, state) switch
        {
            (not PutOutcome.Kept, SyncState.InStep) => "Erased in the second copy. The browser did not carry it out here: clear this site’s data in the browser’s settings.",
            (not PutOutcome.Kept, SyncState.NoServer) => "The browser did not carry it out. Clear this site’s data in the browser’s settings.",
            (not PutOutcome.Kept, _) => "The browser did not carry it out, and the second copy still has it. Erase it on the computer that keeps that copy, and clear this site’s data in the browser’s settings.",
            (_, SyncState.InStep) when Sync.OwesWiping => "Erased here and in the second copy. The computer that keeps it has yet to overwrite the freed parts of its file: it does once there is room on its disk and no other program reads it.",
            (_, SyncState.InStep) => "Erased here and in the second copy.",
            (_, SyncState.NoServer) => "Erased.",
            (_, SyncState.NotPaired) => "Erased here. The computer at home no longer lets this device in; erase there too.",
            (_, SyncState.Refused) => "Erased here. The second copy’s server did not take everything it was sent: look there, and erase there what is left.",
            (_, SyncState.Stumbled or SyncState.Away) when Sync.IsAskedByPageAlone => "Erased here. The second copy’s server does not answer; it is erased there as soon as it does, as long as this page stays open: the browser could not note it.",
            (_, SyncState.Stumbled) => "Erased here. Whether the second copy’s server has done it is not known yet; it is asked again by itself.",
            _ => "Erased here. The second copy’s server does not answer; it is erased there as soon as it does.",
        };

        async Task EraseHereAsync()
        {
            IReadOnlyList<Guid>? ids = whose is { } one ? Store.IdsOf(one) : null;
            ForgetChoices();
            outcome = await Store.EraseAsync(whose);
            ForgetTheRest(outcome, ids);
            _words = outcome == PutOutcome.Kept ? "Erased here. The second copy, if there is one, is being asked." : _words;
            StateHasChanged();
        }
    }

    // What came in within the last seconds may not have been told yet.
    private async Task<bool> IsAsAskedAsync()
    {
        (IReadOnlyList<Profile> people, int strangers, bool wasArriving) = (_people, _strangers, _isArriving || Sync.IsArriving);
        Store.Forget();
        try
        {
            await LookAsync();
        }
        catch (JSException)
        {
            return true; // what does not answer now is told when it is to erase
        }

        // While years come in for the first time there are more at each moment: whose they are is what counts.
        return wasArriving
            ? AreStill(people, strangers)
            : _strangers == strangers && _people.SequenceEqual(people);
    }

    private bool AreStill(IReadOnlyList<Profile> people, int strangers) =>
        (strangers > 0) == (_strangers > 0) && people.Select(profile => profile.Id).SequenceEqual(_people.Select(profile => profile.Id));

    // What each person chose stands under keys of their own, by names that erasing them changes; look and sound belong to the device.
    private void ForgetChoices()
    {
        if (_people.Any(profile => (_person is null || profile.Id == _person) && profile.IsCurrent))
        {
            Today.Forget();
        }

        if (_person is { } person)
        {
            Settings.Forget(person);
        }
    }

    // What was not erased stays hidden.
    private void ForgetTheRest(PutOutcome outcome, IReadOnlyList<Guid>? persons)
    {
        if (outcome != PutOutcome.Kept)
        {
            return;
        }

        Settings.ForgetHidden(persons);
        if (_person is null)
        {
            Preferences.Forget();
            Settings.ForgetAll();
        }
    }
}
