namespace Backline.Coaching.Landmarks;

/// <summary>
/// The landmarks of one camera picture, as one flat array, so that a live frame crosses from the browser's camera
/// as it is: 33 image points and then 33 world points, each x, y, z, visibility.
/// </summary>
/// <remarks>
/// Image x and y are shares of the picture's width and height, origin top left, y down. World points are in metres,
/// origin between the hips, y down, z away from the camera.
/// </remarks>
public readonly struct LandmarkFrame
{
    /// <summary>Points in each of the two sets.</summary>
    public const int LandmarkCount = 33;

    /// <summary>Numbers a point: x, y, z, visibility.</summary>
    public const int ValuesPerLandmark = 4;

    /// <summary>Numbers a frame: both sets.</summary>
    public const int ValueCount = 2 * LandmarkCount * ValuesPerLandmark;

    private readonly double[]? _values;

    /// <summary>Wraps the landmarks of a picture; the array is not copied and must not change while the frame is in use.</summary>
    /// <param name="time">Since the recording or the session began.</param>
    /// <param name="values">1. <see cref="ValueCount"/> numbers, or <see langword="null"/> (or none) when nobody was found.</param>
    /// <exception cref="ArgumentException">Neither none nor <see cref="ValueCount"/> numbers.</exception>
    public LandmarkFrame(TimeSpan time, double[]? values)
    {
        if (values is { Length: not 0 and not ValueCount })
        {
            throw new ArgumentException($"A frame has {ValueCount} numbers, or none when nobody was found; got {values.Length}.", nameof(values));
        }

        Time = time;
        _values = values is { Length: ValueCount } ? values : null;
    }

    /// <value>Since the recording or the session began.</value>
    public TimeSpan Time { get; }

    /// <value>Whether anybody was found in the picture.</value>
    public bool IsPersonSeen => _values is not null;

    /// <value>1. The image points, 33 × 4; empty when nobody was found.</value>
    public ReadOnlySpan<double> Image => _values is null ? default : _values.AsSpan(0, ValueCount / 2);

    /// <value>m. The world points, 33 × 4; empty when nobody was found.</value>
    public ReadOnlySpan<double> World => _values is null ? default : _values.AsSpan(ValueCount / 2);
}
