using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest way that a search has found so far; its contacts are kept in the room.</summary>
internal struct TautBest
{
    // m. What two sums of the same lengths may differ by.
    private const double Rounding = 1e-13;

    private int _count;
    private int _grooveSides = -1;

    public TautBest()
    {
    }

    /// <summary>m. How long it is.</summary>
    public double Length { get; private set; } = double.PositiveInfinity;

    /// <summary>Whether it has come to rest and cuts no surface.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Whether a class whose ways are no shorter than this may still hold the shortest.</summary>
    public readonly bool IsBeatenBy(double bound) => !IsSound || bound < Length - Rounding;

    /// <summary>Takes a way around one surface alone, which is the shortest of all.</summary>
    public void KeepAlone(TautRoom room, int slot, in SurfaceTouch alone)
    {
        room.BestSlots[0] = slot;
        room.BestTouches[0] = alone;
        _count = 1;
        IsSound = true;
    }

    /// <summary>Takes the way around the room's first touched surfaces if it is better.</summary>
    public void Offer(TautRoom room, int count, double length, bool isSound)
    {
        if (isSound == IsSound ? length >= Length : !isSound)
        {
            return;
        }

        (Length, IsSound, _count) = (length, isSound, count);
        for (int i = 0; i < count; i++)
        {
            room.BestSlots[i] = room.Touched[i];
            room.BestTouches[i] = room.Touches[room.Touched[i]];
        }
    }

    /// <summary>Takes the way in a groove on given sides, if there is one and it is better.</summary>
    public void OfferGroove(TautRoom room, int sides)
    {
        double length = room.Grooves.Best[sides].Length;
        if (room.Grooves.IsFound[sides] && (!IsSound || length < Length))
        {
            (Length, IsSound, _grooveSides) = (length, true, sides);
        }
    }

    /// <summary>The sides on which it passes cylinders; not for a way in a groove.</summary>
    public readonly int Sides(in TautSurfaces surfaces) =>
        TautSides.Of(in surfaces, surfaces.Room.BestSlots.AsSpan(0, _count), surfaces.Room.BestTouches);

    /// <summary>Gives corners that lead along it, both ends among them, and how many there are.</summary>
    public readonly int Corners(in TautSurfaces surfaces, Span<Vec3> corners)
    {
        int count = 0;
        corners[count++] = surfaces.Start;
        if (_grooveSides >= 0)
        {
            ref readonly GrooveWay way = ref surfaces.Room.Grooves.Best[_grooveSides];
            corners[count++] = way.Start.Contact;
            for (int piece = 0; piece <= GrooveRoom.RunPieces; piece++)
            {
                corners[count++] = way.At((double)piece / GrooveRoom.RunPieces).Position;
            }

            corners[count++] = way.End.Contact;
        }

        for (int i = 0; _grooveSides < 0 && i < _count && count + 4 <= corners.Length; i++)
        {
            int slot = surfaces.Room.BestSlots[i];
            ref readonly SurfaceTouch touch = ref surfaces.Room.BestTouches[i];
            ref readonly RigidTransform frame = ref surfaces.Frame(slot);
            corners[count++] = frame * touch.First;
            corners[count++] = frame * SurfaceCut.MiddleOfArc(in surfaces.Surface(slot), touch.First, touch.Last, touch.ArcLength);
            corners[count++] = frame * touch.Last;
        }

        corners[count++] = surfaces.End;
        return count;
    }

    /// <summary>Puts it among the path's corners.</summary>
    public readonly void Insert(in TautSurfaces surfaces, int path, int node)
    {
        Workspace workspace = surfaces.Workspace;
        if (_grooveSides >= 0)
        {
            ref readonly GrooveWay way = ref surfaces.Room.Grooves.Best[_grooveSides];
            workspace.Status[path] |= way.Start.Status(in surfaces) | way.End.Status(in surfaces);
            GrooveNodes.Insert(in surfaces, node, in way);
            GroovePull.Add(in surfaces, in way);
            return;
        }

        for (int i = _count - 1; i >= 0; i--)
        {
            int slot = surfaces.Room.BestSlots[i];
            workspace.Status[path] |= surfaces.Room.BestTouches[i].Status;
            GeodesicWrapping.Insert(
                node, workspace.WrapOrder[slot], surfaces.Surface(slot).Body, in surfaces.Frame(slot), in surfaces.Room.BestTouches[i], workspace);
        }
    }
}
