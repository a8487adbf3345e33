using Backline.Practice.Records;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;

namespace Backline.Progress.Doses;

/// <summary>What a day of practice tells. The question of the next day is about the day: one answer stands for all its sessions.</summary>
/// <param name="Day">The day, where it happened.</param>
/// <param name="IsPractice">Whether a session of it was one of practice (<see cref="DoseWindow.IsHold"/>).</param>
/// <param name="Answer">The worst answer given for one of its sessions, or <see langword="null"/> when none says anything.</param>
/// <param name="AnsweredAt">When that answer was given, the last time where it was given several times; <see langword="null"/> when none was.</param>
/// <param name="HasTingled">Whether it tingled in a session of it.</param>
/// <param name="HasFeltSitBone">Whether the sit-bone felt a session of it.</param>
public sealed record PracticeDay(DateOnly Day, bool IsPractice, string? Answer, DateTimeOffset? AnsweredAt, bool HasTingled, bool HasFeltSitBone)
{
    /// <value>Whether the leg was worse the day after.</value>
    public bool IsWorse => Answer == CheckInContent.Worse;

    /// <value>Whether its answer counts. Of a day with nothing but sessions stopped at once only a worse one does, on the safe side.</value>
    public bool IsAnswered => Answer is not null && (IsPractice || IsWorse);

    /// <summary>The latest days that were worse, one after another of those answered for; none so long before the next that it is another story.</summary>
    /// <param name="newestFirst">Sessions, newest first.</param>
    public static IReadOnlyList<PracticeDay> WorseInARow(IEnumerable<LoggedSession> newestFirst)
    {
        List<PracticeDay> row = [];
        foreach (PracticeDay day in Of(newestFirst).Where(day => day.IsAnswered))
        {
            bool isFar = row.Count > 0 && row[^1].Day.DayNumber - day.Day.DayNumber > PracticeSpan.LongPauseDays;
            if (!day.IsWorse || isFar)
            {
                break;
            }

            row.Add(day);
        }

        return row;
    }

    /// <summary>The days of sessions, in the sessions' order.</summary>
    /// <param name="sessions">Sessions in any order.</param>
    public static IReadOnlyList<PracticeDay> Of(IEnumerable<LoggedSession> sessions) =>
    [
        .. from session in sessions
           group session by session.Day into day
           let said = NextDayAnswer.Worst(day, session => session.Signs.Answer, session => session.Signs.AnsweredAt)?.Signs
           select new PracticeDay(
               day.Key,
               day.Any(session => DoseWindow.IsHold(session.HeldSeconds)),
               NextDayAnswer.Tells(said?.Answer) ? said?.Answer : null,
               said?.AnsweredAt,
               day.Any(session => session.Signs.HasTingled),
               day.Any(session => session.Signs.HasFeltSitBone)),
    ];
}
