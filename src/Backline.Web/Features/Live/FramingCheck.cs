using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;

namespace Backline.Web.Features.Live;

/// <summary>
/// Looks at one picture: is the person whole in it, at a good distance, side-on, with room to bow, feet seen, and is
/// there light enough. What comes first is what must be put right first.
/// </summary>
internal static class FramingCheck
{
    // 1. Shares of the picture's height or width; tried on rendered and filmed people, standing.
    private const double Edge = 0.02;
    private const double Tallest = 0.93;
    private const double Smallest = 0.42;
    private const double RoomToBow = 0.36;
    private const double Seen = 0.5;
    private const double DarkLuma = 45;

    /// <summary>What is good and what is not, the first to change first.</summary>
    /// <param name="frame">The landmarks, with the picture's size.</param>
    /// <param name="view">From where the person is seen.</param>
    /// <param name="luma">1. Mean luma of the picture, 0–255, or <see langword="null"/> when not yet known.</param>
    public static IReadOnlyList<FramingAdvice> Look(CameraFrame frame, View view, double? luma)
    {
        var light = new FramingAdvice("light", "Light", luma is { } value ? value >= DarkLuma : null, luma < DarkLuma ? "Too dark. More light, please." : "");
        if (!frame.Landmarks.IsPersonSeen)
        {
            return [light, new("person", "You in the picture", false, "Step into the picture."),
                new("whole", "Whole body", null, ""), new("feet", "Feet", null, ""), new("side", "Side-on", null, ""), new("room", "Room to bow", null, "")];
        }

        var body = new Body(frame);
        string size = Size(body), feet = Feet(body), side = Side(view), room = side.Length == 0 ? Room(body, view, frame) : "";
        return
        [
            light,
            new("person", "You in the picture", true, ""),
            new("whole", "Whole body", size.Length == 0, size),
            new("feet", "Feet", feet.Length == 0, feet),
            new("side", "Side-on", side.Length == 0, side),
            new("room", "Room to bow", side.Length == 0 ? room.Length == 0 : null, room),
        ];
    }

    private static string Size(Body body) => body switch
    {
        { Top: < Edge, Bottom: > 1 - Edge } => "Too close. Step back.",
        { Height: > Tallest } => "Too close. Step back.",
        { Top: < Edge } => "Head cut off. Tilt the camera up.",
        { Bottom: > 1 - Edge } => "Feet cut off. Tilt the camera down.",
        { Height: < Smallest } => "Too far. Come closer.",
        { Left: < Edge } or { Right: > 1 - Edge } => "Move to the middle.",
        _ => "",
    };

    private static string Feet(Body body) => body.FeetVisibility < Seen ? "I can't see your feet." : "";

    private static string Side(View view) => view is View.SideLeft or View.SideRight ? "" : "Turn side-on to the camera.";

    /// <summary>The trunk comes down in front of the feet: that much of the picture must be free.</summary>
    private static string Room(Body body, View view, CameraFrame frame)
    {
        double reach = RoomToBow * body.Height * frame.ImageHeight / frame.ImageWidth;
        bool hasRoom = view == View.SideRight ? body.Feet + reach <= 1 : body.Feet - reach >= 0;
        return hasRoom ? "" : "Move back: leave room in front.";
    }

    /// <summary>Where a body is in the picture, in shares of its height and width.</summary>
    private readonly struct Body
    {
        private static readonly Landmark[] Outline =
        [
            Landmark.Nose, Landmark.LeftEar, Landmark.RightEar, Landmark.LeftShoulder, Landmark.RightShoulder, Landmark.LeftHip, Landmark.RightHip,
            Landmark.LeftKnee, Landmark.RightKnee, Landmark.LeftHeel, Landmark.RightHeel, Landmark.LeftFootIndex, Landmark.RightFootIndex,
        ];

        public Body(CameraFrame frame)
        {
            (Left, Right, Top, Bottom) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
            ReadOnlySpan<double> image = frame.Landmarks.Image;
            foreach (Landmark landmark in Outline)
            {
                double x = At(image, landmark, 0), y = At(image, landmark, 1);
                (Left, Right) = (Math.Min(Left, x), Math.Max(Right, x));
                (Top, Bottom) = (Math.Min(Top, y), Math.Max(Bottom, y));
            }

            Feet = (At(image, Landmark.LeftHeel, 0) + At(image, Landmark.RightHeel, 0)) / 2;
            FeetVisibility = Math.Max(
                Math.Min(At(image, Landmark.LeftHeel, 3), At(image, Landmark.LeftFootIndex, 3)),
                Math.Min(At(image, Landmark.RightHeel, 3), At(image, Landmark.RightFootIndex, 3)));
        }

        public double Left { get; }

        public double Right { get; }

        public double Top { get; }

        public double Bottom { get; }

        public double Height => Bottom - Top;

        public double Feet { get; }

        public double FeetVisibility { get; }

        private static double At(ReadOnlySpan<double> image, Landmark landmark, int axis) =>
            image[((int)landmark * LandmarkFrame.ValuesPerLandmark) + axis];
    }
}
