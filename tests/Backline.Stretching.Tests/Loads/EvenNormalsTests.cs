using Backline.Stretching.Loads;

namespace Backline.Stretching.Tests.Loads;

public sealed class EvenNormalsTests
{
    private static readonly TissueSpread Spread = new(TissueNames.Of(LegModel.Standing.Model.MuscleNames));

    // What the worst of so many pairs comes to at random is some 4 over the square root of their number; of 256 people it is a little more, where 101 places have 64 second digits among them.
    [Theory]
    [InlineData(4096, false, 0.05)]
    [InlineData(512, false, 0.177)]
    [InlineData(256, true, 0.28)]
    public void No_two_places_go_together(int count, bool isAtWork, double most)
    {
        const int Camera = 4; // a read-out's people have as many more
        int places = isAtWork ? Spread.WorkingPlaces : Camera + Spread.RelaxedPlaces;
        for (int seed = 1; seed <= 5; seed++)
        {
            double[][] drawn = Drawn(places, seed, count);
            for (int one = 1; one < places; one++)
            {
                for (int other = 0; other < one; other++)
                {
                    string pair = $"places {one} and {other} of {count} people, seed {seed}";
                    int sameSign = drawn[one].Zip(drawn[other]).Count(both => both.First > 0 == both.Second > 0);
                    Assert.True(sameSign > 0 && sameSign < count, $"{pair}: of one sign in {sameSign}");
                    double correlation = Correlation(drawn[one], drawn[other]);
                    Assert.True(Math.Abs(correlation) <= most, $"{pair}: {correlation:0.000}");
                }
            }
        }
    }

    /// <summary>And there are enough for the leg's people at work; a model with more muscles has its own found.</summary>
    [Fact]
    public void The_draws_that_are_kept_are_those_found()
    {
        Assert.True(EvenNormals.Best.Length + 1 >= Spread.WorkingPlaces);
        byte[] found = EvenNormals.FindBest(EvenNormals.Best.Length + 1);
        Assert.Equal(found, EvenNormals.Best);
    }

    [Fact]
    public void A_place_has_the_same_numbers_however_many_places_there_are()
    {
        double[][] few = Drawn(Spread.RelaxedPlaces, seed: 2, 64), more = Drawn(Spread.WorkingPlaces, seed: 2, 64);

        Assert.Equal(few, more.Take(few.Length));
    }

    [Fact]
    public void The_last_places_alone_have_the_numbers_they_have_among_all()
    {
        double[][] all = Drawn(Spread.WorkingPlaces, seed: 2, 64), last = Drawn(Spread.WorkingPlaces, seed: 2, 64, from: Spread.RelaxedPlaces);

        Assert.Equal(all.Skip(Spread.RelaxedPlaces), last);
    }

    private static double[][] Drawn(int places, int seed, int count, int from = 0)
    {
        EvenNormals normals = new(places, seed, from);
        double[][] drawn = [.. Enumerable.Range(0, places - from).Select(_ => new double[count])];
        double[] point = new double[drawn.Length];
        for (int i = 0; i < count; i++)
        {
            normals.Next(point);
            for (int place = 0; place < point.Length; place++)
            {
                drawn[place][i] = point[place];
            }
        }

        return drawn;
    }

    private static double Correlation(double[] one, double[] other)
    {
        double product = 0, oneSquare = 0, otherSquare = 0;
        for (int i = 0; i < one.Length; i++)
        {
            product += one[i] * other[i];
            oneSquare += one[i] * one[i];
            otherSquare += other[i] * other[i];
        }

        return product / Math.Sqrt(oneSquare * otherSquare);
    }
}
