using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A taut way from an end of a stretch into a groove: straight, along one of the groove's surfaces, and into it without a bend.</summary>
internal struct GrooveEnd
{
    /// <summary>Where it runs into the groove.</summary>
    public GroovePoint Joins;

    /// <summary>1 where it goes on along the groove the way the angle grows, −1 the other way.</summary>
    public double Sense;

    /// <summary>The surface it runs along.</summary>
    public int Slot;

    /// <summary>1 where it turns about a cylinder's axis with the right hand, seen from the end of the stretch; else −1.</summary>
    public double Side;

    /// <summary>m. Where it meets that surface, in ground.</summary>
    public Vec3 Contact;

    /// <summary>m. The way along that surface.</summary>
    public double ArcLength;

    /// <summary>m. Straight and along the surface.</summary>
    public double Length;

    /// <summary>What is to be known beside it: whether it touches a cylinder beyond the cylinder's end.</summary>
    public readonly PathStatus Status(in TautSurfaces surfaces)
    {
        ref readonly SurfaceRecord surface = ref surfaces.Surface(Slot);
        ref readonly RigidTransform frame = ref surfaces.Frame(Slot);
        bool isBeyond = surface.Shape == WrapShape.Cylinder
            && Math.Min(Math.Abs(frame.Back(Contact).Z), Math.Abs(frame.Back(Joins.Position).Z)) > surface.Dimensions.Z / 2;
        return isBeyond ? PathStatus.BeyondEnd : PathStatus.Plain;
    }
}
