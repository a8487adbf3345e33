using Backline.Biomechanics.Skeleton;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Tests.Postures;

public sealed class NearestPostureTests
{
    private const double Degree = Math.PI / 180;
    private const double Hair = 0.11 * Degree; // shows in tenths

    [Fact]
    public void Who_falls_back_whatever_the_bow_leans_the_shins_as_little_as_does_it()
    {
        StretchInputs asked = new() { KneeFlexion = 60 * Degree };

        StretchedBody body = Solve(asked);

        Adjustment change = Assert.Single(body.Adjustments.ToArray());
        Assert.Equal((PostureLimit.Balance, StretchInput.ShankInclination, 0.0), (change.Limit, change.Input, change.Asked));
        Assert.InRange(change.Given ?? double.NaN, 0.5 * Degree, 6 * Degree);
        Assert.Equal(change.Given, body.Given.ShankInclination);
        Assert.Equal(BalanceVerdict.StandsAlone, body.Balance.Verdict);
        Assert.InRange(body.CentreForward, 0, 1e-4);
        Assert.True(Solve(asked with { ShankInclination = body.Given.ShankInclination + Hair }).Adjustments.IsEmpty);
        Assert.False(Solve(asked with { ShankInclination = body.Given.ShankInclination - Hair }).Adjustments.IsEmpty);
    }

    [Fact]
    public void Where_the_ankle_ends_the_knees_straighten_as_little_as_does_it()
    {
        // On a high roll the ankle stands the shins back, and no bow balances knees bent so.
        StretchInputs asked = new() { RollDiameter = 0.16, RollSquash = 0, KneeFlexion = 50 * Degree };

        StretchedBody body = Solve(asked);

        Adjustment knee = Assert.Single(body.Adjustments.ToArray(), change => change.Input == StretchInput.KneeFlexion);
        Assert.Equal(PostureLimit.Balance, knee.Limit); // the ankle is named beside the shin
        Assert.InRange(knee.Given ?? double.NaN, 0, 49 * Degree);
        Assert.Single(body.Adjustments.ToArray(), change => change is { Limit: PostureLimit.Ankle, Input: StretchInput.ShankInclination });
        Assert.Equal(BalanceVerdict.StandsAlone, body.Balance.Verdict);
        Assert.InRange(body.CentreForward, 0, 1e-3);
    }

    [Fact]
    public void Who_falls_forward_whatever_the_bow_leans_the_shins_less()
    {
        StretchedBody body = Solve(new() { RollDiameter = 0, KneeFlexion = 0, ShankInclination = 43 * Degree, HipHinge = 0 });

        Adjustment shin = Assert.Single(body.Adjustments.ToArray(), change => change.Input == StretchInput.ShankInclination);
        Assert.Equal(PostureLimit.Balance, shin.Limit);
        Assert.True(shin.Given < 43 * Degree);
        Assert.Equal(BalanceVerdict.StandsAlone, body.Balance.Verdict);
    }

    [Fact]
    public void A_bow_too_deep_to_stand_is_answered_with_the_deepest_that_does()
    {
        // At the hip's end the hips are farther back than the chest comes forward; less of a bow stands.
        StretchedBody body = Solve(new() { RollDiameter = 0.164, RollSquash = 0, HipHinge = 120 * Degree });

        Assert.Equal(BalanceVerdict.StandsAlone, body.Balance.Verdict);
        Adjustment bow = Assert.Single(body.Adjustments.ToArray(), change => change.Input == StretchInput.HipHinge);
        Assert.Equal(PostureLimit.Balance, bow.Limit);
        Assert.InRange(bow.Given ?? double.NaN, 80 * Degree, 95.2 * Degree);
    }

