using System.Globalization;
using System.Security;
using System.Text;
using Backline.Biomechanics;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Cli.Models;

/// <summary>
/// Draws one muscle's path as both wrapping methods lay it, seen along the axis of the first surface it touches, with the
/// surfaces' sections where it touches them.
/// </summary>
internal sealed class DifferencePicture
{
    private const double Size = 480;
    private const double Margin = 30;
    private const int ArcPieces = 32;
    private const int RingPieces = 72;

    private readonly Model _model;
    private readonly Workspace _workspace;
    private readonly int _muscle;
    private readonly PathCorner[] _shortest;
    private readonly PathCorner[] _openSim;
    private readonly RigidTransform _viewToGround;
    private readonly List<(string Style, List<Vec3> Points)> _lines = [];

    private DifferencePicture(Model model, int muscle, double[] posture)
    {
        _model = model;
        _muscle = muscle;
        _workspace = model.NewWorkspace();
        _workspace.Pose(posture);
        _shortest = Corners(WrappingMethod.Geodesic);
        _openSim = Corners(WrappingMethod.OpenSim);
        int surface = _shortest.Concat(_openSim).Select(corner => corner.Surface).FirstOrDefault(index => index >= 0, -1);
        _viewToGround = surface < 0 ? RigidTransform.Identity : Frame(surface);
    }

    private string Escaped => SecurityElement.Escape(_model.MuscleNames[_muscle]);

    /// <summary>The picture as SVG.</summary>
    public static string Draw(Model model, WrappingDifference difference)
    {
        DifferencePicture picture = new(model, difference.Muscle, difference.Posture);
        picture.AddSections();
        picture._lines.Add(("opensim", picture.Along(picture._openSim)));
        picture._lines.Add(("geodesic", picture.Along(picture._shortest)));
        return picture.Svg(difference);
    }

    private PathCorner[] Corners(WrappingMethod method)
    {
        PathCorner[] corners = new PathCorner[_workspace.MostCorners];
        return corners[.._workspace.PathCorners(_muscle, method, corners)];
    }

    private RigidTransform Frame(int surface)
    {
        WrapSpecification wrap = _model.Specification.Wraps[surface];
        return _workspace.BodyFrame(_model.Body(wrap.Body)) * wrap.Pose.ToTransform();
    }

    // The ring of each touched surface, across its axis, at the height of the contact.
    private void AddSections()
    {
        PathCorner[] all = [.. _shortest, .. _openSim];
        foreach (int surface in all.Where(corner => corner.Surface >= 0).Select(corner => corner.Surface).Distinct())
        {
            RigidTransform frame = Frame(surface);
            Vec3 size = _model.Specification.Wraps[surface].Dimensions;
            bool isCylinder = _model.Specification.Wraps[surface].Shape == WrapShape.Cylinder;
            double height = isCylinder ? all.Where(corner => corner.Surface == surface).Average(corner => frame.Back(corner.Position).Z) : 0;
            _lines.Add(("surface", [.. Enumerable.Range(0, RingPieces + 1).Select(i =>
            {
                (double sine, double cosine) = Math.SinCos(2 * Math.PI * i / RingPieces);
                return frame * new Vec3(size.X * cosine, (isCylinder ? size.X : size.Y) * sine, height);
            })]));
        }
    }

    private List<Vec3> Along(PathCorner[] corners)
    {
        List<Vec3> points = [corners[0].Position];
        for (int i = 1; i < corners.Length; i++)
        {
            if (corners[i].Surface >= 0 && corners[i].Surface == corners[i - 1].Surface)
            {
                AddArc(points, corners[i - 1].Position, corners[i]);
            }

            points.Add(corners[i].Position);
        }

        return points;
    }

