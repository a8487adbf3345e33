using Backline.Practice.Habits;
using Backline.Practice.Records;
using Backline.Progress.Habits;
using Backline.Progress.Summaries;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Habits;

/// <summary>A habit's lesson, its anchor and what is known of it.</summary>
public sealed partial class LessonPage : IDisposable
{
    private Habit? _habit;
    private HabitContent? _kept;
    private bool _isFull;
    private bool _isRead;

    /// <summary>The habit's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override void OnInitialized() => Store.Changed += OnStoreChanged;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _habit = HabitShelf.Find(Id);
        await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        PracticeLog log = await Logs.ReadAsync();
        _kept = log.Habits.Select(said => said.Content).LastOrDefault(content => content.Habit == Id && content.IsKept);
        _isFull = _kept is null && KeptHabits.Of(log).Count >= KeptHabits.Most;
        _isRead = true;
    }

    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await RefreshAsync();
        StateHasChanged();
    });
}
