using Backline.Numerics;
using Backline.Practice;

namespace Backline.Coaching.Landmarks;

/// <summary>
/// Keeps the legs apart in a side view, where one hides the other: undoes exchanged left and right, and tells when a
/// leg has jumped as no leg can.
/// </summary>
/// <remarks>
/// A frame's legs are exchanged when that brings knees, ankles, heels and toes clearly nearer to where they were in the
/// frame before. Predicting where they should be by their speed was tried and made more mistakes than it undid: around
/// an exchange the speeds themselves are spoilt.
/// </remarks>
internal sealed class LegTracker
{
    // Shares of the body's chain length; a leg that has moved less than this gives no reason to look for an exchange.
    private const double LeastMove = 0.02;

    // How much nearer the exchanged legs must lie. Tried 0.6–1: 0.6 leaves exchanges in a walk, 1 makes new ones.
    private const double NearerShare = 0.8;

    // No knee bends faster, in degrees a second; a walking knee reaches some 400.
    private const double FastestKnee = 750;

    // s. Two frames at nearly one time say nothing about speed.
    private const double ShortestStep = 1.0 / 60;

    // A leg that stays where it jumped to has been found anew.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.2);

    private readonly BodyPoints _last = new();
    private readonly TimeSpan?[] _jumpedSince = new TimeSpan?[BodyPoints.SideCount];
    private TimeSpan _lastTime;
    private bool _hasLast;

    /// <summary>Puts the frame's legs right.</summary>
    /// <param name="points">The frame's points; legs that jumped become invisible and keep their old place.</param>
    /// <param name="time">The frame's time.</param>
    public void Follow(BodyPoints points, TimeSpan time)
    {
        if (_hasLast)
        {
            double unit = Math.Max(points.ChainLength(Side.Left), points.ChainLength(Side.Right));
            double kept = Distance(points, isSwapped: false), swapped = Distance(points, isSwapped: true);
            if (kept > LeastMove * unit && swapped < NearerShare * kept)
            {
                points.SwapLegs();
            }

            RejectJump(points, Side.Left, time);
            RejectJump(points, Side.Right, time);
        }

        points.CopyTo(_last);
        _lastTime = time;
        _hasLast = true;
    }

    public void Reset()
    {
        _hasLast = false;
        Array.Clear(_jumpedSince);
    }

    // Mean distance of the leg points from where they were, px.
    private double Distance(BodyPoints points, bool isSwapped)
    {
        double sum = 0;
        for (Joint joint = Joint.Knee; joint <= Joint.Toe; joint++)
        {
            for (Side side = Side.Left; side <= Side.Right; side++)
            {
                sum += Point2.Distance(points[joint, isSwapped ? Other(side) : side], _last[joint, side]);
            }
        }

        return sum / 8;
    }

    private void RejectJump(BodyPoints points, Side side, TimeSpan time)
    {
        double turned = Math.Abs(Math.IEEERemainder(Knee(points, side) - Knee(_last, side), 360));
        double seconds = (time - (_jumpedSince[(int)side] ?? _lastTime)).TotalSeconds;
        if (turned <= FastestKnee * Math.Max(seconds, ShortestStep) || time - _jumpedSince[(int)side] > Patience)
        {
            _jumpedSince[(int)side] = null;
            return;
        }

        _jumpedSince[(int)side] ??= _lastTime;
        for (Joint joint = Joint.Knee; joint <= Joint.Toe; joint++)
        {
            points[joint, side] = _last[joint, side];
            points.Visibility(joint, side) = 0;
        }
    }

    private static double Knee(BodyPoints points, Side side) =>
        (Point2.Lean(points[Joint.Ankle, side], points[Joint.Knee, side]) - Point2.Lean(points[Joint.Knee, side], points[Joint.Hip, side])).Degrees;

    private static Side Other(Side side) => side == Side.Left ? Side.Right : Side.Left;
}
