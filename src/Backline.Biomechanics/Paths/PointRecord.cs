using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>A path point, packed for computing.</summary>
internal readonly struct PointRecord(Vec3 location, int body, PointKind kind, int index)
{
    /// <summary>m. In its body; of no meaning for a moving point.</summary>
    public readonly Vec3 Location = location;

    /// <summary>The body it belongs to.</summary>
    public readonly int Body = body;

    /// <summary>How it behaves.</summary>
    public readonly PointKind Kind = kind;

    /// <summary>Its entry among the conditional or the moving points; −1 for a fixed one.</summary>
    public readonly int Index = index;
}
