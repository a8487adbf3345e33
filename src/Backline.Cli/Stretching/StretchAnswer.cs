using System.Text.Json.Serialization;

namespace Backline.Cli.Stretching;

/// <summary>What <c>backline stretch --json</c> says; its schema is docs/cli/stretch.schema.json.</summary>
internal sealed record StretchAnswer(
    string Model,
    bool IsPossible,
    string Verdict,
    bool IsHeldByMuscles,
    NearestAnswer? Nearest,
    IReadOnlyDictionary<string, double?> Asked,
    IReadOnlyDictionary<string, double?> Given,
    IReadOnlyList<AdjustmentAnswer> Adjustments,
    StandingAnswer Posture,
    IReadOnlyList<string> BeyondRange,
    BalanceAnswer Balance,
    IReadOnlyList<JointAnswer> Joints,
    IReadOnlyList<StretchMuscleAnswer> Muscles,
    IReadOnlyList<BandAnswer> Bands,
    IReadOnlyList<PathStatusAnswer> PathStatuses,
    FascialLinkAnswer? FascialLink,
    FeelAnswer Feel,
    int Samples,
    int Seed,
    double? HeldShareOfPeople);

/// <summary>What was changed of what was asked for.</summary>
internal sealed record AdjustmentAnswer(string Limit, string Input, double Asked, double? Given, string Words);

/// <summary>The nearest posture that a body can take and its muscles hold.</summary>
internal sealed record NearestAnswer(IReadOnlyDictionary<string, double?> Inputs, string Words);

/// <summary>How the body stands.</summary>
internal sealed record StandingAnswer(
    double FootPitchDeg,
    double DorsiflexionDeg,
    double ToeExtensionDeg,
    double ShankInclinationDeg,
    double KneeFlexionDeg,
    double HipFlexionDeg,
    double TrunkInclinationDeg,
    double BallHeightMm,
    double BallForwardMm,
    double RollCentreForwardMm,
    double RollRadiusMm,
    double? NeededFriction,
    IReadOnlyList<CoordinateAngle> Coordinates);

/// <summary>One of the model's angles.</summary>
internal sealed record CoordinateAngle(string Name, double AngleDeg);

/// <summary>How it bears its weight; both sides together.</summary>
internal sealed record BalanceAnswer(
    double CentreOfMassForwardMm,
    double CentreOfMassHeightMm,
    double PressureForwardMm,
    double PressureInwardMm,
    double ForefootForwardMm,
    double HeelForceN,
    double ForefootForceN,
    double HandForceN,
    double? LeastHandForceN,
    double? HandForceAsAskedN,
    double HeelShare,
    double ForefootShare,
    bool HasHandsOn,
    double? HandForwardMm,
    double? HandHeightMm)
{
    /// <summary>1. The heels' share as it was computed; <see langword="null"/> where the feet bear nothing.</summary>
    [JsonIgnore]
    public double? ExactHeelShare { get; init; }
}

/// <summary>Who bears the moment at a joint of one leg.</summary>
internal sealed record JointAnswer(
    string Joint, string PositiveWay, double NeededNm, double PassiveMuscleNm, double PassiveOtherNm, double ActiveNm, double UnmetNm, BandedValue? PassiveBandNm, BandedValue? ActiveBandNm);

/// <summary>What the posture does to one muscle.</summary>
internal sealed record StretchMuscleAnswer(
    string Name,
    string? Tissue,
    double LengthMm,
    double LengthChangeMm,
    double BeyondSlackMm,
    bool IsSlack,
    double NormFibreLength,
    double PassiveForceN,
    double PassiveShare,
    double Activation,
    double ActiveForceN,
    BandedValue? PassiveForceBandN,
    BandedValue? ActivationBand)
{
    /// <value>N. As it was computed, for people.</value>
    [JsonIgnore]
    public double ExactPassiveForce { get; init; }
}

/// <summary>What it does to a ligament, a fascia or the nerve's bed.</summary>
internal sealed record BandAnswer(string Name, string? Tissue, double LengthMm, double LengthChangeMm, double ForceN);

/// <summary>A muscle or band of whose path something is to be known beside its length, and so of all that follows from it.</summary>
internal sealed record PathStatusAnswer(string Name, IReadOnlyList<string> Statuses);

/// <summary>Where the stretch is felt first, by a stated criterion.</summary>
internal sealed record FeelAnswer(string? First, IReadOnlyList<string>? FirstInMostPeople, string Words, string Criterion, IReadOnlyList<TissueAnswer> Tissues);

/// <summary>How far a tissue is towards what people bear.</summary>
internal sealed record TissueAnswer(string Tissue, double Share, BandedValue? ShareBand, double? FirstInShareOfPeople)
{
    /// <summary>1. The share as it was computed: what people read of it is rounded once.</summary>
    [JsonIgnore]
    public double ExactShare { get; init; }

    /// <summary>1. The share of people as it was counted.</summary>
    [JsonIgnore]
    public double? ExactFirst { get; init; }
}
