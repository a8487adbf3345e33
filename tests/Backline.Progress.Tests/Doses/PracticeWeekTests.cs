using Backline.Progress.Doses;
using Backline.Progress.Summaries;
using CsCheck;

namespace Backline.Progress.Tests.Doses;

public sealed class PracticeWeekTests
{
    [Theory]
    [InlineData(0, DosePlace.Nothing)]
    [InlineData(1, DosePlace.Below)]
    [InlineData(299, DosePlace.Below)]
    [InlineData(299.8, DosePlace.Within)]
    [InlineData(300, DosePlace.Within)]
    [InlineData(600, DosePlace.Within)]
    [InlineData(614.9, DosePlace.Within)]
    [InlineData(615, DosePlace.Above)]
    public void A_week_lies_below_within_or_above_the_window(double seconds, DosePlace place) => Assert.Equal(place, DoseWindow.PlaceOf(seconds));

    [Theory]
    [InlineData(59.8, DosePlace.Within)]
    [InlineData(59.4, DosePlace.Below)]
    public void Holds_a_frame_short_of_a_minute_on_five_days_reach_the_window(double seconds, DosePlace place)
    {
        PracticeLog log = Made.Log(Enumerable.Range(0, 5).Select(day => Made.Session(Made.Monday.AddDays(day), seconds)));

        PracticeWeek week = Assert.Single(PracticeWeek.Between(log.Sessions, new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 10)));

        Assert.Equal((place, DosePlace.Nothing), (week.PlaceOf(MuscleGroup.Soleus), week.PlaceOf(MuscleGroup.Gastrocnemius)));
    }

    [Theory]
    [InlineData(3, 120, false)]
    [InlineData(4, 120, false)]
    [InlineData(5, 59.4, false)]
    [InlineData(5, 59.8, true)]
    [InlineData(6, 60, true)]
    [InlineData(6, 120, false)]
    public void A_week_is_a_supported_one_by_its_minutes_and_its_days(int days, double seconds, bool isSupported)
    {
        PracticeLog log = Made.Log(Enumerable.Range(0, days).Select(day => Made.Session(Made.Monday.AddDays(day), seconds)));

        PracticeWeek week = Assert.Single(PracticeWeek.Between(log.Sessions, new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 10)));

        Assert.Equal(isSupported, week.IsSupported(MuscleGroup.Soleus));
    }

    [Fact]
    public void A_few_seconds_make_no_day_of_a_supported_week()
    {
        PracticeLog log = Made.Log(Enumerable.Range(0, 5).Select(day => Made.Session(Made.Monday.AddDays(day), day < 4 ? 75 : 5)));

        PracticeWeek week = Assert.Single(PracticeWeek.Between(log.Sessions, new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 10)));

        Assert.Equal((4, 4, false), (week.Days, week.MuscleDays[(int)MuscleGroup.Soleus], week.IsSupported(MuscleGroup.Soleus)));
    }

    [Fact]
    public void A_session_late_on_sunday_belongs_to_the_week_of_its_own_place()
    {
        // 23:30 in Auckland is Sunday there and still Sunday noon in London; the next day would be another week.
        var sunday = new DateTimeOffset(2026, 5, 10, 23, 30, 0, TimeSpan.FromHours(12));
        PracticeLog log = Made.Log(Made.Session(sunday), Made.Session(sunday.AddHours(1)));

        IReadOnlyList<PracticeWeek> weeks = PracticeWeek.Between(log.Sessions, new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 17));

        Assert.Equal([1, 1], weeks.Select(week => week.Sessions));
    }

    [Fact]
    public void Two_sessions_on_a_day_are_one_day()
    {
        PracticeLog log = Made.Log(Made.Session(Made.Monday), Made.Session(Made.Monday.AddHours(2), 60, "straight"), Made.Session(Made.Monday.AddDays(1)));

        PracticeWeek week = Assert.Single(PracticeWeek.Between(log.Sessions, new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 10)));

        Assert.Equal((2, 3), (week.Days, week.Sessions));
        Assert.Equal([1, 2, 2], week.MuscleDays);
        Assert.Equal(new MuscleTime(60, 120, 180), week.Held);
    }

    [Fact]
    public void A_session_stopped_at_once_counts_its_seconds_and_no_day()
    {
        PracticeLog log = Made.Log(Made.Session(Made.Monday, 2), Made.Session(Made.Monday.AddDays(1), 19.9));

        PracticeWeek week = Assert.Single(PracticeWeek.Between(log.Sessions, new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 10)));

        Assert.Equal((1, 2), (week.Days, week.Sessions));
        Assert.Equal(21.9, week.Held.Soleus, 9);
    }

    [Fact]
    public void Over_years_and_zones_the_weeks_hold_every_second_exactly_once() =>
        Gen.Select(Gen.Int[0, 5 * 365 * 24], Gen.Int[20, 300], Gen.Int[-12 * 4, 14 * 4], Gen.Bool).List[0, 60].Sample(
            sessions =>
            {
                var start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
                LoggedSession[] log = [.. PracticeLog.Of(sessions.Select(session =>
                    Made.Session(start.AddHours(session.Item1).ToOffset(TimeSpan.FromMinutes(15 * session.Item3)), session.Item2, session.Item4 ? "soft" : "straight"))).Sessions];

                IReadOnlyList<PracticeWeek> weeks = PracticeWeek.Between(log, new DateOnly(2023, 12, 25), new DateOnly(2029, 2, 1));

                return Math.Abs(weeks.Sum(week => week.Held.Hamstrings) - sessions.Sum(session => session.Item2)) < 1e-6
                    && weeks.Sum(week => week.Sessions) == sessions.Count
                    && weeks.All(week => week.Monday.DayOfWeek == DayOfWeek.Monday && week.Days is >= 0 and <= 7)
                    && weeks.Zip(weeks.Skip(1)).All(pair => pair.Second.Monday.DayNumber - pair.First.Monday.DayNumber == 7);
            },
            iter: 200);
}
