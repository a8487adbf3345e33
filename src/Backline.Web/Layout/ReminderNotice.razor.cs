using Backline.Practice.Records;
using Backline.Progress.Reminders;
using Backline.Web.Choices;
using Backline.Web.Controls;
using Backline.Web.Features.Live;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>
/// A reminder while the app is open: a quiet line, and the browser's notification when no page of Backline is in front. Never in a session. What came
/// stands that day until it is answered, in one page at a time: one that is left leaves it to the next in front.
/// </summary>
public sealed partial class ReminderNotice : IAsyncDisposable
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private readonly List<Line> _lines = []; // at most one about each thing
    private IJSObjectReference? _module;
    private IJSObjectReference? _held; // the lines that no other page may show meanwhile
    private ReminderClaims? _claims;
    private PageReturns? _returns;
    private RunningSessions? _running;
    private ITimer? _timer;
    private bool _isLeft;
    private bool _wasAnswered; // the button that was pressed is gone with its line

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private Hiding Hiding { get; set; } = null!; // set by the framework before use

    [Inject]
    private ILocalSettings Settings { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _isLeft = true;
        Store.PersonChanged -= OnPersonChanged;
        Store.Changed -= OnStoreChanged;
        Hiding.Changed -= OnStoreChanged;
        await LetGoAsync();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.PersonChanged += OnPersonChanged;
        Store.Changed += OnStoreChanged;
        Hiding.Changed += OnStoreChanged;
        _running = new RunningSessions(Js);
        _returns = new PageReturns(Js, LookAsync);
        _module = await Js.TryImportAsync("./js/reminders.js");
        if (_module is not null && !_isLeft)
        {
            _claims = new ReminderClaims(Store, Settings, _module);
            _held = await _module.InvokeAsync<IJSObjectReference?>("lines");
        }

        if (_isLeft) // a session may have begun meanwhile: nothing calls in it
        {
            await LetGoAsync();
            return;
        }

        _timer = Clock.CreateTimer(_ => _ = InvokeAsync(LookAsync), null, First, Between);
        await _returns.WatchAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_wasAnswered && !_isLeft && _module is { } module)
        {
            _wasAnswered = false;
            await module.InvokeVoidAsync("stay");
        }
    }

    private async Task LetGoAsync()
    {
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }

        if (_held is not null)
        {
            await _held.InvokeVoidAsync("stop");
            await _held.DisposeAsync();
        }

        foreach (IAsyncDisposable? one in (IAsyncDisposable?[])[_module, _returns, _running])
        {
            await (one?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task RemoveAsync(IEnumerable<Line> lines)
    {
        Line[] gone = [.. lines];
        _lines.RemoveAll(gone.Contains);
        StateHasChanged();
        foreach (Line line in gone)
        {
            await LetGoAsync(line);
        }
    }

    private async Task LetGoAsync(Line line)
    {
        if (_held is { } held && !_isLeft)
        {
            await held.InvokeVoidAsync("letGo", line.Name);
        }
    }

    // "Not now" holds off all second ones about that thing. What is gone from the page is noted: who opens it anew at once is not asked again.
    private async Task AnswerAsync(Line line, bool isPutOff)
    {
        try
        {
            if (_claims is { } claims)
            {
                await claims.ClaimAsync(line.Due.AnsweredKey, isPutOff ? [.. line.Due.SecondKeys(await claims.ReadAsync())] : []);
            }
        }
        catch (JSException)
        {
            // The database does not answer just now: the line goes all the same.
        }

        _lines.Remove(line);
        _wasAnswered = true;
        await LetGoAsync(line);
    }

    private static bool IsStretch(DueReminder due) => due.Reminder.About == ReminderTime.Stretch;

    private static string PageOf(DueReminder due) => IsStretch(due) ? "plan" : "habits";

    private string NameOf(DueReminder due) => due.Key + Store.ChoiceSuffix;

    // What called to one person is not left standing for the next.
    private void OnPersonChanged() => InvokeAsync(() => RemoveAsync(_lines));

    private void OnStoreChanged() => InvokeAsync(DropAsync);

    // Named among those of all people of this browser.
    private sealed record Line(string Name, DueReminder Due);
}
