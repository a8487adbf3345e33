using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>The shortest way around cylinders and spheres by brute force: a chain of many points that draws itself together.</summary>
/// <remarks>
/// Each point is moved to the middle of its neighbours and a little beyond, then out of the surfaces, over and over. Chains start bent to
/// many sides; the shortest counts. A chain's chords cut corners by the square of their length, which is taken out by comparing two
/// chains, one of half as many points (Richardson). Good to about 1e-5 of the length.
/// </remarks>
internal sealed class ElasticBand(IReadOnlyList<WrapSpecification> surfaces, Vec3 start, Vec3 end)
{
    private const int Coarse = 64;
    private const int Sides = 12;
    private const int Kept = 3;
    private const double Bulge = 0.14;

    private readonly (RigidTransform Frame, double Radius, bool IsCylinder)[] _obstacles =
        [.. surfaces.Select(surface => (surface.Pose.ToTransform(), surface.Dimensions.X, surface.Shape == WrapShape.Cylinder))];

    /// <summary>m. The shortest length found.</summary>
    public double Length()
    {
        List<Vec3[]> chains = [Settled(Bent(0, 0), 1.8, 600)];
        for (int side = 0; side < Sides; side++)
        {
            chains.Add(Settled(Bent(2 * Math.PI * side / Sides, Bulge), 1.8, 600));
        }

        return chains.OrderBy(LengthOf).Take(Kept).Min(RefinedLength);
    }

    private double RefinedLength(Vec3[] coarse)
    {
        Vec3[] fine = Settled(Doubled(coarse), 1.93, 1500);
        Vec3[] finest = Settled(Doubled(fine), 1.96, 3000);
        return LengthOf(finest) + ((LengthOf(finest) - LengthOf(fine)) / 3);
    }

    private Vec3[] Bent(double angle, double size)
    {
        Vec3 along = (end - start).Direction();
        Vec3 side = along.AnyPerpendicular();
        Vec3 aside = size * ((Math.Cos(angle) * side) + (Math.Sin(angle) * Vec3.Cross(along, side)));
        return [.. Enumerable.Range(0, Coarse + 1).Select(i =>
        {
            double share = (double)i / Coarse;
            return start + (share * (end - start)) + (Math.Sin(Math.PI * share) * aside);
        })];
    }

    private Vec3[] Settled(Vec3[] chain, double beyond, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            double factor = round > rounds - 100 ? 1 : beyond;
            for (int i = 1; i < chain.Length - 1; i++)
            {
                Vec3 middle = 0.5 * (chain[i - 1] + chain[i + 1]);
                chain[i] = Out(chain[i] + (factor * (middle - chain[i])));
            }
        }

        return chain;
    }

    private Vec3 Out(Vec3 point)
    {
        for (int round = 0; round < 12; round++)
        {
            bool isIn = false;
            foreach ((RigidTransform frame, double radius, bool isCylinder) in _obstacles)
            {
                Vec3 from = point - frame.Translation;
                Vec3 axis = frame.Rotation.Z;
                Vec3 outward = isCylinder ? from - (Vec3.Dot(from, axis) * axis) : from;
                double distance = outward.Norm;
                if (distance < radius)
                {
                    point += (radius - distance) / Math.Max(distance, 1e-12) * outward;
                    isIn = true;
                }
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
