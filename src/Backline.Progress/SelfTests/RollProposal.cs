using Backline.Numerics;

namespace Backline.Progress.SelfTests;

/// <summary>A roll that fits the ankles, and why.</summary>
/// <param name="Diameter">m. Of the roll; 0 when none is proposed.</param>
/// <param name="Placement">Where the ball of the foot sits.</param>
/// <param name="Required">Dorsiflexion it asks of an upright shin.</param>
/// <param name="Available">Dorsiflexion the stiffer ankle is taken to have to spare.</param>
/// <param name="IsMeasured">Whether it comes from a check; else it is the cautious default.</param>
/// <param name="Reasons">Sentences for the person, in order.</param>
public sealed record RollProposal(
    double Diameter, BallPlacement Placement, Angle Required, Angle Available, bool IsMeasured, IReadOnlyList<string> Reasons);
