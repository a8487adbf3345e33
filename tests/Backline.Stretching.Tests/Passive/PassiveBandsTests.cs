using Backline.Numerics;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Tests.Passive;

public sealed class PassiveBandsTests
{
    private static readonly LegPosture Bow = new(Angle.FromDegrees(80), Angle.FromDegrees(5), Angle.FromDegrees(15));

    [Fact]
    public void The_same_posture_has_the_same_band_and_another_seed_nearly_the_same()
    {
        PassiveLeg leg = LegSamples.Leg();
        leg.Lay(Bow);

        var first = PassiveBands.Draw(leg, new());
        var second = PassiveBands.Draw(leg, new());
        var other = PassiveBands.Draw(leg, new(), seed: 7);

        Assert.Equal(first.Moment(LegJoint.Hip), second.Moment(LegJoint.Hip));
        Assert.InRange(other.Moment(LegJoint.Hip).Low / first.Moment(LegJoint.Hip).Low, 0.8, 1.25);
    }

    [Fact]
    public void Where_nobody_differs_the_band_is_the_value()
    {
        PassiveLeg leg = LegSamples.Leg();
        leg.Lay(Bow);

        var none = PassiveBands.Draw(leg, new() { FibreLength = 0, SlackLength = 0, MomentArm = 0, MaxForce = 0, TissueStiffness = 0 });

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

        var usual = PassiveBands.Draw(leg, new());
        var alike = PassiveBands.Draw(leg, new() { FibreLength = 0.05, SlackLength = 0.002, MomentArm = 0.03, MaxForce = 0.07, TissueStiffness = 0.1 });

        Band wide = usual.Moment(LegJoint.Knee), narrow = alike.Moment(LegJoint.Knee);
        Assert.InRange(leg.Moment(LegJoint.Knee), wide.Low, wide.High);
        Assert.True(wide.High - wide.Low > 2 * (narrow.High - narrow.Low));
    }
}
