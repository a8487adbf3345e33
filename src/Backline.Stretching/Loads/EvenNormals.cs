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
    private const int DirectionSeed = 12345; // of six tried, the one whose places go together least
    private const int Draws = 64;            // of a place's numbers; 32 to 128 were tried, and come to much the same

    // FindBest of 129 places, kept for the time it takes.
    internal static readonly byte[] Best =
    [
        0, 0, 1, 0, 2, 0, 1, 4, 2, 15, 0, 4, 4, 36, 3, 34, 4, 8, 12, 14, 4, 18, 6, 25, 18, 11, 26, 58, 50, 4, 1, 29,
        24, 18, 1, 8, 43, 16, 25, 21, 14, 43, 48, 30, 10, 6, 2, 28, 18, 34, 16, 10, 8, 46, 42, 56, 32, 44, 11, 7, 24, 40, 48, 9,
        3, 0, 0, 3, 7, 12, 1, 8, 0, 15, 22, 7, 15, 8, 25, 4, 17, 35, 16, 9, 51, 46, 19, 7, 14, 29, 53, 53, 32, 32, 57, 43,
        36, 4, 8, 13, 10, 54, 12, 4, 6, 33, 26, 3, 51, 38, 5, 25, 34, 61, 56, 3, 13, 6, 27, 18, 29, 4, 12, 18, 43, 7, 20, 0,
    ];

    private static readonly uint[] First = [.. Enumerable.Range(0, Bits).Select(bit => 1u << (Bits - 1 - bit))];
    private static readonly Lock Making = new();
    private static uint[][] _made = [];      // a place's are the same, however many there are

    private readonly uint[][] _directions;   // (count x Bits)
    private readonly uint[] _point;          // of the sequence                  (count)
    private readonly uint[] _shift;          // of the seed                      (count)
    private uint _next;

    /// <summary>Begins at the first point.</summary>
    /// <param name="places">How many numbers a point has.</param>
    /// <param name="seed">Gives the same points again.</param>
    /// <param name="from">The first place asked for: of the same points, the numbers from there on.</param>
    public EvenNormals(int places, int seed, int from = 0)
    {
        Random random = new(seed);
        _directions = Directions(places)[from..places];
        _shift = [.. Enumerable.Range(0, places).Select(_ => (uint)random.NextInt64(1L << Bits)).ToArray()[from..]];
        _point = new uint[places - from];
    }

    /// <summary>The next point.</summary>
    /// <param name="destination">1. Takes as many numbers as were asked for of a point.</param>
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
        byte[] best = places - 1 <= Best.Length ? Best : FindBest(places);
        Random random = new(DirectionSeed);
        List<uint[]> all = [First];
        foreach ((uint polynomial, int degree) in Primitives().Take(places - 1))
        {
            byte taken = best[all.Count - 1];
            uint[][] drawn = [.. Enumerable.Range(0, Draws).Select(draw => Numbers(degree, random))];
            all.Add(Directions(polynomial, degree, drawn[taken]));
        }

        return [.. all];
    }

    /// <summary>Of each place's draws but the first place's, the one least like any place before.</summary>
    /// <param name="places">How many places.</param>
    /// <remarks>Takes 0.2 s of a hundred places, and seconds in a browser: hence <see cref="Best"/>.</remarks>
    internal static byte[] FindBest(int places)
    {
        Random random = new(DirectionSeed);
        PlaceLikeness others = new(places);
        others.Add(First);
        List<byte> best = [];
        foreach ((uint polynomial, int degree) in Primitives().Take(places - 1))
        {
            (byte draw, uint[] directions) = Enumerable.Range(0, Draws).Select(draw => ((byte)draw, Directions(polynomial, degree, Numbers(degree, random)))).MinBy(one => others.Most(one.Item2));
            best.Add(draw);
            others.Add(directions);
        }

        return [.. best];
    }

    private static IEnumerable<(uint Polynomial, int Degree)> Primitives()
    {
        for (int degree = 1; ; degree++)
        {
            for (uint inner = 0; inner < 1u << (degree - 1); inner++)
            {
                uint polynomial = (1u << degree) | (inner << 1) | 1;
                if (IsPrimitive(polynomial, degree))
                {
                    yield return (polynomial, degree);
                }
            }
        }
    }

    // Odd, each a bit longer than the one before.
    private static uint[] Numbers(int degree, Random random) => [.. Enumerable.Range(0, degree).Select(i => (uint)((2 * random.Next(1 << i)) + 1))];

    private static uint[] Directions(uint polynomial, int degree, uint[] numbers)
    {
        uint[] direction = new uint[Bits];
        for (int i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                direction[i] = numbers[i] << (Bits - 1 - i);
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
