using Backline.Stretching.Postures;
using Backline.Stretching.Words;
using CsCheck;

namespace Backline.Stretching.Tests.Postures;

/// <summary>Answers to postures that no body takes: that they stand, that they stay, and that they say why.</summary>
public sealed class StandingAnywhereTests
{
    private const double Degree = Math.PI / 180;

    private static readonly Gen<StretchInputs> OnUsualRolls =
        Gen.Select(
            Gen.Select(Gen.Double[0, 0.08], Gen.Double[0, 0.04], Gen.Double[-10, 120], Gen.Double[-45, 60]),
            Gen.Select(Gen.Double[-30, 130], Gen.Double[-20, 70], Gen.Double[-30, 60], Gen.Double[-1, 1]))
        .Select((below, above) => new StretchInputs
        {
            RollDiameter = below.Item1,
            HeelLift = below.Item2,
            KneeFlexion = below.Item3 * Degree,
            ShankInclination = below.Item4 * Degree,
            HipHinge = above.Item1 * Degree,
            Rounding = above.Item2 * Degree,
            TurnOut = above.Item3 * Degree,
            InnerWeight = above.Item4,
        });

    [Theory]
    [InlineData("turn-out=60 shin=-20 knee=20 hinge=60 rounding=20")]
    [InlineData("turn-out=60 shin=-14 knee=20 hinge=60 rounding=60")]
    [InlineData("turn-out=50 shin=-30 knee=20 hinge=60 rounding=20")]
    [InlineData("turn-out=50 shin=0 knee=90 hinge=60 rounding=20")]
    [InlineData("turn-out=50 shin=0 knee=90 hinge=0 rounding=20")]
    public void Feet_at_the_end_of_their_turn_turn_back_where_a_body_would_fall(string asked)
    {
        StretchInputs inputs = Asked.For(asked);

        StretchedBody body = Solve(inputs);

        Assert.Equal(BalanceVerdict.StandsAlone, body.Balance.Verdict);
        Assert.InRange(body.Given.TurnOut, 20 * Degree, inputs.TurnOut);
    }

    [Theory]
    [InlineData(0.19, -11.4)]
    [InlineData(0.187, -15)]
    [InlineData(0.20, -25)]
    [InlineData(0.212, -15)]
    public void Feet_turned_in_on_a_high_roll_are_found_a_body(double roll, double turnOut) =>
        Assert.True(Solve(new() { RollDiameter = roll, TurnOut = turnOut * Degree }).IsFound);

    // They were said to fall whatever is changed, yet who asked for that answer again, its feet less turned, was answered with a posture that stands.
    [Theory]
    [InlineData("roll-cm=21.08 shin=-3.30 knee=20.21 hinge=12.16 turn-out=-21.40 inner=0.571")]
    [InlineData("roll-cm=22.11 shin=10.90 knee=5.10 hinge=98.25 turn-out=-21.47 inner=0.146")]
    [InlineData("roll-cm=21.09 shin=23.31 knee=26.54 hinge=54.97 turn-out=-24.48 inner=-0.135")]
    [InlineData("roll-cm=19.53 shin=13.66 knee=30.82 hinge=41.27 turn-out=-22.73 inner=0.570")]
    [InlineData("roll-cm=18.67 shin=5.66 knee=31.69 hinge=20.12 turn-out=-29.31 inner=0.645")]
    public void What_stands_with_feet_less_turned_is_found_too(string asked) =>
        Assert.True(Solve(Asked.For($"{asked} squash=0 hands-cm=75")).Stands);

    [Theory]
    [InlineData(0.08, 60, 60)]
    [InlineData(0, 50, 120)]
    [InlineData(0, 50, 0)]
    public void With_nothing_under_the_hands_the_answer_stands_alone_and_tells_what_hands_would_bear(double roll, double shin, double hinge)
    {
        StretchInputs asked = new() { RollDiameter = roll, KneeFlexion = 0, ShankInclination = shin * Degree, HipHinge = hinge * Degree };

        StretchedBody body = Solve(asked);

        Assert.Equal(BalanceVerdict.StandsAlone, body.Balance.Verdict);
        Assert.Equal(0, body.Balance.LeastHandForce);
    }

    [Fact]
    public void What_hands_would_have_to_bear_is_what_they_bear_on_a_support()
    {
        StretchInputs asked = new() { KneeFlexion = 0, ShankInclination = 10 * Degree, HipHinge = 70 * Degree };

        StretchResult alone = LegModel.NewSimulator().Solve(in asked);
        StretchedBody supported = Solve(asked with { HandHeight = 0.45 });

        Assert.Equal(BalanceVerdict.StandsAlone, alone.Body.Balance.Verdict);
        Assert.Equal(BalanceVerdict.StandsWithHands, supported.Balance.Verdict);
        Assert.True(supported.Adjustments.IsEmpty);
        Assert.InRange(alone.Body.HandForceAsAsked ?? 0, 0.5 * supported.Balance.HandForce, 2 * supported.Balance.HandForce); // the arms hang elsewhere
        Assert.Contains("As it was asked for it tips forward, unless the hands rest", StretchWords.Whole(alone), StringComparison.Ordinal);
        Assert.Null(supported.HandForceAsAsked);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(40)]
    public void Who_falls_forward_over_high_heels_bends_the_knees(double shin)
    {
        StretchedBody body = Solve(new() { RollDiameter = 0, HeelLift = 0.15, KneeFlexion = 0, ShankInclination = shin * Degree });

        Assert.Equal(BalanceVerdict.StandsAlone, body.Balance.Verdict);
        Assert.Equal(PostureLimit.Ankle, Assert.Single(body.Adjustments.ToArray(), change => change.Input == StretchInput.KneeFlexion).Limit);
    }

