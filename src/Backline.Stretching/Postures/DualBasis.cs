using Backline.Numerics;

namespace Backline.Stretching.Postures;

/// <summary>What three vectors that do not lie in one plane are to every other vector: its parts along them, and the one that has given products with them.</summary>
/// <remarks>Each dual vector stands at right angles to two of the three and has the product 1 with the third. Of vectors in one plane all is infinite, no number, or huge by rounding.</remarks>
internal readonly struct DualBasis
{
    private readonly Vec3 _first;
    private readonly Vec3 _second;
    private readonly Vec3 _third;

    public DualBasis(Vec3 first, Vec3 second, Vec3 third)
    {
        Vec3 across = Vec3.Cross(second, third);
        double reciprocal = 1 / Vec3.Dot(first, across);
        _first = reciprocal * across;
        _second = reciprocal * Vec3.Cross(third, first);
        _third = reciprocal * Vec3.Cross(first, second);
    }

    /// <summary>How much of each of the three a vector is the sum of.</summary>
    public Vec3 Parts(Vec3 vector) => new(Vec3.Dot(_first, vector), Vec3.Dot(_second, vector), Vec3.Dot(_third, vector));

    /// <summary>The vector whose products with the three are these.</summary>
    public Vec3 Meeting(Vec3 products) => (products.X * _first) + (products.Y * _second) + (products.Z * _third);
}
