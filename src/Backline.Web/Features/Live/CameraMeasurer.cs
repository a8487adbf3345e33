using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;

namespace Backline.Web.Features.Live;

/// <summary>Measures camera frames of a live session; a picture that changes its size starts anew.</summary>
/// <param name="variant">The landmark model in use.</param>
/// <param name="rollDiameter">m. The roll's diameter, 0 for none, or <see langword="null"/> when not said.</param>
/// <param name="personHeight">m. The person's height, or <see langword="null"/> when not said.</param>
internal sealed class CameraMeasurer(LandmarkVariant variant, double? rollDiameter, double? personHeight = null)
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
                Roll = rollDiameter > 0 ? FootOnRoll.Of(rollDiameter.Value, personHeight) : null, // 0 is the floor: no roll
            });
        }

        _measurer.AreToesLifted = AreToesLifted;
        return _measurer.Measure(frame.Landmarks);
    }
}
