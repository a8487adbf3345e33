using Backline.Numerics;
using Backline.Stretching.Postures;
using CsCheck;

namespace Backline.Stretching.Tests.Postures;

public sealed class DualBasisTests
{
    private static readonly Gen<Vec3> Vectors = Gen.Select(Gen.Double[-1, 1], Gen.Double[-1, 1], Gen.Double[-1, 1], (x, y, z) => new Vec3(x, y, z));

    private static readonly Gen<(Vec3 A, Vec3 B, Vec3 C)> Bases =
        Gen.Select(Vectors, Vectors, Vectors).Where(basis => Math.Abs(Vec3.Dot(basis.Item1, Vec3.Cross(basis.Item2, basis.Item3))) > 0.01);

    [Fact]
    public void Parts_add_up_to_the_vector() => Gen.Select(Bases, Vectors).Sample((basis, vector) =>
    {
        Vec3 parts = new DualBasis(basis.A, basis.B, basis.C).Parts(vector);

        return Vec3.Distance((parts.X * basis.A) + (parts.Y * basis.B) + (parts.Z * basis.C), vector) <= 1e-12;
    });

    [Fact]
    public void What_meets_products_has_them() => Gen.Select(Bases, Vectors).Sample((basis, products) =>
    {
        Vec3 met = new DualBasis(basis.A, basis.B, basis.C).Meeting(products);

        return Vec3.Distance(new Vec3(Vec3.Dot(met, basis.A), Vec3.Dot(met, basis.B), Vec3.Dot(met, basis.C)), products) <= 1e-12;
    });

    [Fact]
    public void In_one_plane_there_are_none() => Assert.False(new DualBasis(Vec3.UnitX, Vec3.UnitY, Vec3.UnitX + Vec3.UnitY).Parts(Vec3.UnitZ).IsFinite);
}
