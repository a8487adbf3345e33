using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.People;

/// <summary>Who uses this browser: one tap changes who it is now.</summary>
public sealed partial class People : IDisposable
{
    private IReadOnlyList<Profile> _people = [];
    private string _name = "";
    private string _keptName = "";
    private string _newName = "";
    private string? _words;
    private string? _named; // in these words
    private bool _isReading = true; // the kept name would come into the middle of one being typed

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private Hiding Hiding { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnChanged;
        await ReadAsync();
        _isReading = false;
    }

    private static string CountOf(Profile profile) => profile.Count == 1 ? "1 entry" : $"{profile.Count} entries";

    private static string? Tidy(string name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    // What another tab kept or erased is so here too; what somebody is typing stays.
    private async Task ReadAsync()
    {
        _people = await Store.PeopleAsync();
        string kept = _people.FirstOrDefault(profile => profile.IsCurrent)?.Name ?? "";
        _name = _name == _keptName ? kept : _name;
        _keptName = kept;
        if (_named is { } named && _people.All(profile => profile.Name != named))
        {
            Say(null);
        }
    }

    private void Say(string? words, string? named = null) => (_words, _named) = (words, named);

    private async Task SwitchAsync(Guid person)
    {
        PutOutcome outcome = await Store.SwitchAsync(person);
        await ReadAsync();
        if (Store.HasLeft)
        {
            Say("They are not here any more: another tab erased what was theirs.");
            return;
        }

        (int place, Profile now) = _people.Index().First(profile => profile.Item.IsCurrent);
        _name = now.Name ?? "";
        Say(
            outcome == PutOutcome.Kept
                ? $"Backline is for {(now.Name ?? (place == 0 ? "you" : now.Shown(place)))} now."
                : "Changed until you close this page; the browser did not keep the choice.",
            now.Name);
    }

    private async Task RenameAsync()
    {
        if (Tidy(_name) is { } name && IsFree(name, _people.Where(profile => !profile.IsCurrent)))
        {
            _name = name;
            Say(await Store.RenameAsync(name) ? $"Kept: {name}." : $"{name}, for now: the browser did not keep it.", name);
        }
    }

    private async Task AddAsync()
    {
        if (Tidy(_newName) is { } name && IsFree(name, _people.Where(profile => !(profile.IsCurrent && Store.HasLeft))))
        {
            bool isKept = await Store.AddPersonAsync() == PutOutcome.Kept & await Store.RenameAsync(name);
            Hiding.Welcome();
            (_name, _newName) = (name, "");
            Say($"Backline is for {name} now{(isKept ? "" : ", until you close this page; the browser did not keep it")}. Start the stretch from the first page.", name);
        }
    }

    private bool IsFree(string name, IEnumerable<Profile> others)
    {
        string? taken = others.Select(profile => profile.Name).FirstOrDefault(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));
        if (taken is not null)
        {
            Say($"There is a {name} here already. Another name keeps you apart.", taken);
        }

        return taken is null;
    }

    private void OnChanged() => InvokeAsync(async () =>
    {
        await ReadAsync();
        StateHasChanged();
    });
}
