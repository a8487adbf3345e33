using Backline.Stretching.Postures;
using Backline.Stretching.Tests.Postures;
using Backline.Stretching.Words;
using CsCheck;

namespace Backline.Stretching.Tests;

public sealed class NearestPostureTests
{
    private const double Round = 0.25; // 1. Of a step: how finely single changes are looked for.
    private const double Tenth = 0.11; // 1. Of a step of 1 cm, the smallest: what rounding may add.

    // What may be changed, and what counts as one step of it, as docs/science/posture.md says; in the unit people write.
    private static readonly (string Name, double Step, double Least, double Most)[] Steps =
    [
        ("roll-cm", 1, 0, 25), ("heel-lift-cm", 1, 0, 15), ("knee", 10, -10, 150), ("shin", 10, -45, 60), ("hinge", 10, -30, 130), ("rounding", 10, -30, 110),
        ("tuck", 10, -30, 40), ("toes", 10, -20, 90), ("turn-out", 10, -30, 60), ("inner", 0.2, -1, 1), ("hands-cm", 10, 0, 160), ("hand-load-n", 49.05, 0, 1500),
    ];

    // What nobody is advised to go beyond, who did not ask for it: knees bent back, feet turned from parallel, weight on the outer foot, a tucked pelvis.
    private static readonly Dictionary<string, (double Least, double Most)> Advised = new()
    {
        ["knee"] = (0, 150),
        ["hinge"] = (0, 130),
        ["rounding"] = (0, 110),
        ["tuck"] = (-30, 0),
        ["toes"] = (0, 90),
        ["turn-out"] = (0, 0),
        ["inner"] = (0, 1),
    };

    // A usual posture of which two inputs may be anything: what one or two changes mend.
    private static readonly Gen<StretchInputs> HalfUsual =
        Gen.Select(InputGens.Usual, InputGens.Anything, Gen.Int[0, 9], Gen.Int[0, 9]).Select((usual, anything, one, other) =>
            ((int[])[one, other]).Select(i => Asked.Knob(Steps[i].Name)).Aggregate(usual, (inputs, knob) => knob.Set(inputs, knob.Get(anything)!.Value))); // not null: no hands among them

    private readonly StretchSimulator _simulator = LegModel.NewSimulator();

    // What is asked for beside the usual, and the only change that is told.
    [Theory]
    [InlineData("shin=30", "the shins at 2.6°")]
    [InlineData("shin=45 knee=60 roll-cm=0", "the shins at 18.1°")]
    [InlineData("knee=0 hinge=-30", "a lean back of 2.0°")]
    [InlineData("knee=100", "the knees bent by 49.9°")]
    [InlineData("hands-cm=100 hand-load-n=500", "12.5 kg on the hands")]
    [InlineData("roll-cm=25 squash=0 heel-lift-cm=13 knee=30", "a roll of 22.7 cm")]
    [InlineData("roll-cm=25 squash=0 heel-lift-cm=4 knee=30", "a roll of 13.1 cm")]
    [InlineData("roll-cm=25 height-cm=120", "a roll of 7.8 cm")]
    [InlineData("hinge=100", "a bow of 93.9°")]
    [InlineData("toes=40", "the toes lifted by 27.7°")]
    [InlineData("hinge=15.66", "a bow of 15.70° instead of 15.66°")]
    [InlineData("hinge=93.94", "a bow of 93.90° instead of 93.94°")]
    [InlineData("roll-cm=14 squash=0 knee=0 hinge=20", "the heels 5.0 cm up")]
    public void Where_one_change_does_the_least_of_one_is_told(string asked, string told)
    {
        StretchInputs inputs = Asked.For(asked);

        StretchInputs nearest = Nearest(in inputs);

        Assert.Equal($"Nearest to what was asked for that stands and is held: {told}.", NearestWords.Of(in inputs, in nearest));
        Assert.True(_simulator.Solve(nearest).IsPossible);
    }

