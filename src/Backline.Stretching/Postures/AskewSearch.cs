namespace Backline.Stretching.Postures;

/// <summary>Turns feet out, and weight to an edge, as far as was asked or as far as foot and hip let them.</summary>
/// <remarks>
/// Turning the feet out and weight on their outer edges bring foot and hip to the same ends; turning them in and weight on the inner edges to the others. So only what leads to the ends that were passed is taken back, as little as does it:
/// the turn-out first, the weight where no less of a turn-out does. What leads away from them is kept, for it makes room.
/// Where they ended is kept until another answer begins: over legs that differ a little they end near by, which takes one to three tries to find instead of eight.
/// </remarks>
internal sealed class AskewSearch(PostureBuilder builder, JointEnds ends)
{
    private const int Both = 2;           // Ends that lie either way; 0 is none.
    private const int Parts = 16;         // Of what was asked for, that are tried where none of it can be laid.
    private const int MostSteps = 40;     // 90° to 1e-10° at worst, where halves alone help.
    private const int MostFollowing = 6;  // Steps after which an end is none near by.
    private const double Near = 1e-9;     // rad. How near foot or hip comes to its end.
    private const double Apart = 1e-7;    // rad or 1. Between shins, or shares, that tell a slope.

    private FeetEnd? _last;

    /// <summary>Another answer begins, which must not hang on what was found before.</summary>
    public void Forget() => _last = null;

    /// <summary>Takes back what does not fit: one of the two, which may leave some to be taken back of the other.</summary>
    /// <param name="given">The inputs as built last; changed where something was taken back.</param>
    /// <param name="body">The body as built last.</param>
    /// <param name="isBuilt">Whether heel and ball came to lie where they should.</param>
    /// <returns>Whether something was changed; the body is then to be built anew.</returns>
    public bool TakeBack(ref StretchInputs given, StretchedBody body, bool isBuilt)
    {
        if (!isBuilt)
        {
            return TakeBackUnlaid(ref given, body);
        }

        int way = ends.WayAskew(body);
        return TakeBack(ref given, way, -ends.RoomAskew(way, body), body);
    }

    /// <summary>Takes back whichever was asked for, where feet lie beyond ends that neither leads to: turned far too much, they meet the shank on its other side.</summary>
    /// <param name="given">The inputs as built last; changed where something was taken back.</param>
    /// <param name="body">The body as built last.</param>
    /// <returns>Whether something was changed; the body is then to be built anew.</returns>
    public bool TakeBackEither(ref StretchInputs given, StretchedBody body) => TakeBack(ref given, Both, null, body);

    /// <summary>Takes feet that are turned as they were asked to be back to an end near the one they came to last, over other legs.</summary>
    /// <param name="given">The inputs; changed where that end was found, with the body built so.</param>
    /// <param name="body">The body.</param>
    /// <returns>Whether it was found. Whether they fit as they were asked to be, or end elsewhere too, is left open.</returns>
    public bool Follow(ref StretchInputs given, StretchedBody body)
    {
        if (_last is not { } last)
        {
            return false;
        }

        StretchInputs asked = last.IsTurnOut || !Leads(given.TurnOut, last.Way) ? given : given with { TurnOut = 0 };
        double most = Value(in asked, last.IsTurnOut);
        (double value, double slope) = (last.Over(given.ShankInclination), last.Slope);
        (double Value, double Room)? before = null;
        for (int i = 0; i < MostFollowing && value / most is > 0 and < 1; i++)
        {
            StretchInputs trial = With(in asked, last.IsTurnOut, value);
            if (Room(in trial, last.Way, body) - Near is not { } room)
            {
                return false;
            }

            slope = before is { } one ? (room - one.Room) / (value - one.Value) : slope;
            if (Math.Abs(room) <= Near / 2)
            {
                _last = last.Moved(given.ShankInclination, value, slope);
                given = trial;
                return !ends.IsAskew(body);
            }

            before = (value, room);
            value -= room / slope;
        }

        return false;
    }

