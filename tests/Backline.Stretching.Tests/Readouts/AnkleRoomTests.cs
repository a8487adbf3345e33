using Backline.Numerics;
using Backline.Stretching.Readouts;

namespace Backline.Stretching.Tests.Readouts;

public sealed class AnkleRoomTests
{
    private readonly AnkleRoom _room = new(LegModel.Standing);

    [Theory]
    [InlineData(15)]
    [InlineData(25)]
    [InlineData(35)]
    [InlineData(45)]
    public void A_straighter_knee_costs_more_and_one_as_bent_as_in_the_check_nothing(double ankle)
    {
        double before = double.PositiveInfinity;
        foreach (double knee in (double[])[0, 5, 10, 20, 40, 60])
        {
            double cost = Cost(ankle, knee);
            Assert.InRange(cost, 0, Math.Min(ankle, before));
            before = cost;
        }

        Assert.Equal(0, Cost(ankle, AnkleRoom.CheckKnee.Degrees));
    }

    /// <summary>Baumbach (2014): 13° [11–16] bearing weight at 39°; the model's ankle is between that and Riener and Edrich's gradual curve.</summary>
    [Fact]
    public void Straight_knees_cost_the_usual_ankle_about_what_was_measured() => Assert.InRange(Cost(39, 0), 8, 16);

    /// <summary>The table in docs/science/ankle-check.md.</summary>
    [Theory]
    [InlineData(25, 15.4, 10.1)]
    [InlineData(30, 11.9, 7.0)]
    [InlineData(35, 8.7, 5.7)]
    [InlineData(40, 8.7, 6.1)]
    public void The_page_tells_what_is_computed(double ankle, double straight, double soft)
    {
        string page = File.ReadAllText(TestKit.Repository.At("docs", "science", "ankle-check.md"));

        Assert.Equal(straight, Cost(ankle, 5), 0.051);
        Assert.Equal(soft, Cost(ankle, 20), 0.051);
        Assert.Contains(FormattableString.Invariant($"| {ankle}° | {straight:0.0}° | {soft:0.0}° |"), page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_is_borne_and_no_more()
    {
        var (ankle, knee) = (Angle.FromDegrees(33), Angle.FromDegrees(8));

        Angle left = ankle - _room.KneeCost(ankle, knee);

        Assert.Equal(1, _room.ShareOfCheck(ankle, left, knee), 2e-3);
        Assert.True(_room.ShareOfCheck(ankle, left + Angle.FromDegrees(2), knee) > 1);
    }

    private double Cost(double ankle, double knee) => _room.KneeCost(Angle.FromDegrees(ankle), Angle.FromDegrees(knee)).Degrees;
}
