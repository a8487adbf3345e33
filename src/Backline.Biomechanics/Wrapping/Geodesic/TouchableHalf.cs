using Backline.Biomechanics.Paths;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The half of a sphere or ellipsoid that may be touched: the middle of the contact must lie on it.</summary>
internal static class TouchableHalf
{
    // 1. Height of the way's middle over the limit, in the surface's size, within which it is about to change.
    private const double SideMargin = 1e-6;

    /// <summary>Whether a way around a surface has its middle on the half that may be touched.</summary>
    public static bool Allows(in SurfaceRecord surface, in SurfaceTouch touch, ref PathStatus status)
    {
        if (surface.QuadrantSign == 0 || surface.Shape is WrapShape.Cylinder or WrapShape.Torus)
        {
            return true;
        }

        double height = surface.QuadrantSign * (touch.First + touch.Last)[surface.QuadrantAxis] / 2;
        if (Math.Abs(height) < SideMargin * surface.Dimensions.Norm)
        {
            status |= PathStatus.AtQuadrantLimit;
        }

        return height >= 0;
    }
}
