using CsCheck;

namespace Backline.Numerics.Tests;

public sealed class LinearSystemTests
{
    [Fact]
    public void The_solution_reproduces_the_right_side() =>
        Gen.Double[-1, 1].Array[20].Sample(numbers =>
        {
            const int N = 4;
            double[] matrix = [.. numbers.Take(N * N)];
            double[] right = [.. numbers.Skip(N * N)];
            for (int i = 0; i < N; i++)
            {
                matrix[(i * N) + i] += 5;
            }

            double[] x = [.. right];
            bool isSolved = LinearSystem.Solve([.. matrix], x);

            double worst = Enumerable.Range(0, N).Max(row =>
                Math.Abs(Enumerable.Range(0, N).Sum(column => matrix[(row * N) + column] * x[column]) - right[row]));
            return isSolved && worst <= 1e-13;
        });

    [Fact]
    public void A_zero_on_the_diagonal_is_no_obstacle()
    {
        double[] right = [2, 3];

        bool isSolved = LinearSystem.Solve([0, 1, 1, 0], right);

        Assert.True(isSolved);
        Assert.Equal([3.0, 2.0], right);
    }

    [Fact]
    public void A_singular_matrix_is_a_no() => Assert.False(LinearSystem.Solve([1, 2, 2, 4], new double[2]));

    [Fact]
    public void Sizes_that_do_not_fit_are_refused() =>
        Assert.Throws<ArgumentException>(() => LinearSystem.Solve(new double[3], new double[2]));
}
