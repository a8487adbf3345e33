using Backline.Biomechanics;

namespace Backline.Stretching.Postures;

/// <summary>Brings a centre of mass that left the feet back over them by the bow alone, as little as does it.</summary>
/// <remarks>
/// In steps of 10°, and one last step to the hip's own end, until the body does not fall that way; between the last that falls and the first that
/// does not the halves are tried.
/// </remarks>
internal sealed class BalanceSearch(StandingModel model, PostureBuilder builder, JointEnds ends)
{
    private const double Step = 10 * StretchInputRules.Degree;
    private const double FarthestHinge = 130 * StretchInputRules.Degree;
    private const double LeastHinge = -30 * StretchInputRules.Degree;
    private const double SmallestStep = 1e-6; // rad.
    private const int MostFits = 4;
    private const int Halvings = 12; // 10° to 0.0025°.

    /// <summary>Changes the hinge of a body that falls; leaves it as it is where no hinge helps. The body is left built.</summary>
    public void Stand(ref StretchInputs given, StretchedBody body, Workspace workspace)
    {
        BalanceVerdict fall = body.Balance.Verdict;
        StretchInputs falls = given;
        StretchInputs? stands = null;
        while (stands is null && Next(in falls, fall, body, workspace) is { } next)
        {
            if (body.Balance.Verdict != fall)
            {
                stands = next;
            }
            else
            {
                falls = next;
            }
        }

        given = stands is { } found ? Nearest(falls, found, fall, body, workspace) : given;
        builder.Build(in given, body, workspace);
        if (stands is not null)
        {
            body.Note(PostureLimit.Balance, StretchInput.HipHinge, body.Asked.HipHinge, given.HipHinge);
        }
    }

    // A step on, or what of it the hip allows; nothing where it allows no more. The body is left built by it.
    private StretchInputs? Next(in StretchInputs falls, BalanceVerdict fall, StretchedBody body, Workspace workspace)
    {
        double step = fall == BalanceVerdict.FallsBack ? Step : -Step;
        double hinge = Math.Clamp(falls.HipHinge + step, LeastHinge, FarthestHinge);
        for (int i = 0; i < MostFits && (hinge - falls.HipHinge) * Math.Sign(step) > SmallestStep; i++)
        {
            StretchInputs next = falls with { HipHinge = hinge };
            if (!builder.Build(in next, body, workspace))
            {
                return null;
            }

            double excess = ends.Excess(model.Coordinates.HipFlexion, body);
            if (excess == 0)
            {
                return next;
            }

            hinge -= excess;
        }

        return null;
    }

    private StretchInputs Nearest(StretchInputs falls, StretchInputs stands, BalanceVerdict fall, StretchedBody body, Workspace workspace)
    {
        for (int i = 0; i < Halvings; i++)
        {
            StretchInputs middle = stands with { HipHinge = (falls.HipHinge + stands.HipHinge) / 2 };
            builder.Build(in middle, body, workspace);
            if (body.Balance.Verdict == fall)
            {
                falls = middle;
            }
            else
            {
                stands = middle;
            }
        }

        return stands;
    }
}
