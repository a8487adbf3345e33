using Backline.Stretching.Postures;

namespace Backline.Stretching.Tests.Postures;

public sealed class LastLegsTests
{
    private const double Near = 1e-12; // rad or m

    private readonly StandingModel _model = LegModel.Standing;
    private readonly StretchInputs _asked = new() { TurnOut = 0.3, InnerWeight = 0.4 };

    [Fact]
    public void The_same_legs_under_another_bow_begin_as_far_from_their_sketch()
    {
        LastLegs legs = Found(out double[] found);
        double[] values = new double[found.Length];
        values[_model.Coordinates.HipFlexion] = 0.5;

        legs.Recall(_asked with { HipHinge = _asked.HipHinge + 0.5 }, values);

        Assert.Equal(found[_model.Coordinates.HipFlexion] + 0.5, values[_model.Coordinates.HipFlexion], Near);
        Assert.Equal(found[_model.Coordinates.Subtalar], values[_model.Coordinates.Subtalar], Near);
        Assert.Equal(0, values[_model.Coordinates.Lumbar]);
    }

    [Fact]
    public void Other_feet_knees_or_shins_begin_from_their_sketch()
    {
        StretchInputs[] others =
        [
            _asked with { TurnOut = 0.31 }, _asked with { InnerWeight = 0.5 }, _asked with { KneeFlexion = 0 }, _asked with { ShankInclination = 0.1 },
        ];

        Assert.All(others, other => Assert.All(Recalled(Found(out _), other), value => Assert.Equal(0, value)));
    }

    [Fact]
    public void Another_answer_begins_from_its_sketch()
    {
        LastLegs legs = Found(out _);

        legs.Forget();

        Assert.All(Recalled(legs, _asked), value => Assert.Equal(0, value));
    }

    private double[] Recalled(LastLegs legs, StretchInputs inputs)
    {
        double[] values = new double[_model.Model.CoordinateNames.Count];
        legs.Recall(in inputs, values);
        return values;
    }

    // As if the sketch had been all zeros.
    private LastLegs Found(out double[] found)
    {
        found = [.. LegModel.NewSimulator().Solve(in _asked).Body.Coordinates];
        LastLegs legs = new(_model);
        legs.Recall(in _asked, new double[found.Length]);
        legs.Keep(in _asked, found);
        return legs;
    }
}
