using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Both contacts of a spiral on their edges, as OpenSim moves them, once each, until the straight stretches run into the spiral.</summary>
/// <remarks>
/// Where both move, the new heights follow from the old ones evenly: two products each. That is what is computed; one after the
/// other, as the rules tell it, each would wait for the one before.
/// </remarks>
internal readonly struct SpiralEdges
{
    /// <summary>Where the path meets the spiral.</summary>
    public readonly SpiralEdge First;

    /// <summary>Where it leaves it.</summary>
    public readonly SpiralEdge Last;

    /// <summary>1. What of the spiral is in a piece.</summary>
    public readonly double Share;

    // New heights where both move.
    private readonly HeightMap _bothMove;

    /// <summary>For a contact between ends p and q, and a spiral cut into equal pieces.</summary>
    public SpiralEdges(in Contact contact, Vec3 p, Vec3 q, double signedAngle, double share)
    {
        (double sine, double cosine) = Math.SinCos(signedAngle * share);
        First = SpiralEdge.Of(contact.First, p, sine, cosine);
        Last = SpiralEdge.Of(contact.Last, q, -sine, cosine);
        Share = share;
        double rest = 1 - share;
        double firstOfFirst = (First.Pull * rest) - SpiralEdge.Back;
        double firstOfLast = First.Pull * share;
        _bothMove = new(
            firstOfFirst,
            firstOfLast,
            First.Rest,
            Last.Pull * (firstOfFirst - rest),
            (Last.Pull * (firstOfLast + rest)) - SpiralEdge.Back,
            (Last.Pull * First.Rest) + Last.Rest);
    }

    /// <summary>m. The first contact's new height.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MovedFirst(double first, double last) => _bothMove.First(first, last);

    /// <summary>m. The last contact's new height where the first has moved too; from the heights before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MovedLast(double first, double last) => _bothMove.Last(first, last);

    /// <summary>Moves both contacts for as long as both have to move and the spiral keeps its number of pieces.</summary>
    /// <param name="first">m. The first contact's height; moved.</param>
    /// <param name="last">m. The last contact's height; moved.</param>
    /// <param name="leastSquare">m². How little the square of the rise may be.</param>
    /// <param name="beyondSquare">m². What the square of the rise must not reach.</param>
    /// <param name="most">How often they may be moved.</param>
    /// <returns>How often they were moved; 0 too on a machine without vectors of four doubles, where they are to be moved one by one.</returns>
    /// <remarks>
    /// A vector holds the heights of four moves in sequence, and four moves in one take it to the next four. Every move is looked at.
    /// </remarks>
    public int MoveBoth(ref double first, ref double last, double leastSquare, double beyondSquare, int most)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return 0;
        }

        HeightMap twice = _bothMove.Twice();
        HeightMap four = twice.Twice();
        (double first1, double last1) = (_bothMove.First(first, last), _bothMove.Last(first, last));
        var firsts = Vector256.Create(first, first1, twice.First(first, last), twice.First(first1, last1));
        var lasts = Vector256.Create(last, last1, twice.Last(first, last), twice.Last(first1, last1));
        for (int moves = 0; ; moves += Vector256<double>.Count)
        {
            int count = Math.Min(CountMoving(firsts, lasts, leastSquare, beyondSquare), most - moves);
            if (count < Vector256<double>.Count)
            {
                first = firsts.GetElement(count);
                last = lasts.GetElement(count);
                return moves + count;
            }

            (firsts, lasts) = (four.First(firsts, lasts), four.Last(firsts, lasts));
        }
    }

    // From how many of four pairs of heights, in sequence, both contacts move, in as many pieces as before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CountMoving(Vector256<double> firsts, Vector256<double> lasts, double leastSquare, double beyondSquare)
    {
        Vector256<double> rise = lasts - firsts;
        Vector256<double> step = rise * Share;
        Vector256<double> square = rise * rise;
        Vector256<double> lastStep = _bothMove.First(firsts, lasts) - firsts - step;
        Vector256<double> isMoving = First.AreAskew(firsts, step) & Last.AreAskew(lasts, lastStep)
            & Vector256.GreaterThanOrEqual(square, Vector256.Create(leastSquare)) & Vector256.LessThan(square, Vector256.Create(beyondSquare));
        return BitOperations.TrailingZeroCount(~isMoving.ExtractMostSignificantBits());
    }
}
