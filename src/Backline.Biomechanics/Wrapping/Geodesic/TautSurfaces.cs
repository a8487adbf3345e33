using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The surfaces of one stretch of a path, numbered by slots, as seen from the ground.</summary>
internal readonly ref struct TautSurfaces(PathTable paths, int path, int node, int count, Workspace workspace)
{
    private readonly int _firstWrap = paths.FirstWrap[path];

    public Workspace Workspace { get; } = workspace;

    public TautRoom Room { get; } = workspace.Taut;

    public int Count { get; } = count;

    public Vec3 Start { get; } = workspace.Nodes[node].Position;

    public Vec3 End { get; } = workspace.Nodes[node + 1].Position;

    public ref readonly SurfaceRecord Surface(int slot) => ref paths.Surfaces[paths.Wraps[_firstWrap + Workspace.WrapOrder[slot]].Surface];

    public ref readonly RigidTransform Frame(int slot) => ref Workspace.SurfaceToGround[Workspace.WrapOrder[slot]];

    public Vec3 MetAt(int slot) => Frame(slot) * Room.Touches[slot].First;

    public Vec3 LeftAt(int slot) => Frame(slot) * Room.Touches[slot].Last;

    /// <summary>The way from one point around one surface to another; left in the room.</summary>
    public ref SurfaceTouch Touch(int slot, Vec3 from, Vec3 to)
    {
        ref SurfaceTouch touch = ref Room.Touches[slot];
        ref readonly RigidTransform frame = ref Frame(slot);
        ref readonly SurfaceRecord surface = ref Surface(slot);
        GeodesicWrapping.Touch(in surface, frame.Back(from), frame.Back(to), WayOf(slot), ref touch);
        Room.Shots += surface.Shape is WrapShape.Ellipsoid or WrapShape.Torus ? 1 : 0;
        return ref touch;
    }

    /// <summary>Whether a straight stretch crosses a cylinder's fence.</summary>
    public bool CrossesFence(int slot, Vec3 from, Vec3 to)
    {
        ref readonly RigidTransform frame = ref Frame(slot);
        return SurfaceCut.CrossesFence(in Surface(slot), frame.Back(from), frame.Back(to));
    }

    /// <summary>Whether a straight stretch cuts through a surface; a cylinder's fence is not looked at.</summary>
    public bool Cuts(int slot, Vec3 from, Vec3 to, ref PathStatus limit)
    {
        if (IsHalved(slot))
        {
            return Obstructs(slot, from, to, ref limit);
        }

        ref readonly RigidTransform frame = ref Frame(slot);
        return SurfaceCut.Is(in Surface(slot), frame.Back(from), frame.Back(to));
    }

    /// <summary>Whether a straight stretch passes a ring outside although the way as a whole leads from one side of it to the other.</summary>
    public bool MissesRing(int slot, Vec3 from, Vec3 to)
    {
        ref readonly SurfaceRecord surface = ref Surface(slot);
        ref readonly RigidTransform frame = ref Frame(slot);
        return surface.Shape == WrapShape.Torus
            && frame.Back(Start).Z * frame.Back(End).Z < 0
            && GeodesicTorus.PassesOutside(frame.Back(from), frame.Back(to), surface.Dimensions.Y);
    }

    /// <summary>Whether the way along another surface does.</summary>
    public bool MissesRing(int slot, int other, in SurfaceTouch touch)
    {
        if (Surface(slot).Shape != WrapShape.Torus)
        {
            return false;
        }

        ref readonly RigidTransform frame = ref Frame(other);
        Vec3 middle = frame * SurfaceCut.MiddleOfArc(in Surface(other), touch.First, touch.Last, touch.ArcLength);
        return MissesRing(slot, frame * touch.First, middle) || MissesRing(slot, middle, frame * touch.Last);
    }

    /// <summary>m. The length of the way last found around a surface from one point to another.</summary>
    public double Length(int slot, Vec3 from, Vec3 to)
    {
        ref SurfaceTouch touch = ref Room.Touches[slot];
        return touch.IsTouching
            ? Vec3.Distance(from, MetAt(slot)) + touch.ArcLength + Vec3.Distance(LeftAt(slot), to)
            : Vec3.Distance(from, to);
    }

    /// <summary>Whether a surface stands in the way of a straight stretch: its body, or its fence.</summary>
    public bool Obstructs(int slot, Vec3 from, Vec3 to, ref PathStatus limit)
    {
        ref readonly RigidTransform frame = ref Frame(slot);
        SurfaceTouch touch = default;
        GeodesicWrapping.Touch(in Surface(slot), frame.Back(from), frame.Back(to), RoundWay.Allowed, ref touch);
        limit |= touch.Status & PathStatus.AtQuadrantLimit;
        return touch.IsTouching;
    }

    /// <summary>Moves a point out of a surface it lies in.</summary>
    public Vec3 PushOut(int slot, Vec3 point)
    {
        ref readonly RigidTransform frame = ref Frame(slot);
        Vec3 within = frame.Back(point);
        Vec3 without = SurfaceCut.PushOut(in Surface(slot), within);
        return without == within ? point : frame * without;
    }

    /// <summary>Whether it is a cylinder that may be passed on either side.</summary>
    public bool IsTwoSided(int slot)
    {
        ref readonly SurfaceRecord surface = ref Surface(slot);
        return surface.Shape == WrapShape.Cylinder && (surface.QuadrantSign == 0 || surface.QuadrantAxis == 2);
    }

    /// <summary>Whether it is a ball of which only one half may be touched.</summary>
    public bool IsHalved(int slot)
    {
        ref readonly SurfaceRecord surface = ref Surface(slot);
        return surface.QuadrantSign != 0 && surface.Shape is (WrapShape.Sphere or WrapShape.Ellipsoid);
    }

    /// <summary>Whether the room's choice for a surface is to pass it on a side, 1 being that of its axis' right hand.</summary>
    public bool IsChosen(int slot, double side) => !IsTwoSided(slot) || Room.Choice[slot] == 0 == side > 0;

    private RoundWay WayOf(int slot) =>
        !IsTwoSided(slot) ? RoundWay.Allowed : Room.Choice[slot] == 0 ? RoundWay.RightHanded : RoundWay.LeftHanded;
}
