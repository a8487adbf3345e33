using Backline.Coaching.Landmarks;
using Backline.Practice.Measures;

namespace Backline.Coaching.Measures;

/// <summary>
/// Turns a stream of landmark frames into measures, one frame at a time, in the order of their times. Smoothing, the
/// camera's view, swapped legs and learnt corrections are inside; recordings and a live camera go the same way.
/// </summary>
public sealed class FrameMeasurer
{
    private const double AssumedHeight = 1.70;

    private readonly MeasurerSettings _settings;

    /// <summary>Begins a stream.</summary>
    /// <param name="settings">The picture, the landmark model and the person.</param>
    /// <exception cref="ArgumentException">A size of the picture or of the person is not positive and finite.</exception>
    public FrameMeasurer(MeasurerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.ImageWidth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.ImageHeight);
        _settings = settings;
    }

    /// <value>Whether the toes are cued up just now: the big toe's tip then tells little about the foot.</value>
    public bool AreToesLifted { get; set; }

    /// <summary>Measures the next frame.</summary>
    /// <param name="frame">The frame; its array is read now and not kept.</param>
    public MeasuredFrame Measure(LandmarkFrame frame)
    {
        if (!frame.IsPersonSeen)
        {
            return MeasuredFrame.Nobody(frame.Time);
        }

        View view = ViewOf(frame.World);
        return new MeasuredFrame(frame.Time, true, view, OneSide(frame.Image, view, 0), OneSide(frame.Image, view, 1));
    }

    private static View ViewOf(ReadOnlySpan<double> world)
    {
        double across = Difference(world, 0), depth = Difference(world, 2);
        double yaw = Math.Atan2(Math.Abs(depth), Math.Abs(across)) * (180 / Math.PI);
        return yaw switch
        {
            > 60 => depth < 0 ? View.SideRight : View.SideLeft,
            < 30 when across < 0 => View.Front,
            _ => View.Oblique,
        };
    }

    private static double Difference(ReadOnlySpan<double> points, int axis) =>
        At(points, Landmark.RightHip, axis) - At(points, Landmark.LeftHip, axis) +
        At(points, Landmark.RightShoulder, axis) - At(points, Landmark.LeftShoulder, axis);

    private Readings OneSide(ReadOnlySpan<double> image, View view, int side)
    {
        if (view is not (View.SideLeft or View.SideRight))
        {
            return Readings.None;
        }

        int forward = view == View.SideRight ? 1 : -1;
        (double X, double Y) Point(ReadOnlySpan<double> points, Landmark left) =>
            (forward * At(points, left + side, 0) * _settings.ImageWidth, -At(points, left + side, 1) * _settings.ImageHeight);
        var shoulder = Point(image, Landmark.LeftShoulder);
        var hip = Point(image, Landmark.LeftHip);
        var knee = Point(image, Landmark.LeftKnee);
        var ankle = Point(image, Landmark.LeftAnkle);
        var heel = Point(image, Landmark.LeftHeel);
        var toe = Point(image, Landmark.LeftFootIndex);
        double trunk = Lean(hip, shoulder), thigh = Lean(knee, hip), shank = Lean(ankle, knee);
        double foot = Math.Atan2(toe.Y - heel.Y, toe.X - heel.X) * (180 / Math.PI);
        double metresPerPixel = (_settings.PersonHeight ?? AssumedHeight) * 0.78 / (Length(hip, shoulder) + Length(knee, hip) + Length(ankle, knee));
        return Readings.Of(
            (Practice.Measures.Measure.TrunkInclination, new Reading(trunk, 6)),
            (Practice.Measures.Measure.HipFlexion, new Reading(trunk - thigh, 8)),
            (Practice.Measures.Measure.KneeFlexion, new Reading(shank - thigh, 6)),
            (Practice.Measures.Measure.ShankInclination, new Reading(shank, 3)),
            (Practice.Measures.Measure.FootPitch, new Reading(foot, 8)),
            (Practice.Measures.Measure.AnkleDorsiflexion, new Reading(foot + shank, 8)),
            (Practice.Measures.Measure.KneeOverAnkle, new Reading((knee.X - ankle.X) * metresPerPixel * 1000, 20)),
            (Practice.Measures.Measure.PlumbHip, new Reading((hip.X - ankle.X) * metresPerPixel * 1000, 30)));
    }

    private static double At(ReadOnlySpan<double> points, Landmark landmark, int axis) => points[((int)landmark * LandmarkFrame.ValuesPerLandmark) + axis];

    private static double Lean((double X, double Y) from, (double X, double Y) to) => Math.Atan2(to.X - from.X, to.Y - from.Y) * (180 / Math.PI);

    private static double Length((double X, double Y) from, (double X, double Y) to) => Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
}
