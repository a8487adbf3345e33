namespace Backline.Biomechanics.Tests;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["mass", "mass_center", "x", "y", "tendon_slack_length", "range"];

    [Theory]
    [InlineData("mas", "mass")]
    [InlineData("Mass", "mass")]
    [InlineData("mgas", null)]
    [InlineData("rnage", "range")]
    [InlineData("tendon_slack_lenght", "tendon_slack_length")]
    [InlineData("tendn_slck_length", "tendon_slack_length")]
    [InlineData("tendon_length", null)]
    [InlineData("X", "x")]
    [InlineData("z", null)]
    [InlineData("", null)]
    public void A_slip_of_the_pen_is_a_letter_or_two_and_none_in_a_tiny_name(string name, string? meant)
    {
        Assert.Equal(meant, NearestName.Slip(name, Known));
        Assert.Equal(meant is null ? "" : $" (did you mean '{meant}'?)", NearestName.SlipHint(name, Known));
    }

    [Fact]
    public void A_name_half_of_which_differs_is_not_near() =>
        Assert.Equal("", NearestName.Hint("popliteus_r", ["soleus_r", "gasmed_r", "tibpost_r"]));

    [Fact]
    public void Letters_exchanged_count_once() =>
        Assert.Equal(" (did you mean 'knee_angle_r'?)", NearestName.Hint("knee_angel_r", ["knee_moment_r", "knee_angle_r", "knee_angle_l"]));
}
