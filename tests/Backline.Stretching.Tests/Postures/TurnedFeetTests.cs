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
    [InlineData(17, 0, 0, 0, 20, -10, 1, 1.04)]
    [InlineData(17, 0.2, 0, 10, 20, 60, -1, 0)]
    [InlineData(22, 0.2, -4, 10, 90, 15, 1, 0)]
    [InlineData(15.6, 0, -1.55, 15.5, 33, -4.2, 0.03, 0)]
    [InlineData(14.5772, 0.5, -2.4784, 28.3313, 83.5978, -27.4582, 0.3675, 0)]
    [InlineData(22.738, 0.2, 42.0637, 27.1168, 18.9011, -27.7533, 0.3441, 0)]
    public void Feet_and_weight_never_go_at_once_where_some_of_them_lies(double roll, double squash, double knee, double shin, double hinge, double turnOut, double inner, double heel) =>
        AssertKeepsSome(new StretchInputs
        {
            RollDiameter = roll / 100,
            RollSquash = squash,
            KneeFlexion = knee * Degree,
            ShankInclination = shin * Degree,
            HipHinge = hinge * Degree,
            TurnOut = turnOut * Degree,
            InnerWeight = inner,
            HeelLift = heel / 100,
            HandHeight = heel > 0 ? null : 0.75,
        });

    [Fact]
    public void Feet_and_weight_never_go_at_once_on_any_roll() =>
        InputGens.OnAnyRoll.Sample(AssertKeepsSome, iter: 2000, print: asked => asked.ToString());

    // Feet are followed from shin to shin, and from one try to the next: what they come to is told by the last shin alone. Where a body so turned falls, its feet were turned less to let it stand.
    [Fact]
    public void Feet_come_to_what_they_come_to_under_the_shin_of_the_answer() => InputGens.OnAnyRoll.Sample(AssertComesToThat, iter: 1000, print: asked => asked.ToString());

    // Legs that were found bent another way round, and weight taken back for them that could have stayed.
    [Theory]
    [InlineData(7.490150796943415, 27.310160564868788, -4.368031113114222, 61.98442556987724, -18.512896782957434, -0.4295976569082577)]
    [InlineData(24.04098, -7.8354988, 45.073928, 33.287086, -28.99722, -0.2802628, 0.2)]
    [InlineData(21.369589, 17.419898, -2.2019624, 61.337752, 22.327959, 0.80893891, 0.4)]
    [InlineData(23.722872754429876, -9.666881020957083, 40.047022376697065, 13.058206901447011, 15.244282165190333, 0.7290151136596759, 0.2)]
    public void Feet_come_to_the_same_where_a_leg_bends_another_way_round(double roll, double shin, double knee, double hinge, double turnOut, double inner, double squash = 0) =>
        AssertComesToThat(new StretchInputs
        {
            RollDiameter = roll / 100,
            RollSquash = squash,
            ShankInclination = shin * Degree,
            KneeFlexion = knee * Degree,
            HipHinge = hinge * Degree,
            TurnOut = turnOut * Degree,
            InnerWeight = inner,
            HandHeight = 0.75,
        });

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
    [InlineData(1.5826, 23.69, 0.7435, 0.3322, 14.19, 145.28, -12.32, 53.75, 91.67, -8.37, 2.249, -0.5863, PostureLimit.Laying)]
    [InlineData(1.7078, 18.195, 0.3676, 0.5272, 2.812, -9.89, 40.37, 129.59, 69.14, 26.82, -13.726, 0.0965, PostureLimit.Subtalar)]
    public void A_shin_under_which_feet_cannot_be_laid_is_not_put_down_to_balance(
        double height, double roll, double squash, double ball, double heel, double knee, double shin, double hinge, double rounding, double tuck, double turnOut, double inner, PostureLimit limit)
    {
        StretchedBody body = Solve(new()
        {
            BodyHeight = height,
            RollDiameter = roll / 100,
            RollSquash = squash,
            BallPlacement = ball,
            HeelLift = heel / 100,
            KneeFlexion = knee * Degree,
            ShankInclination = shin * Degree,
            HipHinge = hinge * Degree,
            Rounding = rounding * Degree,
            PelvicTuck = tuck * Degree,
            TurnOut = turnOut * Degree,
            InnerWeight = inner,
            HandHeight = 0.5,
        });

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
