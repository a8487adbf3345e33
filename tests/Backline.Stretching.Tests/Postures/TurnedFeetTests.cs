using Backline.Stretching.Postures;
using CsCheck;

namespace Backline.Stretching.Tests.Postures;

/// <summary>Feet asked to turn farther, or weight to an edge, than foot and hip let them: what they come to, and what is said of it.</summary>
public sealed class TurnedFeetTests
{
    private const double Degree = Math.PI / 180;

    [Theory]
    [InlineData(0.08, 0)]
    [InlineData(0.12, 0)]
    [InlineData(0.12, 20)]
    [InlineData(0.17, 10)]
    public void A_little_more_turn_out_or_weight_changes_the_answer_a_little(double roll, double shin)
    {
        foreach (double kept in (double[])[-1, -0.5, 0, 0.5, 1])
        {
            StretchInputs start = new() { RollDiameter = roll, ShankInclination = shin * Degree, HandHeight = 0.75 };
            AssertContinuous(degrees => start with { TurnOut = degrees * Degree, InnerWeight = kept }, -30, 60);
            AssertContinuous(step => start with { TurnOut = ((40 * kept) + 10) * Degree, InnerWeight = step / 40 }, -40, 40);
        }
    }

    // 37° out with all weight on the inner edge was possible, and 38° was answered with 25° and the weight in the middle.
    [Fact]
    public void Weight_is_kept_where_feet_less_turned_out_lie_with_it()
    {
        StretchInputs asked = new() { RollDiameter = 0.12, TurnOut = 60 * Degree, InnerWeight = 1, HandHeight = 0.75 };

        StretchedBody body = Solve(asked);

        Assert.Equal(1, body.Given.InnerWeight);
        Assert.Equal(StretchInput.TurnOut, Assert.Single(body.Adjustments.ToArray()).Input);
        Assert.True(Solve(asked with { TurnOut = body.Given.TurnOut - Degree }).Adjustments.IsEmpty);
        Assert.False(Solve(asked with { TurnOut = body.Given.TurnOut + Degree }).Adjustments.IsEmpty);
    }

    // Under shins that leaned too far no foot could be laid, or only on the wrong side of its shank; turn-out and weight then went at once.
    [Theory]
    [InlineData("roll-cm=17 squash=0 knee=0 shin=0 hinge=20 turn-out=-10 inner=1 heel-lift-cm=1.04")]
    [InlineData("roll-cm=17 squash=0.2 knee=0 shin=10 hinge=20 turn-out=60 inner=-1 hands-cm=75")]
    [InlineData("roll-cm=22 squash=0.2 knee=-4 shin=10 hinge=90 turn-out=15 inner=1 hands-cm=75")]
    [InlineData("roll-cm=15.6 squash=0 knee=-1.55 shin=15.5 hinge=33 turn-out=-4.2 inner=0.03 hands-cm=75")]
    [InlineData("roll-cm=14.5772 squash=0.5 knee=-2.4784 shin=28.3313 hinge=83.5978 turn-out=-27.4582 inner=0.3675 hands-cm=75")]
    [InlineData("roll-cm=22.738 squash=0.2 knee=42.0637 shin=27.1168 hinge=18.9011 turn-out=-27.7533 inner=0.3441 hands-cm=75")]
    public void Feet_and_weight_never_go_at_once_where_some_of_them_lies(string asked) =>
        AssertKeepsSome(Asked.For(asked));

    [Fact]
    public void Feet_and_weight_never_go_at_once_on_any_roll() =>
        InputGens.OnAnyRoll.Sample(AssertKeepsSome, iter: 2000, print: asked => asked.ToString());

    // Feet are followed from shin to shin, and from one try to the next: what they come to is told by the last shin alone. Where a body so turned falls, its feet were turned less to let it stand.
    [Fact]
    public void Feet_come_to_what_they_come_to_under_the_shin_of_the_answer() => InputGens.OnAnyRoll.Sample(AssertComesToThat, iter: 1000, print: asked => asked.ToString());

