using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using CsCheck;

namespace Backline.Stretching.Tests.Postures;

public sealed class StretchedBodyTests
{
    private const double Degree = Math.PI / 180;

    [Fact]
    public void Heel_and_ball_of_both_feet_lie_where_the_roll_says() => InputGens.Usual.Sample(inputs =>
    {
        StretchResult result = LegModel.NewSimulator().Solve(in inputs);
        StretchedBody body = result.Body;
        double ballHeight = body.Foot.BallHeight;

        Assert.True(body.IsFound);
        foreach (string side in (string[])["r", "l"])
        {
            Vec3 heel = Marker(result, "heel_" + side);
            Vec3 ball = 0.5 * (Marker(result, "ball_medial_" + side) + Marker(result, "ball_lateral_" + side));
            Assert.Equal(0, heel.X, 1e-10);
            Assert.Equal(body.Given.HeelLift, heel.Y, 1e-10);

            // A tilt by uneven weight lifts the middle of the ball, which is not quite on the foot's axis.
            Assert.Equal(ballHeight, ball.Y, body.Given.InnerWeight == 0 ? 1e-10 : 2e-3);
        }
    });

    [Fact]
    public void With_parallel_feet_dorsiflexion_is_foot_pitch_and_shin_lean_together() => InputGens.Usual.Sample(usual =>
    {
        StretchInputs inputs = usual with { TurnOut = 0, InnerWeight = 0 };

        StretchedBody body = LegModel.NewSimulator().Solve(in inputs).Body;

        Assert.Equal(body.FootPitch + body.Given.ShankInclination, body.Dorsiflexion, 2e-3);
        Assert.Equal(body.Foot.Pitch, body.FootPitch, 1e-9);
    });

    [Fact]
    public void The_same_posture_follows_whatever_was_solved_before() => Gen.Select(InputGens.Usual, InputGens.Anything).Sample((inputs, other) =>
    {
        StretchSimulator simulator = LegModel.NewSimulator();
        StretchResult fresh = simulator.Solve(in inputs);
        StretchResult used = simulator.Solve(in other);

        simulator.Solve(in inputs, used);

        Assert.Equal(fresh.Body.Coordinates, used.Body.Coordinates);
        Assert.Equal(fresh.Loads.Muscles, used.Loads.Muscles);
    });

    [Fact]
    public void A_higher_roll_never_lowers_dorsiflexion_at_a_fixed_shin() => Gen.Select(InputGens.Usual, Gen.Double[0, 0.02]).Sample((inputs, more) =>
    {
        StretchedBody lower = LegModel.NewSimulator().Solve(in inputs).Body;
        StretchedBody higher = LegModel.NewSimulator().Solve(inputs with { RollDiameter = inputs.RollDiameter + more }).Body;

        Assert.True(
            higher.Dorsiflexion >= lower.Dorsiflexion - 1e-9 || higher.Given.ShankInclination != lower.Given.ShankInclination,
            $"{lower.Dorsiflexion / Degree} then {higher.Dorsiflexion / Degree}");
    });

    [Fact]
    public void More_bow_never_shortens_a_hamstring_nor_the_nerves_bed() => Gen.Select(InputGens.Usual, Gen.Double[0, 15]).Sample((inputs, more) =>
    {
        StretchResult less = LegModel.NewSimulator().Solve(in inputs);
        StretchResult deeper = LegModel.NewSimulator().Solve(inputs with { HipHinge = inputs.HipHinge + (more * Degree) });

        // A bow that was taken back to stand is no deeper bow.
        if (deeper.Body.Given.HipHinge < less.Body.Given.HipHinge)
        {
            return;
        }

        for (int muscle = 0; muscle < less.Loads.Muscles.Length; muscle++)
        {
            if (TissueNames.Of(less.Model.MuscleNames[muscle]) == Tissue.Hamstrings)
            {
                Assert.True(deeper.Loads.Muscles[muscle].Length >= less.Loads.Muscles[muscle].Length - 1e-9, less.Model.MuscleNames[muscle]);
            }
        }

        for (int band = 0; band < less.Loads.Bands.Length; band++)
        {
            if (TissueNames.Of(less.Model.BandNames[band]) == Tissue.Nerve)
            {
                Assert.True(deeper.Loads.Bands[band].Length >= less.Loads.Bands[band].Length - 1e-9, less.Model.BandNames[band]);
            }
        }
    });

