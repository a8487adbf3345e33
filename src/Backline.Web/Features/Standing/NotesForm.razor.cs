using Backline.Practice.Records;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Standing;

/// <summary>Shoes and sitting hours, as a note.</summary>
public sealed partial class NotesForm : IDisposable
{
    private const double HoursOfDay = 24;
    private StandingNotesContent _kept = new();
    private string _footwear = "";
    private double? _hours;
    private string _said = "";
    private bool _isSaving;
    private bool _isReading = true;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    private StandingNotesContent Written => new() { Footwear = string.IsNullOrWhiteSpace(_footwear) ? null : _footwear.Trim(), SittingHours = _hours };

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        await FollowAsync();
        _isReading = false;
    }

    // What another tab has kept or erased is so here too. What somebody is writing stays, unless what they began with was erased.
    private async Task FollowAsync()
    {
        StandingNotesContent? last = (await Logs.ReadAsync()).Notes is [.., { Content: { } content }] ? content : null;
        StandingNotesContent kept = last ?? new StandingNotesContent();
        if (kept != _kept && (last is null || Written == _kept))
        {
            (_footwear, _hours, _said) = (kept.Footwear ?? "", kept.SittingHours, "");
        }

        _kept = kept;
    }

    private async Task SaveAsync()
    {
        if (_hours is { } hours && !(hours >= 0 && hours <= HoursOfDay))
        {
            _said = "A day has 24 hours: a number from 0 to 24, please.";
            return;
        }

        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            _said = await KeepAsync(Written);
        }
        finally
        {
            _isSaving = false;
        }
    }

    // Nothing in the place of something clears it; in the place of nothing it is no note.
    private async Task<string> KeepAsync(StandingNotesContent content)
    {
        bool isEmpty = IsEmpty(content);
        if (isEmpty && ((await Logs.ReadAsync()).Notes is not [.., { Content: { } last }] || IsEmpty(last)))
        {
            return "Nothing to note yet.";
        }

        await Store.AddAsync(RecordKinds.StandingNotes, content, PracticeJson.Default.StandingNotesContent);
        return isEmpty ? "Cleared." : "Noted.";
    }

    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await FollowAsync();
        StateHasChanged();
    });

    private static bool IsEmpty(StandingNotesContent notes) => notes is { Footwear: null, SittingHours: null };
}
