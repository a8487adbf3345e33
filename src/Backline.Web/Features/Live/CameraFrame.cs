using Backline.Coaching.Landmarks;

namespace Backline.Web.Features.Live;

/// <summary>One picture's landmarks as they cross from the browser: a flat array, time and sizes first.</summary>
/// <param name="Landmarks">The landmarks and their time.</param>
/// <param name="ImageWidth">Pixels across the picture.</param>
/// <param name="ImageHeight">Pixels down the picture.</param>
internal readonly record struct CameraFrame(LandmarkFrame Landmarks, int ImageWidth, int ImageHeight)
{
    private const int HeadLength = 3;

    /// <summary>Reads a packed frame: time in seconds, width, height, then nothing or all landmarks.</summary>
    /// <param name="packed">1. As <c>landmarks.js</c> packs it.</param>
    /// <returns>The frame, or <see langword="null"/> where it is none: a wrong length, an empty picture, a time before zero.</returns>
    /// <remarks>A point that is not a number makes the frame one in which nobody was found: it is silence, not a fault.</remarks>
    public static CameraFrame? Read(double[] packed)
    {
        if (packed.Length is not (HeadLength or HeadLength + LandmarkFrame.ValueCount)
            || !double.IsFinite(packed[0]) || packed[0] < 0 || packed[0] > TimeSpan.FromDays(1).TotalSeconds
            || !IsSize(packed[1]) || !IsSize(packed[2]))
        {
            return null;
        }

        double[]? values = packed.Length == HeadLength || !AreFinite(packed.AsSpan(HeadLength)) ? null : packed[HeadLength..];
        return new CameraFrame(new LandmarkFrame(TimeSpan.FromSeconds(packed[0]), values), (int)packed[1], (int)packed[2]);
    }

    private static bool IsSize(double pixels) => pixels is >= 1 and <= 65536;

    private static bool AreFinite(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }
}