    // Around a surface's axis evenly, the way whose length is the arc's.
    private void AddArc(List<Vec3> points, Vec3 start, PathCorner end)
    {
        RigidTransform frame = Frame(end.Surface);
        Vec3 from = frame.Back(start);
        Vec3 to = frame.Back(end.Position);
        double turn = Math.Atan2((from.X * to.Y) - (from.Y * to.X), (from.X * to.X) + (from.Y * to.Y));
        double radius = Math.Sqrt((from.X * from.X) + (from.Y * from.Y));
        double climb = to.Z - from.Z;
        double flat = Math.Sqrt(Math.Max(0, (end.ArcLength * end.ArcLength) - (climb * climb)));
        double longWay = turn - (Math.Sign(turn) * 2 * Math.PI);
        turn = Math.Abs(flat - (radius * Math.Abs(longWay))) < Math.Abs(flat - (radius * Math.Abs(turn))) ? longWay : turn;
        double begin = Math.Atan2(from.Y, from.X);
        double endRadius = Math.Sqrt((to.X * to.X) + (to.Y * to.Y));
        for (int i = 1; i < ArcPieces; i++)
        {
            double share = (double)i / ArcPieces;
            (double sine, double cosine) = Math.SinCos(begin + (share * turn));
            double distance = radius + (share * (endRadius - radius));
            points.Add(frame * new Vec3(distance * cosine, distance * sine, from.Z + (share * climb)));
        }
    }

    private string Svg(WrappingDifference difference)
    {
        (double X, double Y)[][] seen = [.. _lines.Select(line => line.Points.Select(point => _viewToGround.Back(point)).Select(point => (point.X, -point.Y)).ToArray())];

        // Around the contacts: a path may reach far beyond them.
        (double X, double Y)[] near = [.. seen.Take(_lines.Count - 2).SelectMany(line => line)];
        near = near.Length > 0 ? near : [.. seen.SelectMany(line => line)];
        double middleX = (near.Min(point => point.X) + near.Max(point => point.X)) / 2;
        double middleY = (near.Min(point => point.Y) + near.Max(point => point.Y)) / 2;
        double span = 1.4 * Math.Max(near.Max(point => point.X) - near.Min(point => point.X), near.Max(point => point.Y) - near.Min(point => point.Y));
        double scale = (Size - (2 * Margin)) / span;
        StringBuilder svg = new();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Size} {Size + 40}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n"));
        svg.Append(Invariant($"<title>{Escaped}: the shortest path is {difference.LargestMm:+0.0;−0.0} mm against OpenSim's</title>\n"));
        svg.Append(Invariant($"<rect width=\"{Size}\" height=\"{Size + 40}\" fill=\"#ffffff\"/>\n<clipPath id=\"in\"><rect width=\"{Size}\" height=\"{Size}\"/></clipPath>\n<g clip-path=\"url(#in)\" fill=\"none\" stroke-linejoin=\"round\">\n"));
        for (int i = 0; i < seen.Length; i++)
        {
            string points = string.Join(' ', seen[i].Select(point => Invariant($"{(Size / 2) + (scale * (point.X - middleX)):0.0},{(Size / 2) + (scale * (point.Y - middleY)):0.0}")));
            svg.Append(Invariant($"<polyline {Style(_lines[i].Style)} points=\"{points}\"/>\n"));
        }

        svg.Append(Invariant($"</g>\n<text x=\"10\" y=\"{Size + 14}\" fill=\"#0b5fa5\">shortest path: {difference.LargestMm:+0.0;−0.0} mm</text>\n"));
        svg.Append(Invariant($"<text x=\"{Size / 2}\" y=\"{Size + 14}\" fill=\"#a34a00\">OpenSim's contact points (dashed)</text>\n"));
        svg.Append(Invariant($"<text x=\"10\" y=\"{Size + 33}\" fill=\"#333333\">{Escaped}, bar 10 mm</text>\n"));
        svg.Append(Invariant($"<path d=\"M{Size / 2} {Size + 28}h{scale * 0.01:0.0}\" stroke=\"#333333\" stroke-width=\"3\"/>\n</svg>\n"));
        return svg.ToString();
    }

    private static string Style(string kind) => kind switch
    {
        "geodesic" => "stroke=\"#0b5fa5\" stroke-width=\"2\"",
        "opensim" => "stroke=\"#a34a00\" stroke-width=\"2\" stroke-dasharray=\"7 5\"",
        _ => "stroke=\"#777777\" fill=\"#eeeeee\" fill-opacity=\"0.6\"",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
