namespace Backline.Biomechanics.Paths;

/// <summary>How a path point behaves.</summary>
internal enum PointKind : byte
{
    Fixed,
    Conditional,
    Moving,
}