    // Legs that were found bent another way round, and weight taken back for them that could have stayed.
    [Theory]
    [InlineData("roll-cm=7.490150796943415 shin=27.310160564868788 knee=-4.368031113114222 hinge=61.98442556987724 turn-out=-18.512896782957434 inner=-0.4295976569082577 squash=0")]
    [InlineData("roll-cm=24.04098 shin=-7.8354988 knee=45.073928 hinge=33.287086 turn-out=-28.99722 inner=-0.2802628 squash=0.2")]
    [InlineData("roll-cm=21.369589 shin=17.419898 knee=-2.2019624 hinge=61.337752 turn-out=22.327959 inner=0.80893891 squash=0.4")]
    [InlineData("roll-cm=23.722872754429876 shin=-9.666881020957083 knee=40.047022376697065 hinge=13.058206901447011 turn-out=15.244282165190333 inner=0.7290151136596759 squash=0.2")]
    public void Feet_come_to_the_same_where_a_leg_bends_another_way_round(string asked) =>
        AssertComesToThat(Asked.For($"{asked} hands-cm=75"));

    [Theory]
    [InlineData(0.12, 0, 1)]
    [InlineData(0.12, 0, 0)]
    [InlineData(0.08, 10, -1)]
    [InlineData(0.08, 0, 1)]
    [InlineData(0.17, 0, 1)]
    public void However_far_feet_are_asked_to_turn_the_same_joint_is_named_and_stands_at_its_end(double roll, double shin, double inner)
    {
        StretchResult[] results =
        [
            .. new[] { 42.0, 47, 53, 60 }.Select(degrees => LegModel.NewSimulator().Solve(new StretchInputs
            {
                RollDiameter = roll,
                ShankInclination = shin * Degree,
                TurnOut = degrees * Degree,
                InnerWeight = inner,
                HandHeight = 0.75,
            })),
        ];

        PostureLimit[] named = [.. results.Select(result => Assert.Single(result.Body.Adjustments.ToArray(), change => change.Input == StretchInput.TurnOut).Limit)];
        Assert.All(named, limit => Assert.Equal(named[0], limit));
        string[] joints = named[0] == PostureLimit.Subtalar ? ["subtalar_angle_r"] : ["hip_rotation_r", "hip_adduction_r"];
        Assert.All(results, result => Assert.Contains(joints, joint => OfEnd(result, joint) < 0.02 * Degree));
    }

    // It was put down to balance, though the body would have stood with any lean.
    [Theory]
    [InlineData("height-cm=158.26 roll-cm=23.69 squash=0.7435 ball=0.3322 heel-lift-cm=14.19 knee=145.28 shin=-12.32 hinge=53.75 rounding=91.67 tuck=-8.37 turn-out=2.249 inner=-0.5863", PostureLimit.Laying)]
    [InlineData("height-cm=170.78 roll-cm=18.195 squash=0.3676 ball=0.5272 heel-lift-cm=2.812 knee=-9.89 shin=40.37 hinge=129.59 rounding=69.14 tuck=26.82 turn-out=-13.726 inner=0.0965", PostureLimit.Subtalar)]
    public void A_shin_under_which_feet_cannot_be_laid_is_not_put_down_to_balance(string asked, PostureLimit limit)
    {
        StretchedBody body = Solve(Asked.For($"{asked} hands-cm=50"));

        Assert.Equal(limit, Assert.Single(body.Adjustments.ToArray(), change => change.Input == StretchInput.ShankInclination).Limit);
    }

