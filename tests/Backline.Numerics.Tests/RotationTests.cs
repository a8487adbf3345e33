using CsCheck;

namespace Backline.Numerics.Tests;

public sealed class RotationTests
{
    private static readonly Gen<double> Angles = Gen.Double[-3, 3];
    private static readonly Gen<Vec3> Vectors = Gen.Select(Gen.Double[-2, 2], Gen.Double[-2, 2], Gen.Double[-2, 2], (x, y, z) => new Vec3(x, y, z));
    private static readonly Gen<Rotation> Rotations = Gen.Select(Angles, Angles, Angles, (x, y, z) => Rotation.FromBodyFixedXyz(new(x, y, z)));

    [Fact]
    public void Every_rotation_keeps_lengths_and_handedness() =>
        Rotations.Sample(rotation => rotation.Defect() <= 1e-14);

    [Fact]
    public void Back_undoes_a_rotation() =>
        Gen.Select(Rotations, Vectors).Sample((rotation, vector) => (rotation.Back(rotation * vector) - vector).Norm <= 1e-14);

    [Fact]
    public void The_inverse_is_back() =>
        Gen.Select(Rotations, Vectors).Sample((rotation, vector) => (rotation.Inverse() * vector - rotation.Back(vector)).Norm <= 1e-14);

    [Fact]
    public void Body_fixed_angles_survive_the_way_through_the_matrix() =>
        Rotations.Sample(rotation =>
        {
            var again = Rotation.FromBodyFixedXyz(rotation.ToBodyFixedXyz());

            return (again.X - rotation.X).Norm <= 1e-12 && (again.Y - rotation.Y).Norm <= 1e-12;
        });

    [Fact]
    public void A_quarter_turn_of_the_middle_angle_survives_too()
    {
        var rotation = Rotation.FromBodyFixedXyz(new(0.3, Math.PI / 2, 0.4));

        var again = Rotation.FromBodyFixedXyz(rotation.ToBodyFixedXyz());

        Assert.True((again.X - rotation.X).Norm <= 1e-12 && (again.Y - rotation.Y).Norm <= 1e-12);
    }

    [Fact]
    public void A_turn_about_an_own_axis_is_a_turn_about_that_axis() =>
        Gen.Select(Rotations, Angles).Sample((rotation, angle) =>
        {
            Rotation direct = rotation.ThenAboutY(angle);

            Rotation general = rotation * Rotation.FromAxisAngle(Vec3.UnitY, angle);

            return (direct.X - general.X).Norm <= 1e-14 && (direct.Z - general.Z).Norm <= 1e-14;
        });

    [Fact]
    public void A_quarter_turn_about_z_takes_x_to_y() =>
        Assert.True((Rotation.FromAxisAngle(Vec3.UnitZ, Math.PI / 2) * Vec3.UnitX - Vec3.UnitY).Norm <= 1e-15);

    [Fact]
    public void Transforms_compose_and_invert() =>
        Gen.Select(Rotations, Vectors, Rotations, Vectors).Sample((r1, t1, r2, t2) =>
        {
            var first = new RigidTransform(r1, t1);
            var second = new RigidTransform(r2, t2);
            Vec3 point = new(0.1, -0.2, 0.3);

            Vec3 there = second * (first * point);

            return (second * first * point - there).Norm <= 1e-13
                && ((second * first).Back(there) - point).Norm <= 1e-13
                && ((second * first).Inverse() * there - point).Norm <= 1e-13;
        });
}
