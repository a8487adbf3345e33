using Backline.Figures.Bodies;
using Backline.Figures.Drawing;

namespace Backline.Figures.Scenes;

/// <summary>The block, the chair or the wall.</summary>
internal static class SupportShape
{
    public static void Draw(Svg svg, SupportPose support, FigureProps props)
    {
        double height = props.BodyHeight;
        switch (props.Support)
        {
            case FigureSupport.Block:
                Blocks(svg, support, height);
                break;
            case FigureSupport.Chair:
                Chair(svg, support, height);
                break;
            case FigureSupport.Wall:
                svg.Empty("rect", ("x", Svg.Length(support.Edge)), ("y", Svg.Length(-1.04 * height)), ("width", Svg.Length(0.035 * height)),
                    ("height", Svg.Length(1.04 * height)), ("fill", Palette.Thing), ("stroke", Palette.Line), ("stroke-width", Svg.Length(Palette.Edge)));
                break;
            case FigureSupport.None:
            default:
                break;
        }
    }

    private static void Blocks(Svg svg, SupportPose support, double height)
    {
        double thickness = SupportPose.BlockWidth * height;
        for (int i = 0; i < support.Lying; i++)
        {
            Box(svg, support.Edge, i * thickness, SupportPose.LyingWidth * height, thickness);
        }

        double step = support.Lying > 0 ? SupportPose.LyingStep * height : 0;
        Box(svg, support.Edge + step, support.Lying * thickness, SupportPose.BlockWidth * height, SupportPose.BlockHeight * height);
    }

    // Built in body heights from the edge that faces the person; a turned chair is the same chair mirrored.
    private static void Chair(Svg svg, SupportPose support, double height)
    {
        const double Depth = SupportPose.ChairDepth;
        double seat = SupportPose.SeatHeight;
        double back = SupportPose.ChairBackHeight;
        double At(double x) => support.Edge + ((support.IsChairTurned ? Depth - x : x) * height);
        void Part(double x0, double y0, double x1, double y1) =>
            Box(svg, Math.Min(At(x0), At(x1)), y0 * height, Math.Abs(At(x1) - At(x0)), (y1 - y0) * height);
        Part(0.010, 0, 0.034, seat - 0.02);
        Part(Depth - 0.030, 0, Depth - 0.006, seat - 0.02);
        Part(Depth - 0.026, seat, Depth - 0.006, back - 0.05);
        Part(Depth - 0.034, back - 0.10, Depth, back);
        Part(0, seat - 0.026, Depth, seat);
    }

    private static void Box(Svg svg, double left, double bottom, double width, double height) =>
        svg.Empty("rect", ("x", Svg.Length(left)), ("y", Svg.Length(-bottom - height)), ("width", Svg.Length(width)),
            ("height", Svg.Length(height)), ("rx", Svg.Length(Math.Min(0.012, width / 3))), ("fill", Palette.Thing), ("stroke", Palette.Line),
            ("stroke-width", Svg.Length(Palette.Edge)));
}
