namespace Backline.Progress.Trends;

/// <summary>How far a person's own answers scatter from one time to the next, for measures no study has repeated.</summary>
/// <remarks>
/// <para>Half the mean square of successive differences estimates the variance of one value and lets a slow change pass
/// (von Neumann, Kent, Bellinson and Hart 1941, Ann Math Stat 12:153, doi:10.1214/aoms/1177731746). About two thirds of the
/// differences are independent, so few values are given the wider limits of Student's t with so many degrees of freedom.</para>
/// <para>Described in docs/science/dose.md.</para>
/// </remarks>
public static class OwnScatter
{
    /// <summary>1. Fewest values that tell of a scatter: coach judgement.</summary>
    public const int LeastValues = 6;

    private const double Normal95 = 1.96;

    /// <summary>One standard error of a value, widened so that 1.96 of it hold 95 of 100.</summary>
    /// <param name="values">1. The values in the order they came.</param>
    /// <param name="least">1. What the error is never below, in the values' unit: the grain of the answers.</param>
    /// <returns>1. In the values' unit, or <see langword="null"/> with fewer than <see cref="LeastValues"/>.</returns>
    public static double? StandardError(IReadOnlyList<double> values, double least)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < LeastValues)
        {
            return null;
        }

        int differences = values.Count - 1;
        double squares = values.Zip(values.Skip(1), (one, next) => (next - one) * (next - one)).Sum();
        double deviation = Math.Sqrt(squares / differences / 2);
        return Math.Max(least, deviation * StudentT95(Math.Floor(2.0 * differences / 3)) / Normal95);
    }

    /// <summary>Within how many standard deviations 95 of 100 values of Student's t lie, to both sides.</summary>
    /// <param name="freedom">1. Degrees of freedom; 3 or more.</param>
    /// <returns>1. Within 1 %, from 5 degrees on within 0.2 %.</returns>
    /// <remarks>Abramowitz and Stegun (1964), 26.7.5, by powers of one over the degrees of freedom.</remarks>
    public static double StudentT95(double freedom)
    {
        const double Z = 1.959964;
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        return Z
            + ((z3 + Z) / (4 * freedom))
            + (((5 * z5) + (16 * z3) + (3 * Z)) / (96 * freedom * freedom))
            + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * Z)) / (384 * freedom * freedom * freedom));
    }
}
