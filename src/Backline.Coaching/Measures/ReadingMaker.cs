using Backline.Practice.Measures;

namespace Backline.Coaching.Measures;

/// <summary>Makes readings of raw values: the correction on, the error beside.</summary>
internal sealed class ReadingMaker
{
    // Height is known to a centimetre or two, the chain's share of it to 2 %; unknown, adults spread by some 6 % around 1.70 m.
    private const double KnownScaleError = 0.02;
    private const double AssumedScaleError = 0.065;

    private const double LiftedToesError = 8;

    private readonly MeasurerSettings _settings;
    private readonly Correction?[] _corrections;
    private readonly double _scaleError;

    public ReadingMaker(MeasurerSettings settings)
    {
        _settings = settings;
        IReadOnlyDictionary<string, Correction> learnt = settings.Corrections.Of(settings.Variant);
        _corrections = [.. MeasureNames.All.Select(measure => learnt.GetValueOrDefault(MeasureNames.NameOf(measure)))];
        _scaleError = settings.PersonHeight is null ? AssumedScaleError : KnownScaleError;
    }

    public Readings Make(SideMeasurer side, bool isNear, bool areToesLifted)
    {
        var byMeasure = new Reading?[_corrections.Length];
        bool isAnySeen = false;
        for (int measure = 0; measure < byMeasure.Length; measure++)
        {
            byMeasure[measure] = Read(side, (Measure)measure, isNear, areToesLifted);
            isAnySeen |= byMeasure[measure] is not null;
        }

        return isAnySeen ? Readings.Holding(byMeasure) : Readings.None;
    }

    private Reading? Read(SideMeasurer side, Measure measure, bool isNear, bool areToesLifted)
    {
        if (side.Values[measure] is not { } raw)
        {
            return null;
        }

        if (measure is Measure.FootProgression or Measure.KneeMedialOffset)
        {
            double coarse = measure == Measure.FootProgression ? FrontMeasures.FootProgressionError : FrontMeasures.KneeOffsetError;
            return new Reading(raw, Scaled(coarse, raw, measure));
        }

        if (side.Trunk is not { } trunk || _corrections[(int)measure] is not { } correction || ErrorOf(correction, side, isNear) is not { } error)
        {
            return null;
        }

        double value = _settings.IsCorrected ? raw + correction.At(trunk, side.RateOf(measure)) : raw;
        var reading = new Reading(value, Floored(Scaled(error, value, measure), measure, areToesLifted));
        return (areToesLifted || _settings.IsAlwaysOnRoll) && _settings.IsCorrected ? OnRoll(reading, measure, side, isNear) : reading;
    }

    // Nothing when the error depends on how the shank leans and that is not seen: what errs by an unknown amount is not told.
    private double? ErrorOf(Correction correction, SideMeasurer side, bool isNear)
    {
        double atRest = !_settings.IsCorrected ? correction.RawError : isNear ? correction.StandardError : correction.FarError;
        double moving = correction.MovingErrorSeconds * side.RateOf(Measure.TrunkInclination);
        double? leaning = correction.LeaningErrorPerDegree == 0 ? 0 : correction.LeaningErrorPerDegree * side.LeanInBow;
        return leaning is { } lean ? Hypotenuse(Hypotenuse(atRest, moving), lean) : null;
    }

    // Lifted toes mislead: the roll's geometry tells the sole's pitch better, where the roll is known and the heel not clearly up.
    private Reading OnRoll(Reading reading, Measure measure, SideMeasurer side, bool isNear)
    {
        if (measure is not (Measure.FootPitch or Measure.AnkleDorsiflexion) || _settings.Roll is not { } roll || IsHeelUp(side, isNear))
        {
            return reading;
        }

        if (measure == Measure.FootPitch)
        {
            return new Reading(roll.Pitch.Degrees, roll.PitchError.Degrees);
        }

        return Read(side, Measure.ShankInclination, isNear, areToesLifted: false) is { } shank
            ? new Reading(roll.Pitch.Degrees + shank.Value, Hypotenuse(roll.PitchError.Degrees, shank.StandardError))
            : reading;
    }

    private bool IsHeelUp(SideMeasurer side, bool isNear) =>
        Read(side, Measure.HeelHeight, isNear, areToesLifted: false) is { } heel && heel.Value > 2 * heel.StandardError;

    private double Floored(double error, Measure measure, bool areToesLifted)
    {
        bool isFoot = measure is Measure.FootPitch or Measure.AnkleDorsiflexion;
        double floor = areToesLifted && isFoot ? LiftedToesError : 0;
        return Math.Max(error, _settings.Errors == ErrorModel.Live ? Math.Max(floor, LiveError.LeastOf(measure)) : floor);
    }

    private double Scaled(double error, double value, Measure measure) =>
        MeasureNames.IsAngle(measure) ? error : Hypotenuse(error, _scaleError * value);

    private static double Hypotenuse(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
