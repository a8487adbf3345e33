namespace Backline.Progress.Plans;

/// <summary>Where a person is in the plan.</summary>
public enum PlanStage
{
    /// <summary>The first days, or the first after a long pause: one short hold.</summary>
    Beginning,

    /// <summary>The next days: one whole hold.</summary>
    Building,

    /// <summary>The weekly dose that studies support: both holds.</summary>
    Steady,

    /// <summary>Both holds on fewer days, to keep what is there.</summary>
    Maintaining,

    /// <summary>The person rests.</summary>
    Resting,

    /// <summary>The stop rule holds: no stretch until the safety questions are answered anew.</summary>
    Stopped,
}
