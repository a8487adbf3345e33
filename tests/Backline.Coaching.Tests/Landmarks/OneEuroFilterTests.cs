using Backline.Coaching.Landmarks;
using CsCheck;

namespace Backline.Coaching.Tests.Landmarks;

public sealed class OneEuroFilterTests
{
    [Fact]
    public void A_constant_stays_what_it_is() =>
        Gen.Select(Gen.Double[-1e4, 1e4], Gen.Double[0, 0.2].Array[1, 30]).Sample((value, steps) =>
        {
            var filter = new OneEuroFilter(1, 30);
            return steps.All(step => filter.Next(value, step, 100) == value);
        });

    [Fact]
    public void The_smoothed_value_never_leaves_the_range_of_what_was_seen() =>
        Gen.Double[-100, 100].Array[1, 40].Sample(values =>
        {
            var filter = new OneEuroFilter(1, 30);
            return values.All(value => filter.Next(value, 0.1, 100) is var smoothed && smoothed >= values.Min() - 1e-9 && smoothed <= values.Max() + 1e-9);
        });

    [Fact]
    public void Without_speed_gain_a_step_is_answered_as_a_first_order_filter_answers()
    {
        var filter = new OneEuroFilter(1, 0);
        filter.Next(0, 0, 1);
        double share = 1 / (1 + (1 / (2 * Math.PI * 0.1)));

        double first = filter.Next(1, 0.1, 1), second = filter.Next(1, 0.1, 1);

        Assert.Equal(share, first, 1e-12);
        Assert.Equal(1 - ((1 - share) * (1 - share)), second, 1e-12);
    }

    [Fact]
    public void A_fast_move_is_followed_closer_than_a_slow_one()
    {
        Assert.True(LagOf(speed: 200) < LagOf(speed: 5));

        // s. How far the smoothed value trails a steady move, after two seconds.
        static double LagOf(double speed)
        {
            var filter = new OneEuroFilter(1, 30);
            double trail = 0;
            for (int i = 0; i <= 20; i++)
            {
                trail = (speed * i * 0.1) - filter.Next(speed * i * 0.1, 0.1, 100);
            }

            return trail / speed;
        }
    }

    [Fact]
    public void Two_frames_at_one_time_leave_the_value_as_it_is()
    {
        var filter = new OneEuroFilter(1, 30);
        filter.Next(3, 0, 1);

        Assert.Equal(3, filter.Next(9, 0, 1));
    }
}
