using Backline.Numerics;

namespace Backline.Web.Features.Anatomy;

/// <summary>A rounded piece of a bone: two balls or three and what lies between them, as a rod that grows thicker or a plate.</summary>
/// <param name="One">The first ball.</param>
/// <param name="Two">The second.</param>
/// <param name="Three">The third corner of a plate; none where it is a rod.</param>
internal sealed record BonePiece(Ball One, Ball Two, Ball? Three = null)
{
    /// <summary>Rods from ball to ball.</summary>
    /// <param name="balls">The balls, two at least.</param>
    public static BonePiece[] Chain(params Ball[] balls) => [.. balls.Zip(balls.Skip(1), (one, two) => new BonePiece(one, two))];

    /// <summary>m. How far outside the piece a point lies; below zero, how far inside.</summary>
    /// <param name="point">m. The point.</param>
    public double DistanceTo(Vec3 point)
    {
        Ball near = Nearest(point);
        return Vec3.Distance(point, near.Centre) - near.Radius;
    }

    /// <summary>The ball between the piece's own that is nearest to a point by its middle.</summary>
    /// <param name="point">m. The point.</param>
    public Ball Nearest(Vec3 point)
    {
        if (Three is not { } three)
        {
            return Ball.Between(One, Two, Along(point, One, Two));
        }

        Vec3 first = Two.Centre - One.Centre, second = three.Centre - One.Centre, away = point - One.Centre;
        Vec3 normal = Vec3.Cross(first, second);
        double area = normal.NormSquared;
        double two = Vec3.Dot(Vec3.Cross(away, second), normal) / area, last = Vec3.Dot(Vec3.Cross(first, away), normal) / area;
        if (area > 0 && two >= 0 && last >= 0 && two + last <= 1)
        {
            return new(One.Centre + (two * first) + (last * second), One.Radius + (two * (Two.Radius - One.Radius)) + (last * (three.Radius - One.Radius)));
        }

        Ball[] edges = [Ball.Between(One, Two, Along(point, One, Two)), Ball.Between(Two, three, Along(point, Two, three)), Ball.Between(three, One, Along(point, three, One))];
        return edges.MinBy(ball => Vec3.Distance(point, ball.Centre));
    }

    /// <summary>The piece with each of its balls moved.</summary>
    /// <param name="moved">Where a ball goes.</param>
    public BonePiece With(Func<Ball, Ball> moved) => new(moved(One), moved(Two), Three is { } three ? moved(three) : null);

    /// <summary>m. Middle and radius of each ball: eight numbers, or twelve.</summary>
    public double[] Numbers() => [.. One.Numbers(), .. Two.Numbers(), .. Three?.Numbers() ?? []];

    private static double Along(Vec3 point, Ball from, Ball to)
    {
        Vec3 along = to.Centre - from.Centre;
        return along.NormSquared > 0 ? Math.Clamp(Vec3.Dot(point - from.Centre, along) / along.NormSquared, 0, 1) : 0;
    }
}
