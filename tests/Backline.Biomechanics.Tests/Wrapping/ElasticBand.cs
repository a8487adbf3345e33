using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>The shortest way around surfaces by brute force: a chain of many points that draws itself together.</summary>
/// <remarks>
/// Each point is moved to the middle of its neighbours and a little beyond, then out of the surfaces, over and over. Chains start bent to
/// many sides; the shortest counts that may be (<see cref="ElasticObstacle"/>). A chain's chords cut corners by the square of their length,
/// which is taken out by comparing two chains, one of half as many points (Richardson). Good to about 1e-5 of the length.
/// </remarks>
internal sealed class ElasticBand(IReadOnlyList<WrapSpecification> surfaces, Vec3 start, Vec3 end)
{
    private const int Coarse = 64;
    private const int Sides = 12;
    private const int Kept = 3;
    private const double Bulge = 0.14;
    private const double Still = 1e-9;

    private readonly ElasticObstacle[] _obstacles = [.. surfaces.Select(surface => new ElasticObstacle(surface))];

    /// <summary>m. The shortest length found; infinite where no chain may be.</summary>
    public double Length()
    {
        WrapSpecification? ring = surfaces.FirstOrDefault(surface => surface.Shape == WrapShape.Torus);
        IEnumerable<Vec3[]> starts = ring is null ? BentToAllSides() : ThroughAndPast(ring);
        List<Vec3[]> chains = [.. starts.Select(chain => Settled(chain, 1.8, 600))];
        return chains.Where(IsAllowed).OrderBy(LengthOf).Take(Kept).Select(RefinedLength).DefaultIfEmpty(double.PositiveInfinity).Min();
    }

    private double RefinedLength(Vec3[] coarse)
    {
        Vec3[] fine = Settled(Doubled(coarse), 1.93, 1500);
        Vec3[] finest = Settled(Doubled(fine), 1.96, 3000);
        return IsAllowed(finest) && !_obstacles.Any(obstacle => obstacle.Holds(finest)) ? LengthOf(finest) + ((LengthOf(finest) - LengthOf(fine)) / 3) : double.PositiveInfinity;
    }

    private bool IsAllowed(Vec3[] chain) => _obstacles.All(obstacle => obstacle.Allows(chain));

    private IEnumerable<Vec3[]> BentToAllSides()
    {
        Vec3 middle = 0.5 * (start + end);
        yield return Bent(middle, Vec3.Zero);
        foreach (Vec3 side in AllSides((end - start).Direction()))
        {
            yield return Bent(middle, Bulge * side);
        }
    }

    // By way of the middle of a ring, of places about it in the hole and just outside the ring, and as elsewhere.
    private IEnumerable<Vec3[]> ThroughAndPast(WrapSpecification ring)
    {
        RigidTransform frame = ring.Pose.ToTransform();
        double hole = ring.Dimensions.Y - ring.Dimensions.X;
        yield return Bent(frame.Translation, Vec3.Zero);
        foreach (Vec3 side in AllSides(frame.Rotation.Z).Where((_, i) => i % 2 == 0))
        {
            yield return Bent(frame.Translation + (0.8 * hole * side), Vec3.Zero);
            yield return Bent(frame.Translation, Bulge / 5 * side);
        }

        foreach (Vec3[] chain in BentToAllSides())
        {
            yield return chain;
        }
    }

    private static IEnumerable<Vec3> AllSides(Vec3 along)
    {
        Vec3 side = along.AnyPerpendicular();
        Vec3 across = Vec3.Cross(along, side);
        return Enumerable.Range(0, Sides).Select(i => Math.SinCos(2 * Math.PI * i / Sides)).Select(turn => (turn.Cos * side) + (turn.Sin * across));
    }

    private Vec3[] Bent(Vec3 middle, Vec3 aside) =>
        [.. Enumerable.Range(0, Coarse + 1).Select(i =>
        {
            double share = (double)i / Coarse;
            Vec3 line = share < 0.5 ? start + (2 * share * (middle - start)) : middle + (((2 * share) - 1) * (end - middle));
            return line + (Math.Sin(Math.PI * share) * aside);
        })];

    private Vec3[] Settled(Vec3[] chain, double beyond, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            double factor = round > rounds - 100 ? 1 : beyond;
            double most = 0;
            for (int i = 1; i < chain.Length - 1; i++)
            {
                Vec3 middle = 0.5 * (chain[i - 1] + chain[i + 1]);
                Vec3 moved = Out(chain[i] + (factor * (middle - chain[i])));
                most = Math.Max(most, Vec3.Distance(moved, chain[i]));
                chain[i] = moved;
            }

            if (most < Still)
            {
                break;
            }
        }

        return chain;
    }

    private Vec3 Out(Vec3 point)
    {
        for (int round = 0; round < 12; round++)
        {
            bool isIn = false;
            foreach (ElasticObstacle obstacle in _obstacles)
            {
                isIn |= obstacle.PushOut(ref point);
            }

            if (!isIn)
            {
                break;
            }
        }

        return point;
    }

    private static Vec3[] Doubled(Vec3[] chain) =>
        [.. Enumerable.Range(0, (2 * chain.Length) - 1).Select(i => 0.5 * (chain[i / 2] + chain[(i + 1) / 2]))];

    private static double LengthOf(Vec3[] chain) => chain.Zip(chain.Skip(1), Vec3.Distance).Sum();
}
