using Backline.Coaching.Landmarks;
using Backline.Numerics;
using Backline.Practice;
using Backline.Practice.Measures;

namespace Backline.Coaching.Measures;

/// <summary>The measures a side view shows, from points in the picture's plane.</summary>
/// <remarks>
/// All are taken with x turned so that + is where the person faces: a mirrored picture gives the same numbers. Each
/// angle is that of a line in the picture; docs/science/camera.md has the equations.
/// </remarks>
internal static class SideMeasures
{
    // Near legs are seen with 0.44 and more in every rendered clip, knees behind the other leg mostly with less than this, in single frames with up to 0.85.
    private const double LeastVisibility = 0.4;

    /// <summary>The angles and lengths of one side.</summary>
    /// <param name="points">Where the joints are.</param>
    /// <param name="side">The side.</param>
    /// <param name="forward">1. +1 when the person faces the picture's right, else −1.</param>
    /// <param name="millimetresPerPixel">mm. A pixel at the person's distance, or <see langword="null"/> when that is not known.</param>
    /// <param name="heelLevel">px, y up. Level of a heel that is down, or <see langword="null"/> when that is not known.</param>
    /// <param name="values">Receives the measures.</param>
    public static void Take(BodyPoints points, Side side, int forward, double? millimetresPerPixel, double? heelLevel, SideValues values)
    {
        values.Clear();
        double? trunk = Lean(points, side, forward, Joint.Hip, Joint.Shoulder);
        double? thigh = -Lean(points, side, forward, Joint.Knee, Joint.Hip);
        double? shank = Lean(points, side, forward, Joint.Ankle, Joint.Knee);
        double? foot = Pitch(points, side, forward);
        values[Measure.TrunkInclination] = trunk;
        values[Measure.HipFlexion] = trunk + thigh;
        values[Measure.KneeFlexion] = shank + thigh;
        values[Measure.ShankInclination] = shank;
        values[Measure.FootPitch] = foot;
        values[Measure.AnkleDorsiflexion] = foot + shank;
        values[Measure.KneeOverAnkle] = forward * Ahead(points, side, Joint.Knee) * millimetresPerPixel;
        values[Measure.PlumbHip] = forward * Ahead(points, side, Joint.Hip) * millimetresPerPixel;
        if (IsSeen(points, side, Joint.Heel) && IsSeen(points, side, Joint.Ankle))
        {
            values[Measure.HeelHeight] = (StandingReference.LevelOf(points, side) - heelLevel) * millimetresPerPixel;
        }
    }

    /// <summary>The trunk line of one side against the vertical, or nothing when it was not seen.</summary>
    public static Angle? Trunk(BodyPoints points, Side side, int forward) =>
        Lean(points, side, forward, Joint.Hip, Joint.Shoulder) is { } degrees ? Angle.FromDegrees(degrees) : null;

    public static bool IsSeen(BodyPoints points, Side side, Joint joint) =>
        points.Visibility(joint, side) >= LeastVisibility && points.IsInPicture(joint, side);

    /// <summary>Whether shoulder, hip, knee and ankle of one side are seen: what tells how large the person is in the picture.</summary>
    public static bool IsChainSeen(BodyPoints points, Side side) =>
        IsSeen(points, side, Joint.Shoulder) && IsSeen(points, side, Joint.Hip) && IsSeen(points, side, Joint.Knee) && IsSeen(points, side, Joint.Ankle);

    // Degrees, + forward.
    private static double? Lean(BodyPoints points, Side side, int forward, Joint from, Joint to) =>
        IsSeen(points, side, from) && IsSeen(points, side, to)
            ? Point2.Lean(Facing(points[from, side], forward), Facing(points[to, side], forward)).Degrees
            : null;

    // Degrees, + toes up.
    private static double? Pitch(BodyPoints points, Side side, int forward) =>
        IsSeen(points, side, Joint.Heel) && IsSeen(points, side, Joint.Toe)
            ? Point2.Rise(Facing(points[Joint.Heel, side], forward), Facing(points[Joint.Toe, side], forward)).Degrees
            : null;

    // Pixels from the ankle to the right.
    private static double? Ahead(BodyPoints points, Side side, Joint joint) =>
        IsSeen(points, side, joint) && IsSeen(points, side, Joint.Ankle)
            ? points[joint, side].X - points[Joint.Ankle, side].X
            : null;

    private static Point2 Facing(Point2 point, int forward) => new(forward * point.X, point.Y);
}
