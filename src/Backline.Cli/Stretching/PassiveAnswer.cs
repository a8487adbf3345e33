using System.Text.Json.Serialization;
using Backline.Numerics;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;
using Backline.Stretching.Words;

namespace Backline.Cli.Stretching;

/// <summary>What <c>passive --json</c> says; its schema is <c>docs/cli/passive.schema.json</c>.</summary>
internal sealed record PassiveAnswer
{
    /// <summary>Decimals of every result: a tenth of a micrometre, a ten-thousandth of a newton metre.</summary>
    public const int Decimals = 4;

    public required string Model { get; init; }

    public required PostureAnswer Posture { get; init; }

    public required double AnklePlantarflexingMomentNm { get; init; }

    public required double KneeFlexingMomentNm { get; init; }

    public required double HipFlexingMomentNm { get; init; }

    public required double SubtalarInvertingMomentNm { get; init; }

    public required double ToeExtendingMomentNm { get; init; }

    /// <summary>What each moment is made of and how far it reaches from person to person.</summary>
    public required IReadOnlyList<MomentAnswer> Moments { get; init; }

    /// <summary>Joints beyond what the model is meant for, a sentence each.</summary>
    public required IReadOnlyList<string> BeyondRange { get; init; }

    public required double NerveBedLengthMm { get; init; }

    /// <summary>Of the model that answers; <see langword="null"/> where it has none.</summary>
    public required FascialLinkAnswer? FascialLink { get; init; }

    public required IReadOnlyList<PassiveMuscleAnswer> Muscles { get; init; }

    public static PassiveAnswer Of(PassiveLeg leg, PassiveBands bands)
    {
        LegPosture posture = leg.Posture;
        return new()
        {
            Model = leg.Map.Model.Name,
            Posture = PostureAnswer.Of(posture),
            AnklePlantarflexingMomentNm = MomentAnswer.Signed(leg, LegJoint.Ankle),
            KneeFlexingMomentNm = MomentAnswer.Signed(leg, LegJoint.Knee),
            HipFlexingMomentNm = MomentAnswer.Signed(leg, LegJoint.Hip),
            SubtalarInvertingMomentNm = MomentAnswer.Signed(leg, LegJoint.Subtalar),
            ToeExtendingMomentNm = MomentAnswer.Signed(leg, LegJoint.Toes),
            Moments = [.. Enum.GetValues<LegJoint>().Select(joint => MomentAnswer.Of(leg, bands, joint))],
            BeyondRange = RangeWords.Beyond(posture.Hip, posture.Knee, posture.Ankle),
            NerveBedLengthMm = PlainNumber.Rounded(1000 * leg.NerveLength(), Decimals),
            FascialLink = FascialLinkAnswer.Of(leg.Map.Model.Specification),
            Muscles = [.. LegMuscle.All.Select(muscle => PassiveMuscleAnswer.Of(leg, bands, muscle))],
        };
    }
}

/// <summary>The posture, as asked for.</summary>
internal sealed record PostureAnswer(double HipDeg, double KneeDeg, double AnkleDeg, double SubtalarDeg, double ToesDeg, double PelvicTiltDeg)
{
    public static PostureAnswer Of(LegPosture posture) =>
        new(Asked(posture.Hip), Asked(posture.Knee), Asked(posture.Ankle), Asked(posture.Subtalar), Asked(posture.Toes), Asked(posture.PelvicTilt));

    private static double Asked(Angle angle) => PlainNumber.Rounded(angle.Degrees, PlainNumber.AsAsked);
}

/// <summary>A passive moment: plantarflexing, flexing, inverting or toe-extending is positive; nine of ten people lie from low to high.</summary>
internal sealed record MomentAnswer(string Joint, double MomentNm, double LowNm, double HighNm, double MusclesNm, double LigamentsNm)
{
    /// <summary>Both edges as people read them.</summary>
    [JsonIgnore]
    public string BandText { get; private init; } = "";

    public static double Signed(PassiveLeg leg, LegJoint joint) => Round(LegSign.Of(joint) * leg.Moment(joint));

    public static MomentAnswer Of(PassiveLeg leg, PassiveBands bands, LegJoint joint)
    {
        double sign = LegSign.Of(joint);
        Band band = bands.Moment(joint);
        (double low, double high) = sign > 0 ? (band.Low, band.High) : (-band.High, -band.Low);
        return new(
            joint.ToString().ToLowerInvariant(),
            Round(sign * leg.Moment(joint)),
            Round(low),
            Round(high),
            Round(sign * leg.MuscleMoment(joint)),
            Round(sign * leg.TissueMoment(joint)))
        {
            BandText = TwoFigures.Band(low, high, 1),
        };
    }

    private static double Round(double moment) => PlainNumber.Rounded(moment, PassiveAnswer.Decimals);
}
