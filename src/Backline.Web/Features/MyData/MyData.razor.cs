using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Web.Controls;
using Backline.Web.Records;
using Backline.Web.Sync;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.MyData;

/// <summary>Where the records are; taking them out, bringing them in, hiding and erasing them.</summary>
public sealed partial class MyData : IDisposable
{
    private bool _isCounted;
    private int _count;
    private int _newer;
    private bool _refused;
    private bool _isErasureWaiting;
    private bool _mayHaveLeft;
    private bool _isPersisted;
    private bool _mayAsk;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordSync Sync { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    private string Count => _count == 1 ? "1 entry" : $"{_count} entries";

    // What the browser did not keep is not in the browser.
    private string Where => (_count, Store.Unkept.Records.Count) switch
    {
        (_, 0) when Store.Trouble == StoreTrouble.Blocked => $"{Count} in this page. Another tab with an older Backline holds this browser’s entries: close all other tabs and load this page again.",
        (_, 0) => $"{Count} in this browser.",
        var (_, unkept) when Sync.State == SyncState.InStep => $"{Count}. The browser did not keep {(_count == 1 ? "it" : unkept == _count ? "them" : $"{unkept} of them")}; the second copy has {(_count == 1 ? "it" : "all")}.",
        (1, _) => "1 entry, in this page alone until you close it.",
        var (_, unkept) => $"{Count}, {unkept} of them in this page alone until you close it.",
    };

    private string Lasting => (Store.Trouble, _isPersisted) switch
    {
        (StoreTrouble.NotLasting or StoreTrouble.Blocked, _) => "It lasts until you close this page.",
        _ when Store.Unkept.Records.Count is > 0 and int unkept && unkept == _count => "", // the browser holds nothing
        (_, true) => "The browser keeps it until you erase it.",
        _ => "The browser may clear it when room runs short, or when you clear its data.",
    };

    private string ServerWords => _isErasureWaiting ? $"What you erased is still in the second copy: {WhyErasureWaits}" : Sync.State switch
    {
        SyncState.InStep => $"Backline on your machine keeps a second copy, in step since {Words.TimeOf(Sync.InStepAt ?? Clock.GetLocalNow())}.",
        SyncState.Away => "The second copy’s server does not answer just now. Nothing is lost; it is tried again by itself.",
        SyncState.NotPaired => "The computer at home no longer knows this device. Nothing is lost; pair it anew there to keep both in step.",
        SyncState.Refused => "The second copy’s server did not take everything. This browser still holds all of it; download it to be safe.",
        SyncState.Stumbled when Store.Unkept.Records.Count > 0 => "The browser could not read or keep its entries just now; it is tried again by itself. Leave this page open.",
        SyncState.Stumbled => "The browser could not read its entries just now. Load the page again, then look here once more.",
        SyncState.NoServer => "There is no second copy. Download one now and then.",
        _ => "",
    };

    private string WhyErasureWaits => Sync.State switch
    {
        SyncState.Away or SyncState.Stumbled when Sync.IsAskedByPageAlone => "its server does not answer just now. It is erased there as soon as it does, as long as this page stays open: the browser could not note it.",
        SyncState.NotPaired => "the computer at home no longer knows this device. Pair it anew there, and it is erased; or erase it there.",
        SyncState.Away => "its server does not answer just now. It is erased there as soon as it does.",
        SyncState.Refused => "its server did not erase it. It is asked again by itself; or erase it there.",
        SyncState.Stumbled when Store.Unkept.Records.Count > 0 => "the browser could not read or keep its entries just now. It is tried again by itself; leave this page open.",
        SyncState.Stumbled => "the browser could not read its entries just now. Load the page again, and it is erased there.",
        _ => "its server has not heard of it yet. It is erased there as soon as it has.",
    };

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
        _isPersisted = Store.Shelf is IndexedDbShelf shelf && await shelf.IsPersistedAsync();
        _mayAsk = !_isPersisted && Store.Shelf is IndexedDbShelf;
        StateHasChanged(); // years take a while to be counted: what is drawn by then does not move under a finger
        await CountAsync();
    }

    private async Task AskToPersistAsync()
    {
        _isPersisted = Store.Shelf is IndexedDbShelf shelf && await shelf.PersistAsync();
        _mayAsk = false;
        _refused = !_isPersisted;
    }

    private async Task CountAsync()
    {
        IReadOnlyList<PracticeRecord> all = await Store.AllAsync();
        (_count, _isCounted) = (all.Count, true);
        _isErasureWaiting = await Sync.HasErasureWaitingAsync();
        _mayHaveLeft = await Sync.MayHaveLeftAsync();
        _newer = all.Count(record => !ContentRules.IsReadable(record));
    }

    private void OnChanged() => InvokeAsync(async () =>
    {
        await CountAsync();
        StateHasChanged();
    });
}
