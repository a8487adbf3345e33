using System.Security.Cryptography;
using Backline.Practice.Records;
using Backline.Progress.Calendars;
using Backline.Progress.Summaries;
using Backline.Web.Clocks;
using Backline.Web.Controls;
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
    private bool _isUnheard;
    private bool _isSaving;
    private bool _isNotTaken;
    private string _said = "";

    /// <summary>The reminders as they are kept.</summary>
    [Parameter]
    [EditorRequired]
    public Dated<RemindersContent> Kept { get; set; } = null!; // required parameter

    /// <summary>Keeps what stands on the page before it goes into a file; <see langword="null"/> where that cannot be kept as it stands.</summary>
    [Parameter]
    [EditorRequired]
    public Func<Task<Dated<RemindersContent>?>> KeepFirst { get; set; } = null!; // required parameter

    /// <summary>Whether something above says why that cannot be kept as it stands.</summary>
    [Parameter]
    public bool IsHeld { get; set; }

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
    private BrowserZones Zones { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Sync.Changed -= OnSyncChanged;
        Store.Changed -= OnStoreChanged;
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet() => _isNotTaken &= IsHeld;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Sync.Changed += OnSyncChanged;
        Store.Changed += OnStoreChanged;
        await HearAsync();
        await ImportAsync();
    }

    private bool HasServer => Sync.State is SyncState.InStep or SyncState.Refused or SyncState.Away;

    private bool IsOnThisComputer => new Uri(Navigation.BaseUri).IsLoopback;

    private string AddressOf(string secret) => $"{Navigation.BaseUri}calendar/{secret}.ics";

    // What is pressed here counts here at once; the address itself is the server's, and does as the server was told last.
    private string UnheardWords =>
        (_secret is null ? "The old address still answers: your computer has not heard yet that it is ended. "
            : "This address does not answer yet: your computer has not heard of it. Until it has, one from before goes on answering. ")
        + (Sync.State == SyncState.NotPaired ? "It no longer knows this device: pair it anew there." : "It hears by itself, as soon as it can be reached while Backline is open here.")
        + (Store.Trouble is StoreTrouble.None or StoreTrouble.Cleared ? "" : " Leave this page open until then.");

    private async Task DownloadAsync()
    {
        if (await KeepFirst() is not { } kept)
        {
            (_isNotTaken, _said) = (true, "");
            return;
        }

        (_isNotTaken, _said) = (false, "");
        TimeZoneInfo here = Clock.LocalTimeZone;
        TimeZoneInfo zone = kept.Zone is { } name && name != here.Id && Zones.Find(name) is { } known ? known : here;
        string text = CalendarFile.Write(kept.Content, new CalendarPlace(zone, new Uri(Navigation.BaseUri), kept.At, await Store.PersonAsync()));
        if (kept.Content.Times.Count == 0)
        {
            return;
        }

        if (await ImportAsync() is not { } module)
        {
            _said = "A part of this page did not come. Try it again.";
            return;
        }

        await module.InvokeVoidAsync("download", "backline-reminders.ics", text);
    }

    private async Task CopyAsync()
    {
        if (_secret is { } secret && await ImportAsync() is { } module)
        {
            _said = await module.InvokeAsync<bool>("copy", AddressOf(secret)) ? "Copied." : "The browser does not allow it. Mark the address and copy it by hand.";
        }
    }

    // Who presses before the script has come waits for it.
    private async Task<IJSObjectReference?> ImportAsync() => _module ??= await Js.TryImportAsync("./Features/Reminders/CalendarSection.razor.js");

    private Task MakeAsync() => KeepAsync(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));

    private Task EndAsync() => KeepAsync(null);

    private async Task KeepAsync(string? secret)
    {
        (_isSaving, _said) = (true, "Telling your computer.");
        IReadOnlyList<Guid> ids = Store.IdsOf(await Store.PersonAsync());
        await Store.AddAsync(RecordKinds.Feed, new FeedContent { Secret = secret, Persons = ids.Count > 1 ? ids : null }, PracticeJson.Default.FeedContent);
        await Sync.SyncAsync();
        await HearAsync();
        (_isSaving, _said) = (false, _isUnheard ? "" : DoneWords);
    }

    private string DoneWords => _secret is null ? "Ended. The old address answers nothing now." : "The address is ready.";

    private async Task HearAsync()
    {
        (bool wasUnheard, string? before) = (_isUnheard, _secret);
        _hasServer = HasServer;
        _secret = (await Logs.ReadAsync()).FeedSecret;
        _isUnheard = await IsUnheardAsync();
        _said = wasUnheard && !_isUnheard ? DoneWords : _isSaving || _secret == before ? _said : ""; // what was said of one address is not true of another
    }

    // Without a server nothing waits to be told, though nothing is ever confirmed.
    private async Task<bool> IsUnheardAsync()
    {
        if (Sync.State is SyncState.Unknown or SyncState.NoServer)
        {
            return false;
        }

        IEnumerable<PracticeRecord> waiting = (await Store.Shelf.UnsentAsync()).Records.Concat(Sync.State == SyncState.InStep ? [] : Store.UnkeptOwn.Records);
        return waiting.Any(record => record.Kind == RecordKinds.Feed && Store.Mine.Contains(record.Person));
    }

    // Another tab may have made or ended an address, and its computer may have heard already: that is asked once.
    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        if (_isSaving)
        {
            return;
        }

        bool wasUnheard = _isUnheard;
        await HearAsync();
        StateHasChanged();
        if (_isUnheard && !wasUnheard && !_isSaving)
        {
            await Sync.SyncAsync();
        }
    });

    private void OnSyncChanged() => InvokeAsync(async () =>
    {
        await HearAsync();
        StateHasChanged();
    });
}
