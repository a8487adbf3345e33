using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A closed smooth surface, as far as geodesics need to know it.</summary>
internal interface ISmoothSurface
{
    /// <summary>A point of the surface near a given one, reached along the normal direction there.</summary>
    Vec3 Project(Vec3 point);

    /// <summary>The outward unit normal at a point of the surface.</summary>
    Vec3 Normal(Vec3 point);

    /// <summary>1/m. How fast the surface falls away from a tangent of unit length.</summary>
    double Curvature(Vec3 point, Vec3 tangent);
}
