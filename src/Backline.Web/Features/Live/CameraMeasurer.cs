using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;

namespace Backline.Web.Features.Live;

/// <summary>Measures camera frames of a live session; a picture that changes its size starts anew.</summary>
/// <param name="variant">The landmark model in use.</param>
/// <param name="personHeight">m. The person's height, or <see langword="null"/> when not said.</param>
/// <param name="roll">How the sole stands on the roll, or <see langword="null"/> when there is none or it is not known.</param>
internal sealed class CameraMeasurer(LandmarkVariant variant, double? personHeight, FootOnRoll? roll = null)
{
    private FrameMeasurer? _measurer;
    private (int Width, int Height) _size;

    /// <value>Whether the toes are cued up just now.</value>
    public bool AreToesLifted { get; set; }

    /// <summary>Measures the next frame.</summary>
    /// <param name="frame">The frame.</param>
    public MeasuredFrame Measure(CameraFrame frame)
    {
        if (_measurer is null || _size != (frame.ImageWidth, frame.ImageHeight))
        {
            _size = (frame.ImageWidth, frame.ImageHeight);
            _measurer = new FrameMeasurer(new MeasurerSettings
            {
                ImageWidth = frame.ImageWidth,
                ImageHeight = frame.ImageHeight,
                Variant = variant,
                Errors = ErrorModel.Live,
                PersonHeight = personHeight,
                Roll = roll,
            });
        }

        _measurer.AreToesLifted = AreToesLifted;
        return _measurer.Measure(frame.Landmarks);
    }
}
