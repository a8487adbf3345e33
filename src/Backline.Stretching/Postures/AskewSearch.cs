namespace Backline.Stretching.Postures;

/// <summary>Turns feet out, and weight to an edge, as far as was asked or as far as foot and hip let them.</summary>
/// <remarks>
/// Turning the feet out and weight on their outer edges bring foot and hip to the same ends; turning them in and weight on the inner edges to the others. So only what leads to the ends that were passed is taken back, as little as does it:
/// the turn-out first, the weight where no less of a turn-out does. What leads away from them is kept, for it makes room.
/// </remarks>
internal sealed class AskewSearch(PostureBuilder builder, JointEnds ends)
{
    private const int WayUnlaid = 1;  // Only turned out, or with weight on the outer edge, can feet not be laid at all.
    private const int Both = 2;       // Ends that lie either way; 0 is none.
    private const int MostSteps = 40; // 90° to 1e-10° at worst, where halves alone help.
    private const double Near = 1e-9; // rad. How near foot or hip comes to its end.

    /// <summary>Takes back what does not fit: one of the two, which may leave some to be taken back of the other.</summary>
    /// <param name="given">The inputs as built last; changed where something was taken back.</param>
    /// <param name="body">The body as built last.</param>
    /// <param name="isBuilt">Whether heel and ball came to lie where they should.</param>
    /// <returns>Whether something was changed; the body is then to be built anew.</returns>
    public bool TakeBack(ref StretchInputs given, StretchedBody body, bool isBuilt)
    {
        int way = isBuilt ? ends.WayAskew(body) : WayUnlaid;
        return TakeBack(ref given, way, isBuilt ? -ends.RoomAskew(way, body) : null, body);
    }

    /// <summary>Takes back whichever was asked for, where feet lie beyond ends that neither leads to: turned far too much, they meet the shank on its other side.</summary>
    /// <param name="given">The inputs as built last; changed where something was taken back.</param>
    /// <param name="body">The body as built last.</param>
    /// <returns>Whether something was changed; the body is then to be built anew.</returns>
    public bool TakeBackEither(ref StretchInputs given, StretchedBody body) => TakeBack(ref given, Both, null, body);

    private bool TakeBack(ref StretchInputs given, int way, double? excess, StretchedBody body)
    {
        StretchInputs asked = given;
        if (Leads(asked.TurnOut, way))
        {
            given = asked with { TurnOut = asked.TurnOut * Farthest(share => asked with { TurnOut = share * asked.TurnOut }, excess, way, body) };
        }
        else if (Leads(-asked.InnerWeight, way))
        {
            given = asked with { InnerWeight = asked.InnerWeight * Farthest(share => asked with { InnerWeight = share * asked.InnerWeight }, excess, way, body) };
        }

        return given != asked;
    }

    private static bool Leads(double turned, int way) => way == Both ? turned != 0 : way * turned > 0;

    // 1. The largest share that fits, 0 where none is found to: the secant between a share that fits and one that does not, where one of them stays with half of what it is off by; the half where the foot cannot be laid.
    private double Farthest(Func<double, StretchInputs> inputs, double? excess, int way, StretchedBody body)
    {
        double room = Room(inputs(0), way, body) ?? 0;
        (double fits, double beyond, double nearest) = (0, 1, room);
        bool? movedIn = null;
        for (int i = 0; i < MostSteps && nearest > Near; i++)
        {
            double share = fits + ((beyond - fits) * (excess is { } known ? room / (room + known) : 0.5));
            double? found = Room(inputs(share), way, body) - (Near / 2);
            bool isIn = found >= 0;
            bool stays = movedIn == isIn;
            (fits, room) = isIn ? (share, found!.Value) : (fits, stays ? room / 2 : room); // inside, so it was found
            (beyond, excess) = isIn ? (beyond, stays ? excess / 2 : excess) : (share, -found);
            nearest = isIn ? room : nearest;
            movedIn = isIn;
        }

        return fits;
    }

    // rad. How far foot and hip are from the ends that lie this way, below 0 beyond; nothing where the foot cannot be laid so.
    private double? Room(in StretchInputs inputs, int way, StretchedBody body) =>
        !builder.BuildLegs(in inputs, body) ? null
            : way == Both ? Math.Min(ends.RoomAskew(1, body), ends.RoomAskew(-1, body))
            : ends.RoomAskew(way, body);
}
