using Backline.Biomechanics;

namespace Backline.Stretching.Postures;

/// <summary>Turns feet out, and weight to an edge, as far as was asked or as far as foot and hip let them.</summary>
/// <remarks>
/// The turn-out is taken back first, as little as does it; the weight only where even parallel feet do not stand with it. Between a value that
/// fits and one that does not the halves are tried, so that who asks for more never gets less.
/// </remarks>
internal sealed class AskewSearch(PostureBuilder builder, JointEnds ends)
{
    private const int Halvings = 14; // 90° to 0.006°.

    /// <summary>Takes back what does not fit.</summary>
    /// <param name="given">The inputs as built last; changed where something was taken back.</param>
    /// <param name="body">The body as built last.</param>
    /// <param name="isBuilt">Whether heel and ball came to lie where they should.</param>
    /// <param name="workspace">Where the body is posed.</param>
    /// <returns>Whether something was changed; the body is then to be built anew.</returns>
    public bool TakeBack(ref StretchInputs given, StretchedBody body, bool isBuilt, Workspace workspace)
    {
        bool isAskew = (!isBuilt || ends.IsAskew(body)) && given is not { TurnOut: 0, InnerWeight: 0 };
        if (isAskew)
        {
            Straighten(ref given, body, isBuilt, workspace);
        }

        return isAskew;
    }

    private void Straighten(ref StretchInputs given, StretchedBody body, bool isBuilt, Workspace workspace)
    {
        PostureLimit limit = isBuilt && !ends.IsFootTilted(body) ? PostureLimit.HipRotation : PostureLimit.Subtalar;
        StretchInputs asked = given;
        if (given.TurnOut != 0 && Fits(given with { TurnOut = 0 }, body, workspace))
        {
            given = given with { TurnOut = Farthest(share => asked with { TurnOut = share * asked.TurnOut }, body, workspace) * asked.TurnOut };
        }
        else if (given.InnerWeight != 0 && Fits(given with { InnerWeight = 0 }, body, workspace))
        {
            given = given with { InnerWeight = Farthest(share => asked with { InnerWeight = share * asked.InnerWeight }, body, workspace) * asked.InnerWeight };
            limit = PostureLimit.Subtalar;
        }
        else
        {
            double share = Farthest(share => asked with { InnerWeight = 0, TurnOut = share * asked.TurnOut }, body, workspace);
            given = given with { InnerWeight = 0, TurnOut = share * asked.TurnOut };
        }

        Note(limit, in asked, in given, body);
    }

    private static void Note(PostureLimit limit, in StretchInputs asked, in StretchInputs given, StretchedBody body)
    {
        if (given.TurnOut != asked.TurnOut)
        {
            body.Note(limit, StretchInput.TurnOut, body.Asked.TurnOut, given.TurnOut);
        }

        if (given.InnerWeight != asked.InnerWeight)
        {
            body.Note(PostureLimit.Subtalar, StretchInput.InnerWeight, body.Asked.InnerWeight, given.InnerWeight);
        }
    }

    private bool Fits(in StretchInputs inputs, StretchedBody body, Workspace workspace) => builder.Build(in inputs, body, workspace) && !ends.IsAskew(body);

    // 1. The largest share that fits, 0 where none is found to.
    private double Farthest(Func<double, StretchInputs> inputs, StretchedBody body, Workspace workspace)
    {
        double fits = 0;
        double beyond = 1;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (fits + beyond) / 2;
            (fits, beyond) = Fits(inputs(middle), body, workspace) ? (middle, beyond) : (fits, middle);
        }

        return fits;
    }
}
