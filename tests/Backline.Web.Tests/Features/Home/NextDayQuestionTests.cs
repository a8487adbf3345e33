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
    [InlineData(24 * 3, true)]
    [InlineData(24 * 8, false)]
    public void It_is_asked_from_the_next_day_on_and_not_for_long(int hours, bool isAsked) =>
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
        DateTimeOffset lateMonday = new(2026, 5, 4, 23, 30, 0, TimeSpan.FromHours(2));
        IReadOnlyList<LoggedSession> sessions = PracticeLog.Of((PracticeRecord[])[Some.Session(1, lateMonday)]).Sessions;

        Assert.Null(NextDayQuestion.For(sessions, lateMonday.AddHours(1).ToOffset(TimeSpan.FromHours(-5))));
        Assert.NotNull(NextDayQuestion.For(sessions, lateMonday.AddHours(1)));
    }
}
