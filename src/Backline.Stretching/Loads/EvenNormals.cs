using System.Numerics;

namespace Backline.Stretching.Loads;

/// <summary>Standard normal numbers that fill their space more evenly than chance does, so that fewer people give the same band.</summary>
/// <remarks>
/// <para>A Sobol sequence (Antonov and Saleev 1979, USSR Comput Math Math Phys 19:252; Bratley and Fox 1988, ACM TOMS 14:88), each place shifted by bits of a seed and taken through the normal quantile. Primitive polynomials are searched
/// for in order of degree; the numbers each begins with are odd and drawn, always the same: of some draws those that make the place least like any before (<see cref="PlaceLikeness"/>), for with any draw some two places of so many have the same
/// sign in everybody. Best in its first places: put there what matters most. Whole powers of two are filled best.</para>
/// <para>docs/science/loads.md has what that is worth.</para>
/// </remarks>
internal sealed class EvenNormals
{
    private const int Bits = 32;
    private const int DirectionSeed = 12345; // any would do
    private const int Draws = 64;            // of a place's numbers; 32 to 128 were tried, and come to much the same

    private static readonly Lock Making = new();
    private static uint[][] _made = [];      // a place's are the same, however many there are

    private readonly uint[][] _directions;   // (places x Bits)
    private readonly uint[] _point;          // of the sequence                  (places)
    private readonly uint[] _shift;          // of the seed                      (places)
    private uint _next;

    /// <summary>Begins at the first point.</summary>
    /// <param name="places">How many numbers a point has.</param>
    /// <param name="seed">Gives the same points again.</param>
    public EvenNormals(int places, int seed)
    {
        _directions = Directions(places);
        _point = new uint[places];
        Random random = new(seed);
        _shift = [.. Enumerable.Range(0, places).Select(_ => (uint)random.NextInt64(1L << Bits))];
    }

    /// <summary>The next point.</summary>
    /// <param name="destination">1. Takes as many numbers as a point has.</param>
    public void Next(Span<double> destination)
    {
        int changed = BitOperations.TrailingZeroCount(_next);
        for (int place = 0; place < _point.Length; place++)
        {
            if (_next > 0)
            {
                _point[place] ^= _directions[place][changed];
            }

            destination[place] = NormalQuantile(((_point[place] ^ _shift[place]) + 0.5) / (1L << Bits));
        }

        _next++;
    }

    /// <summary>1. The number below which a share of a standard normal distribution lies.</summary>
    /// <param name="share">1. Above 0 and below 1.</param>
    /// <remarks>Wichura (1988), Appl Stat 37:477, algorithm AS 241, the shorter form: 2e-7 of the number.</remarks>
    internal static double NormalQuantile(double share)
    {
        double q = share - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            double near = 0.180625 - (q * q);
            return q * ((((((59.109374720 * near) + 159.29113202) * near) + 50.434271938) * near) + 3.3871327179)
                / ((((((67.187563600 * near) + 78.757757664) * near) + 17.895169469) * near) + 1);
        }

        double r = Math.Sqrt(-Math.Log(Math.Min(share, 1 - share)));
        if (r <= 5)
        {
            r -= 1.6;
            return Math.CopySign(((((((0.17023821103 * r) + 1.3067284816) * r) + 2.7568153900) * r) + 1.4234372777) / ((((0.12021132975 * r) + 0.73700164250) * r) + 1), q);
        }

        r -= 5;
        return Math.CopySign(((((((0.017337203997 * r) + 0.42868294337) * r) + 3.0812263860) * r) + 6.6579051150) / ((((0.012258202635 * r) + 0.24197894225) * r) + 1), q);
    }

    private static uint[][] Directions(int places)
    {
        lock (Making)
        {
            _made = _made.Length < places ? NewDirections(places) : _made;
            return _made;
        }
    }

    private static uint[][] NewDirections(int places)
    {
        Random random = new(DirectionSeed);
        PlaceLikeness others = new(places);
        List<uint[]> all = [[.. Enumerable.Range(0, Bits).Select(bit => 1u << (Bits - 1 - bit))]];
        others.Add(all[0]);
        for (int degree = 1; all.Count < places; degree++)
        {
            for (uint inner = 0; inner < 1u << (degree - 1) && all.Count < places; inner++)
            {
                uint polynomial = (1u << degree) | (inner << 1) | 1;
                if (IsPrimitive(polynomial, degree))
                {
                    all.Add(Enumerable.Range(0, Draws).Select(_ => Directions(polynomial, degree, random)).MinBy(others.Most)!); // there are draws
                    others.Add(all[^1]);
                }
            }
        }

        return [.. all.Take(places)];
    }

    private static uint[] Directions(uint polynomial, int degree, Random random)
    {
        uint[] direction = new uint[Bits];
        for (int i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                direction[i] = (uint)((2 * random.Next(1 << i)) + 1) << (Bits - 1 - i);
                continue;
            }

            direction[i] = direction[i - degree] ^ (direction[i - degree] >> degree);
            for (int k = 1; k < degree; k++)
            {
                direction[i] ^= ((polynomial >> (degree - k)) & 1) * direction[i - k];
            }
        }

        return direction;
    }

    // Over bits: whether the powers of x run through all that is no zero before they come back to 1.
    private static bool IsPrimitive(uint polynomial, int degree)
    {
        uint power = 1;
        for (int i = 1; i < 1 << degree; i++)
        {
            power <<= 1;
            power ^= (power >> degree) * polynomial;
            if (power == 1)
            {
                return i == (1 << degree) - 1;
            }
        }

        return false;
    }
}
