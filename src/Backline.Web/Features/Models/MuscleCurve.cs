using System.Text;
using Backline.Web.Controls;

namespace Backline.Web.Features.Models;

/// <summary>How a muscle's length and moment arm change with one coordinate.</summary>
/// <param name="Muscle">The muscle's name.</param>
/// <param name="Coordinate">The coordinate moved.</param>
/// <param name="Values">The points, from the coordinate's least value to its greatest.</param>
public sealed record MuscleCurve(string Muscle, MovableCoordinate Coordinate, IReadOnlyList<MuscleCurvePoint> Values)
{
    /// <summary>How many points a curve has.</summary>
    public const int Points = 121;

    /// <summary>The curve as CSV: the coordinate, m, m per rad (or m per m).</summary>
    public string ToCsv()
    {
        var text = new StringBuilder();
        string arm = Coordinate.IsAngle ? "momentArmMPerRad" : "momentArmMPerM";
        text.Append(Coordinate.Name).Append(Coordinate.IsAngle ? "Deg" : "Cm").Append(",lengthM,").Append(arm).Append('\n');
        foreach (MuscleCurvePoint point in Values)
        {
            text.AppendJoin(',', FileNumber.Of(Coordinate.Shown(point.Value)), FileNumber.Of(point.Length), FileNumber.Of(point.MomentArm)).Append('\n');
        }

        return text.ToString();
    }
}
