using Backline.Coaching.Landmarks;
using Backline.Practice;

namespace Backline.Coaching.Measures;

/// <summary>
/// Turns a stream of landmark frames into measures, one frame at a time, in the order of their times. Smoothing, the
/// camera's view, exchanged legs and learnt corrections are inside; recordings and a live camera go the same way.
/// </summary>
/// <remarks>
/// <para>A side view gives angles and lengths in the picture's plane, a front view two coarse ones, other views none.
/// The heel's height is counted from the level the heel of the near foot has while the person stands upright (lower
/// quartile of the last five such seconds): it is not seen before half a second of standing was.</para>
/// <para>After a second without a person, movement and view begin anew, and what standing taught stays; time going back
/// begins a new stream. Not safe for two threads at once.</para>
/// </remarks>
public sealed class FrameMeasurer
{
    private const double AssumedHeight = 1.70;
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(1);

    private readonly MeasurerSettings _settings;
    private readonly ReadingMaker _readings;
    private readonly BodyPoints _points = new();
    private readonly LandmarkSmoother _smoother = new();
    private readonly LegTracker _legs = new();
    private readonly ViewEstimator _view = new();
    private SideMeasurer _left;
    private SideMeasurer _right;
    private TimeSpan? _lastTime;
    private View _lastView;
    private View _learntIn;

    /// <summary>Begins a stream.</summary>
    /// <param name="settings">The picture, the landmark model and the person.</param>
    /// <exception cref="ArgumentException">A size of the picture or of the person is not positive and finite.</exception>
    public FrameMeasurer(MeasurerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.ImageWidth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.ImageHeight);
        ThrowUnlessPositive(settings.PersonHeight, nameof(settings.PersonHeight));
        _settings = settings;
        _readings = new ReadingMaker(settings);
        Restart();
    }

    /// <value>Whether the toes are cued up just now: the big toe's tip then tells little about the foot.</value>
    public bool AreToesLifted { get; set; }

    /// <summary>The side as last measured, before correction: what corrections are learnt from.</summary>
    internal SideMeasurer this[Side side] => side == Side.Left ? _left : _right;

    /// <summary>Measures the next frame.</summary>
    /// <param name="frame">The frame; its array is read now and not kept.</param>
    public MeasuredFrame Measure(LandmarkFrame frame)
    {
        if (!frame.IsPersonSeen)
        {
            return MeasuredFrame.Nobody(frame.Time);
        }

        _points.Load(frame.Image, _settings.ImageWidth, _settings.ImageHeight);
        if (!_points.IsAnyInPicture)
        {
            return MeasuredFrame.Nobody(frame.Time);
        }

        double seconds = SecondsSinceLast(frame.Time);
        if (_lastView is View.SideLeft or View.SideRight)
        {
            _legs.Follow(_points, frame.Time);
        }
        else
        {
            _legs.Reset();
        }

        _smoother.Smooth(_points, seconds);
        View view = _view.Next(_points, frame.World, seconds);
        if (view is View.SideLeft or View.SideRight or View.Front)
        {
            // What was learnt of the person outlives a moment from which nothing can be read, not another view.
            if (view != _learntIn)
            {
                Forget();
            }

            _learntIn = view;
        }

        _lastView = view;
        return Take(frame.Time, view, seconds);
    }

    private MeasuredFrame Take(TimeSpan time, View view, double seconds)
    {
        switch (view)
        {
            case View.SideLeft:
            case View.SideRight:
                int forward = view == View.SideRight ? 1 : -1;
                _left.TakeSideView(_points, forward, time, seconds);
                _right.TakeSideView(_points, forward, time, seconds);
                break;
            case View.Front:
                _left.TakeFrontView(_points, time);
                _right.TakeFrontView(_points, time);
                break;
            default:
                _left.TakeNothing();
                _right.TakeNothing();
                return new MeasuredFrame(time, true, view, Readings.None, Readings.None);
        }

        Readings left = _readings.Make(_left, view == View.SideLeft, AreToesLifted);
        Readings right = _readings.Make(_right, view == View.SideRight, AreToesLifted);
        return new MeasuredFrame(time, true, view, left, right);
    }

    private double SecondsSinceLast(TimeSpan time)
    {
        if (time < _lastTime)
        {
            Restart();
        }
        else if (time - _lastTime > LongestGap)
        {
            ForgetMovement();
        }

        double seconds = _lastTime is { } before ? (time - before).TotalSeconds : 0;
        _lastTime = time;
        return seconds;
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_left), nameof(_right))]
    private void Restart()
    {
        Forget();
        ForgetMovement();
        _learntIn = View.Unknown;
    }

    // In a bow a person is lost most easily: the heel's level, learnt standing, must still be known when they are found again.
    private void ForgetMovement()
    {
        _smoother.Reset();
        _legs.Reset();
        _view.Reset();
        _left.TakeNothing();
        _right.TakeNothing();
        _lastTime = null;
        _lastView = View.Unknown;
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_left), nameof(_right))]
    private void Forget()
    {
        double height = _settings.PersonHeight ?? AssumedHeight;
        _left = new SideMeasurer(Side.Left, height);
        _right = new SideMeasurer(Side.Right, height);
    }

    private static void ThrowUnlessPositive(double? length, string name)
    {
        if (length is { } value && !(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "A length must be positive and finite, in metres.");
        }
    }
}
