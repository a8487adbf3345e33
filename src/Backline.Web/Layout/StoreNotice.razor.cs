using System.Globalization;
using Backline.Web.Choices;
using Backline.Web.Records;
using Backline.Web.Sync;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>Says when records do not stand safely in this browser, what is kept, and what to do.</summary>
public sealed partial class StoreNotice : IDisposable
{
    // Fewer are soon made again, and somebody who only looks round is left in peace.
    private const int SessionsWorthACopy = 5;
    private static readonly TimeSpan CopyLasts = TimeSpan.FromDays(30);

    private bool _isAlone;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordSync Sync { get; set; } = null!; // set by the framework before use

    [Inject]
    private ILocalSettings Settings { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    private string? Words => Store.Trouble switch
    {
        StoreTrouble.NotLasting =>
            "This browser keeps nothing here, as private windows do. Your sessions last until you close this page. Download them before you go.",
        StoreTrouble.Blocked =>
            "The browser does not open its records here; another tab may hold an older version of Backline. Close its other tabs and open this page again. Until then, what you do here lasts until you close this page.",
        StoreTrouble.Cleared =>
            "This browser has just cleared what Backline kept in it. A second copy on your computer comes back by itself; a file you downloaded can be brought in again.",
        StoreTrouble.Full or StoreTrouble.Refused when IsErasingLeft =>
            "The browser did not carry out the erasing here. Clear this site’s data in the browser’s settings.",
        StoreTrouble.Full when Sync.State == SyncState.InStep =>
            "This browser has no room left. What is new is in this page and in the second copy on your computer. Free some space.",
        StoreTrouble.Full =>
            "This browser has no room left. Older sessions are kept; the newest is only in this page. Download it, then free some space.",
        StoreTrouble.Refused when Sync.State == SyncState.InStep =>
            "The browser did not keep the newest entry. It is in this page and in the second copy on your computer.",
        StoreTrouble.Refused =>
            "The browser did not keep the newest entry. It is still in this page. Download it before you close.",
        _ => null,
    };

    private string Door => Store.Trouble == StoreTrouble.Cleared || IsErasingLeft ? "My data" : "Download my data";

    // What the browser did not take in then is no entry: there is nothing to download.
    private bool IsErasingLeft => Store.Unkept is { Records.Count: 0, Erased.Count: > 0 };

    /// <inheritdoc />
    public void Dispose()
    {
        Store.Changed -= OnChanged;
        Sync.Changed -= OnChanged;
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnChanged;
        Sync.Changed += OnChanged;
        await Store.OpenAsync();
        await LookAsync();
    }

    // The only copy, in a browser that promises nothing: said once a month, and only when there is something to lose.
    private async Task LookAsync()
    {
        try
        {
            _isAlone = await IsAloneAsync();
        }
        catch (JSException)
        {
            // The browser's database failed just now: the page that needs it says so.
            _isAlone = false;
        }
    }

    private async Task<bool> IsAloneAsync() =>
        Sync.State == SyncState.NoServer
            && Store.Shelf is IndexedDbShelf shelf
            && IsLongAgo(Settings.Read(LocalKeys.TakenOut))
            && (await Logs.ReadAsync()).People.Sum(person => person.Sessions) >= SessionsWorthACopy
            && !await shelf.IsPersistedAsync();

    private bool IsLongAgo(string? takenOut) =>
        !DateTimeOffset.TryParse(takenOut, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at) || Clock.GetUtcNow() - at > CopyLasts;

    private void Later()
    {
        Settings.Write(LocalKeys.TakenOut, Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        _isAlone = false;
    }

    private void OnChanged() => InvokeAsync(async () =>
    {
        await LookAsync();
        StateHasChanged();
    });
}
