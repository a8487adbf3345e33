using System.Globalization;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Progress.Sessions;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Home;

/// <summary>The first page: one thing to do.</summary>
public sealed partial class Home : IDisposable
{
    private Readiness _readiness = Readiness.Unknown;
    private PastSession? _last;
    private PastSession? _ask;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

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
        IReadOnlyList<PracticeRecord> records = await Store.OwnAsync();
        IReadOnlyList<PastSession> sessions = PastSessions.Of(records);
        _readiness = Readiness.Of(records);
        _last = sessions.Count > 0 ? sessions[0] : null;
        // Once asked it stays, so that what was said can be answered.
        _ask ??= NextDayQuestion.For(sessions, Now, PutOff);
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
