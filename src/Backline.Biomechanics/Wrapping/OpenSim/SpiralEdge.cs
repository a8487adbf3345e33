using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A contact's edge seen along the axis: where on the line from the end to the spiral's next point it lies nearest.</summary>
internal readonly struct SpiralEdge
{
    /// <summary>1. What of a contact's own height the move takes off again: OpenSim moves it half as far again as the line asks for.</summary>
    public const double Back = Overshoot - 1;

    /// <summary>1. Of the spiral's next point on the moved contact.</summary>
    public readonly double Pull;

    /// <summary>m. Of the end on the moved contact.</summary>
    public readonly double Rest;

    private const double Overshoot = 1.5;

    // A tenth of a degree.
    private static readonly double TangentThreshold = Math.Tan(0.1 * Math.PI / 180);

    private readonly double _endZ;       // of the straight stretch's far end, m
    private readonly double _straight;   // horizontal length from the end to the contact, m
    private readonly double _piece;      // horizontal length of the spiral's piece, m

    private SpiralEdge(double endZ, double straight, double piece, double share)
    {
        _endZ = endZ;
        _straight = straight;
        _piece = piece;

        // z - 1.5 (z - (end + share (next - end))) = -0.5 z + 1.5 share next + 1.5 (1 - share) end
        Pull = Overshoot * share;
        Rest = Overshoot * (1 - share) * endZ;
    }

    /// <summary>Of a contact; the spiral's next point is the contact turned about the axis.</summary>
    public static SpiralEdge Of(Vec3 contact, Vec3 end, double sine, double cosine)
    {
        double nextX = (cosine * contact.X) - (sine * contact.Y);
        double nextY = (sine * contact.X) + (cosine * contact.Y);
        double toX = contact.X - end.X;
        double toY = contact.Y - end.Y;
        double lineX = nextX - end.X;
        double lineY = nextY - end.Y;
        return new(
            end.Z,
            Math.Sqrt((toX * toX) + (toY * toY)),
            Math.Sqrt(((nextX - contact.X) * (nextX - contact.X)) + ((nextY - contact.Y) * (nextY - contact.Y))),
            ((toX * lineX) + (toY * lineY)) / ((lineX * lineX) + (lineY * lineY)));
    }

    /// <summary>Whether the straight stretch runs into the spiral already, within a tenth of a degree.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsTangent(double contactZ, double nextZ)
    {
        double straight = (contactZ - _endZ) * _piece;
        double spiral = (nextZ - contactZ) * _straight;
        double cosine = (_straight * _piece) + ((contactZ - _endZ) * (nextZ - contactZ));
        return cosine > 0 && Math.Abs(straight - spiral) <= TangentThreshold * cosine;
    }

    /// <summary>Where, of four heights, <see cref="IsTangent"/> does not hold; given how much higher the spiral's next point lies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> AreAskew(Vector256<double> contactZ, Vector256<double> step)
    {
        Vector256<double> rise = contactZ - Vector256.Create(_endZ);
        Vector256<double> sine = (rise * _piece) - (step * _straight);
        Vector256<double> cosine = Vector256.Create(_straight * _piece) + (rise * step);
        return Vector256.GreaterThan(Vector256.Abs(sine), cosine * TangentThreshold);
    }

    /// <summary>m. Where the contact is moved to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Moved(double contactZ, double nextZ) => (Pull * nextZ) + (Rest - (Back * contactZ));
}
