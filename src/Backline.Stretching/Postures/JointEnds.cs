namespace Backline.Stretching.Postures;

/// <summary>How far a body's joints lie beyond their ends.</summary>
internal sealed class JointEnds(StandingModel model)
{
    private const double Slack = 1e-9; // rad. Of no account at a joint's end.

    private readonly CoordinateNumbers _numbers = model.Coordinates;

    /// <summary>rad. By how much a coordinate lies beyond its range; 0 inside.</summary>
    public double Excess(int coordinate, StretchedBody body)
    {
        double value = body.Coordinates[coordinate];
        (double min, double max) = model.Ranges[coordinate];
        return value > max + Slack ? value - max : value < min - Slack ? value - min : 0;
    }

    /// <summary>Whether the foot tilts farther than it does.</summary>
    public bool IsFootTilted(StretchedBody body) => Excess(_numbers.Subtalar, body) != 0;

    /// <summary>Whether the foot tilts, or the leg turns in the hip, farther than they do.</summary>
    public bool IsAskew(StretchedBody body) =>
        IsFootTilted(body) || Excess(_numbers.HipRotation, body) != 0 || Excess(_numbers.HipAdduction, body) != 0;

    /// <summary>Whether any joint of the standing leg or the back lies beyond its end.</summary>
    public bool IsBeyondAny(StretchedBody body) =>
        IsAskew(body) || Excess(_numbers.Ankle, body) != 0 || Excess(_numbers.HipFlexion, body) != 0 || Excess(_numbers.Lumbar, body) != 0
        || (_numbers.Thorax >= 0 && Excess(_numbers.Thorax, body) != 0);
}
