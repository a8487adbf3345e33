using Backline.Web.Sync;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Controls;

/// <summary>Where what a person enters stays: in this device, or also on the machine at home that this device is paired with.</summary>
public sealed partial class StaysHere : IDisposable
{
    [Inject]
    private RecordSync Sync { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    // Until it is known whether there is a server, nothing is said. One at a loopback address runs on this very device.
    private string Words => Sync.State switch
    {
        SyncState.NoServer => "Nothing leaves this device.",
        _ when new Uri(Navigation.BaseUri).IsLoopback => "Nothing leaves this device.",
        SyncState.Unknown => "",
        _ => "What you enter is also kept on the computer at home that this device is paired with, and nowhere else.",
    };

    /// <inheritdoc />
    public void Dispose() => Sync.Changed -= OnChanged;

    /// <inheritdoc />
    protected override void OnInitialized() => Sync.Changed += OnChanged;

    private void OnChanged() => InvokeAsync(StateHasChanged);
}
