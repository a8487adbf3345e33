using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// The point of an ellipsoid towards which OpenSim 4.6 pushes a stretch that cuts through it; with the ends it spans the plane
/// of the path.
/// </summary>
/// <remarks>
/// Two ways, blended by how nearly the stretch runs along a main axis: <i>axial</i>, nearest in the main plane the stretch
/// crosses, and <i>fan</i>, the mean direction in which 299 points of the chord would leave. Source of the rules: OpenSim 4.6,
/// Simulation/Wrap/WrapEllipsoid.cpp, the wrapping-plane part of wrapLine.
/// </remarks>
/// <param name="Apex">The point, scaled.</param>
/// <param name="FirstStart">Where the search for the first tangent point starts, scaled.</param>
/// <param name="LastStart">Where the search for the last tangent point starts, scaled.</param>
internal readonly record struct EllipsoidApex(Vec3 Apex, Vec3 FirstStart, Vec3 LastStart)
{
    private const double AllFan = 0.7073;      // cosine up to which only the fan counts
    private const double AllAxial = 0.9;       // cosine from which only the axial way counts
    private const double EndFade = 0.3;        // share of the chord over which the axial way fades out at either end
    private const int FanSamples = 300;

    /// <summary>Finds the apex of a stretch from p to q that enters and leaves the ellipsoid at given points, all scaled.</summary>
    public static EllipsoidApex Find(in SurfaceRecord surface, AxialMethod method, Vec3 p, Vec3 q, Vec3 half, Vec3 enter, Vec3 leave)
    {
        Vec3 chord = leave - enter;
        Vec3 direction = (p - q).Direction();
        int axis = MostParallelAxis(direction);
        double t = -enter[axis] / chord[axis];
        double cosine = Math.Abs(direction[axis]);
        Vec3 apex = method switch
        {
            AxialMethod.Midpoint => EllipsoidNearest.Find(half, enter + (0.5 * chord), Vec3.Zero),
            AxialMethod.Axial => Axial(half, enter, chord, axis, t),
            _ => Blend(half, enter, chord, axis, t, ref cosine),
        };
        if (surface.QuadrantSign != 0 && OpenSimCylinder.Sign(apex[surface.QuadrantAxis]) != surface.QuadrantSign)
        {
            double fanWeight = method == AxialMethod.Hybrid ? Math.Clamp((AllAxial - cosine) / (AllAxial - AllFan), 0, 1) : 0;
            return Mirror(apex, surface.QuadrantAxis, half, fanWeight);
        }

        bool startsAtEnds = method == AxialMethod.Axial && !(t > 0 && t < 1);
        return startsAtEnds ? new(apex, enter, leave) : new(apex, apex, apex);
    }

    private static int MostParallelAxis(Vec3 direction)
    {
        double x = Math.Abs(direction.X);
        double y = Math.Abs(direction.Y);
        double z = Math.Abs(direction.Z);
        return z > x && z > y ? 2 : y > x ? 1 : 0;
    }

    private static Vec3 Axial(Vec3 half, Vec3 enter, Vec3 chord, int axis, double t) =>
        EllipsoidNearest.InMainPlane(half, enter + (t * chord), axis);

    private static Vec3 Blend(Vec3 half, Vec3 enter, Vec3 chord, int axis, double t, ref double cosine)
    {
        if (cosine > AllFan)
        {
            cosine = AllFan + (Presence(t) * (cosine - AllFan));
        }

        if (cosine >= AllAxial)
        {
            return Axial(half, enter, chord, axis, t);
        }

        Vec3 fan = EllipsoidNearest.Find(half, Fan(half, enter, chord), Vec3.Zero);
        if (cosine <= AllFan)
        {
            return fan;
        }

        double axialShare = (cosine - AllFan) / (AllAxial - AllFan);
        Vec3 blend = (axialShare * Axial(half, enter, chord, axis, t)) + ((1 - axialShare) * fan);
        return EllipsoidNearest.Find(half, blend, blend);
    }

    // The axial way fades out where the chord crosses the main plane near or beyond its ends.
    private static double Presence(double t)
    {
        if (t < 0 || t > 1)
        {
            return 0;
        }

        return t < EndFade ? t / EndFade : t > 1 - EndFade ? (1 - t) / EndFade : 1;
    }

    private static Vec3 Fan(Vec3 half, Vec3 enter, Vec3 chord)
    {
        Vec3 sum = Vec3.Zero;
        Vec3 nearest = Vec3.Zero;
        for (int i = 1; i < FanSamples - 1; i++)
        {
            Vec3 sample = enter + ((double)i / FanSamples * chord);
            nearest = EllipsoidNearest.Find(half, sample, nearest);
            sum += (nearest - sample).Direction();
        }

        return enter + (0.5 * chord) + sum.Direction();
    }

    // An apex on the forbidden half is mirrored onto the other, where the search starts; where the fan counts the apex itself
    // is drawn back towards the edge.
    private static EllipsoidApex Mirror(Vec3 apex, int axis, Vec3 half, double fanWeight)
    {
        Vec3 mirrored = With(apex, axis, -apex[axis]);
        if (!(fanWeight > 0))
        {
            return new(mirrored, mirrored, mirrored);
        }

        Vec3 drawn = With(mirrored, axis, mirrored[axis] - (fanWeight * mirrored[axis]));
        return new(EllipsoidNearest.Find(half, drawn, drawn), mirrored, mirrored);
    }

    private static Vec3 With(Vec3 point, int axis, double value) => axis switch
    {
        0 => new(value, point.Y, point.Z),
        1 => new(point.X, value, point.Z),
        _ => new(point.X, point.Y, value),
    };
}