    // Feet that cannot be laid do not say beyond which ends they would lie: as their turn-out leads, or where no less of it does, as their weight does.
    private bool TakeBackUnlaid(ref StretchInputs given, StretchedBody body)
    {
        StretchInputs asked = given;
        int way = asked.TurnOut != 0 ? Math.Sign(asked.TurnOut) : -Math.Sign(asked.InnerWeight);
        bool isChanged = TakeBack(ref given, way, null, body);
        if (given.TurnOut == 0 && asked.TurnOut != 0 && Leads(-asked.InnerWeight, -way))
        {
            StretchInputs within = Farthest(in asked, false, null, Both, body);
            StretchInputs turned = within.InnerWeight != 0 ? within : Farthest(in asked, false, null, -way, body);
            given = turned.InnerWeight != 0 ? turned : given;
            Forget(); // an end so found is not the one that weight alone comes to
        }

        return isChanged;
    }

    private bool TakeBack(ref StretchInputs given, int way, double? excess, StretchedBody body)
    {
        StretchInputs asked = given;
        bool isTurnOut = Leads(asked.TurnOut, way);
        if (isTurnOut || Leads(-asked.InnerWeight, way))
        {
            given = Farthest(in asked, isTurnOut, excess, way, body);
        }

        return given != asked;
    }

    private static bool Leads(double turned, int way) => way == Both ? turned != 0 : way * turned > 0;

    private static double Value(in StretchInputs inputs, bool isTurnOut) => isTurnOut ? inputs.TurnOut : inputs.InnerWeight;

    private static StretchInputs With(in StretchInputs inputs, bool isTurnOut, double value) => isTurnOut ? inputs with { TurnOut = value } : inputs with { InnerWeight = value };

    // With the largest share that fits, 0 where none is found to: the secant between a share that fits and one that does not, where one of them stays with half of what it is off by; the half where the foot cannot be laid.
    // Where it cannot be laid with none it may be with some: turned out, with weight on its inner edge.
    private StretchInputs Farthest(in StretchInputs asked, bool isTurnOut, double? excess, int way, StretchedBody body)
    {
        double most = Value(in asked, isTurnOut);
        (double fits, double beyond) = (0, 1);
        double? laid = Room(With(in asked, isTurnOut, 0), way, body);
        for (int part = Parts - 1; part > 0 && laid is null; part--)
        {
            double share = (double)part / Parts;
            double? found = Room(With(in asked, isTurnOut, share * most), way, body);
            (fits, laid) = found > 0 ? (share, found) : (fits, laid);
            (beyond, excess) = found > 0 ? (beyond, excess) : (share, -found);
        }

        double room = laid ?? 0;
        double nearest = room;
        (double Share, double Room, double Slope) last = (fits, room, double.NaN);
        bool? movedIn = null;
        for (int i = 0; i < MostSteps && nearest > Near; i++)
        {
            double share = fits + ((beyond - fits) * (excess is { } known ? room / (room + known) : 0.5));
            double? found = Room(With(in asked, isTurnOut, share * most), way, body) - (Near / 2);
            last = found is { } there ? (share, there, Math.Abs(share - last.Share) > Apart ? (there - last.Room) / (share - last.Share) : last.Slope) : last;
            bool isIn = found >= 0;
            bool stays = movedIn == isIn;
            (fits, room) = isIn ? (share, found!.Value) : (fits, stays ? room / 2 : room); // inside, so it was found
            (beyond, excess) = isIn ? (beyond, stays ? excess / 2 : excess) : (share, -found);
            nearest = isIn ? room : nearest;
            movedIn = isIn;
        }

        bool isEnd = fits > 0 && nearest <= Near && double.IsFinite(last.Slope);
        _last = isEnd ? new FeetEnd(isTurnOut, way, fits * most, last.Slope / most, asked.ShankInclination, 0) : null;
        return With(in asked, isTurnOut, fits * most);
    }

    // rad. How far foot and hip are from the ends that lie this way, below 0 beyond; nothing where the foot cannot be laid so.
    private double? Room(in StretchInputs inputs, int way, StretchedBody body) =>
        !builder.BuildLegs(in inputs, body) ? null
            : way == Both ? Math.Min(ends.RoomAskew(1, body), ends.RoomAskew(-1, body))
            : ends.RoomAskew(way, body);

    // Where feet ended over a shin: which of the two was taken back and for which ends, to what, and how the room changes with it and it with the shin.
    private readonly record struct FeetEnd(bool IsTurnOut, int Way, double Value, double Slope, double Shin, double PerShin)
    {
        public double Over(double shin) => Value + (PerShin * (shin - Shin));

        public FeetEnd Moved(double shin, double value, double slope) =>
            new(IsTurnOut, Way, value, slope, shin, Math.Abs(shin - Shin) > Apart ? (value - Value) / (shin - Shin) : PerShin);
    }
}
