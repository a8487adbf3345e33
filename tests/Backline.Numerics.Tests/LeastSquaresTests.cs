using CsCheck;

namespace Backline.Numerics.Tests;

public sealed class LeastSquaresTests
{
    [Fact]
    public void Points_on_a_line_give_the_line_back()
    {
        var fit = new LeastSquares(2);
        foreach (double x in (double[])[-1, 0, 2, 5])
        {
            fit.Add([1, x], 3 - (2 * x));
        }

        double[] line = fit.Solve()!;

        Assert.Equal(3, line[0], 1e-10);
        Assert.Equal(-2, line[1], 1e-10);
    }

    [Fact]
    public void One_unknown_is_the_weighted_mean() =>
        Gen.Select(Gen.Double[-10, 10], Gen.Double[0.1, 10]).Array[1, 20].Sample(samples =>
        {
            var fit = new LeastSquares(1);
            Array.ForEach(samples, sample => fit.Add([1], sample.Item1, sample.Item2));
            double mean = samples.Sum(sample => sample.Item1 * sample.Item2) / samples.Sum(sample => sample.Item2);
            return Math.Abs(fit.Solve()![0] - mean) < 1e-9;
        });

    [Fact]
    public void At_the_solution_the_residuals_are_square_to_every_column() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Double[-1, 1], Gen.Double[-5, 5]).Array[12, 30].Sample(rows =>
        {
            var fit = new LeastSquares(3);
            Array.ForEach(rows, row => fit.Add([1, row.Item1, row.Item2], row.Item3));
            double[]? b = fit.Solve();
            if (b is null)
            {
                return true;
            }

            double Residual((double, double, double) row) => row.Item3 - b[0] - (b[1] * row.Item1) - (b[2] * row.Item2);
            return Math.Abs(rows.Sum(Residual)) < 1e-7 && Math.Abs(rows.Sum(row => row.Item1 * Residual(row))) < 1e-7;
        });

    [Fact]
    public void A_heavy_penalty_leaves_nothing_of_an_unknown()
    {
        var fit = new LeastSquares(2);
        fit.Add([1, 0], 1);
        fit.Add([1, 1], 3);

        double[] solution = fit.Solve([0, 1e9])!;

        Assert.Equal(2, solution[0], 1e-6);
        Assert.Equal(0, solution[1], 1e-6);
    }

    [Fact]
    public void Unknowns_that_only_ever_come_together_cannot_be_told_apart()
    {
        var fit = new LeastSquares(2);
        fit.Add([1, 2], 1);
        fit.Add([2, 4], 5);

        Assert.Null(fit.Solve());
    }

    [Fact]
    public void A_row_of_another_length_is_refused() => Assert.Throws<ArgumentException>(() => new LeastSquares(2).Add([1], 1));
}
