using Backline.Stretching.Holds;
using CsCheck;

namespace Backline.Stretching.Tests.Holds;

public sealed class HoldResponseTests
{
    private static readonly Gen<double> Times = Gen.Double[0, 600];

    // The rows it was fitted to: docs/science/tissue.md.
    [Fact]
    public void A_quarter_of_the_tension_is_gone_after_half_a_minute() =>
        Assert.Equal(0.25, HoldResponse.TensionLost(TimeSpan.FromSeconds(30)).Middle, 0.002);

    [Fact]
    public void Most_of_the_creep_of_half_a_minute_has_come_by_fifteen_to_twenty_seconds() =>
        Assert.Equal(0.84, HoldResponse.CreepAgainst30Seconds(TimeSpan.FromSeconds(17.5)), 0.01);

    [Theory]
    [InlineData(100, 1.2, 6.1)]
    [InlineData(240, 0.5, 3.6)]
    public void The_ankle_gains_what_the_two_trials_found(double seconds, double intensity, double degrees) =>
        Assert.Equal(degrees, HoldResponse.AnkleGain(TimeSpan.FromSeconds(seconds), intensity).Middle.Degrees, 0.1);

    [Fact]
    public void Longer_never_means_less_and_bands_do_not_cross() => Gen.Select(Times, Times, Gen.Double[0, 1.5]).Sample((first, more, intensity) =>
    {
        ShareBand early = HoldResponse.TensionLost(TimeSpan.FromSeconds(first));
        ShareBand late = HoldResponse.TensionLost(TimeSpan.FromSeconds(first + more));
        AngleBand gain = HoldResponse.AnkleGain(TimeSpan.FromSeconds(first), intensity);

        Assert.True(early.Low <= early.Middle && early.Middle <= early.High && early.High < 1);
        Assert.True(late.Middle >= early.Middle);
        Assert.True(gain.Low <= gain.Middle && gain.Middle <= gain.High);
        Assert.True(HoldResponse.AnkleGain(TimeSpan.FromSeconds(first + more), intensity).Middle >= gain.Middle);
        Assert.True(HoldResponse.GainLeft(TimeSpan.FromSeconds(first + more)).Middle <= HoldResponse.GainLeft(TimeSpan.FromSeconds(first)).Middle);
    });

    [Fact]
    public void Nothing_has_happened_at_the_beginning()
    {
        Assert.Equal(default, HoldResponse.TensionLost(TimeSpan.Zero));
        Assert.Equal(0, HoldResponse.CreepAgainst30Seconds(TimeSpan.Zero));
        Assert.Equal(new ShareBand(1, 1, 1), HoldResponse.GainLeft(TimeSpan.Zero));
    }

    [Fact]
    public void Times_and_intensities_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => HoldResponse.TensionLost(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => HoldResponse.AnkleGain(TimeSpan.FromSeconds(60), double.NaN));
    }
}
