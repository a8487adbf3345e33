using Microsoft.JSInterop;

namespace Backline.Web.Records;

/// <summary>What the browser's script calls when another tab has changed the shelf.</summary>
/// <param name="changed">What then happens here.</param>
/// <param name="more">What happens here where it took in what came from elsewhere.</param>
public sealed class ShelfListener(Action changed, Action more)
{
    /// <summary>Another tab has changed the shelf.</summary>
    [JSInvokable]
    public void ChangedElsewhere() => changed();

    /// <summary>Another tab has taken in what came from elsewhere: one part, perhaps, of many.</summary>
    [JSInvokable]
    public void MoreElsewhere() => more();
}
