using Backline.Numerics;

namespace Backline.Web.Features.Anatomy;

/// <summary>A ball.</summary>
/// <param name="Centre">m. Its middle.</param>
/// <param name="Radius">m. Its radius.</param>
internal readonly record struct Ball(Vec3 Centre, double Radius)
{
    /// <summary>The ball a share of the way from one to another.</summary>
    /// <param name="from">The one.</param>
    /// <param name="to">The other.</param>
    /// <param name="share">1. How much of the way.</param>
    public static Ball Between(Ball from, Ball to, double share) =>
        new(from.Centre + (share * (to.Centre - from.Centre)), from.Radius + (share * (to.Radius - from.Radius)));

    /// <summary>m. Its middle and radius, to a hundredth of a millimetre, which is far below what a screen shows.</summary>
    public double[] Numbers() => [.. ((double[])[Centre.X, Centre.Y, Centre.Z, Radius]).Select(number => Math.Round(number, 5))];
}
