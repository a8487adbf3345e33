using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Web.Features.Models;

/// <summary>A coordinate a person can move with a slider.</summary>
/// <param name="Index">Its number in the model.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsAngle">Whether it is shown in degrees; else in centimetres.</param>
/// <param name="Min">rad. (or m.) The slider's least value.</param>
/// <param name="Max">rad. (or m.) The slider's greatest value.</param>
public sealed record MovableCoordinate(int Index, string Name, bool IsAngle, double Min, double Max)
{
    // Where a file gives no range, OpenSim's ±10 stands; no joint and no slider turns that far.
    private const double WidestTurn = Math.PI;
    private const double WidestShift = 2;

    /// <summary>The unit it is shown in.</summary>
    public string Unit => IsAngle ? "°" : " cm";

    /// <summary>Makes it from the model's.</summary>
    /// <param name="index">Its number in the model.</param>
    /// <param name="specification">The model's.</param>
    /// <param name="isAngle">Whether it is an angle.</param>
    internal static MovableCoordinate Of(int index, CoordinateSpecification specification, bool isAngle)
    {
        double widest = isAngle ? WidestTurn : WidestShift;
        double min = Math.Max(specification.RangeMin, -widest);
        double max = Math.Min(specification.RangeMax, widest);
        return new(index, specification.Name, isAngle, Math.Min(min, specification.DefaultValue), Math.Max(max, specification.DefaultValue));
    }

    /// <summary>A value as shown: degrees or centimetres.</summary>
    /// <param name="value">rad. (or m.) The value.</param>
    /// <returns>1. The number shown.</returns>
    public double Shown(double value) => IsAngle ? Angle.FromRadians(value).Degrees : value * 100;

    /// <summary>A shown number as the model takes it.</summary>
    /// <param name="shown">1. Degrees or centimetres.</param>
    /// <returns>rad. (or m.) The value.</returns>
    public double Taken(double shown) => IsAngle ? Angle.FromDegrees(shown).Radians : shown / 100;
}