    [Fact]
    public void On_a_usual_roll_some_posture_stands_alone_however_the_feet_turn_and_stays_when_it_is_asked_for() => OnUsualRolls.Sample(asked =>
    {
        StretchedBody first = Solve(asked);
        StretchedBody again = Solve(first.Given);

        Assert.Equal(BalanceVerdict.StandsAlone, first.Balance.Verdict);
        Assert.True(again.Adjustments.IsEmpty);
        Assert.All(StretchKnob.All, knob => Assert.Equal(knob.Get(first.Given) ?? -1, knob.Get(again.Given) ?? -1, 1e-6));
    });

    [Fact]
    public void No_answer_leaves_the_range_that_an_input_has() =>
        InputGens.Anything.Sample(asked => Assert.Empty(StretchInputRules.Problems(Solve(asked).Given)));

    [Fact]
    public void A_hip_that_ends_before_the_hinge_does_bends_the_knee_less()
    {
        StretchedBody body = Solve(new() { RollDiameter = 0.25, KneeFlexion = 120 * Degree, PelvicTuck = -30 * Degree });

        Assert.Equal(-30 * Degree, body.Given.HipHinge, 1e-12);
        Assert.Equal(PostureLimit.Hip, Assert.Single(body.Adjustments.ToArray(), change => change.Input == StretchInput.KneeFlexion).Limit);
    }

    [Fact]
    public void The_joint_at_its_end_is_the_one_named()
    {
        StretchedBody high = Solve(new() { RollDiameter = 0.22, TurnOut = 10 * Degree });
        StretchedBody bent = Solve(new() { KneeFlexion = 90 * Degree, HipHinge = 0 });

        Assert.Equal(PostureLimit.Ankle, Assert.Single(high.Adjustments.ToArray(), change => change.Input == StretchInput.ShankInclination).Limit);
        Assert.Equal(PostureLimit.Balance, Assert.Single(bent.Adjustments.ToArray(), change => change.Input == StretchInput.ShankInclination).Limit);
        Assert.Equal(PostureLimit.Ankle, Assert.Single(bent.Adjustments.ToArray(), change => change.Input == StretchInput.KneeFlexion).Limit);
    }

    [Fact]
    public void An_answer_that_is_searched_for_is_the_same_whatever_was_solved_before() => Gen.Select(InputGens.OnAnyRoll, InputGens.OnAnyRoll).Sample(
        (asked, other) =>
        {
            StretchSimulator simulator = LegModel.NewSimulator();
            StretchResult fresh = simulator.Solve(in asked);
            StretchResult used = simulator.Solve(in other);
            simulator.Solve(asked with { ShankInclination = asked.ShankInclination + 0.001 }, used);

            simulator.Solve(in asked, used);

            Assert.Equal(fresh.Body.Given, used.Body.Given);
            Assert.Equal(fresh.Body.Coordinates, used.Body.Coordinates);
        },
        iter: 300,
        print: pair => pair.ToString());

    // 2 m of a body upright over high heels, whose arms reach ahead of the balls only where no support may be asked for: it came to one of 160.4 cm.
    [Fact]
    public void A_support_is_raised_no_higher_than_one_may_be_asked_for()
    {
        StretchedBody body = Solve(new()
        {
            BodyHeight = 2,
            BodyMass = 178,
            RollDiameter = 0.22250351371667504,
            RollSquash = 0,
            BallPlacement = 0.4715019209275353,
            HeelLift = 0.09601834470315389,
            KneeFlexion = 0.0003356402407681403,
            HipHinge = 0,
            Rounding = -0.46824145542038864,
            ToeLift = 0.4537856055185257,
            TurnOut = -1 * Degree,
            HandHeight = 0,
            HandLoad = 0.05,
        });

        Assert.Empty(StretchInputRules.Problems(body.Given));
    }

    // The shoulders of a short body whose shins lean back stand too far behind the balls.
    [Fact]
    public void A_support_out_of_the_arms_reach_is_left_out_and_that_is_said()
    {
        StretchResult result = LegModel.NewSimulator().Solve(new StretchInputs
        {
            BodyHeight = 1.53,
            RollDiameter = 0.23,
            RollSquash = 0,
            KneeFlexion = 55 * Degree,
            HipHinge = 0,
            HandHeight = 0.76,
            HandLoad = 20,
        });

        Assert.False(result.Body.HasHandsOn);
        Assert.Null(result.Body.Given.HandHeight);
        Assert.Null(result.Body.Given.HandLoad);
        Assert.Contains("The arms reach no farther. The hands hang free instead of resting at 76 cm. The hands bear nothing instead of 2 kg.", StretchWords.All(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, 3.36, 60)]
    [InlineData(20, 0, 13.81)]
    public void A_change_too_small_to_be_printed_is_not_told(double knee, double shin, double hinge)
    {
        StretchedBody body = Solve(new() { KneeFlexion = knee * Degree, ShankInclination = shin * Degree, HipHinge = hinge * Degree });

        Assert.NotEqual(body.Asked.HipHinge, body.Given.HipHinge);
        Assert.True(body.Adjustments.IsEmpty);
    }

    private static StretchedBody Solve(StretchInputs inputs) => LegModel.NewSimulator().Solve(in inputs).Body;
}