    [Fact]
    public void Beside_feet_taken_back_the_joint_named_stands_at_its_end_or_none_does() => InputGens.Anything.Sample(asked =>
    {
        StretchResult result = LegModel.NewSimulator().Solve(asked);
        double foot = OfEnd(result, "subtalar_angle_r");
        double hip = Math.Min(OfEnd(result, "hip_rotation_r"), OfEnd(result, "hip_adduction_r"));
        return result.Body.Adjustments.ToArray().Where(change => change.Input is StretchInput.TurnOut or StretchInput.InnerWeight).All(change => change.Limit switch
        {
            PostureLimit.Subtalar => foot <= 0.02 * Degree,
            PostureLimit.HipRotation => hip <= 0.02 * Degree,
            PostureLimit.Laying => Math.Min(foot, hip) > 0.02 * Degree,
            _ => false,
        });
    });

    private static void AssertComesToThat(StretchInputs asked)
    {
        StretchedBody body = Solve(asked);
        StretchInputs given = body.Given;
        if (!body.Stands || given.ShankInclination == asked.ShankInclination)
        {
            return;
        }

        StretchedBody again = Solve(given with { TurnOut = asked.TurnOut, InnerWeight = asked.InnerWeight });
        if (again.Stands)
        {
            Assert.Equal(given.TurnOut, again.Given.TurnOut, 1e-6);
            Assert.Equal(given.InnerWeight, again.Given.InnerWeight, 1e-6);
            Assert.Equal(given.ShankInclination, again.Given.ShankInclination, 1e-6);
        }
    }

    // Both may go only where, all else as answered, not even a quarter of either or both lies.
    private static void AssertKeepsSome(StretchInputs asked)
    {
        StretchedBody body = Solve(asked);
        if (body.Given.TurnOut != 0 || body.Given.InnerWeight != 0 || !body.Stands)
        {
            return;
        }

        StretchInputs given = body.Given;
        Assert.All(new[] { (1, 0.25), (0.25, 1), (0.25, 0.25), (0, 0.25), (0.25, 0) }.Select(share => (given with { TurnOut = share.Item1 * asked.TurnOut, InnerWeight = share.Item2 * asked.InnerWeight })),
            more => Assert.True(more == given || !Solve(more).Adjustments.IsEmpty, FormattableString.Invariant($"{asked} came to {given}, and {more} lies")));
    }

    // rad. How far a joint is from the end it is nearer to.
    private static double OfEnd(StretchResult result, string joint)
    {
        int number = result.Model.Coordinate(joint);
        (double min, double max) = LegModel.Standing.Ranges[number];
        return Math.Min(max - result.Body.Coordinates[number], result.Body.Coordinates[number] - min);
    }

    // Where a whole step changes much, some steepness is allowed and a jump is not: halves, again and again on the side that changes more, come to little.
    private static void AssertContinuous(Func<double, StretchInputs> asked, int first, int last)
    {
        for (int step = first; step < last; step++)
        {
            (double from, double to) = (step, step + 1);
            (StretchInputs one, StretchInputs next) = (Solve(asked(from)).Given, Solve(asked(to)).Given);
            for (int halving = 0; halving < 8 && Between(one, next) > 1; halving++)
            {
                double middle = (from + to) / 2;
                StretchInputs given = Solve(asked(middle)).Given;
                (from, one, to, next) = Between(one, given) > Between(given, next) ? (from, one, middle, given) : (middle, given, to, next);
            }

            Assert.True(Between(one, next) <= 1, FormattableString.Invariant($"from {from} to {to}: {one} and {next}"));
        }
    }

    // 1. In the largest of 2° of turn-out and shin and a tenth of the weight.
    private static double Between(StretchInputs one, StretchInputs next) => Math.Max(
        Math.Abs(next.InnerWeight - one.InnerWeight) / 0.1,
        Math.Max(Math.Abs(next.TurnOut - one.TurnOut), Math.Abs(next.ShankInclination - one.ShankInclination)) / (2 * Degree));

    private static StretchedBody Solve(StretchInputs inputs) => LegModel.NewSimulator().Solve(in inputs).Body;
}
