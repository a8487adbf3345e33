using Backline.Stretching.Postures;
using CsCheck;

namespace Backline.Stretching.Tests.Postures;

public sealed class BalanceTests
{
    private const double Weight = 700;
    private const double Ball = 0.17;
    private const double Hand = 0.5;
    private const double Strongest = 280;

    private static readonly Gen<double> Centres = Gen.Double[-0.1, 0.6];

    [Fact]
    public void Forces_and_moments_balance_wherever_a_body_stands() =>
        Gen.Select(Centres, Gen.Bool, Gen.Double[0, 600]).Sample((centre, isAsked, asked) =>
        {
            var balance = Balance.Of(Weight, centre, 0, Ball, Hand, true, isAsked ? asked : null, Strongest);

            if (balance.Verdict is BalanceVerdict.StandsAlone or BalanceVerdict.StandsWithHands)
            {
                Assert.Equal(Weight, balance.HeelForce + balance.ForefootForce + balance.HandForce, 1e-9);
                Assert.Equal(Weight * centre, (balance.ForefootForce * Ball) + (balance.HandForce * Hand), 1e-9);
                Assert.True(balance.HeelForce >= 0 && balance.ForefootForce >= 0 && balance.HandForce >= balance.LeastHandForce);
            }
        });

    [Fact]
    public void The_least_hand_force_is_exactly_zero_when_and_only_when_the_centre_is_over_the_feet() => Centres.Sample(centre =>
    {
        var balance = Balance.Of(Weight, centre, 0, Ball, Hand, true, null, Strongest);

        Assert.Equal(centre is >= 0 and <= Ball, balance.Verdict == BalanceVerdict.StandsAlone);
        Assert.True(balance.Verdict != BalanceVerdict.StandsAlone || (balance.LeastHandForce == 0 && balance.HandForce == 0));
        Assert.True(balance.Verdict != BalanceVerdict.StandsWithHands || balance.LeastHandForce > 0);
    });

    [Fact]
    public void Any_smaller_hand_force_lets_the_heels_pull() => Gen.Double[Ball + 0.001, 0.29].Sample(centre =>
    {
        var balance = Balance.Of(Weight, centre, 0, Ball, Hand, true, null, Strongest);
        double less = 0.99 * balance.LeastHandForce;
        double forefoot = ((Weight * centre) - (less * Hand)) / Ball;

        Assert.Equal(BalanceVerdict.StandsWithHands, balance.Verdict);
        Assert.True(Weight - less - forefoot < 0);
    });

    [Fact]
    public void Without_hands_a_body_that_leans_too_far_needs_them_and_the_force_is_told()
    {
        var with = Balance.Of(Weight, 0.2, 0, Ball, Hand, true, null, Strongest);
        var without = Balance.Of(Weight, 0.2, 0, Ball, Hand, false, null, Strongest);

        Assert.Equal(BalanceVerdict.NeedsHands, without.Verdict);
        Assert.Equal(with.LeastHandForce, without.LeastHandForce);
        Assert.Equal(0, without.HandForce);
    }

    [Fact]
    public void Behind_the_heels_hands_that_press_do_not_help() =>
        Assert.Equal(BalanceVerdict.FallsBack, Balance.Of(Weight, -0.01, 0, Ball, Hand, true, null, Strongest).Verdict);

    [Fact]
    public void More_than_hands_can_press_is_a_fall() =>
        Assert.Equal(BalanceVerdict.FallsForward, Balance.Of(Weight, 0.4, 0, Ball, Hand, true, null, Strongest).Verdict);
}
