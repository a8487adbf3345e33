using Backline.Biomechanics;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>Everything one solve finds. Made once by <see cref="StretchSimulator.NewResult"/> and filled anew by each solve.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class StretchResult
{
    internal StretchResult(StandingModel model)
    {
        Model = model.Model;
        Body = new StretchedBody(model);
        Loads = new StretchLoads(model);
    }

    /// <summary>The model computed with: all bones, the right leg's soft parts.</summary>
    public Model Model { get; }

    /// <summary>How the body stands.</summary>
    public StretchedBody Body { get; }

    /// <summary>What that asks of one leg's tissues.</summary>
    public StretchLoads Loads { get; }

    /// <summary>Whether a body stands as was asked, alone or with its hands, held by its muscles.</summary>
    public bool IsPossible =>
        Body.Stands && Body.Adjustments.IsEmpty && Loads.IsHeld;
}
