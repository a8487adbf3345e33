using Backline.Practice.Anthropometry;

namespace Backline.Stretching.Postures;

/// <summary>How somebody stands on a roll: what a teacher would set up and say. Both legs alike.</summary>
/// <remarks>The default is a person of usual size in the article's stretch: an 8 cm roll, soft knees, upright shins, a bow, lifted toes.</remarks>
public readonly record struct StretchInputs
{
    /// <summary>The default inputs.</summary>
    public StretchInputs()
    {
    }

    /// <value>m. Standing height; 1.2 to 2.2.</value>
    public double BodyHeight { get; init; } = BodyProportions.UsualHeight;

    /// <value>kg. Body mass; 30 to 250.</value>
    public double BodyMass { get; init; } = 70;

    /// <value>m. The roll's diameter before anybody stands on it; 0, the floor, to 0.25.</value>
    public double RollDiameter { get; init; } = 0.08;

    /// <value>1. Share of the diameter by which the roll gives way under the feet; 0 to 0.8.</value>
    public double RollSquash { get; init; } = 0.2;

    /// <value>1. Where the ball of the foot sits: 0 on the floor, 1 as high up as it goes, where the sole is tangent to the roll.</value>
    public double BallPlacement { get; init; } = 1;

    /// <value>m. The heel above the floor; 0 to 0.15.</value>
    public double HeelLift { get; init; }

    /// <value>rad. Knee bend; −10° to 150°.</value>
    public double KneeFlexion { get; init; } = 20 * StretchInputRules.Degree;

    /// <value>rad. Shin against the vertical, + knee forward; −45° to 60°.</value>
    public double ShankInclination { get; init; }

    /// <value>rad. The pelvis bowed forward from its place in upright standing; −30° to 130°.</value>
    public double HipHinge { get; init; } = 60 * StretchInputRules.Degree;

    /// <value>rad. The chest bowed beyond the pelvis by rounding the back; −30° to 110°.</value>
    public double Rounding { get; init; } = 20 * StretchInputRules.Degree;

    /// <value>rad. The pelvis tucked under (+) or tipped forward (−), the chest staying where it is; −30° to 40°.</value>
    public double PelvicTuck { get; init; }

    /// <value>rad. Toes lifted from the sole line; −20° to 90°.</value>
    public double ToeLift { get; init; } = 20 * StretchInputRules.Degree;

    /// <value>rad. Feet turned out (+) or in (−) from parallel; −30° to 60°.</value>
    public double TurnOut { get; init; }

    /// <value>1. Weight towards the inner (+1) or outer (−1) edge of the foot.</value>
    public double InnerWeight { get; init; }

    /// <value>m. Height of what the hands rest on; <see langword="null"/> where there is nothing. 0 to 1.6.</value>
    public double? HandHeight { get; init; }

    /// <value>N. What both hands together put on it; <see langword="null"/> for the least that balances. 0 to 1500.</value>
    public double? HandLoad { get; init; }
}
