using Backline.Figures.Bodies;
using Backline.Figures.Drawing;

namespace Backline.Figures.Scenes;

/// <summary>What every picture begins with: its frame, its name and its words.</summary>
internal static class Picture
{
    public static Svg Begin(
        PictureFrame frame, string idPrefix, string title, string description, params ReadOnlySpan<(string Name, string Value)> more)
    {
        string viewBox = $"{Svg.Length(frame.Left)} {Svg.Length(-frame.Top)} {Svg.Length(frame.Right - frame.Left)} {Svg.Length(frame.Top - frame.Bottom)}";
        (string, string)[] attributes =
        [
            ("xmlns", "http://www.w3.org/2000/svg"), ("class", "figure"), ("role", "img"), ("viewBox", viewBox),
            ("aria-labelledby", idPrefix + "-title"), ("aria-describedby", idPrefix + "-desc"), .. more,
        ];
        return new Svg()
            .Open("svg", attributes)
            .Words("title", title, ("id", idPrefix + "-title"))
            .Words("desc", description, ("id", idPrefix + "-desc"));
    }

    public static string Joints(BodyPose pose, SupportPose support) => string.Join(
        ' ',
        new (string Name, PlanePoint At)[]
        {
            ("heel", pose.Foot.Heel), ("ball", pose.Foot.Ball), ("ankle", pose.Ankle), ("knee", pose.Knee), ("hip", pose.Hip),
            ("shoulder", pose.Shoulder), ("elbow", support.Arm.Elbow), ("wrist", support.Arm.Wrist),
        }.Select(joint => $"{joint.Name} {Svg.Length(joint.At.X)},{Svg.Length(-joint.At.Y)}"));
}