    // "The weight 17.4 % inwards" was told, and 73.7 and 3.3 %: shares that nobody can bring anywhere.
    [Theory]
    [InlineData("turn-out=10 inner=-1 knee=10 roll-cm=10 hinge=48", "the weight 20 % inwards")]
    [InlineData("turn-out=25 inner=-0.3 knee=20 roll-cm=12 hinge=60", "the weight 75 % inwards")]
    [InlineData("turn-out=15 inner=-0.8 knee=30 roll-cm=10 hinge=60 shin=5", "the weight 5 % inwards")]
    public void Weight_is_advised_in_steps_that_can_be_followed(string asked, string told) => Where_one_change_does_the_least_of_one_is_told(asked, told);

    [Theory]
    [InlineData("knee=70 shin=-15 hinge=0 rounding=0 tuck=30")]
    [InlineData("turn-out=40 inner=-1 roll-cm=14")]
    [InlineData("turn-out=-30 inner=1 roll-cm=20")]
    public void What_is_advised_bends_no_knee_back_and_turns_no_foot_beyond_parallel(string asked) => AssertAdvised(Asked.For(asked));

    // Weight at 92 % of the way outwards was tried at 95.
    [Theory]
    [InlineData("inner", -0.92, -1)]
    [InlineData("knee", -2.04, -1)]
    [InlineData("tuck", 3.04, 1)]
    [InlineData("turn-out", 10.04, 1)]
    public void What_was_asked_for_beyond_what_is_advised_goes_no_farther(string name, double asked, int way)
    {
        NearestInput input = NearestInput.All.Single(one => one.Name == name);
        StretchInputs inputs = Asked.Knob(name).Set(new StretchInputs(), asked * Asked.Knob(name).PerUnit);

        StretchInputs tried = input.At(input.Beyond(in inputs, Round, way), in inputs);

        Assert.True(way * (Asked.Knob(name).Shown(tried) - asked) <= 0, $"{Asked.Knob(name).Shown(tried)}");
    }

    [Fact]
    public void Nothing_is_advised_that_a_teacher_would_not() =>
        Gen.OneOf(InputGens.Anything, HalfUsual).Sample(AssertAdvised, iter: 100, threads: 1);

    [Theory]
    [InlineData("roll-cm=25 squash=0 heel-lift-cm=5 knee=30 hinge=90", "heel-lift-cm knee")]
    [InlineData("roll-cm=20 squash=0 knee=0", "heel-lift-cm shin")]
    [InlineData("roll-cm=25 squash=0 turn-out=40", "heel-lift-cm turn-out")]
    [InlineData("knee=150 roll-cm=25 squash=0 hands-cm=50", "roll-cm knee")]
    [InlineData("hands-cm=10 toes=50", "toes hands-cm")]
    public void Where_none_does_two_are_changed_as_little_as_does_it(string asked, string changed)
    {
        StretchInputs inputs = Asked.For(asked);

        StretchInputs nearest = Nearest(in inputs);

        string[] names = changed.Split(' ');
        Assert.Equal(names, Changed(inputs, nearest));
        Assert.True(_simulator.Solve(nearest).IsPossible);
        foreach (string name in names)
        {
            (double step, StretchKnob knob) = (Steps.First(one => one.Name == name).Step, Asked.Knob(name));
            double back = Tenth * step * Math.Sign(knob.Shown(inputs)!.Value - knob.Shown(nearest)!.Value);
            Assert.False(_simulator.Solve(knob.Set(nearest, (knob.Shown(nearest)!.Value + back) * knob.PerUnit)).IsPossible, name);
        }
    }

    [Fact]
    public void Hands_are_told_as_everywhere_else()
    {
        StretchInputs inputs = Asked.For("hands-cm=10 toes=50"), nearest = Nearest(in inputs);

        Assert.Equal("Nearest to what was asked for that stands and is held: the toes lifted by 27.7°, the hands at 40.2 cm.", NearestWords.Of(in inputs, in nearest));
    }

