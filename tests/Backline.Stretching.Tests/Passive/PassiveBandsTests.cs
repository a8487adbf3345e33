using Backline.Numerics;
using Backline.Stretching.Legs;
using Backline.Stretching.Loads;
using Backline.Stretching.Passive;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Tests.Passive;

public sealed class PassiveBandsTests
{
    private static readonly LegPosture Bow = new(Angle.FromDegrees(80), Angle.FromDegrees(5), Angle.FromDegrees(15));

    [Fact]
    public void The_same_posture_has_the_same_band_and_another_seed_nearly_the_same()
    {
        PassiveLeg leg = LegSamples.Leg();
        leg.Lay(Bow);

        var first = PassiveBands.Draw(leg);
        var second = PassiveBands.Draw(leg);
        var other = PassiveBands.Draw(leg, seed: 7);

        Assert.Equal(first.Moment(LegJoint.Hip), second.Moment(LegJoint.Hip));
        Assert.InRange(other.Moment(LegJoint.Hip).Low / first.Moment(LegJoint.Hip).Low, 0.8, 1.25);
    }

    [Fact]
    public void Where_nobody_differs_the_band_is_the_value()
    {
        PassiveLeg leg = LegSamples.Leg();
        leg.Lay(Bow);

        var none = PassiveBands.Draw(leg, share: 0);

        foreach (LegJoint joint in Enum.GetValues<LegJoint>())
        {
            Assert.Equal(leg.Moment(joint), none.Moment(joint).Low, 1e-9);
            Assert.Equal(leg.Moment(joint), none.Moment(joint).High, 1e-9);
        }
    }

    [Fact]
    public void The_value_lies_in_its_band_and_the_more_people_differ_the_wider_it_is()
    {
        PassiveLeg leg = LegSamples.Leg();
        leg.Lay(Bow);

        var usual = PassiveBands.Draw(leg);
        var alike = PassiveBands.Draw(leg, share: 0.33);

        Band wide = usual.Moment(LegJoint.Knee), narrow = alike.Moment(LegJoint.Knee);
        Assert.InRange(leg.Moment(LegJoint.Knee), wide.Low, wide.High);
        Assert.True(wide.High - wide.Low > 2 * (narrow.High - narrow.Low));
    }

    // Two ways to the same people: a body of the model's own size and weight on the roll, and a leg laid at the angles it stands at.
    [Fact]
    public void On_the_table_and_on_the_roll_the_same_seed_draws_the_same_people()
    {
        StretchSimulator simulator = LegModel.NewSimulator();
        StretchedBody body = simulator.Solve(new StretchInputs { BodyHeight = simulator.Standing.Height, BodyMass = simulator.Standing.Mass, KneeFlexion = 0.1 }).Body;
        LoadBands standing = simulator.Bands(body, 60, 5);
        PassiveLeg leg = new(simulator.Standing.Model, Practice.Side.Right);
        Angle At(LegJoint joint) => Angle.FromRadians(body.Coordinates[leg.Map.Coordinate(joint)]);
        leg.Lay(new LegPosture(At(LegJoint.Hip), At(LegJoint.Knee), At(LegJoint.Ankle), At(LegJoint.Subtalar), At(LegJoint.Toes)));

        var lying = PassiveBands.Draw(leg, 60, 5);

        // Below the knee; the hip of somebody standing is also turned a little to the side, which a leg on the table is not.
        foreach (LegMuscle muscle in LegMuscle.All.Where(muscle => muscle.Group is MuscleGroup.Calf or MuscleGroup.DeepCalf or MuscleGroup.Peroneals or MuscleGroup.Shin))
        {
            ValueBand band = standing.PassiveForces[leg.Map.Muscle(muscle)];
            Assert.Equal(band.Low, lying.Tension(muscle).Low, 1e-6 * (1 + band.Low));
            Assert.Equal(band.High, lying.Tension(muscle).High, 1e-6 * (1 + band.High));
        }

        Assert.Equal(standing.PassiveMoments[(int)StretchJoint.Ankle].High, lying.Moment(LegJoint.Ankle).High, 1e-3);
    }
}
