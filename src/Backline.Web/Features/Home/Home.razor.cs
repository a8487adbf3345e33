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

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    [Inject]
    private ILocalSettings Settings { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    private static StepPosture Hold => ProtocolLibrary.Load().Step(PhaseIds.Hold).Posture;

    private DateTimeOffset Now => Clock.GetLocalNow();

    private bool IsHidden => Preferences.Values.Hidden;

    private DateTimeOffset? PutOff =>
        DateTimeOffset.TryParse(Settings.Read(LocalKeys.PutOff), CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at) ? at : null;

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
        PracticeLog log = (await Logs.ReadAsync()).AsOf(Now);
        _readiness = Readiness.Of(log, Now);
        _last = log.Sessions.Count > 0 ? log.Sessions[^1] : null;
        // Once asked it stays, so that what was said can be answered.
        _ask ??= NextDayQuestion.For(log.Sessions, Now, PutOff);
    }

    private void AskLater()
    {
        Settings.Write(LocalKeys.PutOff, Now.ToString("O", CultureInfo.InvariantCulture));
        _ask = null;
    }

    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await RefreshAsync();
        StateHasChanged();
    });
}
