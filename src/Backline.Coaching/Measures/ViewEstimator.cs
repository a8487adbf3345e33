using Backline.Coaching.Landmarks;
using Backline.Practice;

namespace Backline.Coaching.Measures;

/// <summary>Tells from where the camera sees the person.</summary>
/// <remarks>
/// Two signs are averaged: how far the line through both shoulders and both hips is turned from the camera's line of
/// sight in the world landmarks, and how wide shoulders and hips look in the picture, as a share of the leg. Each alone
/// takes some oblique frames for side views. Both are smoothed over half a second; entering a view asks for more than
/// staying in it. docs/science/camera.md shows them clip by clip.
/// </remarks>
internal sealed class ViewEstimator
{
    // Degrees off square. Rendered and filmed side views stay below 20, oblique ones of 40° above 35.
    private const double EnterSide = 25;
    private const double LeaveSide = 30;
    private const double EnterFront = 65;
    private const double LeaveFront = 60;

    // s. Short enough for a person who turns round, long enough for a frame that errs.
    private const double Memory = 0.5;

    // How wide shoulders plus hips look from the front, as a share of the leg (hip to ankle): 0.48 + 0.27 in five front clips.
    private const double FrontWidth = 0.75;

    private double _across;
    private double _depth;
    private View _view = View.Unknown;
    private bool _hasSeen;

    /// <value>deg. How far the person stands off a true side view: 0 to 90.</value>
    public double OffSquare { get; private set; }

    /// <summary>Takes the next frame.</summary>
    /// <param name="points">The frame's points in the picture.</param>
    /// <param name="world">m. The frame's world points.</param>
    /// <param name="seconds">s. Since the frame before.</param>
    public View Next(BodyPoints points, ReadOnlySpan<double> world, double seconds)
    {
        double across = RightMinusLeft(world, axis: 0), depth = RightMinusLeft(world, axis: 2);
        double leg = Math.Max(LegLength(points, Side.Left), LegLength(points, Side.Right));
        bool hasDirection = double.IsFinite(across) && double.IsFinite(depth) && (across != 0 || depth != 0);
        if (!hasDirection || leg < 1 || !IsTrunkSeen(points))
        {
            return View.Unknown;
        }

        double share = _hasSeen ? 1 - Math.Exp(-seconds / Memory) : 1;
        _hasSeen = true;
        _across += share * (across - _across);
        _depth += share * (depth - _depth);

        // The angle itself is smoothed, not the arrow's: an arrow whose ends are exchanged for a frame or two would
        // shrink and point anywhere.
        double turned = Math.Atan2(Math.Abs(across), Math.Abs(depth));
        double width = Math.Min(1, (Width(points, Joint.Shoulder) + Width(points, Joint.Hip)) / (FrontWidth * leg));
        OffSquare += share * (((turned + Math.Asin(width)) / 2 * (180 / Math.PI)) - OffSquare);
        return _view = Decide();
    }

    public void Reset()
    {
        _hasSeen = false;
        _view = View.Unknown;
    }

    private View Decide()
    {
        // The nearer side has the smaller depth; from the front the person's left is on the picture's right.
        View side = _depth < 0 ? View.SideRight : View.SideLeft;
        bool isSide = OffSquare <= (_view == side ? LeaveSide : EnterSide);
        bool isFront = _across < 0 && OffSquare >= (_view == View.Front ? LeaveFront : EnterFront);
        return isSide ? side : isFront ? View.Front : View.Oblique;
    }

    private static bool IsTrunkSeen(BodyPoints points) =>
        points.Visibility(Joint.Shoulder, Side.Left) > 0 && points.Visibility(Joint.Shoulder, Side.Right) > 0 &&
        points.Visibility(Joint.Hip, Side.Left) > 0 && points.Visibility(Joint.Hip, Side.Right) > 0;

    private static double LegLength(BodyPoints points, Side side) =>
        Numerics.Point2.Distance(points[Joint.Hip, side], points[Joint.Knee, side]) +
        Numerics.Point2.Distance(points[Joint.Knee, side], points[Joint.Ankle, side]);

    private static double Width(BodyPoints points, Joint joint) => Math.Abs(points[joint, Side.Right].X - points[joint, Side.Left].X);

    private static double RightMinusLeft(ReadOnlySpan<double> world, int axis) =>
        At(world, Landmark.RightShoulder, axis) - At(world, Landmark.LeftShoulder, axis) +
        At(world, Landmark.RightHip, axis) - At(world, Landmark.LeftHip, axis);

    private static double At(ReadOnlySpan<double> points, Landmark landmark, int axis) => points[((int)landmark * LandmarkFrame.ValuesPerLandmark) + axis];
}
