using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>What OpenSim's rules say of a stretch that lies still in the surface's frame: both its points are fixed to the surface's body.</summary>
internal readonly struct FixedMeet
{
    private FixedMeet(ContactAction action, in Contact contact, double change)
    {
        IsFixed = true;
        Action = action;
        Contact = contact;
        Change = change;
    }

    /// <summary>Whether the stretch lies still; else nothing is known ahead of the posture.</summary>
    public readonly bool IsFixed;

    /// <summary>What the rules say.</summary>
    public readonly ContactAction Action;

    /// <summary>The contact where there is one.</summary>
    public readonly Contact Contact;

    /// <summary>m. How much longer the stretch is around it, where it is a possible one; else infinite.</summary>
    public readonly double Change;

    /// <summary>Of the stretch between two path points that follow each other.</summary>
    public static FixedMeet Of(in SurfaceRecord surface, in PathWrapRecord wrap, in PointRecord from, in PointRecord to, bool isOnly)
    {
        bool isFixed = from.Kind != PointKind.Moving && to.Kind != PointKind.Moving && from.Body == surface.Body && to.Body == surface.Body;
        if (!isFixed || surface.Shape is not (WrapShape.Cylinder or WrapShape.Ellipsoid))
        {
            return default;
        }

        Vec3 p = surface.SurfaceToBody.Back(from.Location);
        Vec3 q = surface.SurfaceToBody.Back(to.Location);
        ContactAction action = OpenSimWrapping.Meet(in surface, in wrap, p, q, isOnly, double.PositiveInfinity, out Contact contact);
        double change = action == ContactAction.Possible ? OpenSimWrapping.LengthChange(p, q, in contact) : double.PositiveInfinity;
        return new(action, in contact, change);
    }
}
