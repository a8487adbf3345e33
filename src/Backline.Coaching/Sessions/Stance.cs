using Backline.Practice.Protocols;

namespace Backline.Coaching.Sessions;

/// <summary>How the person stands when they stop, as far as is known.</summary>
internal enum Stance
{
    /// <summary>Nobody knows: words of rising fit who is bowed and harm nobody who stands.</summary>
    Unknown,

    /// <summary>Bowed, or holding.</summary>
    Bowed,

    /// <summary>Upright on the roll.</summary>
    Standing,

    /// <summary>Off the roll: told to step off, or not led onto it yet.</summary>
    OffTheRoll,
}

/// <summary>Tells the stance: as a camera sees it, else by what has been said.</summary>
internal static class Stances
{
    // Longer after a stop whoever was bowed has risen.
    private static readonly TimeSpan Risen = TimeSpan.FromSeconds(8);

    public static Stance Of(Turn turn)
    {
        SessionState state = turn.State;
        TimeSpan at = state.EndedAt ?? turn.Now;
        if (state.HasSteppedOff || state.Phase == SessionState.Ready)
        {
            return Stance.OffTheRoll;
        }

        if (!turn.Plan.HasBow || turn.Now - at > Risen)
        {
            return Stance.Standing;
        }

        if (turn.IsWatched && state.Posture.IsKnown(at))
        {
            return state.StoodSince is not null ? Stance.Standing : Stance.Bowed;
        }

        return state.Phase switch
        {
            PhaseIds.Stand or PhaseIds.Knees => Stance.Standing,
            PhaseIds.Return => Stance.Unknown,
            _ => Stance.Bowed,
        };
    }
}
