using Backline.Coaching.Landmarks;

namespace Backline.Coaching.Recordings;

/// <summary>The first line of a recording.</summary>
/// <param name="ImageWidth">Pixels across the picture.</param>
/// <param name="ImageHeight">Pixels down the picture.</param>
/// <param name="FramesPerSecond">1/s. Nominal frame rate; the frames' own times count.</param>
/// <param name="Variant">The landmark model's size.</param>
/// <param name="Source">Where the pictures came from.</param>
/// <param name="PersonHeight">m. The person's height, or <see langword="null"/>.</param>
/// <param name="RollDiameter">m. Diameter of the roll, or <see langword="null"/>.</param>
public sealed record RecordingHeader(
    int ImageWidth,
    int ImageHeight,
    double FramesPerSecond,
    LandmarkVariant Variant,
    string Source,
    double? PersonHeight = null,
    double? RollDiameter = null);
