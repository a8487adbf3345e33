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
        Gen.Select(Matrices, Gen.Double[-200, 200].Array[Rows]).Sample(AssertNearest);

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

    // What is left over is small beside the rows, so that the dual grows far before the point is known for the nearest, and rounding rules the last steps.
    [Fact]
    public void Points_that_nearly_solve_it_are_numbers_and_the_nearest() =>
        Gen.Select(Matrices, Points, Gen.Double[-1, 1].Array[Rows], Gen.Double[-7, 0]).Sample(
            (matrix, corner, push, exponent) =>
            {
                double[] right = [.. Product(matrix, corner).Zip(push, (number, more) => number + (Math.Pow(10, exponent) * more))];

                AssertNearest(matrix, right);
            },
            iter: 20_000);

    // The muscles of a person bowed over knees bent by 46°, five rows a joint each: the step found held nothing but rounding and led up.
    [Fact]
    public void Steps_that_rounding_turns_round_are_not_followed()
    {
        double[] matrix =
        [
            0, 0, 0, -27.051820909512518, -11.052563511359937, -13.016668107889826, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2.0176402124679425, 0, 0, 0, -22.263605239078736, -31.678582008227426, -19.888490854478988, 0, 0, -12.040829719336994, -9.451982309357335, 0,
            0, 25.51673490186716, 16.13831818969525, 27.16899540591112, 13.276278894619576, 11.08147672518013, 17.170830857811197, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3.8837748257695957, -45.94567047598456, -52.214524865555816, -67.56007357582487, 0, 0, 0, 0, 0, 0, 0, 0.2565464876114447,
            -153.63625840249128, -51.35824157501695, -31.604012170391684, 0, 0, 0, 0, -5.6058672272329275, -0.9575023334756635, -12.613553658632176, -9.082765496682631, 4.370604505654491, 10.190015102932037, -1.4468966527048506, 13.751164260663995, 4.415464439691933, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            15.058839142341412, 2.2618622935554824, 3.7773019147421816, 0, 0, 0, 0, -25.600793915520853, -13.619400441268814, 20.249534776787804, 9.532184003064424, -1.627928224346896, 2.6103061337479563, 2.841989060687115, -3.4713857114578577, -0.05838277041144963, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -4.2504442322509375, 0, 0, -1.1709063056358002, 1.8620010903463022, 0.7050877414699224, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ];
        double[] x = new double[28], residual = new double[5];

        bool isSolved = new BoxedLeastNorm(5, 28).Solve(matrix, [-50.05716322683319, -18.436044542136106, 29.228444686045783, 1.4156729452637762, 0.06671360439083698], x, residual);

        Assert.False(isSolved);
        Assert.All(x, entry => Assert.InRange(entry, 0, 1));
        Assert.Equal(0.9155, residual[2], 1e-4);
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

    private static void AssertNearest(double[] matrix, double[] right)
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
    }

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
