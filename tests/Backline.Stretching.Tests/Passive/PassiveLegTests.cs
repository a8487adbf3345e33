using Backline.Biomechanics;
using Backline.Biomechanics.Muscles;
using Backline.Numerics;
using Backline.Practice;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;
using CsCheck;

namespace Backline.Stretching.Tests.Passive;

public sealed class PassiveLegTests
{
    // A forward bend and more: hip 0 to 110, knee 0 to 90, ankle -40 to 40, subtalar -20 to 20, toes -30 to 70.
    private static readonly Gen<LegPosture> Postures =
        from hip in Gen.Double[0, 110]
        from knee in Gen.Double[0, 90]
        from ankle in Gen.Double[-40, 40]
        from subtalar in Gen.Double[-20, 20]
        from toes in Gen.Double[-30, 70]
        select Posture(hip, knee, ankle, subtalar, toes);

    [Fact]
    public void Moments_are_minus_the_slope_of_the_energy_stored()
    {
        PassiveLeg leg = LegSamples.Leg();
        const double step = 2e-4;

        Postures.Sample(posture =>
        {
            foreach (LegJoint joint in Enum.GetValues<LegJoint>())
            {
                // Work done on the way from one side to the other, by Simpson's rule over the moment itself and by energy of each part.
                double before = Energy(leg, Moved(posture, joint, -step));
                double after = Energy(leg, Moved(posture, joint, step));
                leg.Lay(posture);
                double moment = leg.MuscleMoment(joint);
                Assert.True(Math.Abs(moment + ((after - before) / (2 * step))) <= 0.02 + (0.002 * Math.Abs(moment)), $"{joint} at {posture}: {moment} against {-(after - before) / (2 * step)}");
            }
        }, iter: 12, threads: 1);
    }

    [Fact]
    public void Moment_arms_are_minus_the_slope_of_the_lengths_all_through_a_forward_bend()
    {
        PassiveLeg leg = LegSamples.Leg();
        const double step = 1e-6;

        Postures.Sample(posture =>
        {
            foreach (LegJoint joint in Enum.GetValues<LegJoint>())
            {
                double[] before = Lengths(leg, Moved(posture, joint, -step));
                double[] after = Lengths(leg, Moved(posture, joint, step));
                leg.Lay(posture);
                for (int i = 0; i < before.Length; i++)
                {
                    Assert.Equal(-(after[i] - before[i]) / (2 * step), leg.MomentArm(LegMuscle.All[i], joint), 1e-5);
                }
            }
        }, iter: 60, threads: 1);
    }

    [Fact]
    public void The_moment_is_that_of_tensions_times_arms_and_of_the_tissues()
    {
        PassiveLeg leg = LegSamples.Leg();

        leg.Lay(Posture(60, 10, 15, 0, 30));

        double byHand = LegMuscle.All.Sum(muscle => leg.Equilibrium(muscle).TendonForce * leg.MomentArm(muscle, LegJoint.Knee));
        Assert.Equal(byHand + leg.TissueMoment(LegJoint.Knee), leg.Moment(LegJoint.Knee), 1e-12);
        Assert.NotEqual(0, byHand);
    }

    [Fact]
    public void Fibre_and_tendon_pull_alike()
    {
        PassiveLeg leg = LegSamples.Leg();

        Postures.Sample(posture =>
        {
            leg.Lay(posture);
            foreach (LegMuscle muscle in LegMuscle.All)
            {
                MuscleEquilibrium found = leg.Equilibrium(muscle);
                Assert.True(found.Status is EquilibriumStatus.Slack or EquilibriumStatus.AtLowerBound
                    || Math.Abs(found.FibreForceAlongTendon - found.TendonForce) <= 1e-8 * leg.MaxForce(muscle), $"{muscle.Name}: {found}");
            }
        }, iter: 100, threads: 1);
    }

    [Fact]
    public void Bowing_never_shortens_a_hamstring_and_dorsiflexing_never_shortens_the_calf()
    {
        PassiveLeg leg = LegSamples.Leg();
        LegMuscle[] hamstrings = In(MuscleGroup.Hamstrings), calf = In(MuscleGroup.Calf);

        for (int knee = 0; knee <= 60; knee += 20)
        {
            AssertLengthens(leg, hamstrings, Enumerable.Range(0, 111).Select(hip => Posture(hip, knee, 0)));
            AssertLengthens(leg, calf, Enumerable.Range(-40, 81).Select(ankle => Posture(0, knee, ankle)));
        }
    }

    [Fact]
    public void The_hamstrings_keep_an_arm_about_the_hip_through_the_deepest_bow()
    {
        PassiveLeg leg = LegSamples.Leg();

        for (int hip = 0; hip <= 120; hip += 5)
        {
            leg.Lay(Posture(hip, 0, 0));

            Assert.All(In(MuscleGroup.Hamstrings).Concat(In(MuscleGroup.Gluteals)), muscle =>
                Assert.InRange(-leg.MomentArm(muscle, LegJoint.Hip), 0.025, 0.080));
        }
    }

