using CsCheck;

namespace Backline.Numerics.Tests;

public sealed class BoxedLeastNormTests
{
    private const int Rows = 4;
    private const int Columns = 12;

    // Whole hundredths, so that rows are not nearly dependent; points off the box's faces, where the dual has a finite solution.
    private static readonly Gen<double[]> Matrices = Gen.Int[-5000, 5000].Select(hundredths => hundredths / 100.0).Array[Rows * Columns];
    private static readonly Gen<double[]> Points = Gen.Int[5, 95].Select(hundredths => hundredths / 100.0).Array[Columns];

    [Fact]
    public void Where_the_inside_of_the_box_holds_a_solution_it_is_solved_and_nothing_longer_is_found() =>
        Gen.Select(Matrices, Points).Sample((matrix, inside) =>
        {
            double[] right = Product(matrix, inside);
            double[] x = new double[Columns];
            double[] residual = new double[Rows];

            bool isSolved = new BoxedLeastNorm(Rows, Columns).Solve(matrix, right, x, residual);

            Assert.True(isSolved);
            Assert.All(x, entry => Assert.InRange(entry, 0, 1));
            Assert.True(Norm(x) <= Norm(inside) + 1e-9, $"{Norm(x)} > {Norm(inside)}");
        });

    // Optimality: x is the nearest point of the box to some combination of the rows. Projecting it back by a long solver of another kind gives it again.
    [Fact]
    public void It_agrees_with_alternating_projections() => Gen.Select(Matrices, Points).Sample(
        (matrix, inside) =>
        {
            double[] right = Product(matrix, inside);
            double[] x = new double[Columns];
            new BoxedLeastNorm(Rows, Columns).Solve(matrix, right, x, new double[Rows]);

            double[] other = Dykstra(matrix, right);

            Assert.True(Distance(x, other) < 2e-3, $"{Distance(x, other)}");
        },
        iter: 20);

    [Fact]
    public void Where_no_point_of_the_box_solves_it_none_comes_nearer()
    {
        Gen.Select(Matrices, Points, Gen.Double[3, 40]).Sample((matrix, other, factor) =>
        {
            double[] right = [.. Enumerable.Range(0, Rows).Select(row => factor * Enumerable.Range(0, Columns).Sum(i => Math.Abs(matrix[(row * Columns) + i])))];
            double[] x = new double[Columns];
            double[] residual = new double[Rows];

            bool isSolved = new BoxedLeastNorm(Rows, Columns).Solve(matrix, right, x, residual);

            Assert.False(isSolved);
            double[] apart = [.. right.Zip(Product(matrix, other), (b, ax) => b - ax)];
            Assert.True(Scaled(matrix, residual) <= Scaled(matrix, apart) * (1 + 1e-9));
        });
    }

    [Fact]
    public void A_row_of_zeros_is_left_over_and_spoils_nothing()
    {
        double[] matrix = [1, 1, 0, 0];
        double[] x = new double[2];
        double[] residual = new double[2];

        bool isSolved = new BoxedLeastNorm(2, 2).Solve(matrix, [1, 3], x, residual);

        Assert.False(isSolved);
        Assert.All(x, entry => Assert.Equal(0.5, entry, 1e-9));
        Assert.Equal(3, residual[1], 1e-12);
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused() =>
        Assert.Throws<ArgumentException>(() => new BoxedLeastNorm(2, 3).Solve(new double[5], new double[2], new double[3], new double[2]));

    private static double[] Product(double[] matrix, double[] x) =>
        [.. Enumerable.Range(0, matrix.Length / x.Length).Select(row => Enumerable.Range(0, x.Length).Sum(i => matrix[(row * x.Length) + i] * x[i]))];

    private static double Norm(double[] x) => Math.Sqrt(x.Sum(entry => entry * entry));

    private static double Distance(double[] x, double[] y) => Norm([.. x.Zip(y, (a, b) => a - b)]);

    private static double Scaled(double[] matrix, double[] residual) => Norm([.. residual.Select((r, row) =>
        r / Norm([.. matrix.Skip(row * Columns).Take(Columns)]))]);

    // From 0 to the nearest point of the box and the plane by turns, corrections kept for the box (Boyle and Dykstra 1986).
    private static double[] Dykstra(double[] matrix, double[] right)
    {
        double[] x = new double[Columns];
        double[] correction = new double[Columns];
        for (int round = 0; round < 4_000; round++)
        {
            double[] onPlane = ToPlane(matrix, right, x);
            double[] moved = [.. onPlane.Zip(correction, (a, b) => a + b)];
            double[] boxed = [.. moved.Select(entry => Math.Clamp(entry, 0, 1))];
            correction = [.. moved.Zip(boxed, (a, b) => a - b)];
            x = boxed;
        }

        return x;
    }

    private static double[] ToPlane(double[] matrix, double[] right, double[] x)
    {
        double[] gram = new double[Rows * Rows];
        double[] misfit = [.. right.Zip(Product(matrix, x), (b, ax) => b - ax)];
        for (int row = 0; row < Rows; row++)
        {
            for (int other = 0; other < Rows; other++)
            {
                gram[(row * Rows) + other] = Enumerable.Range(0, Columns).Sum(i => matrix[(row * Columns) + i] * matrix[(other * Columns) + i]);
            }
        }

        LinearSystem.Solve(gram, misfit);
        return [.. x.Select((entry, i) => entry + Enumerable.Range(0, Rows).Sum(row => misfit[row] * matrix[(row * Columns) + i]))];
    }
}
