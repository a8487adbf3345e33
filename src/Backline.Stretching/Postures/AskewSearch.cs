using Backline.Biomechanics;

namespace Backline.Stretching.Postures;

/// <summary>Turns feet out, and weight to an edge, as far as was asked or as far as foot and hip let them.</summary>
/// <remarks>
/// The turn-out is taken back first, as little as does it; the weight only where even parallel feet do not stand with it. Between a value that
/// fits and one that does not the halves are tried, so that who asks for more never gets less.
/// </remarks>
internal sealed class AskewSearch(PostureBuilder builder, JointEnds ends)
{
    private const int MostSteps = 30; // 90° to 0.1° at worst, where the halves alone help.
    private const int Halving = 3;
    private const double Near = 2e-5; // rad. How near foot or hip comes to its end.

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
            Straighten(ref given, body, workspace);
        }

        return isAskew;
    }

    private void Straighten(ref StretchInputs given, StretchedBody body, Workspace workspace)
    {
        StretchInputs asked = given;
        if (given.TurnOut != 0 && Fits(given with { TurnOut = 0 }, body, workspace))
        {
            given = given with { TurnOut = Farthest(share => asked with { TurnOut = share * asked.TurnOut }, body, workspace) * asked.TurnOut };
        }
        else if (given.InnerWeight != 0 && Fits(given with { InnerWeight = 0 }, body, workspace))
        {
            given = given with { InnerWeight = Farthest(share => asked with { InnerWeight = share * asked.InnerWeight }, body, workspace) * asked.InnerWeight };
        }
        else
        {
            double share = Farthest(share => asked with { InnerWeight = 0, TurnOut = share * asked.TurnOut }, body, workspace);
            given = given with { InnerWeight = 0, TurnOut = share * asked.TurnOut };
        }
    }

    private bool Fits(in StretchInputs inputs, StretchedBody body, Workspace workspace) => Room(in inputs, body, workspace) is >= 0;

    // rad. How far foot and hip are from their ends, below 0 beyond; nothing where the foot cannot be laid so.
    private double? Room(in StretchInputs inputs, StretchedBody body, Workspace workspace) =>
        builder.Build(in inputs, body, workspace) ? ends.RoomAskew(body) : null;

    // 1. The largest share that fits, 0 where none is found to. Between a share that fits and one that does not the secant of the room is tried, and every third time the half.
    private double Farthest(Func<double, StretchInputs> inputs, StretchedBody body, Workspace workspace)
    {
        (double fits, double room) = (0, Room(inputs(0), body, workspace) ?? 0);
        (double beyond, double? excess) = (1, -Room(inputs(1), body, workspace));
        for (int i = 1; i <= MostSteps && room > Near; i++)
        {
            double share = excess is { } known && i % Halving != 0 ? (room - (Near / 2)) / (room + known) : 0.5;
            double middle = fits + (share * (beyond - fits));
            double? found = Room(inputs(middle), body, workspace);
            if (found is { } inside and >= 0)
            {
                (fits, room) = (middle, inside);
            }
            else
            {
                (beyond, excess) = (middle, -found);
            }
        }

        return fits;
    }
}
