using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Scratch of a band drawn tight around the surfaces of a stretch.</summary>
internal sealed class BandRoom
{
    /// <summary>Pieces of a band as it is first laid.</summary>
    public const int Coarse = 16;

    /// <summary>Pieces of the shortest band.</summary>
    public const int Fine = 8 * Coarse;

    /// <summary>The most bands that are laid.</summary>
    public const int MostStarts = 24;

    /// <summary>The most corners from which one is laid.</summary>
    public const int MostCorners = 32;

    public Vec3[] Starts { get; } = new Vec3[MostStarts * (Coarse + 1)];     // m, bands as first laid, in ground    (start x point)
    public double[] StartLength { get; } = new double[MostStarts];           // m                                    (start)
    public int StartCount { get; set; }
    public Vec3[] Corners { get; } = new Vec3[MostCorners];                  // m, of the one being laid
    public Vec3[] Chain { get; } = new Vec3[Fine + 1];                       // m, the one being drawn tight
    public Vec3[] Shortest { get; } = new Vec3[Fine + 1];                    // m, the shortest one
}
