using System.Globalization;
using Backline.Practice.Protocols;

namespace Backline.Figures.Scenes;

/// <summary>What can be drawn as a standing body.</summary>
internal static class DrawableLimits
{
    public static void Check(StepPosture posture, FigureProps props)
    {
        Within(posture.KneeFlexionDeg, -5, 90, "Knee bend, in degrees", nameof(posture));
        Within(posture.ShankInclinationDeg, -20, 40, "Shin lean, in degrees", nameof(posture));
        Within(posture.TrunkInclinationDeg, -10, 130, "Bow, in degrees", nameof(posture));
        Within(posture.RoundingDeg, -30, 90, "Rounding, in degrees", nameof(posture));
        Within(posture.ToeLiftDeg, -20, 60, "Toe lift, in degrees", nameof(posture));
        Within(posture.HeelLiftMm, 0, 100, "Heel lift, in millimetres", nameof(posture));
        Within(props.BodyHeight, 1.0, 2.3, "Body height, in metres", nameof(props));
        Within(props.RollDiameter, 0.02, 0.16, "Roll diameter, in metres", nameof(props));
        if (props.IdPrefix.Length == 0 || !char.IsAsciiLetter(props.IdPrefix[0]) || !props.IdPrefix.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw new ArgumentException($"An id prefix is a letter followed by letters, digits and hyphens; it was '{props.IdPrefix}'.", nameof(props));
        }
    }

    private static void Within(double value, double least, double most, string what, string parameter)
    {
        if (!(value >= least && value <= most))
        {
            throw new ArgumentOutOfRangeException(
                parameter, value, string.Create(CultureInfo.InvariantCulture, $"{what}, must be from {least} to {most}."));
        }
    }
}
