using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A band of many points that draws itself tight.</summary>
/// <remarks>
/// Each point is moved to the middle of its neighbours and a little beyond, then out of the surfaces, over and over (successive
/// over-relaxation with a projection). Points stay where they are when a move would lead through a fence.
/// </remarks>
internal static class BandChain
{
    // Of the last rounds, without going beyond: what is left of the swing dies down.
    private const int StillRounds = 8;

    // m. A band that moves by no more has come to rest.
    private const double Rest = 1e-9;

    // Halvings of a piece that measure it.
    private const int MeasuredHalvings = 4;

    /// <summary>Draws a band tight; its first and last point stay.</summary>
    /// <param name="surfaces">The surfaces of the stretch.</param>
    /// <param name="chain">m. Its points, in ground.</param>
    /// <param name="beyond">1. How far each is moved, of the way to the middle of its neighbours.</param>
    /// <param name="rounds">How many times each is moved at the most.</param>
    public static void Tighten(in TautSurfaces surfaces, Span<Vec3> chain, double beyond, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            double factor = round >= rounds - StillRounds ? 1 : beyond;
            double most = 0;
            for (int i = 1; i < chain.Length - 1; i++)
            {
                Vec3 middle = 0.5 * (chain[i - 1] + chain[i + 1]);
                Vec3 moved = BandSurfaces.PushOut(in surfaces, chain[i] + (factor * (middle - chain[i])));
                if (!BandSurfaces.IsBarred(in surfaces, chain[i - 1], moved) && !BandSurfaces.IsBarred(in surfaces, moved, chain[i + 1]))
                {
                    most = Math.Max(most, (moved - chain[i]).NormSquared);
                    chain[i] = moved;
                }
            }

            if (most < Rest * Rest)
            {
                break;
            }
        }
    }

    /// <summary>Puts a point into the middle of each piece.</summary>
    /// <param name="surfaces">The surfaces of the stretch.</param>
    /// <param name="chain">m. Room for all points, the first of which are the band's.</param>
    /// <param name="pieces">Of the band before.</param>
    public static void Double(in TautSurfaces surfaces, Span<Vec3> chain, int pieces)
    {
        for (int i = pieces; i > 0; i--)
        {
            chain[2 * i] = chain[i];
            chain[(2 * i) - 1] = BandSurfaces.PushOut(in surfaces, 0.5 * (chain[i] + chain[i - 1]));
        }
    }

    /// <summary>m. The length of the pieces.</summary>
    public static double ChordLength(ReadOnlySpan<Vec3> chain)
    {
        double length = 0;
        for (int i = 1; i < chain.Length; i++)
        {
            length += Vec3.Distance(chain[i - 1], chain[i]);
        }

        return length;
    }

    /// <summary>m. The length of a way through its points that keeps out of all surfaces: none that is shortest is longer.</summary>
    /// <remarks>
    /// Pieces are halved, each middle moved out of the surfaces. What chords still cut off falls by four with each halving and is taken
    /// out (Richardson); what is left is below 1e-8 of the length.
    /// </remarks>
    public static double Length(in TautSurfaces surfaces, ReadOnlySpan<Vec3> chain)
    {
        double finest = 0;
        double finer = 0;
        for (int i = 1; i < chain.Length; i++)
        {
            (double piece, double half) = Measure(in surfaces, chain[i - 1], chain[i], MeasuredHalvings);
            finest += half;
            finer += piece;
        }

        return finest + ((finest - finer) / 3);
    }

    // By chords one halving before the last, and by those of the last.
    private static (double Before, double Last) Measure(in TautSurfaces surfaces, Vec3 from, Vec3 to, int halvings)
    {
        Vec3 middle = BandSurfaces.PushOut(in surfaces, 0.5 * (from + to));
        if (halvings == 1)
        {
            return (Vec3.Distance(from, to), Vec3.Distance(from, middle) + Vec3.Distance(middle, to));
        }

        (double before, double last) = Measure(in surfaces, from, middle, halvings - 1);
        (double otherBefore, double otherLast) = Measure(in surfaces, middle, to, halvings - 1);
        return (before + otherBefore, last + otherLast);
    }
}
