using Backline.Coaching.Cues;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>Notices when nobody has been in the picture for long, asks, then pauses; goes on when somebody is back.</summary>
internal static class Attendance
{
    /// <summary>The question to somebody who has left.</summary>
    public const string AbsentId = "absent";

    // Nobody is back for one frame's sake, and nobody is gone for it: a detector errs both ways.
    private static readonly TimeSpan BackFor = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Blink = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(6);

    public static void See(Turn turn, bool isSomebody)
    {
        SessionState state = turn.State;
        if (!isSomebody)
        {
            turn.State = state with { NobodySince = state.NobodySince ?? turn.Now, MissedSince = state.MissedSince ?? turn.Now };
            Miss(turn, turn.Now - turn.State.NobodySince.GetValueOrDefault());
            return;
        }

        bool isSame = state.SomebodySince is not null && !(turn.Now - state.MissedSince > Blink);
        turn.State = state with { SomebodySince = isSame ? state.SomebodySince : turn.Now, MissedSince = null };
        if (turn.Now - turn.State.SomebodySince >= BackFor)
        {
            turn.State = turn.State with { NobodySince = null };
            Welcome(turn);
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
            MissedSince = null,
            IsAbsent = false,
            IsPausedByAbsence = false,
            Notices = state.Notices.RemoveAll(notice => notice.Id == AbsentId),
            Caption = state.IsPausedByAbsence ? turn.Plan.Words.Paused : state.Caption,
        };
    }

    private static void Welcome(Turn turn)
    {
        if (!turn.State.IsAbsent)
        {
            return;
        }

        // Who is back before they were asked is not answered either.
        bool wasAsked = turn.State.Notices.All(notice => notice.Id != AbsentId);
        bool goesOn = turn.State.IsPausedByAbsence;
        turn.State = turn.State with { IsAbsent = false, IsPausedByAbsence = false, IsPaused = turn.State.IsPaused && !goesOn };
        if (wasAsked)
        {
            CuePlanner.Ask(turn, new Notice("back", turn.Plan.Words.Back, turn.Now + Fresh, false));
        }

        if (goesOn)
        {
            HoldClock.GoOn(turn);
            ReturnFollower.OfferAgain(turn);
            turn.Emit(SessionEventKinds.Resumed, "back", "");
        }
    }

    private static void Miss(Turn turn, TimeSpan missing)
    {
        // Who has held to the end and rises may step out of the picture: nobody waits for them any more.
        if (turn.State is { IsFinishing: true, Phase: PhaseIds.Return })
        {
            turn.State = turn.State with { IsAbsent = false };
            return;
        }

        if (!turn.State.IsAbsent && missing >= TimeSpan.FromSeconds(turn.Plan.Protocol.Hold.AbsentAskSeconds))
        {
            turn.State = turn.State with { IsAbsent = true };
            CuePlanner.Ask(turn, new Notice(AbsentId, turn.Plan.Words.Absent, turn.Now + Fresh, true));
        }

        bool hasSpoken = turn.Now - turn.State.Last.At < CuePlanner.Spacing;
        if (!turn.State.IsPaused && !hasSpoken && missing >= TimeSpan.FromSeconds(turn.Plan.Protocol.Hold.AbsentPauseSeconds))
        {
            turn.State = turn.State with { IsPaused = true, IsPausedByAbsence = true };
            CuePlanner.Say(turn, SessionEventKinds.Paused, AbsentId, turn.Plan.Words.AbsentPaused);
        }
    }
}
