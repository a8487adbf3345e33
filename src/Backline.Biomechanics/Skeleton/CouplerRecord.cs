using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>A coordinate that follows another one, packed for computing. Leaders come before their followers' followers.</summary>
internal readonly record struct CouplerRecord(int Independent, int Dependent, PiecewisePolynomial Curve);
