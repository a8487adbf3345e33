using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Practice;

namespace Backline.Coaching.Tests.Measures;

/// <summary>A person drawn from known angles, as the landmark model would see them.</summary>
internal sealed record DrawnPose
{
    public double TrunkDeg { get; init; } = 5;

    public double KneeDeg { get; init; } = 10;

    public double ShankDeg { get; init; } = 2;

    public double FootDeg { get; init; } = 25;

    /// <summary>How far heel, ankle and all above are lifted, in metres.</summary>
    public double LiftM { get; init; }

    /// <summary>Degrees the person is turned from a true side view towards the camera.</summary>
    public double TurnDeg { get; init; }

    /// <summary>How well the knees are seen, 0..1.</summary>
    public double KneeVisibility { get; init; } = 1;

    public Side Near { get; init; } = Side.Right;

    public int Width { get; init; } = 640;

    public int Height { get; init; } = 480;

    public double MetresToPixels { get; init; } = 200;

    public double CentreX { get; init; } = 300;

    public double FloorY { get; init; } = 440;

    // Shares of a 1.70 m person; shoulder to ankle make 0.79 of it.
    private const double TrunkM = 0.49, ThighM = 0.42, ShankM = 0.433, FootM = 0.24, AnkleM = 0.08, HalfShouldersM = 0.18, HalfHipsM = 0.10;

    public MeasurerSettings RawSettings => new() { ImageWidth = Width, ImageHeight = Height, Variant = LandmarkVariant.Heavy, PersonHeight = 1.70, IsCorrected = false };

    public LandmarkFrame At(double seconds) => new(TimeSpan.FromSeconds(seconds), Values());

    public double[] Values()
    {
        var values = new double[LandmarkFrame.ValueCount];
        for (int point = 0; point < 2 * LandmarkFrame.LandmarkCount; point++)
        {
            values[(point * 4) + 3] = 1;
        }

        (double X, double Y) ankle = (0, AnkleM + LiftM);
        (double X, double Y) knee = Along(ankle, ShankM, ShankDeg);
        (double X, double Y) hip = Along(knee, ThighM, ShankDeg - KneeDeg);
        (double X, double Y) shoulder = Along(hip, TrunkM, TrunkDeg);
        (double X, double Y) heel = (-0.05, LiftM);
        (double X, double Y) toe = Along(heel, FootM, 90 - FootDeg);
        Put(values, Landmark.LeftShoulder, shoulder, HalfShouldersM);
        Put(values, Landmark.LeftHip, hip, HalfHipsM);
        Put(values, Landmark.LeftKnee, knee, HalfHipsM);
        values[((int)Landmark.LeftKnee * 4) + 3] = values[((int)Landmark.RightKnee * 4) + 3] = KneeVisibility;
        Put(values, Landmark.LeftAnkle, ankle, HalfHipsM);
        Put(values, Landmark.LeftHeel, heel, HalfHipsM);
        Put(values, Landmark.LeftFootIndex, toe, HalfHipsM);
        return values;
    }

    /// <summary>The same picture seen in a mirror: x turned round and left exchanged for right.</summary>
    public static double[] Mirrored(double[] values)
    {
        var mirrored = new double[values.Length];
        for (int set = 0; set < 2; set++)
        {
            for (int point = 0; point < LandmarkFrame.LandmarkCount; point++)
            {
                int from = ((set * LandmarkFrame.LandmarkCount) + point) * 4, to = ((set * LandmarkFrame.LandmarkCount) + Twin(point)) * 4;
                mirrored[to] = set == 0 ? 1 - values[from] : -values[from];
                values.AsSpan(from + 1, 3).CopyTo(mirrored.AsSpan(to + 1, 3));
            }
        }

        return mirrored;
    }

    // Nose; then eyes by threes; then pairs.
    private static int Twin(int point) => point switch
    {
        0 => 0,
        <= 3 => point + 3,
        <= 6 => point - 3,
        _ => point % 2 == 1 ? point + 1 : point - 1,
    };

    private static (double X, double Y) Along((double X, double Y) from, double length, double leanDeg) =>
        (from.X + (length * Math.Sin(leanDeg * Math.PI / 180)), from.Y + (length * Math.Cos(leanDeg * Math.PI / 180)));

    // Puts a joint of both sides, each its half breadth out of the plane of movement, turned about the vertical.
    private void Put(double[] values, Landmark left, (double X, double Y) place, double halfBreadth)
    {
        double turn = TurnDeg * Math.PI / 180;
        int faces = Near == Side.Right ? 1 : -1;
        for (int side = 0; side < 2; side++)
        {
            // Depth grows away from the camera: the near side's is smaller.
            double outOfPlane = (side == (int)Near ? -1 : 1) * halfBreadth;
            double along = (place.X * Math.Cos(turn)) + (outOfPlane * Math.Sin(turn));
            double depth = (outOfPlane * Math.Cos(turn)) - (place.X * Math.Sin(turn));
            int image = ((int)left + side) * 4, world = image + (LandmarkFrame.LandmarkCount * 4);
            values[image] = (CentreX + (faces * along * MetresToPixels)) / Width;
            values[image + 1] = (FloorY - (place.Y * MetresToPixels)) / Height;
            values[world] = faces * along;
            values[world + 1] = -place.Y;
            values[world + 2] = depth;
        }
    }
}
