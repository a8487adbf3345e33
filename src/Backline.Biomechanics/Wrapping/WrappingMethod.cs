namespace Backline.Biomechanics.Wrapping;

/// <summary>How paths are laid around wrap surfaces.</summary>
public enum WrappingMethod
{
    /// <summary>
    /// The true shortest taut path: continuous, with a moment arm that is exactly −dLength/dq.
    /// </summary>
    Geodesic,

    /// <summary>
    /// The contact points of OpenSim 4.6, so that published results can be reproduced, jumps and all. Cylinders and ellipsoids.
    /// </summary>
    OpenSim,
}
