using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The point of an ellipsoid nearest to a given one, to the tolerance OpenSim 4.6 uses.</summary>
/// <remarks>
/// Source: Hart (1994), Distance to an ellipsoid, Graphics Gems IV, 113–119, as taken up by OpenSim 4.6,
/// Simulation/Wrap/WrapEllipsoid.cpp, findClosestPoint and closestPointToEllipse. Near a main plane the search is in that
/// plane alone.
/// </remarks>
internal static class EllipsoidNearest
{
    private const double OnPlaneTolerance = 2e-13;
    private const double RootTolerance = 1e-9;
    private const int MostSteps = 64;

    /// <summary>The nearest point; where the search does not end, the fallback.</summary>
    public static Vec3 Find(Vec3 half, Vec3 point, Vec3 fallback)
    {
        int plane = NarrowestMainPlane(half, point);
        return plane >= 0 ? InMainPlane(half, point, plane) : InSpace(half, point, fallback);
    }

    /// <summary>The nearest point in the section perpendicular to an axis; the component along the axis is kept.</summary>
    public static Vec3 InMainPlane(Vec3 half, Vec3 point, int axis)
    {
        double first;
        double second;
        switch (axis)
        {
            case 0:
                (first, second) = OnEllipse(half.Y, half.Z, point.Y, point.Z);
                return new(point.X, first, second);
            case 1:
                (first, second) = OnEllipse(half.Z, half.X, point.Z, point.X);
                return new(second, point.Y, first);
            default:
                (first, second) = OnEllipse(half.X, half.Y, point.X, point.Y);
                return new(first, second, point.Z);
        }
    }

    // Among the main planes the point lies in, the one of the smallest section; -1 when it lies in none.
    private static int NarrowestMainPlane(Vec3 half, Vec3 point)
    {
        int plane = -1;
        double least = double.PositiveInfinity;
        double total = half.X + half.Y + half.Z;
        for (int axis = 0; axis < 3; axis++)
        {
            double sum = total - half[axis];
            if (Math.Abs(point[axis]) <= OnPlaneTolerance && least > sum)
            {
                plane = axis;
                least = sum;
            }
        }

        return plane;
    }

    // Newton on f(t) = P²Q²R² - (au)²Q²R² - (bv)²P²R² - (cw)²P²Q² with P = t + a², and so on.
    private static Vec3 InSpace(Vec3 half, Vec3 point, Vec3 fallback)
    {
        Vec3 square = Vec3.Scale(half, half);
        Vec3 weight = Vec3.Scale(square, Vec3.Scale(point, point));
        var unit = new Vec3(point.X / half.X, point.Y / half.Y, point.Z / half.Z);
        double t = unit.NormSquared < 1 ? 0 : Math.Max(half.X, Math.Max(half.Y, half.Z)) * point.Norm;
        for (int i = 0; i < MostSteps; i++)
        {
            double p = t + square.X;
            double q = t + square.Y;
            double r = t + square.Z;
            double pq = p * q;
            double pr = p * r;
            double qr = q * r;
            double f = (pq * pq * r * r) - (weight.X * qr * qr) - (weight.Y * pr * pr) - (weight.Z * pq * pq);
            if (Math.Abs(f) < RootTolerance)
            {
                return new(square.X * point.X / p, square.Y * point.Y / q, square.Z * point.Z / r);
            }

            double slope = 2 * ((p * qr * (qr + pr + pq)) - (weight.X * qr * (q + r)) - (weight.Y * pr * (p + r)) - (weight.Z * pq * (p + q)));
            t -= f / slope;
        }

        return fallback;
    }

    private static (double X, double Y) OnEllipse(double a, double b, double u, double v)
    {
        bool isOnY = Math.Abs(u) <= OnPlaneTolerance;
        bool isOnX = Math.Abs(v) <= OnPlaneTolerance;
        if (isOnX && isOnY)
        {
            return a < b ? (u < 0 ? -a : a, v) : (u, v < 0 ? -b : b);
        }

        if (isOnY)
        {
            (double y, double x) = OnAxis(b, a, v, u);
            return (x, y);
        }

        return isOnX ? OnAxis(a, b, u, v) : InPlane(a, b, u, v);
    }

    // A point on the ellipse's own axis of half length a: the axis' end is nearest, unless the ellipse is wide there and the
    // point deep inside.
    private static (double Along, double Across) OnAxis(double a, double b, double u, double v)
    {
        if (b >= a || Math.Abs(u) >= a - (b * b / a))
        {
            return (u >= 0 ? a : -a, v);
        }

        double along = a * a * u / ((a * a) - (b * b));
        double share = along / a;
        return (along, b * Math.Sqrt(Math.Abs(1 - (share * share))));
    }

    private static (double X, double Y) InPlane(double a, double b, double u, double v)
    {
        double a2 = a * a;
        double b2 = b * b;
        double weightU = a2 * u * u;
        double weightV = b2 * v * v;
        bool isInside = (u / a * (u / a)) + (v / b * (v / b)) < 1;
        double t = isInside ? 0 : Math.Max(a, b) * Math.Sqrt((u * u) + (v * v));
        double p = 0;
        double q = 0;
        for (int i = 0; i < MostSteps; i++)
        {
            p = t + a2;
            q = t + b2;
            double f = (p * p * q * q) - (weightU * q * q) - (weightV * p * p);
            if (Math.Abs(f) < RootTolerance)
            {
                break;
            }

            t -= f / (2 * ((p * q * (p + q)) - (weightU * q) - (weightV * p)));
        }

        return (a2 * u / p, b2 * v / q);
    }
}
