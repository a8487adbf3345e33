using Backline.Practice.Records;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Standing;

/// <summary>Shoes and sitting hours, as a note.</summary>
public sealed partial class NotesForm
{
    private const double HoursOfDay = 24;
    private string _footwear = "";
    private double? _hours;
    private string _said = "";
    private bool _isSaving;
    private bool _isReading = true;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if ((await Logs.ReadAsync()).Notes is [.., { Content: { } last }])
        {
            (_footwear, _hours) = (last.Footwear ?? "", last.SittingHours);
        }

        _isReading = false;
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
            _said = await KeepAsync(new StandingNotesContent { Footwear = string.IsNullOrWhiteSpace(_footwear) ? null : _footwear.Trim(), SittingHours = _hours });
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

    private static bool IsEmpty(StandingNotesContent notes) => notes is { Footwear: null, SittingHours: null };
}
