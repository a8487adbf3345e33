namespace Backline.Biomechanics.Wrapping;

/// <summary>The shapes a path can be laid around.</summary>
public enum WrapShape
{
    /// <summary>Around the surface's z axis.</summary>
    Cylinder,

    /// <summary>One radius all around.</summary>
    Sphere,

    /// <summary>Three half axes.</summary>
    Ellipsoid,

    /// <summary>A ring around the surface's z axis; the path goes through its hole.</summary>
    Torus,
}
