namespace Backline.Biomechanics.Muscles;

/// <summary>How the search for a muscle's equilibrium ended.</summary>
public enum EquilibriumStatus
{
    /// <summary>Fibre and tendon pull alike.</summary>
    Converged,

    /// <summary>Nothing pulls: the path is shorter than the slack tendon and the resting fibre. The fibre length is then not unique.</summary>
    Slack,

    /// <summary>The fibre is as short as it can be; the tendon pulls as it is stretched, if at all.</summary>
    AtLowerBound,

    /// <summary>The search ended before fibre and tendon pulled alike within the tolerance, or a length or force is no finite number.</summary>
    NotConverged,
}