    // A tucked pelvis takes of the lower back's range.
    [Theory]
    [InlineData(93.3, 34.68)]
    [InlineData(101, 0)]
    [InlineData(110, 0)]
    [InlineData(-30, -30)]
    public void A_back_too_round_is_answered_with_the_roundest_it_can_be(double rounding, double tuck)
    {
        StretchInputs asked = new() { Rounding = rounding * Degree, PelvicTuck = tuck * Degree };

        StretchedBody body = Solve(asked);

        Adjustment change = Assert.Single(body.Adjustments.ToArray(), change => change.Limit == PostureLimit.Back);
        Assert.Equal(StretchInput.Rounding, change.Input);
        Assert.DoesNotContain(Solve(asked with { Rounding = change.Given!.Value }).Adjustments.ToArray(), change => change.Limit == PostureLimit.Back);
        Assert.Contains(Solve(asked with { Rounding = change.Given!.Value + (Math.Sign(rounding) * Hair) }).Adjustments.ToArray(), change => change.Limit == PostureLimit.Back);
    }

    [Fact]
    public void On_a_usual_roll_some_posture_stands_near_any_bend_lean_and_bow()
    {
        foreach (double roll in (double[])[0, 0.08])
        {
            foreach (double knee in (double[])[-10, 0, 20, 60, 90, 120])
            {
                foreach (double shin in (double[])[-45, -20, 0, 20, 60])
                {
                    foreach (double hinge in (double[])[-30, 0, 60, 130])
                    {
                        StretchInputs asked = new() { RollDiameter = roll, KneeFlexion = knee * Degree, ShankInclination = shin * Degree, HipHinge = hinge * Degree };
                        StretchResult result = LegModel.NewSimulator().Solve(in asked);

                        Assert.True(result.Body.IsFound);
                        Assert.True(
                            result.Body.Balance.Verdict == BalanceVerdict.StandsAlone,
                            $"on {roll} m, knees {knee}, shins {shin}, bow {hinge}: {result.Body.Balance.Verdict}");
                        AssertWithinJoints(result);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(20, -7, 3, 13)]
    [InlineData(50, 0, 31, 59)]
    public void The_bow_found_is_one_number_whatever_bow_was_asked_for(double knee, double first, double second, double third)
    {
        double[] found = [.. new[] { first, second, third }.Select(hinge => Solve(new() { KneeFlexion = knee * Degree, HipHinge = hinge * Degree }).Given.HipHinge)];

        Assert.All(found, one => Assert.Equal(found[0], one, 1e-12));
    }

    [Fact]
    public void The_shin_an_ankle_allows_is_one_number_whatever_lean_was_asked_for()
    {
        double[] found = [.. new[] { 25.0, 30, 37, 60 }.Select(shin => Solve(new() { ShankInclination = shin * Degree }).Given.ShankInclination)];

        Assert.All(found, one => Assert.Equal(found[0], one, 1e-3 * Degree));
    }

    [Fact]
    public void The_knees_and_the_shin_found_are_one_number_whatever_knees_were_asked_for()
    {
        StretchInputs[] found = [.. new[] { 62.0, 75, 90, 100 }.Select(knee => Solve(new() { KneeFlexion = knee * Degree, HipHinge = 0 }).Given)];

        Assert.All(found, one => Assert.Equal(found[0].KneeFlexion, one.KneeFlexion, 1e-9));
        Assert.All(found, one => Assert.Equal(found[0].ShankInclination, one.ShankInclination, 1e-9));
    }

    private static StretchedBody Solve(StretchInputs inputs) => LegModel.NewSimulator().Solve(in inputs).Body;

    private static void AssertWithinJoints(StretchResult result)
    {
        foreach (string name in (string[])["hip_flexion_r", "knee_angle_r", "ankle_angle_r"])
        {
            CoordinateSpecification range = result.Model.Specification.Joints.SelectMany(joint => joint.Coordinates).First(one => one.Name == name);
            Assert.InRange(result.Body.Coordinates[result.Model.Coordinate(name)], range.RangeMin - 1e-6, range.RangeMax + 1e-6);
        }
    }
}
