using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Where a geodesic along a torus ends.</summary>
/// <param name="Last">m. The place.</param>
/// <param name="Leaving">1. Its direction there, a unit vector.</param>
internal readonly record struct TubeEnd(Vec3 Last, Vec3 Leaving);
