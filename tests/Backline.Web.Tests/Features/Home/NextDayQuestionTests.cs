using Backline.Practice.Records;
using Backline.Progress.Summaries;
using Backline.Web.Features.Home;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Features.Home;

public sealed class NextDayQuestionTests
{
    private static readonly IReadOnlyList<LoggedSession> OnMonday = PracticeLog.Of((PracticeRecord[])[Some.Session(1)]).Sessions;

    [Theory]
    [InlineData(10, false)]
    [InlineData(17, true)]
    [InlineData(59, true)]
    [InlineData(61, false)]
    [InlineData(24 * 6, false)]
    public void It_is_asked_the_day_after_and_the_one_after_that(int hours, bool isAsked) =>
        Assert.Equal(isAsked, NextDayQuestion.For(OnMonday, Some.Monday.AddHours(hours)) is not null);

    [Fact]
    public void It_is_asked_once()
    {
        IReadOnlyList<LoggedSession> sessions = PracticeLog.Of((PracticeRecord[])[Some.Session(1), Some.CheckIn(2, 1, CheckInContent.Skipped)]).Sessions;

        Assert.Null(NextDayQuestion.For(sessions, Some.Monday.AddDays(1)));
    }

    [Fact]
    public void The_day_is_the_one_where_the_person_is_now()
    {
        DateTimeOffset earlyMonday = new(2026, 5, 4, 1, 0, 0, TimeSpan.FromHours(2));
        IReadOnlyList<LoggedSession> sessions = PracticeLog.Of((PracticeRecord[])[Some.Session(1, earlyMonday)]).Sessions;

        Assert.Null(NextDayQuestion.For(sessions, earlyMonday.AddHours(20)));
        Assert.NotNull(NextDayQuestion.For(sessions, earlyMonday.AddHours(20).ToOffset(TimeSpan.FromHours(14))));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(8 * 60, false)]
    [InlineData(16 * 60, true)]
    public void A_session_late_in_the_evening_is_asked_about_after_the_night(int minutes, bool isAsked)
    {
        DateTimeOffset beforeMidnight = new(2026, 5, 4, 23, 50, 0, TimeSpan.FromHours(2));

        Assert.Equal(isAsked, NextDayQuestion.For(PracticeLog.Of((PracticeRecord[])[Some.Session(1, beforeMidnight)]).Sessions, beforeMidnight.AddMinutes(minutes)) is not null);
    }

    [Fact]
    public void A_session_since_then_does_not_swallow_the_question()
    {
        DateTimeOffset tuesday = Some.Monday.AddDays(1);
        IReadOnlyList<LoggedSession> sessions = PracticeLog.Of((PracticeRecord[])[Some.Session(1), Some.Session(2, tuesday)]).Sessions;

        LoggedSession? onTuesday = NextDayQuestion.For(sessions, tuesday.AddMinutes(5));
        LoggedSession? onWednesday = NextDayQuestion.For(sessions, tuesday.AddDays(1));
        IReadOnlyList<LoggedSession> answered = PracticeLog.Of((PracticeRecord[])[Some.Session(1), Some.Session(2, tuesday), Some.CheckIn(3, 2, CheckInContent.Better)]).Sessions;

        Assert.Equal(Some.Id(1), onTuesday?.Id);
        Assert.Equal(Some.Id(2), onWednesday?.Id);
        Assert.Equal(Some.Id(1), NextDayQuestion.For(answered, tuesday.AddDays(1))?.Id);
        Assert.Null(NextDayQuestion.For(answered, tuesday.AddDays(3)));
    }

    [Fact]
    public void A_day_is_asked_about_once_whichever_of_its_sessions_was_answered()
    {
        PracticeRecord[] day = [Some.Session(1), Some.Session(2, Some.Monday.AddMinutes(10))];
        LoggedSession? Ask(params PracticeRecord[] answers) => NextDayQuestion.For(PracticeLog.Of((PracticeRecord[])[.. day, .. answers]).Sessions, Some.Monday.AddDays(1));

        Assert.Equal(Some.Id(2), Ask()?.Id);
        Assert.Null(Ask(Some.CheckIn(3, 2, CheckInContent.Worse)));
        Assert.Null(Ask(Some.CheckIn(3, 1, CheckInContent.Worse)));
    }

    [Fact]
    public void A_session_stopped_at_once_is_not_asked_about_and_hides_none()
    {
        PracticeRecord stopped = Some.Session(2, Some.Monday.AddMinutes(10), content => content with { Ended = "stopped", Held = new HeldTime(0, 0, 0) });

        Assert.Null(NextDayQuestion.For(PracticeLog.Of((PracticeRecord[])[stopped]).Sessions, Some.Monday.AddDays(1)));
        Assert.Equal(Some.Id(1), NextDayQuestion.For(PracticeLog.Of((PracticeRecord[])[Some.Session(1), stopped]).Sessions, Some.Monday.AddDays(1))?.Id);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, true)]
    [InlineData(-1, true)] // a clock set back
    public void Not_now_is_for_some_hours(int hours, bool isAsked)
    {
        DateTimeOffset putOff = Some.Monday.AddDays(1);

        Assert.Equal(isAsked, NextDayQuestion.For(OnMonday, putOff.AddHours(hours), putOff) is not null);
    }
}
