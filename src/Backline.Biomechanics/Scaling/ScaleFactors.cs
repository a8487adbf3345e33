using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Scaling;

/// <summary>How a person differs from a model: body by body along the bodies' own axes, and in mass.</summary>
public sealed record ScaleFactors
{
    /// <summary>1. Factors along x, y and z of each body; a body that is not named keeps its size.</summary>
    public required IReadOnlyDictionary<string, Vec3> Bodies { get; init; }

    /// <value>kg. The mass of the whole body afterwards; absent: each body's mass changes with its volume.</value>
    public double? TotalMass { get; init; }

    /// <summary>Whether, with a total mass given, bodies keep their shares of it; else the shares change with their volumes.</summary>
    public bool KeepsMassShares { get; init; } = true;

    /// <summary>How paths are laid to find by how much they lengthen.</summary>
    public WrappingMethod Wrapping { get; init; }
}
