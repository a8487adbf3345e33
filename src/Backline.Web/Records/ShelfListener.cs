using Microsoft.JSInterop;

namespace Backline.Web.Records;

/// <summary>What the browser's script calls when another tab has changed the shelf.</summary>
/// <param name="changed">What then happens here.</param>
/// <param name="more">What happens here where it took in what came from elsewhere.</param>
/// <param name="erased">What happens here where it erased all of some people, or, by <see langword="null"/>, of everybody.</param>
public sealed class ShelfListener(Action changed, Action more, Action<IReadOnlyCollection<Guid>?> erased)
{
    /// <summary>Another tab has changed the shelf.</summary>
    [JSInvokable]
    public void ChangedElsewhere() => changed();

    /// <summary>Another tab has taken in what came from elsewhere: one part, perhaps, of many.</summary>
    [JSInvokable]
    public void MoreElsewhere() => more();

    /// <summary>Another tab has erased all of some people: what a page alone holds of them is to go too.</summary>
    /// <param name="persons">Their ids, or <see langword="null"/> for everybody's.</param>
    [JSInvokable]
    public void ErasedElsewhere(IReadOnlyCollection<Guid>? persons) => erased(persons);
}
