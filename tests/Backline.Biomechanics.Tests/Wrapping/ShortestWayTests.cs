using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Tests.Wrapping;

public sealed class ShortestWayTests
{
    private const double Tube = 0.01;

    private static readonly TubeContact Here = At(0), Beside = At(0.5e-4 * Tube), There = At(0.02), Elsewhere = At(-0.02);

    [Fact]
    public void Two_ways_in_different_places_that_are_as_long_are_tied() => Assert.True(Taken((0.1, Here), (0.1 + 5e-8, There)).IsTied);

    [Fact]
    public void A_third_way_that_is_longer_unties_nothing() => Assert.True(Taken((0.1, Here), (0.1, There), (0.1005, Elsewhere)).IsTied);

    [Fact]
    public void A_shorter_way_than_both_unties_them() => Assert.False(Taken((0.1, Here), (0.1, There), (0.099, Elsewhere)).IsTied);

    [Fact]
    public void The_same_way_found_twice_is_not_tied_with_itself() => Assert.False(Taken((0.1, Here), (0.1, Beside)).IsTied);

    [Fact]
    public void The_shortest_is_kept()
    {
        (bool _, TubeContact[] contacts) = Taken((0.1, Here), (0.09, There), (0.095, Elsewhere));

        Assert.Equal([There], contacts);
    }

    private static (bool IsTied, TubeContact[] Contacts) Taken(params (double Length, TubeContact Contact)[] ways)
    {
        ShortestWay shortest = new(new TubeContact[2], Tube);
        foreach ((double length, TubeContact contact) in ways)
        {
            shortest.Take(length, [contact]);
        }

        return (shortest.IsTied, shortest.Contacts.ToArray());
    }

    private static TubeContact At(double x) => new(new Vec3(x, 0, 0), new Vec3(0, 1, 0), 0.01);
}
