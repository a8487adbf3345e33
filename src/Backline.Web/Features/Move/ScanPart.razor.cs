using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Progress.Transfers;
using Backline.Web.Records;
using Backline.Web.Sync;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Move;

/// <summary>Takes records in from another device's pictures: first what would change, then the union.</summary>
public sealed partial class ScanPart : IAsyncDisposable
{
    private TransferReceiver _receiver = new();
    private Stage _stage;
    private int _visit; // a camera that starts when this has moved on is no longer wanted
    private ElementReference _video;
    private IJSObjectReference? _module;
    private IJSObjectReference? _watching;
    private DotNetObjectReference<ScanPart>? _self;
    private RecordSet? _set;
    private ImportPreview? _preview;
    private bool _isStarting;
    private bool _isTaking;
    private Guid? _stranger;
    private string? _words;

    private enum Stage
    {
        Idle,
        Watching,
        Asking,
    }

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordSync Sync { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    private string SeenWords => _receiver.Received == 0 ? "Nothing was seen yet." : $"{_receiver.Received} of {_receiver.Expected} pictures are kept while this page stays open; watch again to go on.";

    private string Progress => _receiver.Expected == 0 ? "Looking for the pictures." : $"{_receiver.Received} of {_receiver.Expected} are here.";

    /// <summary>The camera read a code.</summary>
    /// <param name="text">What it says.</param>
    [JSInvokable]
    public async Task Seen(string text)
    {
        if (_stage != Stage.Watching || !_receiver.Take(text))
        {
            return;
        }

        if (_receiver.IsComplete)
        {
            _stage = Stage.Asking; // a camera that is only just beginning is wanted no more
            await StopCameraAsync();
            await AskAsync();
        }

        StateHasChanged();
    }

    /// <summary>The camera stopped by itself.</summary>
    [JSInvokable]
    public async Task CameraEnded()
    {
        _stage = Stage.Idle;
        await StopCameraAsync();
        _words = $"The camera stopped. {SeenWords}";
        StateHasChanged();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Store.Changed -= OnStoreChanged;
        await StopCameraAsync();
        _self?.Dispose();
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Store.Changed += OnStoreChanged;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_stage != Stage.Watching || _isStarting || _watching is not null)
        {
            return;
        }

        // The person may be asked for the camera, and the page be drawn anew, or left, meanwhile; one picture may be all there is.
        _isStarting = true;
        int visit = _visit;
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Move/ScanPart.razor.js");
        _self ??= DotNetObjectReference.Create(this);
        IJSObjectReference watching = await _module.InvokeAsync<IJSObjectReference>("watch", _video, _self);
        _isStarting = false;
        if (visit != _visit)
        {
            await EndAsync(watching);
            StateHasChanged(); // who asked to watch again meanwhile is waiting
        }
        else if (await watching.GetValueAsync<string?>("error") is { } error)
        {
            await watching.DisposeAsync();
            (_stage, _words) = (Stage.Idle, WordsFor(error));
            StateHasChanged();
        }
        else
        {
            _watching = watching;
        }
    }

    private static string WordsFor(string error) => error switch
    {
        "NotAllowedError" => "This page may not use the camera. Allow it in the browser’s settings for this page, or bring a file in from My data.",
        "NotFoundError" => "There is no camera here. Bring a file in from My data.",
        "NotReadableError" => "Another program uses the camera. Close it, then watch again.",
        _ => "The camera did not start. Try again, or bring a file in from My data.",
    };

    private void Watch() => (_stage, _words) = (Stage.Watching, null);

    private async Task RestAsync()
    {
        await LeaveAsync();
        _words = SeenWords;
    }

    private async Task LeaveAsync()
    {
        (_stage, _set, _preview, _words) = (Stage.Idle, null, null, null);
        await StopCameraAsync();
    }

    private async Task AskAsync()
    {
        (_set, IReadOnlyList<string> problems) = await _receiver.Open(CancellationToken.None);
        _receiver = new TransferReceiver(); // the next watching begins anew
        if (_set is null)
        {
            (_stage, _words) = (Stage.Idle, $"Nothing was brought in: {string.Join("; ", problems.Take(3))}.");
            return;
        }

        await PreviewAsync();
        _stage = Stage.Asking;
    }

    private async Task PreviewAsync()
    {
        if (_set is not { } set)
        {
            return;
        }

        Guid[] persons = [.. set.Records.Select(record => record.Person).Distinct()];
        Guid? stranger = persons is [{ } person] && !await Store.IsMineAsync(person) ? person : null;
        RecordSet here = await Store.EverythingAsync();
        if (ReferenceEquals(set, _set)) // else it was left meanwhile
        {
            (_preview, _stranger) = (ImportPreview.Of(here, set, Clock.GetUtcNow()), stranger);
        }
    }

    // Another tab may bring the same in, or erase it, while somebody reads what it would change.
    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        if (!_isTaking)
        {
            await PreviewAsync();
            StateHasChanged();
        }
    });

    private Task<bool> IsAsSeenAsync() => Agreement.StandsAsync(Store, _preview, async () =>
    {
        await PreviewAsync();
        return _preview;
    });

    private async Task TakeInAsync(Guid? becomes)
    {
        if (_set is not { } set || _isTaking)
        {
            return;
        }

        _isTaking = true;
        if (!await IsAsSeenAsync())
        {
            (_isTaking, _words) = (false, TakenInWords.Changed);
            return;
        }

        if (becomes is { } person)
        {
            await Store.BecomeAsync(person);
        }

        PutOutcome outcome = await Store.TakeInAsync(set, isOwn: true);
        (_stage, _set, _preview, _isTaking) = (Stage.Idle, null, null, false);
        string question = await AllKnownAsync(set) ? "" : " My data asks whose they are.";
        _words = TakenInWords.Of(outcome, SyncState.Unknown) + question;
        SyncState copy = await Sync.SyncAsync();
        _words = _words is null ? null : TakenInWords.Of(outcome, copy) + question; // unless it watches again meanwhile
    }

    private async Task<bool> AllKnownAsync(RecordSet set)
    {
        await Store.OpenAsync();
        return set.Records.All(record => Store.IdsOf(record.Person).Count > 0);
    }

    private async Task StopCameraAsync()
    {
        _visit++;
        if (_watching is { } watching)
        {
            _watching = null;
            await EndAsync(watching);
        }
    }

    private static async Task EndAsync(IJSObjectReference watching)
    {
        await watching.InvokeVoidAsync("stop");
        await watching.DisposeAsync();
    }
}
