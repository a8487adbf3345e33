using Backline.Coaching.Cues;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>Notices when nobody has been in the picture for long, asks, then pauses; goes on when somebody is back.</summary>
internal static class Attendance
{
    private const string AbsentId = "absent";

    private static readonly TimeSpan BackFor = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(6);

    public static void See(Turn turn, bool isSomebody)
    {
        SessionState state = turn.State;
        turn.State = isSomebody
            ? state with { NobodySince = null, SomebodySince = state.SomebodySince ?? turn.Now }
            : state with { NobodySince = state.NobodySince ?? turn.Now, SomebodySince = null };
        if (isSomebody)
        {
            Welcome(turn);
        }
        else
        {
            Miss(turn, turn.Now - turn.State.NobodySince.GetValueOrDefault());
        }
    }

    /// <summary>Nobody can be missed any more: a pause because nobody was there becomes one the person ends.</summary>
    public static void Forget(Turn turn)
    {
        SessionState state = turn.State;
        turn.State = state with
        {
            NobodySince = null,
            SomebodySince = null,
            IsAbsent = false,
            IsPausedByAbsence = false,
            Notices = state.Notices.RemoveAll(notice => notice.Id == AbsentId),
            Caption = state.IsPausedByAbsence ? turn.Plan.Words.Paused : state.Caption,
        };
    }

    private static void Welcome(Turn turn)
    {
        if (!turn.State.IsAbsent || turn.Now - turn.State.SomebodySince < BackFor)
        {
            return;
        }

        bool goesOn = turn.State.IsPausedByAbsence;
        turn.State = turn.State with { IsAbsent = false, IsPausedByAbsence = false, IsPaused = turn.State.IsPaused && !goesOn };
        CuePlanner.Ask(turn, new Notice("back", turn.Plan.Words.Back, turn.Now + Fresh, true));
        if (goesOn)
        {
            turn.Emit(SessionEventKinds.Resumed, "back", "");
        }
    }

    private static void Miss(Turn turn, TimeSpan missing)
    {
        if (!turn.State.IsAbsent && missing >= TimeSpan.FromSeconds(turn.Plan.Protocol.Hold.AbsentAskSeconds))
        {
            turn.State = turn.State with { IsAbsent = true };
            CuePlanner.Ask(turn, new Notice(AbsentId, turn.Plan.Words.Absent, turn.Now + Fresh, true));
        }

        if (!turn.State.IsPaused && missing >= TimeSpan.FromSeconds(turn.Plan.Protocol.Hold.AbsentPauseSeconds))
        {
            turn.State = turn.State with { IsPaused = true, IsPausedByAbsence = true, Caption = turn.Plan.Words.AbsentPaused };
            turn.Emit(SessionEventKinds.Paused, AbsentId, turn.Plan.Words.AbsentPaused);
        }
    }
}
