using Backline.Web.Features.Live;

namespace Backline.Web.Tests.Live;

public sealed class SessionClockTests
{
    private readonly TwoClocks _time = new();

    [Fact]
    public void A_steady_clock_that_stood_still_in_sleep_is_made_up_for()
    {
        var clock = new SessionClock(_time);
        _time.Advance(TimeSpan.FromSeconds(10));

        clock.Hide();
        _time.SetWall(TimeSpan.FromSeconds(40));
        clock.Show();

        Assert.Equal(TimeSpan.FromSeconds(50), clock.Now);
    }

    [Fact]
    public void A_clock_set_back_while_hidden_takes_nothing_away()
    {
        var clock = new SessionClock(_time);

        clock.Hide();
        _time.Advance(TimeSpan.FromSeconds(10));
        _time.SetWall(-TimeSpan.FromHours(1));
        clock.Show();

        Assert.Equal(TimeSpan.FromSeconds(10), clock.Now);
    }

    [Fact]
    public void Showing_a_page_that_was_not_hidden_does_nothing()
    {
        var clock = new SessionClock(_time);

        clock.Show();
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(1), clock.Now);
    }
}