    [Fact]
    public void Whatever_is_asked_a_finite_body_within_its_joints_answers_or_says_that_none_was_found() => InputGens.Anything.Sample(inputs =>
    {
        StretchResult result = LegModel.NewSimulator().Solve(in inputs);

        Assert.All(result.Body.Coordinates.ToArray(), value => Assert.True(double.IsFinite(value)));
        if (!result.Body.IsFound)
        {
            return;
        }

        foreach (string name in (string[])["hip_flexion_r", "knee_angle_r", "ankle_angle_r", "subtalar_angle_r", "mtp_angle_r", "hip_rotation_r"])
        {
            CoordinateSpecification range = result.Model.Specification.Joints.SelectMany(joint => joint.Coordinates).First(one => one.Name == name);
            Assert.InRange(result.Body.Coordinates[result.Model.Coordinate(name)], range.RangeMin - 1e-6, range.RangeMax + 1e-6);
        }
    });

    [Fact]
    public void Usual_postures_are_not_touched_but_by_balance() => InputGens.Usual.Sample(inputs =>
    {
        StretchedBody body = LegModel.NewSimulator().Solve(in inputs).Body;

        // Feet turned out on a slope tilt too, the more the steeper it is; with the weight on the outer foot besides, that ends where the foot's own joint does.
        bool isSteepAndTurned = inputs.TurnOut > 8 * Degree && (body.Dorsiflexion > 30 * Degree || inputs.InnerWeight < -0.3);
        Assert.All(body.Adjustments.ToArray(), change => Assert.True(change.Limit == PostureLimit.Balance || (isSteepAndTurned && change.Input == StretchInput.TurnOut), $"{change}"));
    });

    [Theory]
    [InlineData(20, 20)]
    [InlineData(0, 0)]
    [InlineData(10, 40)]
    public void A_shin_that_the_ankle_holds_back_stands_as_near_as_it_allows_on_every_roll(double shin, double knee)
    {
        double farthest = double.PositiveInfinity;
        double dorsiflexion = 0;
        for (int millimetres = 100; millimetres <= 220; millimetres += 5)
        {
            StretchedBody body = LegModel.NewSimulator().Solve(new StretchInputs
            {
                RollDiameter = millimetres / 1000.0,
                ShankInclination = shin * Degree,
                KneeFlexion = knee * Degree,
            }).Body;

            Assert.True(body.IsFound);
            Assert.True(body.Given.ShankInclination <= farthest + (0.1 * Degree), $"on {millimetres} mm the shin leans {body.Given.ShankInclination / Degree} after {farthest / Degree}");
            Assert.True(body.Dorsiflexion >= dorsiflexion - (0.2 * Degree), $"on {millimetres} mm {body.Dorsiflexion / Degree} after {dorsiflexion / Degree}");
            (farthest, dorsiflexion) = (body.Given.ShankInclination, body.Dorsiflexion);
        }
    }

    [Fact]
    public void A_heel_comes_up_no_farther_than_the_foot_is_long()
    {
        StretchedBody body = LegModel.NewSimulator().Solve(new StretchInputs { BodyHeight = 1.2, HeelLift = 0.15, RollDiameter = 0, HipHinge = 10 * Degree }).Body;

        Adjustment change = Assert.Single(body.Adjustments.ToArray(), one => one.Input == StretchInput.HeelLift);
        Assert.Equal(PostureLimit.Foot, change.Limit);
        Assert.Equal(0, body.Foot.BallHeight, 1e-9);
        Assert.InRange(body.Given.HeelLift, 0.05, 0.15);
    }

