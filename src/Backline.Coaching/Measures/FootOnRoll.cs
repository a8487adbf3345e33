using Backline.Numerics;
using Backline.Practice.Anthropometry;

namespace Backline.Coaching.Measures;

/// <summary>
/// What the geometry of a roll tells of the sole that stands on it, heel down: its pitch, whatever the toes do.
/// </summary>
/// <remarks>
/// sin(pitch) = ball height / lever, the lever from where the heel bears to the ball of the foot. A ball as high up as it goes
/// stands where the sole touches the roll (<see cref="BodyProportions.HighestBall"/>), one half-way up at half of that.
/// docs/science/camera.md compares it with the rendered bodies.
/// </remarks>
public sealed record FootOnRoll
{
    // m. How much a rolled mat gives under the foot or is wound looser than measured, and how far the ball stops short of
    // the highest place: coach judgement, each about a finger's breadth at two standard errors.
    private const double DiameterError = 0.008;
    private const double PlacementError = 0.010;

    // Share of the lever. Foot against height and ball against foot differ by some 4 % each from person to person; a height
    // nobody said differs by 6.5 % more.
    private const double KnownLeverError = 0.06;
    private const double AssumedLeverError = 0.09;

    // Steeper than this, a small error of the lever would be an error without end.
    private const double LeastCosine = 0.2;

    private FootOnRoll(double sine, double error)
    {
        Pitch = Angle.FromRadians(Math.Asin(sine));
        PitchError = Angle.FromRadians(error);
    }

    /// <summary>The sole's pitch, + toes up.</summary>
    public Angle Pitch { get; }

    /// <summary>One standard error of the pitch, for a person whose feet nobody measured.</summary>
    public Angle PitchError { get; }

    /// <summary>A foot on a roll.</summary>
    /// <param name="diameter">m. The roll's diameter; above 0.</param>
    /// <param name="personHeight">m. The person's height, 0.5 to 2.5, or <see langword="null"/> when it is not known: then 1.70 m is assumed and the error is wider.</param>
    /// <param name="isHalfWayUp">Whether the ball sits half-way up the roll's near side; else as high up as it goes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is not within its limits.</exception>
    public static FootOnRoll Of(double diameter, double? personHeight, bool isHalfWayUp = false)
    {
        if (!(diameter > 0 && double.IsFinite(diameter)))
        {
            throw new ArgumentOutOfRangeException(nameof(diameter), diameter, "A roll's diameter must be positive and finite, in metres.");
        }

        var body = new BodyProportions(personHeight ?? BodyProportions.UsualHeight);
        double sine = Math.Min(1, body.HighestBall(diameter) / body.ContactToBall) * (isHalfWayUp ? 0.5 : 1);
        double cosine = Math.Max(LeastCosine, Math.Sqrt(1 - (sine * sine)));
        double height = Math.Sqrt((DiameterError * DiameterError) + (PlacementError * PlacementError)) / body.ContactToBall;
        double lever = sine * (personHeight is null ? AssumedLeverError : KnownLeverError);
        return new FootOnRoll(sine, Math.Sqrt((height * height) + (lever * lever)) / cosine);
    }
}
