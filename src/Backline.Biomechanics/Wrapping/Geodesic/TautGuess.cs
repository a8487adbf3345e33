using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Where a way is likely to touch each surface of a stretch, from what each comes to on its own.</summary>
internal static class TautGuess
{
    // Ways round a ball that are tried in a row of many: they multiply.
    private const int FewChoices = 3;

    /// <summary>Looks at a surface on its own; <see langword="false"/> when an end lies inside it.</summary>
    public static bool LookAlone(in TautSurfaces surfaces, int slot)
    {
        ref readonly RigidTransform frame = ref surfaces.Frame(slot);
        ref SurfaceTouch alone = ref surfaces.Room.Alone[slot];
        GeodesicWrapping.Touch(
            in surfaces.Surface(slot), frame.Back(surfaces.Start), frame.Back(surfaces.End), RoundWay.Allowed, ref alone);
        return (alone.Status & PathStatus.PointInside) == 0;
    }

    /// <summary>Fills the room with a surface's ways round.</summary>
    public static void Note(in TautSurfaces surfaces, int slot)
    {
        TautRoom room = surfaces.Room;
        ref readonly RigidTransform frame = ref surfaces.Frame(slot);
        Vec3 p = frame.Back(surfaces.Start);
        Vec3 q = frame.Back(surfaces.End);
        int first = TautRoom.MostChoices * slot;
        if (surfaces.IsTwoSided(slot))
        {
            room.Choices[slot] = 2;
            Note(in surfaces, slot, first, RoundWay.RightHanded, p, q);
            Note(in surfaces, slot, first + 1, RoundWay.LeftHanded, p, q);
            return;
        }

        room.Choices[slot] = 1;
        Note(in surfaces, slot, first, RoundWay.Allowed, p, q);
        if (surfaces.IsHalved(slot))
        {
            // Where no way round is allowed the surface makes no way longer.
            room.AloneLength[first] = Vec3.Distance(p, q);
        }

        if (surfaces.Surface(slot).Shape is WrapShape.Sphere or WrapShape.Ellipsoid)
        {
            room.Choices[slot] = surfaces.Count > 2 ? FewChoices : TautRoom.MostChoices;
            NoteDirections(in surfaces, slot, p, q);
        }
    }

    private static void Note(in TautSurfaces surfaces, int slot, int guess, RoundWay way, Vec3 p, Vec3 q)
    {
        TautRoom room = surfaces.Room;
        ref readonly RigidTransform frame = ref surfaces.Frame(slot);
        ref SurfaceTouch touch = ref room.Touches[slot];
        GeodesicWrapping.Touch(in surfaces.Surface(slot), p, q, way, ref touch);
        room.IsGuessed[guess] = touch.IsTouching;
        if (!touch.IsTouching)
        {
            room.AloneLength[guess] = Vec3.Distance(p, q);
            return;
        }

        room.AloneLength[guess] = Vec3.Distance(p, touch.First) + touch.ArcLength + Vec3.Distance(touch.Last, q);
        room.GuessFirst[guess] = frame * touch.First;
        room.GuessLast[guess] = frame * touch.Last;
    }

    // Four sides about the stretch: the one on which it passes the middle, the opposite, and both between.
    private static void NoteDirections(in TautSurfaces surfaces, int slot, Vec3 p, Vec3 q)
    {
        TautRoom room = surfaces.Room;
        Vec3 along = (q - p).Direction();
        Vec3 offset = p - (Vec3.Dot(p, along) * along);
        Vec3 side = offset.NormSquared > 0 ? offset.Direction() : along.AnyPerpendicular();
        Vec3 across = Vec3.Cross(along, side);
        Vec3 size = surfaces.Surface(slot).Dimensions;
        int first = TautRoom.MostChoices * slot;
        for (int choice = 1; choice < TautRoom.MostChoices; choice++)
        {
            Vec3 normal = choice switch { 1 => side, 2 => -side, 3 => across, _ => -across };
            Vec3 scaled = Vec3.Scale(normal, size);
            Vec3 contact = surfaces.Frame(slot) * (Vec3.Scale(scaled, size) / scaled.Norm);
            room.AloneLength[first + choice] = room.AloneLength[first];
            room.IsGuessed[first + choice] = true;
            room.GuessFirst[first + choice] = contact;
            room.GuessLast[first + choice] = contact;
        }
    }
}
