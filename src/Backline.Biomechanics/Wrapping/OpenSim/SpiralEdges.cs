using System.Runtime.CompilerServices;
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

    // New heights where both move: first' = _firstOfFirst first + _firstOfLast last + _firstRest, and so for last'.
    private readonly double _firstOfFirst;
    private readonly double _firstOfLast;
    private readonly double _firstRest;
    private readonly double _lastOfFirst;
    private readonly double _lastOfLast;
    private readonly double _lastRest;

    /// <summary>For a contact between ends p and q, and a spiral cut into equal pieces.</summary>
    public SpiralEdges(in Contact contact, Vec3 p, Vec3 q, double signedAngle, double share)
    {
        (double sine, double cosine) = Math.SinCos(signedAngle * share);
        First = SpiralEdge.Of(contact.First, p, sine, cosine);
        Last = SpiralEdge.Of(contact.Last, q, -sine, cosine);
        Share = share;
        double rest = 1 - share;
        _firstOfFirst = (First.Pull * rest) - SpiralEdge.Back;
        _firstOfLast = First.Pull * share;
        _firstRest = First.Rest;
        _lastOfFirst = Last.Pull * (_firstOfFirst - rest);
        _lastOfLast = (Last.Pull * (_firstOfLast + rest)) - SpiralEdge.Back;
        _lastRest = (Last.Pull * _firstRest) + Last.Rest;
    }

    /// <summary>m. The first contact's new height.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MovedFirst(double first, double last) => (_firstOfFirst * first) + _firstRest + (_firstOfLast * last);

    /// <summary>m. The last contact's new height where the first has moved too; from the heights before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MovedLast(double first, double last) => (_lastOfFirst * first) + _lastRest + (_lastOfLast * last);
}
