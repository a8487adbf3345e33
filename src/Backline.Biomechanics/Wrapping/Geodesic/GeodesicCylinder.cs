using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest way around an endless cylinder about the z axis.</summary>
/// <remarks>
/// <para>Unrolled, the way is a straight line, so seen along the axis it is the shortest way around a circle (tangent, arc,
/// tangent) and it climbs evenly along that. Closed form; no search.</para>
/// <para>Where only one half may be touched, the plane half from the axis away from that half is a fence the way does not
/// cross. Seen along the axis, what is left has no hole, so the shortest way is unique and its length has no jump as long as
/// neither end crosses the fence.</para>
/// </remarks>
internal static class GeodesicCylinder
{
    // 1. Sine of the angle to a fence, or to the opposite of the other end, within which the path is about to change its side.
    private const double SideMargin = 1e-6;

    // rad. What a vanishing arc may come to by rounding.
    private const double ArcRounding = 1e-9;

    /// <summary>Finds the way.</summary>
    public static void Touch(in SurfaceRecord surface, Vec3 p, Vec3 q, RoundWay way, ref SurfaceTouch touch)
    {
        touch.IsTouching = false;
        touch.Status = PathStatus.Plain;
        double radius = surface.Dimensions.X;
        double pSquare = (p.X * p.X) + (p.Y * p.Y);
        double qSquare = (q.X * q.X) + (q.Y * q.Y);
        if (pSquare < radius * radius || qSquare < radius * radius)
        {
            touch.Status = PathStatus.PointInside;
            return;
        }

        double cross = (p.X * q.Y) - (p.Y * q.X);
        double sense = cross >= 0 ? 1 : -1;
        bool isMoreThanHalf = false;
        if (surface.QuadrantSign != 0 && surface.QuadrantAxis < 2)
        {
            sense = SenseClearOfFence(in surface, p, q, cross, ref touch.Status);
            isMoreThanHalf = sense * cross < 0;
        }
        else if (!CutsThrough(p, q, cross, radius))
        {
            return;
        }
        else if (way is RoundWay.RightHanded or RoundWay.LeftHanded)
        {
            sense = way == RoundWay.RightHanded ? 1 : -1;
            isMoreThanHalf = sense * cross < 0;
        }

        if (!isMoreThanHalf && !CutsThrough(p, q, cross, radius))
        {
            return;
        }

        Lay(in surface, p, q, pSquare, qSquare, sense, isMoreThanHalf, ref touch);
        if (surface.QuadrantSign == 0 && Math.Abs(cross) < SideMargin * Math.Sqrt(pSquare * qSquare))
        {
            touch.Status |= PathStatus.AtQuadrantLimit;
        }
    }

    private static bool CutsThrough(Vec3 p, Vec3 q, double cross, double radius)
    {
        double x = q.X - p.X;
        double y = q.Y - p.Y;
        double square = (x * x) + (y * y);
        double t = -((p.X * x) + (p.Y * y));
        return cross * cross < radius * radius * square && t > 0 && t < square;
    }

    // Which way round from p to q does not cross the fence: 1 with the axis' right hand, -1 against it.
    private static double SenseClearOfFence(in SurfaceRecord surface, Vec3 p, Vec3 q, double cross, ref PathStatus status)
    {
        bool isX = surface.QuadrantAxis == 0;
        double sign = -surface.QuadrantSign;
        double pAlong = sign * (isX ? p.X : p.Y);
        double qAlong = sign * (isX ? q.X : q.Y);
        double pAcross = sign * (isX ? p.Y : -p.X);
        double qAcross = sign * (isX ? q.Y : -q.X);
        if (IsAtFence(pAlong, pAcross) || IsAtFence(qAlong, qAcross))
        {
            status |= PathStatus.AtQuadrantLimit;
        }

        if (pAcross >= 0 == qAcross >= 0)
        {
            return cross >= 0 ? 1 : -1;
        }

        return pAcross >= 0 ? 1 : -1;
    }

    private static bool IsAtFence(double along, double across) => along > 0 && Math.Abs(across) < SideMargin * along;

    private static void Lay(
        in SurfaceRecord surface, Vec3 p, Vec3 q, double pSquare, double qSquare, double sense, bool isMoreThanHalf, ref SurfaceTouch touch)
    {
        double radius = surface.Dimensions.X;
        TangentPoint(p, pSquare, radius, sense, out double x1, out double y1, out double pTangent);
        TangentPoint(q, qSquare, radius, -sense, out double x2, out double y2, out double qTangent);
        double angle = Math.Atan2(sense * ((x1 * y2) - (y1 * x2)), (x1 * x2) + (y1 * y2));
        if (angle < 0)
        {
            bool isRounding = !isMoreThanHalf || (angle > -ArcRounding && (p.X * q.X) + (p.Y * q.Y) < 0);
            angle = isRounding ? 0 : angle + (2 * Math.PI);
        }

        double across = pTangent + (radius * angle) + qTangent;
        double climb = (q.Z - p.Z) / across;
        double stretch = Math.Sqrt(1 + (climb * climb));
        touch.IsTouching = true;
        touch.First = new(x1, y1, p.Z + (climb * pTangent));
        touch.Last = new(x2, y2, q.Z - (climb * qTangent));
        touch.ArcLength = radius * angle * stretch;
        touch.FirstNormal = new(x1 / radius, y1 / radius, 0);
        touch.LastNormal = new(x2 / radius, y2 / radius, 0);

        // Unrolled, the way swings about its far end like a straight line of its whole length.
        touch.SidewaysAtP = 1 / (across * stretch);
        touch.SidewaysAtQ = touch.SidewaysAtP;
        double half = surface.Dimensions.Z / 2;
        if (Math.Abs(touch.First.Z) > half && Math.Abs(touch.Last.Z) > half)
        {
            touch.Status |= PathStatus.BeyondEnd;
        }
    }

    // Seen from a point at distance d the tangent point lies r²/d along its direction and r sqrt(1 - r²/d²) to the given side.
    internal static void TangentPoint(Vec3 point, double square, double radius, double side, out double x, out double y, out double tangent)
    {
        tangent = Math.Sqrt(square - (radius * radius));
        double along = radius * radius / square;
        double across = side * radius * tangent / square;
        x = (along * point.X) - (across * point.Y);
        y = (along * point.Y) + (across * point.X);
    }
}
