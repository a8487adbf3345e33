using Backline.Biomechanics;
using Backline.Numerics;

namespace Backline.Stretching.Postures;

/// <summary>A point fixed to a body.</summary>
/// <param name="Body">The body's number.</param>
/// <param name="Place">m. In the body's frame.</param>
internal readonly record struct BodyPoint(int Body, Vec3 Place)
{
    public Vec3 InGround(Workspace workspace) => workspace.PointInGround(Body, Place);
}
