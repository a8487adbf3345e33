using Backline.Figures.Drawing;

namespace Backline.Figures.Muscles;

/// <summary>Draws a muscle as a soft spindle along its path, thin where it is tendon.</summary>
internal static class MusclePainter
{
    private const double TendonShare = 0.22;   // 1. A tendon's width over the belly's.
    private const double BellyMiddle = 0.38;   // 1. Along the path from the origin. Bellies sit high, tendons low.
    private const double BellyReach = 0.36;    // 1. Of the path, to both sides.
    private const int Steps = 28;

    public static void Draw(Svg svg, MuscleShape muscle, double bodyHeight)
    {
        if (muscle.Width > 0)
        {
            int step = StrainScale.StepOf(muscle.Tautness);
            svg.Open("g", ("class", $"muscle strain-{step}"), ("data-muscle", muscle.Name));
            svg.Fill(Spindle(muscle), new Paint(StrainScale.Colour(step), Palette.Line, 0.0014 * bodyHeight));
        }
        else
        {
            svg.Open("g", ("class", "band"), ("data-muscle", muscle.Name));
            svg.Path(string.Concat(muscle.Path.Select((point, i) => (i == 0 ? "M" : "L") + Svg.Point(At(point)))), Palette.Accent, 0.0035 * bodyHeight);
        }

        svg.Close();
    }

    private static Outline Spindle(MuscleShape muscle)
    {
        PlanePoint[] path = [.. muscle.Path.Select(At)];
        double length = Length(path);
        PlanePoint[] front = new PlanePoint[Steps + 1], back = new PlanePoint[Steps + 1];
        for (int i = 0; i <= Steps; i++)
        {
            double along = (double)i / Steps;
            (PlanePoint place, PlanePoint direction) = Walk(path, along * length);
            double off = (along - BellyMiddle) / BellyReach;
            double belly = Math.Abs(off) < 1 ? Math.Pow(Math.Cos(off * Math.PI / 2), 2) : 0;
            double half = muscle.Width / 2 * (TendonShare + ((1 - TendonShare) * belly));
            front[i] = place + (half * direction.Turned);
            back[Steps - i] = place - (half * direction.Turned);
        }

        return new Outline().Through([.. front, .. back]);
    }

    private static double Length(PlanePoint[] path) => path.Zip(path.Skip(1), (from, to) => (to - from).Length).Sum();

    // The direction is taken over a short way round the place, so that corners turn softly.
    private static (PlanePoint Place, PlanePoint Direction) Walk(PlanePoint[] path, double along)
    {
        double length = Length(path);
        PlanePoint before = Place(path, Math.Max(0, along - (0.05 * length)));
        PlanePoint after = Place(path, Math.Min(length, along + (0.05 * length)));
        PlanePoint way = after - before;
        return (Place(path, along), way.Length > 0 ? way.Unit : new PlanePoint(0, -1));
    }

    private static PlanePoint Place(PlanePoint[] path, double along)
    {
        for (int i = 1; i < path.Length; i++)
        {
            double piece = (path[i] - path[i - 1]).Length;
            if (along <= piece || i == path.Length - 1)
            {
                return piece > 0 ? path[i - 1] + (Math.Min(1, along / piece) * (path[i] - path[i - 1])) : path[i];
            }

            along -= piece;
        }

        return path[^1];
    }

    private static PlanePoint At(FigurePoint point) => new(point.X, point.Y);
}
