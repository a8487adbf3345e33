using Backline.Numerics;
using Backline.Practice.Anthropometry;

namespace Backline.Progress.SelfTests;

/// <summary>Fits the roll to the ankles: as high as the stiffer one allows with heels down and shins upright, less a margin.</summary>
/// <remarks>The geometry, its assumptions and its sources stand in docs/science/ankle-check.md.</remarks>
public static class RollFit
{
    /// <summary>m. The thinnest roll proposed: a mat rolled once or twice.</summary>
    public const double ThinnestRoll = 0.03;

    /// <summary>m. The thickest roll proposed. A whole mat is thicker, but the bow costs ankle range that the check does not see.</summary>
    public const double ThickestRoll = 0.08;

    /// <summary>m. The thickest roll where one is to stay well short of the end of the movement.</summary>
    public const double ThickestShortOfEnd = 0.04;

    private const double RollStep = 0.01; // m. As exactly as a mat can be rolled.

    /// <summary>Kept in reserve: the smallest real change of the check in degrees.</summary>
    /// <remarks>Powden, Hoch and Hoch (2015): 4.7°.</remarks>
    public static Angle Margin { get; } = Angle.FromDegrees(4.7);

    /// <summary>Kept in reserve besides, where one is to stay well short of the end of the movement.</summary>
    /// <remarks>Coach judgement, about twice the margin; no study sets this number.</remarks>
    public static Angle EndRangeReserve { get; } = Angle.FromDegrees(10);

    /// <summary>What straight knees take from a bent-knee check.</summary>
    /// <remarks>Baumbach (2014), BMC Musculoskelet Disord 15:246: 13° [11–16] bearing weight.</remarks>
    public static Angle StraightKneeCost { get; } = Angle.FromDegrees(13);

    /// <summary>Dorsiflexion that a roll asks of an upright shin, heels down.</summary>
    /// <param name="diameter">m. The roll's diameter; above 0.</param>
    /// <param name="placement">Where the ball sits.</param>
    /// <param name="body">The body's proportions.</param>
    /// <remarks>
    /// The foot's pitch is asin(h / L), h the ball's height and L from where the heel bears to the ball. As high up as it goes the sole is tangent to
    /// the roll at the ball, which gives h = D / (1 + (D / 2L)²), the same as a pitch of 2 atan(D / 2L). Half-way up it is half of that h.
    /// </remarks>
    public static Angle Required(double diameter, BallPlacement placement, BodyProportions body)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfNegative(diameter);
        double highest = body.HighestBall(diameter);
        double height = placement switch
        {
            BallPlacement.High => highest,
            BallPlacement.Middle => highest / 2,
            _ => 0,
        };
        return Angle.FromRadians(Math.Asin(height / body.ContactToBall));
    }

    /// <summary>Proposes a roll.</summary>
    /// <param name="check">The knee-to-wall check, or <see langword="null"/> when it was skipped.</param>
    /// <param name="body">The body's proportions.</param>
    /// <param name="isKneeStraight">Whether the straight-but-unlocked variant is done.</param>
    /// <param name="isShortOfEnd">Whether the screening asks to stay well short of the end of the movement.</param>
    /// <param name="kneeCost">What this ankle loses to a knee straighter than in the check, as the leg model has it; zero without one. The larger of it and of what studies found is taken off.</param>
    /// <returns>
    /// The thickest roll of whole centimetres from 3 to 8, or to 4 short of the end, that stays within what is available; if none does, the thinnest with the ball half-way up; if
    /// that does not either, the floor. A skipped check counts as an ankle two standard deviations below the mean.
    /// </returns>
    public static RollProposal Propose(KneeToWall? check, BodyProportions body, bool isKneeStraight, bool isShortOfEnd = false, Angle kneeCost = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfLessThan(kneeCost.Radians, 0, nameof(kneeCost));
        Angle ankle = Taken(check, body);
        Angle byStudies = isKneeStraight ? StraightKneeCost : Angle.Zero;
        Angle byKnees = kneeCost > byStudies ? kneeCost : byStudies;
        Angle left = ankle - Margin - byKnees - (isShortOfEnd ? EndRangeReserve : Angle.Zero);
        Angle available = left < Angle.Zero ? Angle.Zero : left;
        (double diameter, BallPlacement placement) = Thickest(available, body, isShortOfEnd ? ThickestShortOfEnd : ThickestRoll);
        Angle required = Required(diameter, placement, body);
        var proposal = new RollProposal(diameter, placement, required, available, check is not null, []);
        return proposal with { Reasons = RollWords.Of(proposal, check, ankle, isKneeStraight, byKnees, isShortOfEnd) };
    }

    /// <summary>The bend that the stiffer ankle is taken to have.</summary>
    /// <param name="check">The knee-to-wall check, or <see langword="null"/> when it was skipped: two standard deviations below the mean.</param>
    /// <param name="body">The body's proportions.</param>
    public static Angle Taken(KneeToWall? check, BodyProportions body) =>
        KneeToWall.Dorsiflexion(check?.Stiffer ?? KneeToWall.UsualDistance - (2 * KneeToWall.UsualSpread), body);

    private static (double Diameter, BallPlacement Placement) Thickest(Angle available, BodyProportions body, double most)
    {
        int thinnest = (int)Math.Round(ThinnestRoll / RollStep);
        for (int steps = (int)Math.Round(most / RollStep); steps >= thinnest; steps--)
        {
            if (Required(steps * RollStep, BallPlacement.High, body) <= available)
            {
                return (steps * RollStep, BallPlacement.High);
            }
        }

        return Required(ThinnestRoll, BallPlacement.Middle, body) <= available ? (ThinnestRoll, BallPlacement.Middle) : (0, BallPlacement.Floor);
    }
}
