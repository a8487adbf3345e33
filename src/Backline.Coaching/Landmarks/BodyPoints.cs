using Backline.Numerics;
using Backline.Practice;

namespace Backline.Coaching.Landmarks;

/// <summary>Where the joints are in the picture, in pixels with x to the right and y up, and how surely each was seen.</summary>
internal sealed class BodyPoints
{
    public const int JointCount = 6;
    public const int SideCount = 2;

    // What a person's point cannot be: farther than this many pictures from the corner.
    private const double Farthest = 10;

    // Share of the picture. Near joints of the rendered clips are found within 0.02 of where they truly are in nine cases of
    // ten; what lies farther beyond the edge is not in the picture but made up by the model, surely as it may look.
    private const double Edge = 0.02;

    private static readonly Landmark[] LeftOf =
        [Landmark.LeftShoulder, Landmark.LeftHip, Landmark.LeftKnee, Landmark.LeftAnkle, Landmark.LeftHeel, Landmark.LeftFootIndex];

    private readonly Point2[] _points = new Point2[JointCount * SideCount];         // px, y up
    private readonly double[] _visibility = new double[JointCount * SideCount];     // 0 to 1
    private readonly bool[] _isInPicture = new bool[JointCount * SideCount];

    public ref Point2 this[Joint joint, Side side] => ref _points[((int)joint * SideCount) + (int)side];

    public ref double Visibility(Joint joint, Side side) => ref _visibility[((int)joint * SideCount) + (int)side];

    /// <summary>Whether the joint lies within the picture's edges, as nearly as joints are found.</summary>
    public ref bool IsInPicture(Joint joint, Side side) => ref _isInPicture[((int)joint * SideCount) + (int)side];

    /// <summary>Takes over the image points of a frame. A point that is no number keeps its old place and is not visible.</summary>
    public void Load(ReadOnlySpan<double> image, int width, int height)
    {
        for (int joint = 0; joint < JointCount; joint++)
        {
            for (int side = 0; side < SideCount; side++)
            {
                ReadOnlySpan<double> values = image.Slice(((int)LeftOf[joint] + side) * LandmarkFrame.ValuesPerLandmark, LandmarkFrame.ValuesPerLandmark);
                int index = (joint * SideCount) + side;
                bool isUsable = Math.Abs(values[0]) <= Farthest && Math.Abs(values[1]) <= Farthest;
                _points[index] = isUsable ? new Point2(values[0] * width, -values[1] * height) : _points[index];
                _visibility[index] = isUsable && values[3] > 0 ? values[3] : 0;
                _isInPicture[index] = values[0] is >= -Edge and <= 1 + Edge && values[1] is >= -Edge and <= 1 + Edge;
            }
        }
    }

    /// <summary>Whether any joint lies in the picture; a person none of whose joints does is made up.</summary>
    public bool IsAnyInPicture => Array.IndexOf(_isInPicture, true) >= 0;

    public void CopyTo(BodyPoints other)
    {
        _points.CopyTo(other._points, 0);
        _visibility.CopyTo(other._visibility, 0);
        _isInPicture.CopyTo(other._isInPicture, 0);
    }

    /// <summary>Exchanges the two sides' knees, ankles, heels and toes.</summary>
    public void SwapLegs()
    {
        for (Joint joint = Joint.Knee; joint <= Joint.Toe; joint++)
        {
            (this[joint, Side.Left], this[joint, Side.Right]) = (this[joint, Side.Right], this[joint, Side.Left]);
            (Visibility(joint, Side.Left), Visibility(joint, Side.Right)) = (Visibility(joint, Side.Right), Visibility(joint, Side.Left));
            (IsInPicture(joint, Side.Left), IsInPicture(joint, Side.Right)) = (IsInPicture(joint, Side.Right), IsInPicture(joint, Side.Left));
        }
    }

    /// <summary>px. Shoulder to hip to knee to ankle of one side: nearly the same in every posture seen from the side.</summary>
    public double ChainLength(Side side) =>
        Point2.Distance(this[Joint.Shoulder, side], this[Joint.Hip, side]) +
        Point2.Distance(this[Joint.Hip, side], this[Joint.Knee, side]) +
        Point2.Distance(this[Joint.Knee, side], this[Joint.Ankle, side]);
}
