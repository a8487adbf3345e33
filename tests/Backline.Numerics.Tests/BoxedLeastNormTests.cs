using CsCheck;

namespace Backline.Numerics.Tests;

public sealed class BoxedLeastNormTests
{
    private const int Rows = 4;
    private const int Columns = 12;

    // Any numbers, the least of them nothing (see the remarks of BoxedLeastNorm); whole ones that are mostly zero, so that rows depend on each other and columns vanish; a row twice.
    private static readonly Gen<double[]> Matrices = Gen.OneOf(
        Gen.Double[-50, 50].Select(number => Math.Abs(number) < 1e-3 ? 0 : number).Array[Rows * Columns],
        Gen.Int[-2, 2].Select(number => (double)number).Array[Rows * Columns],
        Gen.Int[-6, 3].Select(number => (double)Math.Max(0, number)).Array[Rows * Columns],
        Gen.Int[-3, 3].Select(number => (double)number).Array[(Rows - 1) * Columns].Select(rows => rows.Concat(rows[..Columns]).ToArray()));

    // Anywhere in the box; on its faces and corners; a corner.
    private static readonly Gen<double[]> Points = Gen.OneOf(
        Gen.Double[0, 1].Array[Columns],
        Gen.Int[-1, 3].Select(half => Math.Clamp(half / 2.0, 0, 1)).Array[Columns],
        Gen.Int[0, 1].Select(corner => (double)corner).Array[Columns]);

    [Fact]
    public void Where_the_inside_of_the_box_holds_a_solution_it_is_solved_and_nothing_longer_is_found() =>
        Gen.Select(Matrices, Points).Sample((matrix, inside) =>
        {
            double[] right = Product(matrix, inside);
            double[] x = new double[Columns];
            double[] residual = new double[Rows];

            bool isSolved = new BoxedLeastNorm(Rows, Columns).Solve(matrix, right, x, residual);

            Assert.True(isSolved, $"left over: {string.Join(' ', residual)}");
            Assert.All(x, entry => Assert.InRange(entry, 0, 1));
            Assert.True(Norm(x) <= Norm(inside) + 1e-7, $"{Norm(x)} > {Norm(inside)}");
        });

    // The shortest point of a convex set makes no obtuse angle with the way to any other of its points: x · (z − x) ≥ 0. The points z are those at the ends of lines through a known one along which A x does not change.
    [Fact]
    public void The_way_to_any_other_solution_leads_away_from_the_origin() =>
        Gen.Select(Matrices, Points, Gen.Double[-1, 1].Array[Columns].Array[6]).Sample((matrix, inside, ways) =>
        {
            double[] x = new double[Columns];
            new BoxedLeastNorm(Rows, Columns).Solve(matrix, Product(matrix, inside), x, new double[Rows]);

            Assert.All(
                ways.Select(way => AtTheEnd(inside, Unchanging(matrix, way))).Append(inside),
                other => Assert.True(x.Zip(other, (a, b) => a * (b - a)).Sum() >= -1e-7));
        });

    // Karush, Kuhn and Tucker for the nearest point: along every entry the misfit falls only out of the box.
    [Fact]
    public void Nearest_points_satisfy_the_conditions_of_the_least_squares_in_the_box() =>
        Gen.Select(Matrices, Gen.Double[-200, 200].Array[Rows]).Sample((matrix, right) =>
        {
            double[] x = new double[Columns];
            double[] residual = new double[Rows];

            bool isSolved = new BoxedLeastNorm(Rows, Columns).Solve(matrix, right, x, residual);

            double[] lengths = [.. Enumerable.Range(0, Rows).Select(row => Norm([.. matrix.Skip(row * Columns).Take(Columns)]))];
            double size = residual.Select((r, row) => lengths[row] > 0 ? Math.Abs(r / lengths[row]) : 0).Max();
            for (int i = 0; i < Columns; i++)
            {
                double pull = Enumerable.Range(0, Rows).Sum(row => lengths[row] > 0 ? matrix[(row * Columns) + i] * residual[row] / (lengths[row] * lengths[row]) : 0);
                Assert.True(isSolved || x[i] >= 1 || pull <= 1e-6 * (1 + size), $"entry {i} at {x[i]} would go up by {pull}");
                Assert.True(isSolved || x[i] <= 0 || pull >= -1e-6 * (1 + size), $"entry {i} at {x[i]} would go down by {pull}");
            }
        });

    // Optimality: x is the nearest point of the box to some combination of the rows. Projecting it back by a long solver of another kind gives it again.
    [Fact]
    public void It_agrees_with_alternating_projections() => Gen.Select(Gen.Double[-50, 50].Array[Rows * Columns], Gen.Double[0.05, 0.95].Array[Columns]).Sample(
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
        Gen.Select(Gen.Double[-50, 50].Array[Rows * Columns], Points, Gen.Double[3, 40]).Sample((matrix, other, factor) =>
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
    public void Entries_that_help_little_are_used_to_the_full_where_the_rest_is()
    {
        double[] x = new double[3];

        bool isSolved = new BoxedLeastNorm(1, 3).Solve([1, 1e-4, 2e-5], [1 + 1e-4 + 2e-5], x, new double[1]);

        Assert.True(isSolved);
        Assert.All(x, entry => Assert.Equal(1, entry, 1e-6));
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

    // What is left of a way when all that A sees of it is taken out.
    private static double[] Unchanging(double[] matrix, double[] way)
    {
        List<double[]> across = [];
        for (int row = 0; row < Rows; row++)
        {
            double[] entries = matrix[(row * Columns)..((row + 1) * Columns)];
            double length = Norm(entries);
            for (int twice = 0; twice < 2; twice++)
            {
                entries = Without(entries, across);
            }

            if (Norm(entries) > 1e-9 * length && length > 0)
            {
                across.Add([.. entries.Select(entry => entry / Norm(entries))]);
            }
        }

        return Without(Without(way, across), across);
    }

    private static double[] Without(double[] way, List<double[]> across)
    {
        double[] left = [.. way];
        foreach (double[] one in across)
        {
            double along = left.Zip(one, (a, b) => a * b).Sum();
            left = [.. left.Zip(one, (a, b) => a - (along * b))];
        }

        return left;
    }

    // As far from a point of the box as a way leads within it.
    private static double[] AtTheEnd(double[] from, double[] way)
    {
        double share = 1e3;
        for (int i = 0; i < Columns; i++)
        {
            share = way[i] > 1e-12 ? Math.Min(share, (1 - from[i]) / way[i]) : way[i] < -1e-12 ? Math.Min(share, -from[i] / way[i]) : share;
        }

        return [.. from.Zip(way, (a, b) => Math.Clamp(a + (share * b), 0, 1))];
    }

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
