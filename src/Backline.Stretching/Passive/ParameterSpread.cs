namespace Backline.Stretching.Passive;

/// <summary>How much people differ in what the model takes as given: one standard deviation each, drawn apart for every muscle.</summary>
/// <remarks>
/// Fibre length: fascicle 3.3 ± 0.5 cm, Hoang 2007 (doi:10.1242/jeb.003103 is the journal's number of the paper; n = 6). Slack length: slack
/// angle of gastrocnemius medialis ± 6.7°, at an arm of 46 mm, Hirata 2015 (doi:10.1016/j.jbiomech.2015.01.039; n = 9); of biceps femoris ± 10.6° of
/// the knee, at 27 mm, much the same. Moment arm: 47.9 ± 4.5 mm, Wolfram 2018 (doi:10.1098/rsos.171358; n = 11). Force and tissue stiffness: estimated.
/// </remarks>
public sealed record ParameterSpread
{
    /// <value>1. Of optimal fibre length, relative.</value>
    public double FibreLength { get; init; } = 0.15;

    /// <value>m. Of the path length at which a muscle begins to pull.</value>
    public double SlackLength { get; init; } = 0.005;

    /// <value>1. Of moment arms, relative; the same for all arms of a muscle.</value>
    public double MomentArm { get; init; } = 0.09;

    /// <value>1. Of maximal isometric force, relative.</value>
    public double MaxForce { get; init; } = 0.2;

    /// <value>1. Of the stiffness of capsules, ligaments and fascia, relative.</value>
    public double TissueStiffness { get; init; } = 0.3;
}
