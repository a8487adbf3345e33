using Backline.Biomechanics;

namespace Backline.Stretching.Postures;

/// <summary>Brings a centre of mass that left the feet back over them by the bow alone, as little as does it.</summary>
/// <remarks>
/// In steps to whole tens of degrees, and one last step to the hip's own end, until the body does not fall that way; between the last that falls and
/// the first that does not the halves are tried. First the way that brings the weight back from an upright trunk; then the other, for a bow so deep
/// that the hips go farther back than the chest comes forward. The bows that fall lie together on that side, so a search may begin a little before the one asked for.
/// </remarks>
internal sealed class BalanceSearch(StandingModel model, PostureBuilder builder, JointEnds ends)
{
    private const double FarthestHinge = 130 * StretchInputRules.Degree;
    private const double LeastHinge = -30 * StretchInputRules.Degree;
    private const double SmallestStep = 1e-6; // rad.
    private const int MostFits = 4;

    /// <summary>Changes the hinge of a body that falls; leaves it as it is where no hinge helps. The body is left built.</summary>
    public void Stand(ref StretchInputs given, StretchedBody body, Workspace workspace)
    {
        BalanceVerdict fall = body.Balance.Verdict;
        int way = fall == BalanceVerdict.FallsBack ? 1 : -1;
        StretchInputs? stands = Toward(way, given, fall, body, workspace) ?? Toward(-way, given, fall, body, workspace);
        given = stands ?? given;
        builder.Build(in given, body, workspace);
        if (stands is not null)
        {
            body.Note(PostureLimit.Balance, StretchInput.HipHinge, body.Asked.HipHinge, given.HipHinge);
        }
    }

    private StretchInputs? Toward(int way, StretchInputs falls, BalanceVerdict fall, StretchedBody body, Workspace workspace)
    {
        while (Next(in falls, way, body, workspace) is { } next)
        {
            if (body.Balance.Verdict != fall)
            {
                return Nearest(falls with { HipHinge = SearchSteps.Behind(falls.HipHinge, way) }, next, fall, body, workspace);
            }

            falls = next;
        }

        return null;
    }

    // A step on, or what of it the hip allows; nothing where it allows no more. The body is left built by it.
    private StretchInputs? Next(in StretchInputs falls, int way, StretchedBody body, Workspace workspace)
    {
        double hinge = Math.Clamp(SearchSteps.Beyond(falls.HipHinge, way), LeastHinge, FarthestHinge);
        for (int i = 0; i < MostFits && (hinge - falls.HipHinge) * way > SmallestStep; i++)
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
        for (int i = 0; i < SearchSteps.Halvings; i++)
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
