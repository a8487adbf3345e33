using Backline.Biomechanics;
using Backline.Stretching.Postures;
using CsCheck;

namespace Backline.Stretching.Tests.Postures;

public sealed class LegMemoryTests
{
    private const double Near = 1e-9; // rad or m. Two searches for one pair of legs end no farther apart.

    private readonly StandingModel _model = LegModel.Standing;
    private readonly StretchSimulator _simulator = LegModel.NewSimulator();

    [Fact]
    public void What_was_tried_before_changes_no_answer() =>
        Gen.Select(InputGens.Usual, InputGens.Usual, InputGens.Anything).Sample(
            (usual, other, anything) =>
            {
                PostureSolver solver = new(_model);
                LegMemory memory = new(_model);
                StretchInputs[] alike =
                [
                    usual, usual with { HipHinge = other.HipHinge, Rounding = other.Rounding, PelvicTuck = other.PelvicTuck }, usual with { HipHinge = anything.HipHinge },
                    usual with { ToeLift = other.ToeLift, HandHeight = 0.5 }, usual with { KneeFlexion = other.KneeFlexion }, usual with { RollDiameter = anything.RollDiameter }, usual,
                ];
                foreach (StretchInputs inputs in alike)
                {
                    (bool stands, StretchedBody body) = Stand(solver, in inputs, memory);
                    (bool alone, StretchedBody anew) = Stand(solver, in inputs, new LegMemory(_model));

                    Assert.Equal(alone, stands);
                    Assert.All(Enumerable.Range(0, stands ? body.Coordinates.Length : 0), i => Assert.Equal(anew.Coordinates[i], body.Coordinates[i], Near));
                }
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void The_same_legs_under_another_bow_are_known()
    {
        StretchInputs asked = new() { TurnOut = 0.3, InnerWeight = 0.4 };
        StretchedBody body = _simulator.Solve(asked).Body;
        double[] values = [.. body.Coordinates];
        double[] bowed = new double[values.Length];
        int hip = _model.Coordinates.HipFlexion, tilt = _model.Coordinates.PelvisTilt;
        bowed[tilt] = values[tilt] - 0.5;
        LegMemory memory = new(_model);

        memory.Keep(in asked, values);
        memory.Recall(asked with { HipHinge = asked.HipHinge + 0.5, ToeLift = 0 }, bowed);

        Assert.Equal(values[hip] + 0.5, bowed[hip], Near);
        Assert.Equal(values[_model.Coordinates.Subtalar], bowed[_model.Coordinates.Subtalar]);
    }

    [Fact]
    public void Other_feet_are_not_taken_for_these()
    {
        StretchInputs asked = new();
        LegMemory memory = new(_model);
        double[] values = [.. _simulator.Solve(asked).Body.Coordinates], others = new double[values.Length];

        memory.Keep(in asked, values);
        memory.Recall(asked with { HeelLift = 0.01 }, others);

        Assert.All(others, value => Assert.Equal(0, value));
    }

    private (bool Stands, StretchedBody Body) Stand(PostureSolver solver, in StretchInputs inputs, LegMemory memory)
    {
        StretchedBody body = _simulator.NewResult().Body;
        Workspace workspace = _model.Model.NewWorkspace();
        return (solver.Stands(in inputs, body, workspace, memory, out _), body);
    }
}
