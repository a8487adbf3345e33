using Backline.Web.Choices;
using Backline.Web.Records;
using Backline.Web.Sync;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.MyData;

/// <summary>Erasing everything, in two steps.</summary>
public sealed partial class EraseSection
{
    private int _step;
    private int _count;
    private string? _words;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordSync Sync { get; set; } = null!; // set by the framework before use

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    [Inject]
    private ILocalSettings Settings { get; set; } = null!; // set by the framework before use

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _count = (await Store.AllAsync()).Count;

    private async Task EraseAsync()
    {
        PutOutcome outcome = await Store.EraseAsync();
        Preferences.Forget();
        Today.Forget();
        foreach (string key in LocalKeys.All)
        {
            Settings.Write(key, null);
        }

        SyncState state = await Sync.EraseAsync();
        _step = 0;
        _count = 0;
        _words = (outcome, state) switch
        {
            (not PutOutcome.Kept, _) => "The browser did not carry it out. Clear this site’s data in the browser’s settings.",
            (_, SyncState.InStep) => "Erased here and in the second copy.",
            (_, SyncState.NoServer) => "Erased.",
            _ => "Erased here. The second copy’s server does not answer; it is erased there as soon as it does.",
        };
    }
}
