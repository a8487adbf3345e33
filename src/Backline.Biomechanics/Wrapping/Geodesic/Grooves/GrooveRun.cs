namespace Backline.Biomechanics.Wrapping;

/// <summary>The length of a piece of a groove.</summary>
/// <remarks>Gauss–Legendre quadrature of the speed; pieces are halved until the sum stands still.</remarks>
internal static class GrooveRun
{
    private const int MostPieces = 64;

    // 1. Of the length; the sum is exact to about this.
    private const double Tolerance = 1e-13;

    /// <summary>1. Where within 0 to 1 the quadrature looks.</summary>
    public static double[] Shares { get; } = new double[16];

    /// <summary>1. What each look weighs; together 1.</summary>
    public static double[] Weights { get; } = FindWeights();

    /// <summary>m. The length from an angle on; below 0 for a turn below 0.</summary>
    public static double Length(in GrooveCurve groove, int curve, double angle, double turn)
    {
        double length = Sum(in groove, curve, angle, turn, 1);
        for (int pieces = 2; pieces <= MostPieces; pieces *= 2)
        {
            double finer = Sum(in groove, curve, angle, turn, pieces);
            bool isExact = Math.Abs(finer - length) <= Tolerance * Math.Abs(finer);
            length = finer;
            if (isExact)
            {
                break;
            }
        }

        return length;
    }

    private static double Sum(in GrooveCurve groove, int curve, double angle, double turn, int pieces)
    {
        double sum = 0;
        double part = turn / pieces;
        for (int piece = 0; piece < pieces; piece++)
        {
            for (int i = 0; i < Shares.Length; i++)
            {
                sum += Weights[i] * groove.At(curve, angle + ((piece + Shares[i]) * part)).Speed;
            }
        }

        return sum * part;
    }

    // Newton's method for the zeros of the Legendre polynomial, by its three-term recurrence.
    private static double[] FindWeights()
    {
        int n = Shares.Length;
        double[] weights = new double[n];
        for (int i = 0; i < n; i++)
        {
            double x = Math.Cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 1;
            for (int round = 0; round < 10; round++)
            {
                (double before, double value) = (0, 1);
                for (int k = 0; k < n; k++)
                {
                    (before, value) = (value, ((((2 * k) + 1) * x * value) - (k * before)) / (k + 1));
                }

                slope = n * ((x * value) - before) / ((x * x) - 1);
                x -= value / slope;
            }

            Shares[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - (x * x)) * slope * slope);
        }

        return weights;
    }
}
