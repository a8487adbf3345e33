namespace Backline.Stretching.Postures;

/// <summary>How far a body's joints lie beyond their ends.</summary>
internal sealed class JointEnds(StandingModel model)
{
    private const double Slack = 1e-9; // rad. Of no account at a joint's end.
    private const double AtEnd = 0.02 * StretchInputRules.Degree; // rad. How near an end a search comes that ends at it.

    // rad. Feet turned in far enough find a leg whose foot tilts by 80° the other way, for instance. Judgement: with any bound from 20 to 35° 24,000 postures at random come to the same answers but one (one draw, by no command of the project).
    private const double FarAskew = 30 * StretchInputRules.Degree;

    // By how much ankle and hip may differ from a sketch. Of 14,000 to 43,000 postures at random of each kind (built, within their ranges; one draw, by no command of the project) they differ by 4.1° at most with feet straight and flat, 10.2° with weight on an edge,
    // 7.0, 19.1 and 31.4° with feet turned out by 20, 40 and 60°, 34.5° with both.
    private const double Oblique = 6 * StretchInputRules.Degree;       // rad. The joints' own axes.
    private const double ObliqueOnEdge = 8 * StretchInputRules.Degree; // rad. More with all weight on an edge of the foot.
    private const double ObliqueOfTurn = 0.5;                          // 1. More, of the turn-out.

    private readonly CoordinateNumbers _numbers = model.Coordinates;

    /// <summary>rad. By how much a coordinate lies beyond its range; 0 inside.</summary>
    public double Excess(int coordinate, StretchedBody body)
    {
        double value = body.Coordinates[coordinate];
        (double min, double max) = model.Ranges[coordinate];
        return value > max + Slack ? value - max : value < min - Slack ? value - min : 0;
    }

    /// <summary>Whether a coordinate stands at an end of its range.</summary>
    /// <param name="coordinate">The coordinate.</param>
    /// <param name="way">1 for the upper end, −1 for the lower; 0 for neither.</param>
    /// <param name="body">The body.</param>
    public bool IsAtEnd(int coordinate, int way, StretchedBody body) =>
        way > 0 ? body.Coordinates[coordinate] >= model.Ranges[coordinate].Max - AtEnd : way < 0 && body.Coordinates[coordinate] <= model.Ranges[coordinate].Min + AtEnd;

    /// <summary>Whether the foot tilts, or the leg turns in the hip, farther than they do.</summary>
    public bool IsAskew(StretchedBody body) =>
        Excess(_numbers.Subtalar, body) != 0 || Excess(_numbers.HipRotation, body) != 0 || Excess(_numbers.HipAdduction, body) != 0;

    /// <summary>Whether foot or hip lies so far beyond an end that the leg may be bent another way round, and by no means says which of its ends it passed.</summary>
    public bool IsFarAskew(StretchedBody body) => RoomAskew(1, body) < -FarAskew || RoomAskew(-1, body) < -FarAskew;

    /// <summary>Beyond which ends the foot's tilt, or the leg's turn or spread in the hip, lies: 1 for those that feet turned out and weight on their outer edges come to, −1 for the others; 0 beyond none.</summary>
    public int WayAskew(StretchedBody body) => !IsAskew(body) ? 0 : RoomAskew(1, body) < RoomAskew(-1, body) ? 1 : -1;

    /// <summary>rad. How far the foot's tilt and the leg's turn and spread in the hip are from their ends one way; below 0 beyond one.</summary>
    /// <param name="way">As <see cref="WayAskew"/>.</param>
    /// <param name="body">The body.</param>
    public double RoomAskew(int way, StretchedBody body) => Math.Min(Room(_numbers.Subtalar, way, body), RoomOfHip(way, body));

    /// <summary>Whether the foot's tilt, or the leg's turn or spread in the hip, stands at its end one way.</summary>
    /// <param name="way">As <see cref="WayAskew"/>.</param>
    /// <param name="body">The body.</param>
    public bool IsAskewAtEnd(int way, StretchedBody body) => RoomAskew(way, body) <= AtEnd;

    /// <summary>Whether the foot's tilt is nearer its end than the leg's turn and spread in the hip are theirs.</summary>
    /// <param name="way">As <see cref="WayAskew"/>.</param>
    /// <param name="body">The body.</param>
    public bool IsFootNearerItsEnd(int way, StretchedBody body) => Room(_numbers.Subtalar, way, body) <= RoomOfHip(way, body);

    /// <summary>Whether any joint of the standing leg or the back lies beyond its end.</summary>
    public bool IsBeyondAny(StretchedBody body) =>
        IsAskew(body) || Excess(_numbers.Ankle, body) != 0 || Excess(_numbers.HipFlexion, body) != 0 || Excess(_numbers.Lumbar, body) != 0
        || (_numbers.Thorax >= 0 && Excess(_numbers.Thorax, body) != 0);

    /// <summary>Whether a sketch lies so far beyond an end that the leg's oblique axes cannot bring it back.</summary>
    /// <param name="body">The body, as <see cref="PostureBuilder.Sketch"/> left it.</param>
    /// <param name="inputs">What was sketched.</param>
    public bool IsSketchedFarBeyond(StretchedBody body, in StretchInputs inputs)
    {
        double oblique = Oblique + (ObliqueOnEdge * Math.Abs(inputs.InnerWeight)) + (ObliqueOfTurn * Math.Abs(inputs.TurnOut));
        return Math.Abs(Excess(_numbers.Ankle, body)) > oblique || Math.Abs(Excess(_numbers.HipFlexion, body)) > oblique || Excess(_numbers.Lumbar, body) != 0
            || (_numbers.Thorax >= 0 && Excess(_numbers.Thorax, body) != 0);
    }

    private double RoomOfHip(int way, StretchedBody body) => Math.Min(Room(_numbers.HipRotation, -way, body), Room(_numbers.HipAdduction, -way, body));

    private double Room(int coordinate, int way, StretchedBody body)
    {
        (double min, double max) = model.Ranges[coordinate];
        return way > 0 ? max - body.Coordinates[coordinate] : body.Coordinates[coordinate] - min;
    }
}
