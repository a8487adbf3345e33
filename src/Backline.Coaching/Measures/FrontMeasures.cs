using Backline.Coaching.Landmarks;
using Backline.Numerics;
using Backline.Practice;
using Backline.Practice.Measures;

namespace Backline.Coaching.Measures;

/// <summary>The two coarse measures a front view shows: good for "clearly out", for nothing finer.</summary>
/// <remarks>
/// The foot's turn is read from how far the toe lies beside the heel in the picture, against the foot's usual length.
/// The world landmarks' own direction was tried: up to 15° off over whole front clips, against 9° for this.
/// </remarks>
internal static class FrontMeasures
{
    // Heel to toe tip on the floor plane, as a share of the person's height; 0.152 of height is the foot itself
    // (Drillis and Contini 1966, Body segment parameters, NYU report 1166.03).
    private const double FootShareOfHeight = 0.145;

    // Standard errors over three front clips and both landmark models, rounded up; the largest single error was 19°.
    public const double FootProgressionError = 8;
    public const double KneeOffsetError = 8;

    /// <summary>The measures of one side.</summary>
    /// <param name="points">Where the joints are.</param>
    /// <param name="side">The side.</param>
    /// <param name="millimetresPerPixel">mm. A pixel at the person's distance, or <see langword="null"/> when that is not known.</param>
    /// <param name="personHeight">m. The person's height.</param>
    /// <param name="values">Receives the measures.</param>
    public static void Take(BodyPoints points, Side side, double? millimetresPerPixel, double personHeight, SideValues values)
    {
        values.Clear();

        // From the front the person's left is on the picture's right: outwards is + for the left.
        int outwards = side == Side.Left ? 1 : -1;
        if (SideMeasures.IsSeen(points, side, Joint.Heel) && SideMeasures.IsSeen(points, side, Joint.Toe))
        {
            double? beside = outwards * (points[Joint.Toe, side].X - points[Joint.Heel, side].X) * millimetresPerPixel / (FootShareOfHeight * personHeight * 1000);
            values[Measure.FootProgression] = beside is { } sine ? Angle.FromRadians(Math.Asin(Math.Clamp(sine, -1, 1))).Degrees : null;
        }

        Point2 hip = points[Joint.Hip, side], knee = points[Joint.Knee, side], ankle = points[Joint.Ankle, side];
        bool isLegSeen = SideMeasures.IsSeen(points, side, Joint.Hip) && SideMeasures.IsSeen(points, side, Joint.Knee) && SideMeasures.IsSeen(points, side, Joint.Ankle);
        if (isLegSeen && hip.Y > ankle.Y)
        {
            double lineAtKnee = ankle.X + ((hip.X - ankle.X) * (knee.Y - ankle.Y) / (hip.Y - ankle.Y));
            values[Measure.KneeMedialOffset] = outwards * (lineAtKnee - knee.X) * millimetresPerPixel;
        }
    }
}
