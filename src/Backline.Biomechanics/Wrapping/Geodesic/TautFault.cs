namespace Backline.Biomechanics.Wrapping;

/// <summary>What is wrong with a way around several surfaces.</summary>
internal enum TautFault : byte
{
    /// <summary>Nothing: it has come to rest and is clear of all surfaces.</summary>
    None,

    /// <summary>A straight stretch cuts through a surface that it does not touch, or crosses a fence.</summary>
    Cuts,

    /// <summary>It runs along one surface inside another, so these two cut each other.</summary>
    ArcInside,

    /// <summary>It has not come to rest.</summary>
    Bent,
}