    [Fact]
    public void No_hands_help_who_falls_back()
    {
        StretchSimulator simulator = LegModel.NewSimulator();
        Balance balance = simulator.Solve(new StretchInputs { RollDiameter = 0.25, RollSquash = 0, HandHeight = 0.45 }).Body.Balance;
        Assert.Equal(BalanceVerdict.FallsBack, balance.Verdict);
        Assert.Equal(double.PositiveInfinity, balance.LeastHandForce);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Who_asks_for_more_turn_out_never_gets_less(double innerWeight)
    {
        double before = 0;
        for (int degrees = 0; degrees <= 60; degrees += 3)
        {
            StretchedBody body = LegModel.NewSimulator().Solve(new StretchInputs { TurnOut = degrees * Degree, InnerWeight = innerWeight }).Body;
            Assert.True(body.IsFound);
            Assert.True(body.Given.TurnOut >= before - 1e-3, $"{degrees}° were asked for: {body.Given.TurnOut / Degree} after {before / Degree}");
            Assert.True(body.Given.InnerWeight == innerWeight, $"at {degrees}° the weight goes {body.Given.InnerWeight}");
            before = body.Given.TurnOut;
        }

        Assert.InRange(before, 25 * Degree, 45 * Degree); // a foot and a hip turn out so far
    }

    // The hip's end lay between two steps of the search for knees bent so: every other bow was said to fall back.
    [Theory]
    [InlineData(53)]
    [InlineData(53.5)]
    [InlineData(53.8)]
    public void Whether_a_body_can_stand_does_not_depend_on_the_bow_it_was_asked_for(double knee)
    {
        BalanceVerdict[] verdicts =
        [
            .. Enumerable.Range(50, 23).Select(hinge => LegModel.NewSimulator().Solve(new StretchInputs { KneeFlexion = knee * Degree, HipHinge = hinge * Degree }).Body.Balance.Verdict).Distinct(),
        ];

        Assert.Equal(BalanceVerdict.StandsAlone, Assert.Single(verdicts));
    }

    [Fact]
    public void Hands_that_cannot_press_so_are_told_so_and_each_input_is_told_once() => InputGens.Anything.Sample(inputs =>
    {
        StretchedBody body = LegModel.NewSimulator().Solve(in inputs).Body;

        Adjustment[] changes = body.Adjustments.ToArray();
        Assert.Equal(changes.Length, changes.Select(change => change.Input).Distinct().Count());
        if (body.IsFound && body.HasHandsOn && inputs.HandLoad is { } asked)
        {
            double off = Math.Abs(body.Balance.HandForce - asked);
            Assert.True(changes.Any(change => change.Input == StretchInput.HandLoad) ? off > 1e-6 : off < 1); // a tenth of a kilogram, which sentences go to
            Assert.Equal(body.Balance.HandForce, body.Given.HandLoad!.Value, 1e-6); // it was asked for
        }
    });

    [Fact]
    public void A_roll_too_high_for_the_ankle_is_answered_with_a_shin_that_leans_back()
    {
        StretchInputs inputs = new() { RollDiameter = 0.16, RollSquash = 0, ShankInclination = 15 * Degree };

        StretchedBody body = LegModel.NewSimulator().Solve(in inputs).Body;

        Adjustment change = Assert.Single(body.Adjustments.ToArray(), one => one.Limit == PostureLimit.Ankle);
        Assert.Equal(StretchInput.ShankInclination, change.Input);
        Assert.Equal(15 * Degree, change.Asked);
        Assert.Equal(body.Given.ShankInclination, change.Given);
        Assert.True(change.Given < change.Asked);
    }

    [Fact]
    public void Turned_out_feet_point_outwards_and_weight_on_the_inner_edge_turns_the_sole_outwards() =>
        Gen.Select(InputGens.Usual, Gen.Double[2, 20], Gen.Double[0.05, 0.5]).Sample((usual, degrees, weight) =>
        {
            StretchInputs straight = usual with { TurnOut = 0, InnerWeight = 0, RollDiameter = 0.08, RollSquash = 0.3, BallPlacement = 1 };
            StretchResult plain = LegModel.NewSimulator().Solve(in straight);
            StretchResult turned = LegModel.NewSimulator().Solve(straight with { TurnOut = degrees * Degree });
            StretchResult inner = LegModel.NewSimulator().Solve(straight with { InnerWeight = weight });
            Vec3 foot = Marker(turned, "ball_medial_r") + Marker(turned, "ball_lateral_r") - (2 * Marker(turned, "heel_r"));

            Assert.Equal(degrees * Degree, Math.Atan2(foot.Z, Math.Sqrt((foot.X * foot.X) + (foot.Y * foot.Y))), 0.03);
            int subtalar = plain.Model.Coordinate("subtalar_angle_r");
            Assert.True(inner.Body.Coordinates[subtalar] < plain.Body.Coordinates[subtalar]);
        });

    [Fact]
    public void A_tucked_pelvis_slackens_hamstrings_and_lifted_toes_tighten_the_sole() => InputGens.Usual.Sample(usual =>
    {
        StretchInputs plainly = usual with { PelvicTuck = 0, ToeLift = 0, HipHinge = 30 * Degree };
        StretchResult plain = LegModel.NewSimulator().Solve(in plainly);
        StretchResult tucked = LegModel.NewSimulator().Solve(plainly with { PelvicTuck = 10 * Degree });
        StretchResult lifted = LegModel.NewSimulator().Solve(plainly with { ToeLift = 30 * Degree });
        if (tucked.Body.Given.HipHinge != plain.Body.Given.HipHinge)
        {
            return;
        }

        int hamstring = plain.Model.Muscle("semimem_r");
        int fascia = plain.Model.BandNames.Index().First(band => band.Item == "plantar_fascia_r").Index;
        Assert.True(tucked.Loads.Muscles[hamstring].Length < plain.Loads.Muscles[hamstring].Length);
        Assert.True(lifted.Loads.Bands[fascia].Length > plain.Loads.Bands[fascia].Length);
    });

    [Fact]
    public void Bad_inputs_are_refused_with_every_problem_at_once()
    {
        StretchInputs inputs = new() { BodyHeight = -1.7, BodyMass = 0, RollDiameter = 2, KneeFlexion = 200 * Degree, HipHinge = double.NaN };

        ArgumentException refused = Assert.Throws<ArgumentException>(() => LegModel.NewSimulator().Solve(in inputs));

        Assert.Equal(5, StretchInputRules.Problems(in inputs).Count);
        Assert.All(StretchInputRules.Problems(in inputs), problem => Assert.Contains(problem, refused.Message, StringComparison.Ordinal));
        Assert.Contains("knee bend: is 200°; -10 to 150° was expected", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_lacks_what_standing_needs_is_refused_with_every_name()
    {
        ModelSpecification whole = LegModel.Standing.Model.Specification;
        ModelSpecification lacking = whole with { Markers = [.. whole.Markers.Where(marker => marker.Name is not ("heel_r" or "palm_l"))] };

        ModelException refused = Assert.Throws<ModelException>(() => StandingModel.Bind(lacking, LegModel.Height));

        Assert.Equal(2, refused.Problems.Count);
        Assert.Contains("'heel_r'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.PositiveInfinity)]
    public void A_body_without_a_mass_is_refused(double mass)
    {
        ModelSpecification whole = LegModel.Standing.Model.Specification;
        ModelSpecification weightless = whole with { Bodies = [.. whole.Bodies.Select(body => body with { Mass = mass })] };

        ModelException refused = Assert.Throws<ModelException>(() => StandingModel.Bind(weightless, LegModel.Height));

        Assert.Contains("standing on a roll needs a mass above 0", Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 9.8, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(0, -1e-300, 0)]
    [InlineData(0, 0, -9.8)]
    public void A_world_that_does_not_pull_straight_down_is_refused(double x, double y, double z)
    {
        ModelSpecification leaning = LegModel.Standing.Model.Specification with { Gravity = new Vec3(x, y, z) };

        ModelException refused = Assert.Throws<ModelException>(() => StandingModel.Bind(leaning, LegModel.Height));

        Assert.Contains("pulls straight down", Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_foot_without_length_is_refused()
    {
        ModelSpecification whole = LegModel.Standing.Model.Specification;
        Vec3 heel = whole.Markers.First(marker => marker.Name == "heel_r").Location;
        ModelSpecification footless = whole with { Markers = [.. whole.Markers.Select(marker => marker.Name.StartsWith("ball_", StringComparison.Ordinal) ? marker with { Location = heel } : marker)] };

        ModelException refused = Assert.Throws<ModelException>(() => StandingModel.Bind(footless, LegModel.Height));

        Assert.Contains("no farther forward than heel_r", Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
    }

    private static Vec3 Marker(StretchResult result, string name)
    {
        Workspace workspace = result.Model.NewWorkspace();
        workspace.Pose(result.Body.Coordinates);
        return result.Body.Scale * workspace.MarkerInGround(result.Model.Specification.Markers.First(marker => marker.Name == name));
    }
}
