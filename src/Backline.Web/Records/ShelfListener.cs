using Microsoft.JSInterop;

namespace Backline.Web.Records;

/// <summary>What the browser's script calls when another tab has changed the shelf.</summary>
/// <param name="changed">What then happens here.</param>
public sealed class ShelfListener(Action changed)
{
    /// <summary>Another tab has changed the shelf.</summary>
    [JSInvokable]
    public void ChangedElsewhere() => changed();
}
