using Backline.Biomechanics;
using Backline.Figures.Charts;
using Backline.Numerics;
using Backline.Practice;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;
using Backline.Stretching.Validation;

namespace Backline.Cli.Stretching;

/// <summary>Draws the model's curves over the published points: each moment against its own joint, a curve for each posture of the others that the table has.</summary>
internal sealed class ValidationCharts(Model model, IReadOnlyList<Target> targets)
{
    private static readonly (string Output, LegJoint Joint, string Name, double From, double To, string File)[] Moments =
    [
        ("anklePlantarflexingMomentNm", LegJoint.Ankle, "Passive ankle moment, plantarflexing +", -30, 40, "ankle-moment.svg"),
        ("hipFlexingMomentNm", LegJoint.Hip, "Passive hip moment, flexing +", 0, 100, "hip-moment.svg"),
        ("kneeFlexingMomentNm", LegJoint.Knee, "Passive knee moment, flexing +", -5, 60, "knee-moment.svg"),
    ];

    private readonly PassiveLeg _leg = new(model, Side.Right);

    /// <summary>The pictures with their file names and what is to be seen on them.</summary>
    public IReadOnlyList<(string File, string Caption, string Svg)> Draw() => [.. Moments.Select(moment =>
    {
        Target[] points = [.. targets.Where(target => target.Output == moment.Output && target.Value is not null)];
        Chart chart = new(
            moment.Name,
            new($"{moment.Joint} angle", "°") { Min = moment.From, Max = moment.To },
            new("Moment", "N m") { HasZero = true },
            [.. points.GroupBy(target => Others(target, moment.Joint)).SelectMany(group => Series(moment.Joint, moment.From, moment.To, group.Key, [.. group]))])
        {
            IsTitleShown = true,
            Height = 460,
            IdPrefix = moment.File[..^4],
        };
        return (moment.File, $"{moment.Name} against the {moment.Joint.ToString().ToLowerInvariant()} angle: model, band and published values", ChartFigure.Draw(chart));
    })];

    private IEnumerable<ChartSeries> Series(LegJoint joint, double from, double to, LegPosture others, Target[] points)
    {
        string name = Name(others, joint);
        List<ChartPoint> line = [], low = [], high = [];
        for (double angle = from; angle <= to; angle += 2.5)
        {
            _leg.Lay(others.With(joint, Angle.FromDegrees(angle)));
            double sign = LegSign.Of(joint);
            Band band = PassiveBands.Draw(_leg).Moment(joint);
            line.Add(new(angle, sign * _leg.Moment(joint)));
            low.Add(new(angle, Math.Min(sign * band.Low, sign * band.High)));
            high.Add(new(angle, Math.Max(sign * band.Low, sign * band.High)));
        }

        yield return new ChartBand(name, low, high);
        yield return new ChartCurve(name, line);
        yield return new ChartPoints(name, [.. points.Select(point => new ChartPoint(point.Posture.At(joint).Degrees, point.Value!.Value))])   // only those with a value are taken
        {
            Errors = [.. points.Select(point => point is { Upper: { } upper, Lower: { } lower } ? (upper - lower) / 2 : 0)],
        };
    }

    private static LegPosture Others(Target target, LegJoint joint) => target.Posture.With(joint, Angle.Zero);

    private static string Name(LegPosture posture, LegJoint without) => string.Join(", ", Enum.GetValues<LegJoint>()
        .Where(joint => joint != without && (joint is LegJoint.Hip or LegJoint.Knee || posture.At(joint) != Angle.Zero))
        .Select(joint => FormattableString.Invariant($"{joint.ToString().ToLowerInvariant()} {posture.At(joint).Degrees:0}°")));
}
