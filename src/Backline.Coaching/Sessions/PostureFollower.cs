using Backline.Practice.Protocols;

namespace Backline.Coaching.Sessions;

/// <summary>Moves the session through its phases after the posture a camera sees: bowing, staying bowed, rising.</summary>
internal static class PostureFollower
{
    // deg and deg/s, coach judgement on real and rendered bows (40 to 70°/s at their fastest, sway below 5°/s).
    private const double BowedFrom = 30, BowingFrom = 18, Bowing = 15, Still = 8, Rising = -15, Upright = 20, RiseFromHold = 5, QuickRise = 8, BentKnee = 11;

    // Who moves slowly is followed by how far they have come: deg since the hold's depth, less once they are told to rise.
    private const double SlowRise = 12, SlowRiseWhenTold = 8, SlowRiseFromBow = 15;

    // deg/s. Slower than anybody rises who was asked to rise slowly.
    private const double RisingSlowly = -2;

    // Long enough to hear that the bow is too deep, and to come higher without haste.
    private static readonly TimeSpan Obeying = TimeSpan.FromSeconds(8);

    // The session has waited this long at the last unheeded cue: it says its words again.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(20);

    public static void Follow(Turn turn)
    {
        Posture posture = turn.State.Posture;
        turn.State = posture.Level > turn.Plan.DeepestBow ? turn.State with { LastTooDeep = turn.Now } : turn.State;
        switch (turn.State.Phase)
        {
            case PhaseIds.Stand or PhaseIds.Knees when IsBowing(posture) || IsBowedAgain(turn, posture):
                PhaseFollower.Enter(turn, PhaseIds.Bow);
                break;
            case PhaseIds.Stand when posture.Knee >= BentKnee && !turn.State.HasRisenEarly:
                PhaseFollower.Enter(turn, PhaseIds.Knees);
                break;
            case PhaseIds.Stand or PhaseIds.Knees:
                PhaseFollower.LeadOn(turn);
                break;
            case PhaseIds.Bow:
                FollowBow(turn, posture);
                break;
            case PhaseIds.Hold:
                FollowHold(turn, posture);
                break;
            case PhaseIds.Return:
                ReturnFollower.Follow(turn, posture);
                break;
        }
    }

    private static void FollowHold(Turn turn, Posture posture)
    {
        bool isTold = turn.State.IsFinishing;
        if (IsObeying(turn, posture))
        {
            double depth = Math.Min(posture.Level, turn.Plan.DeepestBow);
            turn.State = turn.State with { HoldLevel = new HoldLevel(depth, depth, turn.Now) };
            StuckHold.FollowHold(turn); // who stays too deep obeys no more than anybody else
            return;
        }

        HoldLevel level = (turn.State.HoldLevel ?? new HoldLevel(posture.Level, posture.Level, turn.Now)).Follow(posture.Level, turn.Now, isTold);
        turn.State = turn.State with { HoldLevel = level };
        if (IsRising(posture, level.Trunk, isTold ? SlowRiseWhenTold : SlowRise) || HasLeftTheBow(posture, level) || HasRisenUnseen(turn, level))
        {
            PhaseFollower.Enter(turn, PhaseIds.Return);
        }
        else
        {
            RiseReminder.Follow(turn);
            StuckHold.FollowHold(turn);
        }
    }

    private static void FollowBow(Turn turn, Posture posture)
    {
        if (IsStayingBowed(turn, posture))
        {
            PhaseFollower.Enter(turn, PhaseIds.Hold);
        }
        else if (posture.DeepestTrunk >= BowedFrom && !IsObeying(turn, posture) && IsRisingFromBow(turn, posture))
        {
            PhaseFollower.Enter(turn, PhaseIds.Return);
        }
        else if (!IsBowing(posture) && turn.State.PhaseTime >= Again && turn.State.HeldTotal > TimeSpan.Zero)
        {
            ReturnFollower.OfferBow(turn);
        }
        else if (!IsBowing(posture) && turn.State.PhaseTime >= Again)
        {
            turn.State = turn.State with { PhaseTime = TimeSpan.Zero, NextCue = 0 };
        }
    }

    /// <summary>deg. How deep the person has bowed since they were upright; deeper than they may does not count.</summary>
    public static double DepthOf(Turn turn) => Math.Min(turn.State.Posture.DeepestTrunk, turn.Plan.DeepestBow);

    private static bool IsBowing(Posture posture) =>
        posture.Trunk >= BowedFrom || (posture.Trunk >= BowingFrom && posture.TrunkSpeed >= Bowing);

    // Who was told to bow again may do it slowly, and only as far as they may.
    private static bool IsBowedAgain(Turn turn, Posture posture) =>
        turn.State.HasRisenEarly && posture.Level >= Upright && posture.HasSettled && IsStayingBowed(turn, posture);

    /// <summary>Whether the person stays in a bow deep enough to hold.</summary>
    public static bool IsStayingBowed(Turn turn, Posture posture) =>
        posture.HasWindow && posture.Trunk >= turn.Plan.HoldFromTrunk && Math.Abs(posture.TrunkSpeed) < Still && posture.IsStillAtOwnPace;

    // A hold the person declared ("done") may be upright: only moving up from where it stayed ends it. The level of the last
    // moment counts: knees that snap straight lift the trunk by 7° at once, a jolt by more, and neither goes on.
    private static bool IsRising(Posture posture, double from, double slowRise) =>
        (posture.TrunkSpeed <= Rising && posture.Level <= from - QuickRise)
        || posture.Level <= from - slowRise
        || posture.Trunk < Math.Min(Upright, from - (2 * RiseFromHold));

    // However slowly they came up, there is no bow left: no speed would tell.
    private static bool HasLeftTheBow(Posture posture, HoldLevel level) =>
        level.Deepest >= BowingFrom && posture.Level <= Math.Min(BowingFrom, level.Deepest - RiseFromHold);

    // After the time, who is found standing in a hold of which no bow was seen rose before the camera saw them.
    private static bool HasRisenUnseen(Turn turn, HoldLevel level) =>
        turn.State.IsFinishing && level.Deepest < BowingFrom && Standing.IsSeen(turn);

    private static bool IsRisingFromBow(Turn turn, Posture posture) =>
        (posture.TrunkSpeed <= Rising && posture.Level <= DepthOf(turn) - QuickRise)
        || (posture.SlowSpeed <= RisingSlowly && posture.Level <= DepthOf(turn) - SlowRiseFromBow);

    // Who was just too deep and comes higher obeys ("Chest higher"): there is no rise while a bow is left.
    private static bool IsObeying(Turn turn, Posture posture) =>
        !turn.State.IsFinishing && turn.Now - turn.State.LastTooDeep <= Obeying && posture.Level >= turn.Plan.HoldFromTrunk;
}
