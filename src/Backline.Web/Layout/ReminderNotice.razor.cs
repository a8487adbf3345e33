using Backline.Practice.Records;
using Backline.Progress.Reminders;
using Backline.Progress.Summaries;
using Backline.Web.Choices;
using Backline.Web.Controls;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>A reminder while the app is open: a quiet line, and the browser's notification when another page is in front. Never in a session.</summary>
public sealed partial class ReminderNotice : IAsyncDisposable
{
    private const int KeptWeeks = 40; // rows of the latest weeks, one a habit

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private readonly HashSet<(string Place, string Key)> _mine = [];
    private IJSObjectReference? _module;
    private ITimer? _timer;
    private DueReminder? _due;
    private bool _isLeft;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    // Each person's own: what one has seen still comes to the other.
    private string Place => LocalKeys.Reminded + Store.ChoiceSuffix;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _isLeft = true;
        Store.PersonChanged -= OnPersonChanged;
        Store.Changed -= OnStoreChanged;
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }

        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.PersonChanged += OnPersonChanged;
        Store.Changed += OnStoreChanged;
        _module = await Js.TryImportAsync("./js/reminders.js");
        if (!_isLeft) // or a session may have begun meanwhile: nothing calls in it
        {
            _timer = Clock.CreateTimer(_ => _ = InvokeAsync(LookAsync), null, First, Between);
        }
        else if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    private async Task LookAsync()
    {
        if (Preferences.Values.Hidden || _module is not { } module)
        {
            return;
        }

        PracticeLog log = (await Logs.ReadAsync()).AsOf(Clock.GetLocalNow());
        if (log.Reminders?.Content is not { Times.Count: > 0 } content || await DueAsync(log, content, module) is not { } due)
        {
            return;
        }

        _mine.Add((Place, due.Key));
        string note = due.ShownNote(Clock.GetUtcNow());
        if (!await module.InvokeAsync<bool>("claim", Place, due.Key, note))
        {
            return;
        }

        _mine.Add((Place, note));
        _due = due;
        StateHasChanged();
        bool isStretch = due.Reminder.About == ReminderTime.Stretch;
        await module.InvokeVoidAsync(
            "notify", isStretch ? "The calf stretch" : "How am I standing?", isStretch ? "Two minutes, if the leg says yes." : "One look, then carry on.", due.Key + Store.ChoiceSuffix, isStretch ? "plan" : "habits");
    }

    private async Task<DueReminder?> DueAsync(PracticeLog log, RemindersContent content, IJSObjectReference module)
    {
        HashSet<string> shown = [.. await module.InvokeAsync<string[]?>("shown", Place) ?? [], .. _mine.Where(shown => shown.Place == Place).Select(shown => shown.Key)];
        return ReminderClock.Due(WantedReminders.Of(log, content), LoggedOf(log), shown, Clock.GetLocalNow(), Clock.LocalTimeZone);
    }

    private static LoggedThing[] LoggedOf(PracticeLog log) =>
    [
        .. log.Sessions.TakeLast(4).Select(session => new LoggedThing(ReminderTime.Stretch, session.At)),
        .. log.HabitWeeks.TakeLast(KeptWeeks).Select(week => new LoggedThing(ReminderTime.Standing, week.Last)),
        .. log.Standing.TakeLast(1).Select(check => new LoggedThing(ReminderTime.Standing, check.At)),
    ];

    // What called to one person is not left standing for the next.
    private void OnPersonChanged() => InvokeAsync(() =>
    {
        Close();
        StateHasChanged();
    });

    // It may be done, taken away or erased, also in another tab, and who rests is not called.
    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        if (_due is { } due && !await StandsAsync(due) && _due == due)
        {
            Close();
            StateHasChanged();
        }
    });

    private async Task<bool> StandsAsync(DueReminder due)
    {
        PracticeLog log = (await Logs.ReadAsync()).AsOf(Clock.GetLocalNow());
        return log.Reminders?.Content is { } content && ReminderClock.Stands(due.Reminder, WantedReminders.Of(log, content), LoggedOf(log));
    }

    // "Not now" to the first holds the second off.
    private async Task PutOffAsync()
    {
        if (_due is not { } due || _module is not { } module)
        {
            return;
        }

        Close();
        _mine.Add((Place, due.SecondKey));
        await module.InvokeAsync<bool>("claim", Place, due.SecondKey);
    }

    private void Close() => _due = null;
}
