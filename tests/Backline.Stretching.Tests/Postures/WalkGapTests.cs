using Backline.Stretching.Postures;
using CsCheck;

namespace Backline.Stretching.Tests.Postures;

public sealed class WalkGapTests
{
    private const int Parts = 4096;

    // Where the body begins to stand, how bent the way there is, and whether the first step's end and the last step tell how far it hangs over.
    private static readonly Gen<(double Edge, double Bend)> Ways = Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[-0.8, 0.8]);

    [Fact]
    public void It_closes_at_the_first_part_that_does_not_fall_in_fewer_tries_than_halves_take() => Ways.Sample(way =>
    {
        (double share, int tries) = Closed(way.Edge, over => Overhang(over, way), Overhang(0, way));
        return share == Math.Ceiling(way.Edge * Parts) / Parts && tries <= 8;
    });

    [Fact]
    public void It_halves_where_nothing_tells_how_far_the_body_hangs_over() => Ways.Sample(way =>
        Closed(way.Edge, _ => null, null) == (Math.Ceiling(way.Edge * Parts) / Parts, 12));

    [Fact]
    public void It_closes_where_what_tells_is_wrong() => Gen.Select(Ways, Gen.Double[-1, 1].Array[24]).Sample((way, told) =>
    {
        int next = 0;
        (double share, int tries) = Closed(way.Edge, _ => told[next++ % told.Length], 1);
        return share == Math.Ceiling(way.Edge * Parts) / Parts && tries <= 20;
    });

    private static double? Overhang(double share, (double Edge, double Bend) way) => (way.Edge - share) * (1 + (way.Bend * (share - way.Edge)));

    private static (double Share, int Tries) Closed(double edge, Func<double, double?> overhang, double? atGiven)
    {
        WalkGap gap = new(0, atGiven, overhang(1));
        double first = 1;
        int tries = 0;
        while (gap.Next() is { } share)
        {
            bool falls = share < edge;
            first = falls ? first : share;
            gap.Take(falls, overhang(share));
            tries++;
        }

        return (first, tries);
    }
}
