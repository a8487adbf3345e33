using Backline.Practice.Records;
using Backline.Progress.Reminders;
using Backline.Progress.Summaries;
using Backline.Web.Choices;
using Backline.Web.Controls;
using Backline.Web.Features.Live;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>A reminder while the app is open: a quiet line, and the browser's notification when no page of Backline is in front. Never in a session.</summary>
public sealed partial class ReminderNotice : IAsyncDisposable
{
    private const int KeptWeeks = 40; // rows of the latest weeks, one a habit

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private readonly List<DueReminder> _due = []; // at most one about each thing
    private IJSObjectReference? _module;
    private IJSObjectReference? _watch;
    private DotNetObjectReference<ReminderNotice>? _self;
    private RunningSessions _running = null!; // made in OnInitializedAsync
    private ITimer? _timer;
    private bool _isLooking;
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

    /// <summary>Called by the browser when this page comes to the front: what waited for it is told at once.</summary>
    [JSInvokable]
    public Task LookAgain() => LookAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _isLeft = true;
        Store.PersonChanged -= OnPersonChanged;
        Store.Changed -= OnStoreChanged;
        await LetGoAsync();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.PersonChanged += OnPersonChanged;
        Store.Changed += OnStoreChanged;
        _running = new RunningSessions(Js);
        _module = await Js.TryImportAsync("./js/reminders.js");
        if (_module is not null && !_isLeft)
        {
            _self = DotNetObjectReference.Create(this);
            _watch = await _module.InvokeAsync<IJSObjectReference?>("watch", _self);
        }

        if (_isLeft) // a session may have begun meanwhile: nothing calls in it
        {
            await LetGoAsync();
            return;
        }

        _timer = Clock.CreateTimer(_ => _ = InvokeAsync(LookAsync), null, First, Between);
    }

    private async Task LetGoAsync()
    {
        _self?.Dispose();
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }

        if (_watch is not null)
        {
            await _watch.InvokeVoidAsync("stop");
            await _watch.DisposeAsync();
        }

        if (_module is not null)
        {
            await _module.DisposeAsync();
        }

        if (_running is not null)
        {
            await _running.DisposeAsync();
        }
    }

    private async Task LookAsync()
    {
        if (_isLooking || _isLeft || Preferences.Values.Hidden || _module is not { } module)
        {
            return;
        }

        _isLooking = true;
        try
        {
            await Store.OpenAsync(); // whose page it is
            if (await module.InvokeAsync<bool>("mayTell", Store.ChoiceSuffix))
            {
                await TellAsync(module);
            }
        }
        finally
        {
            _isLooking = false;
        }
    }

    private async Task TellAsync(IJSObjectReference module)
    {
        PracticeLog log = (await Logs.ReadAsync()).AsOf(Clock.GetLocalNow());
        while (log.Reminders?.Content is { Times.Count: > 0 } content
            && await DueAsync(log, content) is { } due
            && await _running.FindAsync() is not { Count: > 0 }
            && await Store.ClaimReminderAsync(due.Key, due.ShownNote(Clock.GetUtcNow())))
        {
            _due.RemoveAll(other => other.Reminder.About == due.Reminder.About);
            _due.Add(due);
            StateHasChanged();
            bool isStretch = IsStretch(due);
            await module.InvokeVoidAsync(
                "notify", isStretch ? "The calf stretch" : "How am I standing?", isStretch ? "Two minutes, if the leg says yes." : "One look, then carry on.", due.Key + Store.ChoiceSuffix, PageOf(due));
        }
    }

    private async Task<DueReminder?> DueAsync(PracticeLog log, RemindersContent content) =>
        ReminderClock.Due(WantedReminders.Of(log, content), LoggedOf(log), await Store.RemindedAsync(), Clock.GetLocalNow(), Clock.LocalTimeZone);

    private static LoggedThing[] LoggedOf(PracticeLog log) =>
    [
        .. log.Sessions.TakeLast(4).Select(session => new LoggedThing(ReminderTime.Stretch, session.At)),
        .. log.HabitWeeks.TakeLast(KeptWeeks).Select(week => new LoggedThing(ReminderTime.Standing, week.Last)),
        .. log.Standing.TakeLast(1).Select(check => new LoggedThing(ReminderTime.Standing, check.At)),
    ];

    private static bool IsStretch(DueReminder due) => due.Reminder.About == ReminderTime.Stretch;

    private static string PageOf(DueReminder due) => IsStretch(due) ? "plan" : "habits";

    // What called to one person is not left standing for the next.
    private void OnPersonChanged() => InvokeAsync(() =>
    {
        _due.Clear();
        StateHasChanged();
    });

    // It may be done, put off, taken away or erased, also in another tab, and who rests is not called.
    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        foreach (DueReminder due in _due.ToArray())
        {
            if (!await StandsAsync(due))
            {
                _due.Remove(due);
                StateHasChanged();
            }
        }
    });

    private async Task<bool> StandsAsync(DueReminder due)
    {
        PracticeLog log = (await Logs.ReadAsync()).AsOf(Clock.GetLocalNow());
        return log.Reminders?.Content is { } content
            && ReminderClock.Stands(due.Reminder, WantedReminders.Of(log, content), LoggedOf(log))
            && (due.IsSecond || !(await Store.RemindedAsync()).Contains(due.SecondKey));
    }

    // "Not now" to the first holds the second off.
    private async Task PutOffAsync(DueReminder due)
    {
        _due.Remove(due);
        await Store.ClaimReminderAsync(due.SecondKey);
    }
}