    // Bare, the bed came before the hip beyond 100° and grew shorter in the deepest bow, where the nerve is drawn most.
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(60)]
    public void The_nerve_bed_keeps_an_arm_about_the_hip_through_the_deepest_bow(int knee)
    {
        PassiveLeg leg = LegSamples.Leg();

        Assert.All(Enumerable.Range(0, 125), hip => Assert.InRange((NerveAt(hip + 1) - NerveAt(hip)) / Angle.FromDegrees(1).Radians, 0.03, 0.06));

        double NerveAt(int hip)
        {
            leg.Lay(Posture(hip, knee, 0));
            return leg.NerveLength();
        }
    }

    [Fact]
    public void Lifted_toes_tighten_the_plantar_fascia_and_the_nerve_bed_pulls_at_nothing()
    {
        PassiveLeg leg = LegSamples.Leg();

        leg.Lay(Posture(0, 0, 0));
        double flat = -leg.BandMoment(leg.Map.PlantarFascia, LegJoint.Toes);
        double nerve = leg.NerveLength();
        leg.Lay(Posture(0, 0, 0, toes: 40));
        double lifted = -leg.BandMoment(leg.Map.PlantarFascia, LegJoint.Toes);
        leg.Lay(Posture(80, 0, 20, toes: 40));

        Assert.Equal(0, flat);
        Assert.True(lifted > 0.5, $"{lifted} N m");
        Assert.True(leg.NerveLength() > nerve + 0.03);
        Assert.All(Enum.GetValues<LegJoint>(), joint => Assert.Equal(0, leg.BandMoment(leg.Map.NerveBed, joint)));
    }

    [Fact]
    public void A_tilted_pelvis_is_a_flexed_hip()
    {
        PassiveLeg leg = LegSamples.Leg();

        leg.Lay(Posture(50, 0, 0) with { PelvicTilt = Angle.FromDegrees(20) });
        double tilted = leg.Moment(LegJoint.Hip);
        leg.Lay(Posture(70, 0, 0));

        Assert.Equal(leg.Moment(LegJoint.Hip), tilted, 1e-12);
    }

    [Fact]
    public void Both_legs_have_the_same_moments()
    {
        PassiveLeg right = LegSamples.Leg(), left = LegSamples.Leg(Side.Left);

        Postures.Sample(posture =>
        {
            right.Lay(posture);
            left.Lay(posture);
            Assert.All(Enum.GetValues<LegJoint>(), joint => Assert.Equal(right.Moment(joint), left.Moment(joint), 1e-6));
        }, iter: 30, threads: 1);
    }

    [Theory]
    [InlineData(200, "knee: is 200 degrees; -10 to 120 was expected")]
    [InlineData(double.NaN, "knee: is NaN degrees; -10 to 120 was expected")]
    public void A_joint_out_of_its_range_is_named(double knee, string expected) =>
        Assert.Equal([expected], Posture(0, knee, 0).OutOfRange(LegSamples.Leg().Map));

    [Fact]
    public void A_model_without_the_muscles_is_refused_with_all_that_it_lacks()
    {
        Model model = (LegSamples.Model.Specification with
        {
            Muscles = [.. LegSamples.Model.Specification.Muscles.Where(muscle => muscle.Name is not ("soleus_r" or "bflh_r"))],
        }).Compile();

        ModelException refused = Assert.Throws<ModelException>(() => new PassiveLeg(model, Side.Right));

        Assert.Equal(2, refused.Problems.Count);
        Assert.Contains("names muscle 'soleus_r'; no such muscle", refused.Message, StringComparison.Ordinal);
        Assert.Contains("names muscle 'bflh_r'; no such muscle", refused.Message, StringComparison.Ordinal);
    }

    private static LegPosture Posture(double hip, double knee, double ankle, double subtalar = 0, double toes = 0) => new(
        Angle.FromDegrees(hip), Angle.FromDegrees(knee), Angle.FromDegrees(ankle), Angle.FromDegrees(subtalar), Angle.FromDegrees(toes));

    private static LegPosture Moved(LegPosture posture, LegJoint joint, double radians) =>
        posture.With(joint, posture.At(joint) + Angle.FromRadians(radians));

    private static LegMuscle[] In(MuscleGroup group) => [.. LegMuscle.All.Where(muscle => muscle.Group == group)];

    private static double[] Lengths(PassiveLeg leg, LegPosture posture)
    {
        leg.Lay(posture);
        return [.. LegMuscle.All.Select(leg.PathLength)];
    }

    private static void AssertLengthens(PassiveLeg leg, LegMuscle[] muscles, IEnumerable<LegPosture> postures)
    {
        double[]? last = null;
        foreach (LegPosture posture in postures)
        {
            leg.Lay(posture);
            double[] now = [.. muscles.Select(leg.PathLength)];
            Assert.True(last is null || now.Zip(last).All(pair => pair.First > pair.Second), $"{posture}");
            last = now;
        }
    }

    // J. The work to stretch every muscle from where it is slack, by adding up its pull over its path.
    private static double Energy(PassiveLeg leg, LegPosture posture)
    {
        leg.Lay(posture);
        double sum = 0;
        foreach (LegMuscle muscle in LegMuscle.All)
        {
            double path = leg.PathLength(muscle);
            int number = leg.Map.Muscle(muscle);
            double Pull(double length) => leg.Map.Model.Equilibrium(number, 0, length).TendonForce;
            double from = path;
            while (from > 0.01 && Pull(from) > 1e-9)
            {
                from -= 0.002;
            }

            const int intervals = 200;
            for (int i = 0; i <= intervals && path > from; i++)
            {
                double weight = i is 0 or intervals ? 1 : i % 2 == 1 ? 4 : 2;
                sum += weight * Pull(from + ((path - from) * i / intervals)) * (path - from) / (3 * intervals);
            }
        }

        return sum;
    }
}
