using Backline.Numerics;
using Backline.Practice.Anthropometry;

namespace Backline.Progress.SelfTests;

/// <summary>Fits the roll to the ankles.</summary>
public static class RollFit
{
    /// <summary>Proposes a roll.</summary>
    /// <param name="check">The knee-to-wall check, or <see langword="null"/> when it was skipped.</param>
    /// <param name="body">The body's proportions.</param>
    /// <param name="isKneeStraight">Whether the straight-but-unlocked variant is done.</param>
    public static RollProposal Propose(KneeToWall? check, BodyProportions body, bool isKneeStraight) =>
        new(0.05, BallPlacement.High, Angle.Zero, Angle.Zero, check is not null, []);
}
