using Backline.Progress.Habits;
using Backline.Progress.Summaries;
using Backline.Web.Controls;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Habits;

/// <summary>The habit of the week, the kept ones, and the lessons to choose from.</summary>
public sealed partial class HabitsPage : IDisposable
{
    private PracticeLog _log = PracticeLog.Empty;
    private IReadOnlyList<HabitState>? _kept;
    private HabitState? _week;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    private string LastCheck => _log.Standing is [.., { } last]
        ? $"Last time: {Words.DayWithin(last.At, Clock.GetLocalNow())}, {last.Yes} of {last.Told} as the lessons have it."
        : "";

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        DateTimeOffset now = Clock.GetLocalNow();
        _log = (await Logs.ReadAsync()).AsOf(now);
        _kept = KeptHabits.Of(_log);
        _week = KeptHabits.OfTheWeek(_log, DateOnly.FromDateTime(now.DateTime));
    }

    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await RefreshAsync();
        StateHasChanged();
    });
}
