using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Where two ways around surfaces that cut each other may meet, if the way bridges their groove.</summary>
/// <remarks>
/// Between overlapping surfaces meeting points have little room and many places where they get stuck. Good places to start from are known
/// from the groove: where the way from end to end over a point of the groove is shorter than over its neighbours; and between
/// the places where ways from both ends would join it, if the one from the start would join behind the other.
/// </remarks>
internal static class GrooveMeetings
{
    private const int Samples = 48;

    // 1. In radii of the thinner surface: near enough to the groove, and far enough for the ways not to stick to it. Tried 0.01 to 0.2.
    private const double Out = 0.01;

    // m. Tried 0.001 to 0.01; a tenth of this is needed for bridges below a millimetre.
    private const double LongestStep = 0.001;

    /// <summary>Finds a place; <see langword="false"/> where there is none of this number.</summary>
    /// <param name="surfaces">The surfaces of the stretch, on the sides chosen in the room.</param>
    /// <param name="near">The one that the way meets first.</param>
    /// <param name="far">The other.</param>
    /// <param name="number">Which of the places is asked for.</param>
    /// <param name="found">Takes the place.</param>
    public static bool Find(in TautSurfaces surfaces, int near, int far, int number, ref GrooveMeeting found)
    {
        GrooveRoom room = surfaces.Room.Grooves;
        for (int i = 0; i < room.BridgeCount; i++)
        {
            ref readonly GrooveMeeting bridge = ref room.Bridges[i];
            bool fits = bridge.Near == near && bridge.Far == far
                && surfaces.IsChosen(near, bridge.NearSide) && surfaces.IsChosen(far, bridge.FarSide);
            if (fits && number-- == 0)
            {
                found = bridge;
                return true;
            }
        }

        return FindShortest(in surfaces, near, far, number, ref found);
    }

    private static bool FindShortest(in TautSurfaces surfaces, int near, int far, int number, ref GrooveMeeting found)
    {
        GrooveCurve groove = GrooveCurve.Between(in surfaces.Surface(near), in surfaces.Frame(near), in surfaces.Surface(far), in surfaces.Frame(far));
        double distance = Out * Math.Min(surfaces.Surface(near).Dimensions.X, surfaces.Surface(far).Dimensions.X);
        Span<double> lengths = stackalloc double[Samples];
        for (int curve = 0; curve < groove.Count; curve++)
        {
            for (int sample = 0; sample < Samples; sample++)
            {
                Vec3 place = Beside(in surfaces, near, far, in groove, curve, sample, distance);
                surfaces.Touch(near, surfaces.Start, place);
                surfaces.Touch(far, place, surfaces.End);
                lengths[sample] = surfaces.Length(near, surfaces.Start, place) + surfaces.Length(far, place, surfaces.End);
            }

            for (int sample = 0; sample < Samples; sample++)
            {
                bool isLeast = lengths[sample] <= lengths[(sample + Samples - 1) % Samples] && lengths[sample] < lengths[(sample + 1) % Samples];
                if (isLeast && number-- == 0)
                {
                    found.Place = Beside(in surfaces, near, far, in groove, curve, sample, distance);
                    found.LongestStep = LongestStep;
                    return true;
                }
            }
        }

        return false;
    }

    private static Vec3 Beside(in TautSurfaces surfaces, int near, int far, in GrooveCurve groove, int curve, int sample, double distance)
    {
        GroovePoint point = groove.At(curve, 2 * Math.PI * sample / Samples);
        GroovePress press = GroovePress.At(in surfaces, near, far, in point);
        return point.Position + (distance / (1 + Vec3.Dot(press.OneNormal, press.OtherNormal)) * (press.OneNormal + press.OtherNormal));
    }
}
