using Backline.Progress.Summaries;
using Backline.Progress.Trends;

namespace Backline.Progress.Tests.Trends;

public sealed class PauseTests
{
    private static readonly DateOnly Today = new(2026, 8, 1);

    [Fact]
    public void A_pause_is_judged_by_the_last_value_before_and_the_first_after_it()
    {
        PracticeLog log = Made.Log(
            Made.Session(Made.Monday),
            Made.Ankles(Made.Monday.AddDays(-3), 9, 9),
            Made.Ankles(Made.Monday.AddDays(1), 11, 9),
            Made.Session(Made.Monday.AddDays(30)),
            Made.Ankles(Made.Monday.AddDays(31), 8.5, 9));

        Pause pause = Pause.Of(log, MeasureSeries.Of(log)[0], new DateOnly(2026, 6, 5))[0];

        Assert.Equal((29, true), (pause.Days, pause.IsOver));
        Assert.Equal((11, 8.5, RealChange.Less), (pause.Before!.Value, pause.After!.Value, pause.Change!.Value));
    }

    [Fact]
    public void Without_a_value_on_both_sides_nothing_is_claimed()
    {
        PracticeLog log = Made.Log(Made.Session(Made.Monday), Made.Ankles(Made.Monday, 11, 9), Made.Session(Made.Monday.AddDays(30)));

        Pause pause = Pause.Of(log, MeasureSeries.Of(log)[0], new DateOnly(2026, 6, 5))[0];

        Assert.NotNull(pause.Before);
        Assert.Null(pause.Change);
    }

    [Fact]
    public void What_was_gained_before_a_pause_is_told_from_the_start_of_that_practice()
    {
        PracticeLog log = Made.Log(
            Made.Session(Made.Monday),
            Made.Ankles(Made.Monday, 6, 9),
            Made.Session(Made.Monday.AddDays(40)),
            Made.Ankles(Made.Monday.AddDays(39), 8, 9),
            Made.Session(Made.Monday.AddDays(50)),
            Made.Ankles(Made.Monday.AddDays(50), 11, 9.5),
            Made.Session(Made.Monday.AddDays(90)),
            Made.Ankles(Made.Monday.AddDays(80), 10, 9));

        Pause left = Pause.Of(log, MeasureSeries.Of(log)[0], new DateOnly(2026, 8, 3))[1];
        Pause right = Pause.Of(log, MeasureSeries.Of(log)[1], new DateOnly(2026, 8, 3))[1];

        Assert.Equal((8.0, 11.0, 10.0), (left.Start!.Value, left.Before!.Value, left.After!.Value));
        Assert.Equal((RealChange.More, RealChange.WithinScatter), (left.Gain, left.Change));
        Assert.Equal(RealChange.WithinScatter, right.Gain);
    }

    [Fact]
    public void A_session_stopped_at_once_ends_no_pause()
    {
        PracticeLog log = Made.Log(Made.Session(Made.Monday), Made.Session(Made.Monday.AddDays(10), 2));

        Pause pause = Assert.Single(Pause.Of(log, null, new DateOnly(2026, 5, 24)));

        Assert.Equal((19, false), (pause.Days, pause.IsOver));
    }

    [Fact]
    public void A_pause_that_lasts_is_told_as_one_and_a_short_one_is_none()
    {
        PracticeLog log = Made.Log(Made.Session(Made.Monday), Made.Session(Made.Monday.AddDays(14)), Made.Ankles(Made.Monday, 9, 9));

        Pause pause = Assert.Single(Pause.Of(log, MeasureSeries.Of(log)[0], Today));

        Assert.False(pause.IsOver);
        Assert.Equal(new DateOnly(2026, 5, 18), pause.LastBefore);
    }
}
