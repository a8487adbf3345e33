using Backline.Practice;
using Backline.Practice.Anthropometry;
using Backline.Progress.SelfTests;
using CsCheck;

namespace Backline.Progress.Tests.SelfTests;

public sealed class KneeToWallTests
{
    private static readonly Gen<double> Distances = Gen.Double[0, 0.30];
    private static readonly Gen<BodyProportions> Bodies = Gen.Double[1.4, 2.1].Select(height => new BodyProportions(height));

    [Fact]
    public void A_shin_leaning_by_a_known_angle_is_found_from_its_distance()
    {
        Gen.Select(Bodies, Gen.Double[20, 45]).Sample((body, degrees) =>
        {
            // Build the leg at the wall from the angle: heel back at 0, ankle axis, knee axis, skin, wall.
            double ankle = body.HeelToAnkle;
            double knee = ankle + (body.Shank * Math.Sin(degrees * Math.PI / 180));
            double wall = knee + body.KneeFront;
            double distance = wall - body.Foot;

            double found = distance is >= 0 and <= 0.30 ? KneeToWall.Dorsiflexion(distance, body).Degrees : degrees;

            Assert.Equal(degrees, found, 1e-9);
        });
    }

    [Fact]
    public void Ten_centimetres_at_usual_height_are_thirty_five_degrees()
    {
        // By hand: 100 + 258.4 · 0.76 − 59.5 = 236.9 mm ahead over a shank of 418.2 mm; asin 0.5664 = 34.50°.
        double degrees = KneeToWall.Dorsiflexion(0.10, new BodyProportions(1.70)).Degrees;

        Assert.Equal(34.50, degrees, 0.01);
    }

    [Fact]
    public void The_usual_distance_lies_between_what_instruments_read_for_it()
    {
        // The same lunge read 27.0° by motion capture and 44.9° by an inclinometer high on the shin (PMID 28108266).
        double degrees = KneeToWall.Dorsiflexion(KneeToWall.UsualDistance, new BodyProportions(1.70)).Degrees;

        Assert.InRange(degrees, 27.0, 44.9);
    }

    [Fact]
    public void Farther_from_the_wall_never_means_a_stiffer_ankle() =>
        Gen.Select(Distances, Distances, Bodies).Sample((one, other, body) =>
            one <= other == KneeToWall.Dorsiflexion(one, body) <= KneeToWall.Dorsiflexion(other, body)
            || KneeToWall.Dorsiflexion(one, body) == KneeToWall.Dorsiflexion(other, body));

    [Fact]
    public void The_standard_error_is_a_few_degrees_and_more_than_the_scatter_of_the_distance() =>
        Gen.Select(Gen.Double[0, 0.16], Bodies).Sample((distance, body) =>
        {
            double error = KneeToWall.DorsiflexionStandardError(distance, body).Degrees;
            double byDistance = (KneeToWall.Dorsiflexion(distance + 0.0069, body) - KneeToWall.Dorsiflexion(distance, body)).Degrees;

            return error > byDistance && error < 7;
        });

    [Fact]
    public void The_norm_parts_into_three_bands()
    {
        Assert.Equal(KneeToWallBand.LessThanMost, KneeToWall.BandOf(0.070));
        Assert.Equal(KneeToWallBand.Usual, KneeToWall.BandOf(0.075));
        Assert.Equal(KneeToWallBand.Usual, KneeToWall.BandOf(0.130));
        Assert.Equal(KneeToWallBand.MoreThanMost, KneeToWall.BandOf(0.140));
    }

    [Fact]
    public void A_change_below_the_smallest_real_one_is_scatter()
    {
        Assert.Equal(KneeToWallChange.WithinScatter, KneeToWall.Compare(0.080, 0.098));
        Assert.Equal(KneeToWallChange.Farther, KneeToWall.Compare(0.081, 0.100));
        Assert.Equal(KneeToWallChange.Nearer, KneeToWall.Compare(0.100, 0.081));
    }

    [Fact]
    public void Swapping_before_and_after_turns_the_change_round() => Gen.Select(Distances, Distances).Sample((before, after) =>
    {
        KneeToWallChange forth = KneeToWall.Compare(before, after);
        KneeToWallChange back = KneeToWall.Compare(after, before);

        return forth == KneeToWallChange.WithinScatter ? back == forth : back != forth && back != KneeToWallChange.WithinScatter;
    });

    [Fact]
    public void A_side_is_called_stiffer_only_when_the_difference_is_real()
    {
        Assert.Null(KneeToWall.FromCentimetres(9, 10).StifferSide);
        Assert.Equal(Side.Left, KneeToWall.FromCentimetres(7, 10).StifferSide);
        Assert.Equal(Side.Right, KneeToWall.FromCentimetres(10, 7).StifferSide);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(0.31)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_distance_nobody_can_have_is_refused(double distance)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new KneeToWall(distance, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KneeToWall(0.1, distance));
        Assert.Throws<ArgumentOutOfRangeException>(() => KneeToWall.Dorsiflexion(distance, new BodyProportions(1.7)));
        Assert.Throws<ArgumentOutOfRangeException>(() => KneeToWall.BandOf(distance));
    }
}
