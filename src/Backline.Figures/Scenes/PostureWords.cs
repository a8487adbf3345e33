using System.Globalization;
using System.Text;
using Backline.Figures.Bodies;
using Backline.Practice.Protocols;

namespace Backline.Figures.Scenes;

/// <summary>A posture in words, for people who hear a picture.</summary>
internal static class PostureWords
{
    public static string Title(StepPosture posture, FigureProps props) =>
        $"A person from the side, {(posture.IsOnRoll ? "standing on a roll" : "standing on the floor")}, {Bow(posture)}{Support(props.Support, ", with ")}";

    public static string Describe(StepPosture posture, FigureProps props, SupportPose support)
    {
        var words = new StringBuilder();
        Feet(words, posture, props);
        Say(words, Knees(posture.KneeFlexionDeg));
        Say(words, Shins(posture.ShankInclinationDeg));
        Say(words, $"the body {Bow(posture)}{(posture.RoundingDeg > 10 ? " with a rounded back" : posture.TrunkInclinationDeg > 20 ? " with a long back" : string.Empty)}");
        Say(words, Hands(props.Support, support));
        return words.Append('.').ToString();
    }

    public static string DescribeFoot(StepPosture posture, FigureProps props)
    {
        var words = new StringBuilder();
        Feet(words, posture, props);
        Say(words, Shins(posture.ShankInclinationDeg));
        return words.Append('.').ToString();
    }

    private static void Feet(StringBuilder words, StepPosture posture, FigureProps props)
    {
        Say(words, posture.HeelLiftMm > 0 ? $"Heels {posture.HeelLiftMm / 10:0.#} cm above the floor" : "Heels on the floor");
        Say(words, posture.IsOnRoll ? $"balls of the feet on a roll of {props.RollDiameter * 100:0.#} cm" : "feet on the floor");
        Say(words, posture.ToeLiftDeg > 5 ? "all toes lifted" : "toes at rest");
    }

    private static string Knees(double flexion) => flexion switch
    {
        < 3 => "knees straight",
        < 12 => $"knees straight but unlocked, about {flexion:0}°",
        < 35 => $"knees softly bent, about {flexion:0}°",
        _ => $"knees bent, about {flexion:0}°",
    };

    private static string Shins(double lean) => lean switch
    {
        < -4 => "shins leaning back",
        <= 6 => "shins upright, knees over ankles",
        _ => "knees ahead of the ankles",
    };

    private static string Bow(StepPosture posture) => posture.TrunkInclinationDeg switch
    {
        < 12 => "upright",
        < 40 => "bowed a little forward",
        < 75 => "bowed forward",
        _ => "bowed deeply forward",
    };

    private static string Hands(FigureSupport kind, SupportPose support) => kind switch
    {
        FigureSupport.None => "arms hanging",
        _ when !support.IsHandOn => $"arms hanging{Support(kind, ", ")} in front, out of reach",
        _ => $"hands on{Support(kind, " ")}{Lying(support.Lying)}",
    };

    private static string Lying(int blocks) => blocks switch
    {
        0 => string.Empty,
        1 => " that stands on another one",
        _ => " that stands on two others",
    };

    private static string Support(FigureSupport support, string before) => support switch
    {
        FigureSupport.Block => before + "a block",
        FigureSupport.Chair => before + "a chair",
        FigureSupport.Wall => before + "a wall",
        _ => string.Empty,
    };

    private static void Say(StringBuilder words, FormattableString part) => Say(words, part.ToString(CultureInfo.InvariantCulture));

    private static void Say(StringBuilder words, string part) => words.Append(words.Length == 0 ? string.Empty : ", ").Append(part);
}
