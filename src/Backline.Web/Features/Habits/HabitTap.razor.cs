using Backline.Practice.Records;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Habits;

/// <summary>One tap: noticed, did it, not now.</summary>
public sealed partial class HabitTap
{
    private static readonly (string Answer, string Words)[] Answers =
        [(HabitCheckInContent.Noticed, "Noticed"), (HabitCheckInContent.Did, "Did it"), (HabitCheckInContent.NotNow, "Not now")];

    private static readonly TimeSpan OneTap = TimeSpan.FromSeconds(1); // A finger that trembles, or a double click, means one.

    private string _said = "";
    private (Guid Id, string Answer, long When)? _last;
    private string? _habit;
    private ElementReference _status;
    private bool _isSaving;

    /// <summary>The habit's id.</summary>
    [Parameter]
    [EditorRequired]
    public string Habit { get; set; } = "";

    /// <summary>What it is called.</summary>
    [Parameter]
    [EditorRequired]
    public string Name { get; set; } = "";

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_habit != Habit)
        {
            (_habit, _last, _said) = (Habit, null, "");
        }
    }

    // The buttons stay as they are while it is kept: one that is disabled loses the keyboard.
    private async Task TapAsync(string answer)
    {
        if (_isSaving || (_last is { } just && just.Answer == answer && Clock.GetElapsedTime(just.When) < OneTap))
        {
            return;
        }

        _isSaving = true;
        try
        {
            PracticeRecord kept = await Store.AddAsync(RecordKinds.HabitCheckIn, new HabitCheckInContent { Habit = Habit, Answer = answer }, PracticeJson.Default.HabitCheckInContent);
            _last = (kept.Id, answer, Clock.GetTimestamp());
        }
        finally
        {
            _isSaving = false;
        }

        _said = answer switch
        {
            HabitCheckInContent.Noticed => "Noticing is most of it.",
            HabitCheckInContent.Did => "Noted.",
            _ => "Fine. Another time.",
        };
    }

    private async Task TakeBackAsync(Guid tapped)
    {
        (_last, _said) = (null, "Taken back.");
        await Store.TakeBackAsync(tapped);
        await _status.FocusAsync(preventScroll: true); // the button that was pressed is gone
    }
}
