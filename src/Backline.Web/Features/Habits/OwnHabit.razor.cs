using Backline.Practice.Habits;
using Backline.Practice.Records;
using Backline.Progress.Habits;
using Backline.Progress.Summaries;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Habits;

/// <summary>A habit in the person's own words.</summary>
public sealed partial class OwnHabit
{
    private string _name = "";
    private string _anchor = "";
    private bool _isSaving;
    private HabitState? _twin;
    private Habit? _lesson;

    /// <summary>What was done and said.</summary>
    [Parameter]
    [EditorRequired]
    public PracticeLog Log { get; set; } = null!; // required parameter

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    private bool IsFull => KeptHabits.Of(Log).Count >= KeptHabits.Most;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_twin is { } twin && KeptHabits.Of(Log).All(kept => kept.Id != twin.Id))
        {
            Unsay(); // laid down or erased elsewhere
        }
    }

    // Written otherwise it is the same habit still.
    private static string SameWords(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.').ToUpperInvariant();

    private void Unsay() => (_twin, _lesson) = (null, null);

    private async Task AddAsync()
    {
        if (string.IsNullOrWhiteSpace(_name) || _isSaving || IsFull)
        {
            return;
        }

        _twin = KeptHabits.Of(Log).FirstOrDefault(kept => SameWords(HabitShelf.NameOf(kept)) == SameWords(_name));
        _lesson = _twin is null ? HabitShelf.All.FirstOrDefault(habit => SameWords(habit.Title) == SameWords(_name)) : null;
        if (_twin is not null || _lesson is not null)
        {
            return;
        }

        _isSaving = true;
        var content = new HabitContent { Habit = $"own-{Store.NewId():N}", IsKept = true, Anchor = HabitShelf.Anchor(_anchor), OwnName = _name.Trim() };
        await Store.AddAsync(RecordKinds.Habit, content, PracticeJson.Default.HabitContent);
        (_name, _anchor, _isSaving) = ("", "", false);
    }
}
