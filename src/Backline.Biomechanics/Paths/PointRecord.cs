using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>A path point, packed for computing.</summary>
/// <param name="Location">m. In its body; of no meaning for a moving point.</param>
/// <param name="Body">The body it belongs to.</param>
/// <param name="Kind">How it behaves.</param>
/// <param name="Index">Its entry among the conditional or the moving points; −1 for a fixed one.</param>
internal readonly record struct PointRecord(Vec3 Location, int Body, PointKind Kind, int Index);
