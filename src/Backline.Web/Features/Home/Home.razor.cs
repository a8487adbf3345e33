using System.Globalization;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Progress.Summaries;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Home;

/// <summary>The first page: one thing to do.</summary>
public sealed partial class Home : IDisposable
{
    private Readiness _readiness = Readiness.Unknown;
    private LoggedSession? _last;
    private LoggedSession? _ask;
    private DateOnly? _repliedOn; // when it was answered here, as long as the reply stands
    private ElementReference _heading;

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

    private static StepPosture Hold => ProtocolLibrary.Load().Step(PhaseIds.Hold).Posture;

    private DateTimeOffset Now => Clock.GetLocalNow();

    private DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    private bool IsHidden => Hiding.IsHidden;

    private DateTimeOffset? PutOff =>
        DateTimeOffset.TryParse(Settings.Read(LocalKeys.PutOff), CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at) ? at : null;

    /// <inheritdoc />
    public void Dispose()
    {
        Store.Changed -= OnStoreChanged;
        Hiding.Changed -= OnHidingChanged;
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        Hiding.LookAgain();
        Hiding.Changed += OnHidingChanged;
        await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        PracticeLog log = (await Logs.ReadAsync()).AsOf(Now);
        _readiness = Readiness.Of(log, Now);
        _last = log.Sessions.Count > 0 ? log.Sessions[^1] : null;
        Ask(log);
    }

    // It becomes due, and is due no longer, at any time of the day.
    private async Task LookAsync()
    {
        Guid? before = _ask?.Id;
        Ask((await Logs.ReadAsync()).AsOf(Now));
        if (_ask?.Id != before)
        {
            StateHasChanged();
        }
    }

    // A reply stands on its day, to be read and taken back. Else what is due is asked: elsewhere it may have been answered, put off or erased.
    private void Ask(PracticeLog log)
    {
        if (_repliedOn != Today || log.Sessions.All(session => session.Id != _ask?.Id))
        {
            (_ask, _repliedOn) = (NextDayQuestion.For(log.Sessions, Now, PutOff), null);
        }
    }

    private async Task FollowAsync(bool isReplied)
    {
        _repliedOn = isReplied ? Today : null;
        if (!isReplied)
        {
            await RefreshAsync();
            await LeaveGoneAsync();
        }
    }

    private async Task AskLaterAsync()
    {
        Settings.Write(LocalKeys.PutOff, Now.ToString("O", CultureInfo.InvariantCulture));
        _ask = null;
        await LeaveGoneAsync();
    }

    // The button that was pressed goes with the question.
    private async Task LeaveGoneAsync()
    {
        if (_ask is null)
        {
            await _heading.FocusAsync(preventScroll: true);
        }
    }

    // A reply that was hidden is drawn no more: what is shown again is what is due then.
    private void OnHidingChanged() => InvokeAsync(async () =>
    {
        _repliedOn = IsHidden ? null : _repliedOn;
        await RefreshAsync();
        StateHasChanged();
    });

    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await RefreshAsync();
        StateHasChanged();
    });
}
