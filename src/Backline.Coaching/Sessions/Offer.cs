namespace Backline.Coaching.Sessions;

/// <summary>What somebody who left the hold before the time may do, beside finishing with a press.</summary>
internal enum Offer
{
    /// <summary>Nothing is offered: the hold was not left.</summary>
    None,

    /// <summary>They came up: bow again.</summary>
    BowAgain,

    /// <summary>They stay in the hold, and a fault has stopped its clock for long: do it right again.</summary>
    GoOn,
}
