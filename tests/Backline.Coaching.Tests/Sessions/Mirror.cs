using Backline.Coaching.Landmarks;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>The same person seen in a mirror: the picture turned over, left and right exchanged.</summary>
internal static class Mirror
{
    public static LandmarkFrame Of(LandmarkFrame frame)
    {
        if (!frame.IsPersonSeen)
        {
            return frame;
        }

        double[] mirrored = new double[LandmarkFrame.ValueCount];
        for (int point = 0; point < LandmarkFrame.LandmarkCount; point++)
        {
            int from = LandmarkFrame.ValuesPerLandmark * Partner(point), to = LandmarkFrame.ValuesPerLandmark * point;
            frame.Image.Slice(from, LandmarkFrame.ValuesPerLandmark).CopyTo(mirrored.AsSpan(to));
            frame.World.Slice(from, LandmarkFrame.ValuesPerLandmark).CopyTo(mirrored.AsSpan((LandmarkFrame.ValueCount / 2) + to));
            mirrored[to] = 1 - mirrored[to];
            mirrored[(LandmarkFrame.ValueCount / 2) + to] *= -1;
        }

        return new LandmarkFrame(frame.Time, mirrored);
    }

    // Of the 33 points the nose stands alone; the eyes come in threes, everything else in pairs.
    private static int Partner(int point) => point switch
    {
        0 => 0,
        <= 3 => point + 3,
        <= 6 => point - 3,
        _ => point % 2 == 1 ? point + 1 : point - 1,
    };
}
