using Backline.Stretching.Postures;
using Backline.Stretching.Words;

namespace Backline.Stretching.Tests.Words;

public sealed class NearestWordsTests
{
    // Nothing was said of it, beside a button that shows it.
    [Theory]
    [InlineData("hinge", 15.66, 15.7, "a bow of 15.70° instead of 15.66°")]
    [InlineData("hinge", 93.94, 93.9, "a bow of 93.90° instead of 93.94°")]
    [InlineData("shin", -2.04, -2, "the shins 2.00° back from upright instead of 2.04°")]
    [InlineData("knee", 0.04, 0, "the knees straight instead of 0.04°")]
    [InlineData("roll-cm", 13.148, 13.1, "a roll of 13.10 cm instead of 13.15 cm")]
    [InlineData("inner", 0.1204, 0.12, "the weight 12.00 % inwards instead of 12.04 %")]
    public void What_looks_alike_in_tenths_is_told_in_as_many_decimals_as_tell_it_apart(string input, double asked, double nearest, string told) =>
        AssertTold(told, With(input, asked), With(input, nearest));

    [Theory]
    [InlineData("roll-cm", "the feet on the floor")]
    [InlineData("heel-lift-cm", "the heels down")]
    [InlineData("knee", "the knees straight")]
    [InlineData("shin", "the shins upright")]
    [InlineData("hinge", "no bow")]
    [InlineData("rounding", "the back flat")]
    [InlineData("tuck", "the pelvis neither tucked nor tipped")]
    [InlineData("toes", "the toes in line with the sole")]
    [InlineData("turn-out", "the feet parallel")]
    [InlineData("inner", "the weight in the middle of the foot")]
    [InlineData("hands-cm", "the hands on the floor")]
    [InlineData("hand-load-n", "nothing on the hands")]
    public void Zero_is_said_in_words(string input, string told) => AssertTold(told, With(input, 1), With(input, 0));

    // 15.7° twice, by two ways of reckoning.
    [Fact]
    public void What_a_change_of_units_leaves_is_no_change() => Assert.Equal("", NearestWords.Of(With("hinge", 15.7), With("hinge", 15.7 + 1e-12)));

    private static void AssertTold(string told, StretchInputs asked, StretchInputs nearest) =>
        Assert.Equal($"Nearest to what was asked for that stands and is held: {told}.", NearestWords.Of(in asked, in nearest));

    private static StretchInputs With(string name, double value)
    {
        StretchKnob knob = Asked.Knob(name);
        return knob.Set(new StretchInputs { HandHeight = 0.5 }, value * knob.PerUnit);
    }
}
