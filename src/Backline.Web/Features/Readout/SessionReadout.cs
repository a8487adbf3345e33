using Backline.Numerics;
using Backline.Practice.Anthropometry;
using Backline.Practice.Measures;
using Backline.Practice.Records;
using Backline.Progress.SelfTests;
using Backline.Stretching.Readouts;

namespace Backline.Web.Features.Readout;

/// <summary>What a kept session stretched: read from the typical angles of its hold, so that nothing more than these needs to be kept.</summary>
internal static class SessionReadout
{
    private const double LowerByCm = 2;

    /// <summary>The posture of the hold.</summary>
    /// <param name="session">The session.</param>
    /// <param name="back">What the person says of their back.</param>
    public static SeenPosture PostureOf(SessionContent session, BackShape back) => SeenPosture.Of(measure => Find(session, measure), back);

    /// <summary>By how much a roll two centimetres thinner pitches the foot less; <see langword="null"/> without a roll.</summary>
    /// <param name="rollCm">cm. The roll's diameter, or <see langword="null"/> when not said.</param>
    /// <param name="heightCm">cm. The person's height, or <see langword="null"/> when not said.</param>
    public static Angle? LowerRoll(double? rollCm, double? heightCm)
    {
        if (rollCm is not > 0)
        {
            return null;
        }

        var body = new BodyProportions(heightCm / 100 ?? BodyProportions.UsualHeight);
        return RollFit.Required(rollCm.Value / 100, BallPlacement.High, body) - RollFit.Required(LowerCm(rollCm.Value) / 100, BallPlacement.High, body);
    }

    /// <summary>cm. The diameter of a roll two centimetres thinner; 0, the floor, where there is no thinner one.</summary>
    /// <param name="rollCm">cm. The roll's diameter.</param>
    public static double LowerCm(double rollCm) => Math.Max(0, rollCm - LowerByCm);

    private static Reading? Find(SessionContent session, Measure measure)
    {
        string name = MeasureNames.NameOf(measure);
        return MeasureBounds.Of(session).FirstOrDefault(one => one.Measure == name) is { } found ? new Reading(found.Median, found.StandardError) : null;
    }
}
