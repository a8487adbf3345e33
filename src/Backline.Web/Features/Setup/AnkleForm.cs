using System.Globalization;
using Backline.Practice.Anthropometry;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using Backline.Progress.SelfTests;

namespace Backline.Web.Features.Setup;

/// <summary>The ankle check while it is filled in: two distances, and body height if given.</summary>
internal sealed class AnkleForm
{
    private const double LongestCm = 30;
    private const double ShortestBodyCm = 100;
    private const double TallestBodyCm = 230;

    /// <value>What was typed for the left foot, in centimetres.</value>
    public string Left { get; set; } = "";

    /// <value>What was typed for the right foot, in centimetres.</value>
    public string Right { get; set; } = "";

    /// <value>What was typed for the body's height, in centimetres; may be empty.</value>
    public string Height { get; set; } = "";

    /// <value>What is asked of the person before the check counts; empty when it does.</value>
    public IReadOnlyList<string> Wants
    {
        get
        {
            List<string> wants = [];
            if (Distance(Left) is null)
            {
                wants.Add("Left foot: a number from 0 to 30 cm.");
            }

            if (Distance(Right) is null)
            {
                wants.Add("Right foot: a number from 0 to 30 cm.");
            }

            if (Height.Trim().Length > 0 && HeightCm is null)
            {
                wants.Add("Height: a number from 100 to 230 cm, or nothing.");
            }

            return wants;
        }
    }

    private double? HeightCm => Number(Height) is { } height && height is >= ShortestBodyCm and <= TallestBodyCm ? height : null;

    /// <summary>The offer that follows, or <see langword="null"/> while something is wanted.</summary>
    public RollOffer? Offer(bool isKneeStraight, IReadOnlyCollection<Restriction> restrictions) =>
        Wants.Count > 0 || Distance(Left) is not { } left || Distance(Right) is not { } right
            ? null
            : RollOffer.Of(
                KneeToWall.FromCentimetres(left, right),
                new BodyProportions(HeightCm / 100 ?? BodyProportions.UsualHeight),
                isKneeStraight,
                restrictions);

    /// <summary>The check as it is kept.</summary>
    public AnkleCheckContent ToContent(RollOffer offer) => new()
    {
        LeftCm = Distance(Left) ?? throw new InvalidOperationException("The left distance is not given."),
        RightCm = Distance(Right) ?? throw new InvalidOperationException("The right distance is not given."),
        HeightCm = HeightCm,
        RollCm = offer.RollCm,
        Placement = offer.Proposal.Placement switch
        {
            BallPlacement.High => "high",
            BallPlacement.Middle => "middle",
            _ => "floor",
        },
    };

    private static double? Distance(string text) => Number(text) is { } cm && cm is >= 0 and <= LongestCm ? cm : null;

    // People type 9,5 and 9.5.
    private static double? Number(string text) =>
        double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;
}
