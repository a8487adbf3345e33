using Backline.Web.Features.Learn;

namespace Backline.Web.Tests.Features.Learn;

public sealed class LabKnobTests
{
    [Theory]
    [InlineData("knee", 20, 0, 70)]
    [InlineData("knee", -10, -10, 70)]
    [InlineData("knee", 82.5, -0.5, 82.5)]
    [InlineData("turn", -29.7, -29.7, 40.3)]
    [InlineData("toes", 27.7, -0.3, 60.7)]
    [InlineData("heel", 2.7, -0.3, 15.2)]
    [InlineData("heel", 0.5, 0, 15)]
    [InlineData("edge", 100, -100, 100)]
    public void A_slider_reaches_to_where_it_stands_and_its_steps_go_from_there(string id, double number, double min, double max)
    {
        LabKnob knob = Find(id);

        (double Min, double Max) ends = knob.EndsAt(number);

        Assert.Equal(min, ends.Min, 1e-9);
        Assert.Equal(max, ends.Max, 1e-9);
        Assert.Equal(0, Math.IEEERemainder(number - ends.Min, knob.Step), 1e-6);
    }

    [Theory]
    [InlineData(28.7, 27.7, 28.7)]
    [InlineData(-0.3, 0.7, 0)]
    [InlineData(70.7, 69.7, 70)]
    [InlineData(-9, -10, -9)]
    [InlineData(-10, -9, -9)]
    public void A_slider_moves_by_its_step_and_not_beyond_the_ends_unless_it_stood_there(double number, double before, double taken) =>
        Assert.Equal(taken, Find("knee").Taken(number, before), 1e-9);

    private static LabKnob Find(string id) => LabKnob.All.First(knob => knob.Id == id);
}