    // One input after the other, the bow first: knees locked over upright shins lose half the bow, where shins a little back keep all of it.
    [Theory]
    [InlineData("knee=0", "the shins 6.2° back from upright")]
    [InlineData("turn-out=30", "the shins 1.0° back from upright")]
    [InlineData("hands-cm=10", null)] // the arms' end is the nearest itself
    [InlineData("knee=50", null)] // a tenth of a degree, like another
    public void An_answer_that_stands_says_what_would_have_been_nearer(string asked, string? told)
    {
        StretchInputs inputs = Asked.For(asked);
        StretchResult answer = _simulator.Solve(inputs);

        StretchInputs nearest = Nearest(in inputs);

        Assert.True(answer.Body.Stands && answer.Loads.IsHeld && !answer.IsPossible);
        Assert.Equal(told is not null, NearestWords.IsNews(answer, in nearest));
        Assert.Contains(told ?? "", NearestWords.Of(in inputs, in nearest), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_possible_is_its_own_nearest()
    {
        StretchResult result = _simulator.Solve(new StretchInputs());

        Assert.Equal(result.Body.Given, _simulator.NearestPossible(result, _simulator.NewResult()));
        Assert.Equal("", NearestWords.Of(result.Body.Given, result.Body.Given));
    }

    [Fact]
    public void Whatever_is_asked_for_has_a_nearest_that_stands_and_is_held_and_changes_nothing_it_need_not() =>
        Gen.OneOf(InputGens.Anything, HalfUsual).Sample(
            asked =>
            {
                StretchResult result = _simulator.Solve(asked);
                if (result.IsPossible)
                {
                    return;
                }

                StretchInputs nearest = Nearest(in asked), again = Nearest(in asked);

                Assert.Equal(nearest, again);
                Assert.True(_simulator.Solve(AsTold(asked, nearest)).IsPossible, $"{asked} -> {nearest}");
                Assert.All(Changed(asked, nearest), name => Assert.False(_simulator.Solve(Asked.Knob(name).Set(nearest, Asked.Knob(name).Get(asked)!.Value)).IsPossible, $"{asked} -> {nearest}: {name}"));
            },
            iter: 100,
            threads: 1);

    // By brute force, every input at 41 values of its range; what does over less than the search's round is not counted.
    [Fact]
    public void No_single_change_does_where_more_are_told_and_none_is_less() =>
        HalfUsual.Sample(
            asked =>
            {
                StretchResult result = _simulator.Solve(asked);
                if (result.IsPossible)
                {
                    return;
                }

                StretchInputs nearest = Nearest(in asked);
                IReadOnlyList<string> changed = Changed(asked, nearest);
                double distance = changed.Count == 1 ? Distance(asked, nearest, changed[0]) : double.PositiveInfinity;
                foreach ((string name, double step, _, _) in Steps.Where(one => Asked.Knob(one.Name).Get(asked) is not null))
                {
                    StretchKnob knob = Asked.Knob(name);
                    (double least, double most) = MayBe(name, asked);
                    for (int i = 0; i <= 40; i++)
                    {
                        double value = Math.Clamp(least + (i * (most - least) / 40), least, most), way = Math.Sign(value - knob.Shown(asked)!.Value);
                        StretchInputs one = knob.Set(asked, value * knob.PerUnit);
                        StretchInputs farther = knob.Set(asked, Math.Clamp(value + (way * Round * step), least, most) * knob.PerUnit);
                        bool isNearer = Distance(asked, one, name) + Round + Tenth < distance;
                        Assert.False(isNearer && _simulator.Solve(one).IsPossible && _simulator.Solve(farther).IsPossible, $"{asked} -> {nearest}: {name} {value}");
                    }
                }
            },
            iter: 30,
            threads: 1);

    private static (double Least, double Most) MayBe(string name, StretchInputs asked)
    {
        (double Least, double Most) range = Steps.Where(one => one.Name == name).Select(one => (one.Least, one.Most)).First();
        double value = Asked.Knob(name).Shown(asked)!.Value;
        return Advised.TryGetValue(name, out (double Least, double Most) advised) ? (Math.Min(value, advised.Least), Math.Max(value, advised.Most)) : range;
    }

    private void AssertAdvised(StretchInputs asked)
    {
        StretchResult result = _simulator.Solve(asked);
        if (result.IsPossible)
        {
            return;
        }

        StretchInputs nearest = Nearest(in asked);
        Assert.All(Changed(asked, nearest), name =>
        {
            (double least, double most) = MayBe(name, asked);
            Assert.InRange(Asked.Knob(name).Shown(nearest)!.Value, least - 1e-9, most + 1e-9);
        });
    }

    // "The heels 3.0 cm up", where the stretch asks for heels down.
    [Theory]
    [InlineData("roll-cm=16")]
    [InlineData("roll-cm=20")]
    [InlineData("roll-cm=14 squash=0 knee=0 hinge=20")]
    public void Where_the_heels_come_up_the_highest_roll_that_lets_them_stay_is_told_too(string asked)
    {
        StretchInputs inputs = Asked.For(asked);
        NearestRun run = _simulator.BeginNearest(_simulator.Solve(inputs), _simulator.NewResult());
        while (!run.IsDone)
        {
            run.Step();
        }

        StretchInputs nearest = run.Found!.Value; // Backline's own model always has one
        double roll = run.RollForTheHeels!.Value; // the heels come up
        Assert.True(nearest.HeelLift > 0);
        Assert.True(_simulator.Solve(inputs with { RollDiameter = roll }).IsPossible);
        Assert.False(_simulator.Solve(inputs with { RollDiameter = roll + 0.001 }).IsPossible);
        Assert.EndsWith(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $" cm up. On a roll of {100 * roll:0.0} cm the heels need not come up."),
            NearestWords.Of(in inputs, in nearest, roll), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_roll_nothing_is_told_where_the_heels_stay_down()
    {
        NearestRun run = _simulator.BeginNearest(_simulator.Solve(Asked.For("shin=30")), _simulator.NewResult());
        while (!run.IsDone)
        {
            run.Step();
        }

        Assert.Null(run.RollForTheHeels);
    }

    private StretchInputs Nearest(in StretchInputs asked) =>
        _simulator.NearestPossible(_simulator.Solve(asked), _simulator.NewResult()) ?? throw new InvalidOperationException($"None was found for {asked}.");

    private static IReadOnlyList<string> Changed(StretchInputs asked, StretchInputs nearest)
    {
        Assert.Equal(asked with { }, Steps.Aggregate(nearest, (inputs, one) => Asked.Knob(one.Name).Get(asked) is { } value ? Asked.Knob(one.Name).Set(inputs, value) : inputs));
        return [.. Steps.Select(one => one.Name).Where(name => Asked.Knob(name).Get(asked) != Asked.Knob(name).Get(nearest))];
    }

    private static double Distance(StretchInputs asked, StretchInputs other, string name) =>
        Math.Abs(Asked.Knob(name).Shown(asked)!.Value - Asked.Knob(name).Shown(other)!.Value) / Steps.First(one => one.Name == name).Step;

    // What was changed, as tenths of the unit it is told in.
    private static StretchInputs AsTold(StretchInputs asked, StretchInputs nearest) => Changed(asked, nearest).Aggregate(nearest, (inputs, name) =>
    {
        double told = name switch { "inner" => 100, "hand-load-n" => 1 / 9.81, _ => 1 };
        return Asked.Knob(name).Set(inputs, Math.Round(Asked.Knob(name).Shown(inputs)!.Value * told, 1) / told * Asked.Knob(name).PerUnit);
    });
}
