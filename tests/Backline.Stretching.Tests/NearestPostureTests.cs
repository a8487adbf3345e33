using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Stretching.Tests.Postures;
using Backline.Stretching.Words;
using CsCheck;

namespace Backline.Stretching.Tests;

public sealed class NearestPostureTests
{
    private const double Degree = Math.PI / 180;

    private readonly StretchSimulator _simulator = LegModel.NewSimulator();

    // What muscles cannot hold, by joint: a bow, toes lifted, a high roll.
    public static TheoryData<StretchJoint, string, StretchInputs> TooMuch => new()
    {
        { StretchJoint.Hip, "hinge", new() { HipHinge = 100 * Degree } },
        { StretchJoint.Toes, "toes", new() { ToeLift = 40 * Degree } },
        { StretchJoint.Ankle, "heel-lift-cm", new() { RollDiameter = 0.14, RollSquash = 0, KneeFlexion = 0, HipHinge = 0.35 } },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void What_muscles_cannot_hold_is_answered_with_the_least_change_that_they_can(StretchJoint joint, string eased, StretchInputs asked)
    {
        StretchKnob knob = StretchKnob.All.Single(one => one.Name == eased);
        StretchResult result = _simulator.Solve(asked), room = _simulator.NewResult();
        Assert.Equal([joint], StretchWords.NotHeldJoints(result));

        StretchInputs nearest = _simulator.NearestPossible(result, room)!.Value; // not null: seen above to stand, so something less is held

        double change = knob.Shown(nearest)!.Value - knob.Shown(result.Body.Given)!.Value;
        Assert.True(_simulator.Solve(nearest).IsPossible);
        StretchResult less = _simulator.Solve(knob.Set(nearest, (knob.Shown(nearest)!.Value - (0.11 * Math.Sign(change))) * knob.PerUnit));
        Assert.Contains(joint, StretchWords.NotHeldJoints(less));
        Assert.StartsWith("Nearest that stands and is held: ", NearestWords.Of(in asked, in nearest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.2, 0.2)]
    [InlineData(1.7, 0)]
    public void Who_stands_in_no_way_on_a_roll_is_told_a_thinner_one(double height, double squash)
    {
        StretchInputs asked = new() { BodyHeight = height, RollDiameter = 0.25, RollSquash = squash };
        StretchResult result = _simulator.Solve(asked);
        Assert.False(result.Body.Stands);

        StretchInputs nearest = _simulator.NearestPossible(result, _simulator.NewResult())!.Value; // not null: on the usual roll everybody stands

        Assert.InRange(nearest.RollDiameter, 0.05, 0.249);
        Assert.True(_simulator.Solve(nearest).IsPossible);
        Assert.False(_simulator.Solve(asked with { RollDiameter = nearest.RollDiameter + 0.0011 }).IsPossible);
        Assert.Equal(asked with { RollDiameter = nearest.RollDiameter }, nearest);
        Assert.Contains($"a roll of {100 * nearest.RollDiameter:0.0} cm", NearestWords.Of(in asked, in nearest), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_possible_is_its_own_nearest()
    {
        StretchResult result = _simulator.Solve(new StretchInputs());

        Assert.Equal(result.Body.Given, _simulator.NearestPossible(result, _simulator.NewResult()));
        Assert.Equal("", NearestWords.Of(result.Body.Given, result.Body.Given));
    }

    [Fact]
    public void Asked_for_the_nearest_is_possible()
    {
        StretchResult result = _simulator.NewResult(), room = _simulator.NewResult();
        int found = 0, missed = 0;
        InputGens.Anything.Sample(
            asked =>
            {
                _simulator.Solve(in asked, result);
                if (_simulator.NearestPossible(result, room) is { } nearest)
                {
                    found++;
                    Assert.True(_simulator.Solve(nearest).IsPossible, $"{asked} -> {nearest}");
                }
                else
                {
                    missed++;
                }
            },
            iter: 100,
            threads: 1);
        Assert.True(found > missed, $"{found} found, {missed} not");
    }
}
