using System.Security.Cryptography;
using Backline.Practice.Records;
using Backline.Progress.Calendars;
using Backline.Web.Records;
using Backline.Web.Sync;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Reminders;

/// <summary>The reminders as a calendar file, and as a feed where a server keeps a second copy.</summary>
public sealed partial class CalendarSection : IAsyncDisposable
{
    private const int SecretBytes = 32;

    private IJSObjectReference? _module;
    private string? _secret;
    private bool _hasServer;
    private bool _isSaving;
    private string _said = "";

    /// <summary>The reminders as they are kept.</summary>
    [Parameter]
    [EditorRequired]
    public RemindersContent Kept { get; set; } = null!; // required parameter

    /// <summary>The zone they were set in, by its IANA name.</summary>
    [Parameter]
    [EditorRequired]
    public string Zone { get; set; } = "UTC";

    /// <summary>When they were set.</summary>
    [Parameter]
    [EditorRequired]
    public DateTimeOffset Since { get; set; }

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordSync Sync { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Sync.Changed -= OnSyncChanged;
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Sync.Changed += OnSyncChanged;
        _hasServer = HasServer;
        _secret = (await Logs.ReadAsync()).FeedSecret;
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Reminders/CalendarSection.razor.js");
    }

    private bool HasServer => Sync.State is SyncState.InStep or SyncState.Refused or SyncState.Away;

    private bool IsOnThisComputer => new Uri(Navigation.BaseUri).IsLoopback;

    private string AddressOf(string secret) => $"{Navigation.BaseUri}calendar/{secret}.ics";

    private async Task DownloadAsync()
    {
        TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out TimeZoneInfo? known) ? known : Clock.LocalTimeZone;
        string text = CalendarFile.Write(Kept, new CalendarPlace(zone, new Uri(Navigation.BaseUri), Since, await Store.PersonAsync()));
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("download", "backline-reminders.ics", text);
        }
    }

    private async Task CopyAsync()
    {
        if (_module is not null && _secret is { } secret)
        {
            _said = await _module.InvokeAsync<bool>("copy", AddressOf(secret)) ? "Copied." : "The browser does not allow it. Mark the address and copy it by hand.";
        }
    }

    private async Task MakeAsync()
    {
        string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        await KeepAsync(secret);
        _said = "The address is ready.";
    }

    private async Task EndAsync()
    {
        await KeepAsync(null);
        _said = "Ended. The old address answers nothing now.";
    }

    private async Task KeepAsync(string? secret)
    {
        _isSaving = true;
        IReadOnlyList<Guid> ids = Store.IdsOf(await Store.PersonAsync());
        await Store.AddAsync(RecordKinds.Feed, new FeedContent { Secret = secret, Persons = ids.Count > 1 ? ids : null }, PracticeJson.Default.FeedContent);

        // The address answers once the server has heard of it.
        await Sync.SyncAsync();
        (_secret, _isSaving) = (secret, false);
    }

    private void OnSyncChanged() => InvokeAsync(() =>
    {
        _hasServer = HasServer;
        StateHasChanged();
    });
}
