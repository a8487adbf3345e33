using System.Numerics;

namespace Backline.Stretching.Loads;

/// <summary>How alike a place of <see cref="EvenNormals"/> may be to those before it.</summary>
/// <remarks>
/// <para>A digit of a point is a parity of digits of its number. Where two places take the same parity, their digits are the same, or opposite, in every point: of the first digit, they agree in sign in all people. So of two places, what
/// they share of the normal distribution's Walsh series is added up, as far as the first digits go.</para>
/// <para>A bound, whatever the seed's bits: those change signs of the sum's parts only.</para>
/// </remarks>
internal sealed class PlaceLikeness
{
    private const int Digits = 4;          // of a place
    private const int FewestBits = 8;      // of a point's number: 256 points
    private const int MostBits = 12;       // 4,096 points
    private const int Levels = MostBits - FewestBits + 1;
    private static readonly (int Digits, double Weight)[] Series = [.. Enumerable.Range(0, 1 << Digits).Where(digits => BitOperations.PopCount((uint)digits) % 2 == 1).Select(digits => (digits, Weight(digits)))];

    private readonly List<(uint Parity, int Place, double Weight)>[] _known = [.. Enumerable.Range(0, 1 << FewestBits).Select(_ => new List<(uint, int, double)>())]; // by the parity's first bits
    private readonly double[] _shared;     // 1, by bits of the number   (places x Levels)
    private readonly uint[] _parities = new uint[1 << Digits];
    private int _places;

    /// <summary>Knows no place yet.</summary>
    /// <param name="places">How many there will be.</param>
    public PlaceLikeness(int places) => _shared = new double[places * Levels];

    /// <summary>1. The most that the correlation with any before can be, over what chance gives as many points; of 256 to 4,096 points, where that is most.</summary>
    /// <param name="directions">The place's direction numbers.</param>
    public double Most(uint[] directions)
    {
        Array.Clear(_shared);
        Fill(directions);
        foreach ((int digits, double weight) in Series)
        {
            uint parity = _parities[digits];
            foreach ((uint other, int place, double otherWeight) in _known[parity % _known.Length])
            {
                int same = Math.Min(MostBits, BitOperations.TrailingZeroCount(parity ^ other));
                for (int bits = FewestBits; bits <= same; bits++)
                {
                    _shared[(place * Levels) + bits - FewestBits] += weight * otherWeight;
                }
            }
        }

        return _shared.Select((shared, i) => shared * Math.Sqrt(1 << (FewestBits + (i % Levels)))).Max();
    }

    /// <summary>Takes a place as known.</summary>
    /// <param name="directions">Its direction numbers.</param>
    public void Add(uint[] directions)
    {
        Fill(directions);
        foreach ((int digits, double weight) in Series)
        {
            uint parity = _parities[digits];
            _known[parity % _known.Length].Add((parity, _places, weight));
        }

        _places++;
    }

    private void Fill(uint[] directions)
    {
        for (int digits = 0; digits < _parities.Length; digits++)
        {
            uint parity = 0;
            for (int bit = 0; bit < MostBits; bit++)
            {
                parity |= (uint)(BitOperations.PopCount(directions[bit] >> (32 - Digits) & (uint)digits) & 1) << bit;
            }

            _parities[digits] = parity;
        }
    }

    // 1. The normal quantile's, of the Walsh function of some digits.
    private static double Weight(int digits)
    {
        const int Points = 1 << 10;
        return Math.Abs(Enumerable.Range(0, Points).Average(i => (BitOperations.PopCount((uint)(i >> (10 - Digits) & digits)) % 2 == 0 ? 1 : -1) * EvenNormals.NormalQuantile((i + 0.5) / Points)));
    }
}
