using System.Text.Json;
using Backline.Coaching.Calibration;
using Backline.Coaching.Landmarks;

namespace Backline.Coaching.Tests.Robustness;

/// <summary>
/// A rendered clip as a camera at another place would have seen it: the true points projected anew, each with the error the
/// landmark model made on it; world landmarks turned along.
/// </summary>
/// <param name="YawDeg">deg. How far the camera has walked round the person, + towards their front.</param>
/// <param name="Height">m. Of the lens above the floor.</param>
/// <param name="Distance">m. From the person; the lens is changed so that they look as large as before.</param>
internal sealed record OtherCamera(double YawDeg, double Height, double Distance)
{
    // The clips' camera looks from here to a point 0.84 m above the roll.
    private const double TargetForward = 0.12, TargetHeight = 0.84, UsualDistance = 3.1;

    public LandmarkFrame[] See(ClipPair pair, string truthFile)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(truthFile));
        double focal = truth.RootElement.GetProperty("camera").GetProperty("fx").GetDouble() * Distance / UsualDistance;
        JsonElement[] points = [.. truth.RootElement.GetProperty("frames").EnumerateArray()];
        return [.. pair.Frames.Select((frame, i) => See(frame, points[i], focal, pair.Header.ImageWidth, pair.Header.ImageHeight))];
    }

    private LandmarkFrame See(LandmarkFrame frame, JsonElement truth, double focal, int width, int height)
    {
        double[] values = [.. frame.Image, .. frame.World];
        JsonElement places = truth.GetProperty("blazepose33_m"), pixels = truth.GetProperty("blazepose33_px");
        (double sine, double cosine) = Math.SinCos(YawDeg * Math.PI / 180);
        for (int point = 0; point < LandmarkFrame.LandmarkCount; point++)
        {
            int at = point * LandmarkFrame.ValuesPerLandmark;
            (double x, double y) = Project(places[point], sine, cosine, focal);
            values[at] += ((width / 2.0) + x - pixels[point][0].GetDouble()) / width;
            values[at + 1] += ((height / 2.0) + y - pixels[point][1].GetDouble()) / height;
            int world = (LandmarkFrame.ValueCount / 2) + at;
            (values[world], values[world + 2]) = ((cosine * values[world]) + (sine * values[world + 2]), (cosine * values[world + 2]) - (sine * values[world]));
        }

        return new LandmarkFrame(frame.Time, values);
    }

    // Pixels right of and below the picture's middle.
    private (double X, double Y) Project(JsonElement place, double sine, double cosine, double focal)
    {
        double right = place[0].GetDouble(), forward = place[1].GetDouble() - TargetForward, up = place[2].GetDouble() - Height;
        double across = (cosine * forward) - (sine * right);
        double away = Distance - (cosine * right) - (sine * forward);
        double fall = (Height - TargetHeight) / Distance, slant = Math.Sqrt(1 + (fall * fall));
        double depth = (away - (fall * up)) / slant, rise = (up + (fall * away)) / slant;
        return (focal * across / depth, -focal * rise / depth);
    }
}
