using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Numerics;
using Backline.Practice.Measures;

namespace Backline.Coaching.Calibration;

/// <summary>Learns corrections from recordings of rendered clips.</summary>
/// <remarks>
/// <para>Weighted least squares in which each body counts the same, however many clips show it, with a small penalty on the
/// pose terms. The same clips give the same file, digit by digit.</para>
/// <para>The stated error is meant for a body that was not learnt from: r · √((n + 1) / (n − 1)) · √(ν / (ν − 2)), r the
/// root mean square error on the n bodies learnt from. The first root undoes that the fit went through those bodies' own
/// mean and adds that the mean is theirs; the second is the standard deviation of Student's t, for n bodies say little of how far bodies
/// differ. ν = 4 (n − 1): a body has four parts that err apart, and how far bodies differ is taken to be alike in each.
/// docs/science/camera.md shows what two bodies so tell of a third.</para>
/// </remarks>
public static class CorrectionFit
{
    // Relative to the total weight. Tried 0–0.1: without one, the terms grow where the clips hardly tell sine from cosine;
    // at 0.003 errors stay within 0.15° of those without, from 0.01 on the trunk's and the hip's grow.
    private const double PosePenalty = 0.003;

    // A penalty that leaves nothing of a term.
    private const double Forbidden = 1e9;

    // Trunk and hip, knee and shank, the foot, the heel: measures of one part share their landmarks and err together.
    private const int PartsThatErrApart = 4;

    // An error is no use when it is far wider than what is found: we ask for a median of at most 1.5 times the root mean
    // square error, and this, with what movement adds, reaches it. It binds: three bodies ask for 1.6 times.
    private const double MostWidening = 1.45;

    /// <summary>Learns the corrections of every measure a side view shows, for both sizes of the landmark model.</summary>
    /// <param name="pairs">Side-view clips with their recordings.</param>
    /// <exception cref="ArgumentException">The clips show fewer than two bodies, or one of the model's sizes is missing.</exception>
    public static CorrectionSet Learn(IReadOnlyList<ClipPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return CorrectionSet.Nothing with
        {
            Clips = [.. pairs.Select(pair => pair.Truth.Name).Distinct().Order(StringComparer.Ordinal)],
            Full = Learn([.. pairs.Where(pair => pair.Header.Variant == LandmarkVariant.Full)], LandmarkVariant.Full, MostWidening),
            Heavy = Learn([.. pairs.Where(pair => pair.Header.Variant == LandmarkVariant.Heavy)], LandmarkVariant.Heavy, MostWidening),
        };
    }

    /// <summary>
    /// Learns for the one size of the model the clips were seen with; the other has no corrections. Errors are as wide as few bodies ask for.
    /// </summary>
    internal static CorrectionSet LearnOneVariant(ClipPair[] pairs)
    {
        LandmarkVariant variant = pairs[0].Header.Variant;
        SortedDictionary<string, Correction> learnt = Learn(pairs, variant, double.PositiveInfinity);
        return variant == LandmarkVariant.Full ? CorrectionSet.Nothing with { Full = learnt } : CorrectionSet.Nothing with { Heavy = learnt };
    }

    private static SortedDictionary<string, Correction> Learn(ClipPair[] pairs, LandmarkVariant variant, double mostWidening)
    {
        int bodies = pairs.Select(pair => pair.Truth.Body).Distinct().Count();
        if (bodies < 2)
        {
            throw new ArgumentException($"Side-view clips of at least two bodies are needed for the {variant} model; got {pairs.Length} clips.", nameof(pairs));
        }

        ILookup<Measure, Sample> near = pairs.SelectMany(pair => pair.Samples(isNear: true)).ToLookup(sample => sample.Measure);
        ILookup<Measure, Sample> far = pairs.SelectMany(pair => pair.Samples(isNear: false)).ToLookup(sample => sample.Measure);
        var corrections = new SortedDictionary<string, Correction>(StringComparer.Ordinal);
        foreach (Measure measure in MeasureNames.All.Where(near.Contains))
        {
            corrections.Add(MeasureNames.NameOf(measure), Learn([.. near[measure]], [.. far[measure]], WideningFor(bodies), mostWidening));
        }

        return corrections;
    }

    // How much larger the error on another body is than the one left on those learnt from.
    private static double WideningFor(int bodies)
    {
        double freedom = PartsThatErrApart * (bodies - 1);
        return Math.Sqrt((bodies + 1.0) / (bodies - 1)) * Math.Sqrt(freedom / (freedom - 2));
    }

    private static Correction Learn(Sample[] near, Sample[] far, double widening, double mostWidening)
    {
        Sample[] leaning = [.. near.Where(sample => sample.IsOutOfReach && sample.IsAtRest)];
        near = [.. near.Where(sample => !sample.IsOutOfReach)];
        Correction shape = Shape(near);
        Sample[] resting = [.. near.Where(sample => sample.IsAtRest)];
        Sample[] moving = [.. near.Where(sample => !sample.IsAtRest)];
        double byFrames = MeanSquare(near, shape);
        double byBodies = near.GroupBy(sample => sample.Body).Average(body => MeanSquare([.. body], shape));
        double error = Math.Min(widening * Math.Sqrt(Math.Max(byFrames, byBodies)), mostWidening * Math.Sqrt(byFrames));
        double widened = error * error / byFrames;
        return shape with
        {
            StandardError = Rounded(error),
            MovingErrorSeconds = Rounded(Math.Sqrt(Extra(moving, shape, widened, byFrames, sample => sample.TrunkRate))),
            LeaningErrorPerDegree = Rounded(Math.Sqrt(Extra(leaning, shape, 1, MeanSquare(resting, shape), sample => sample.Lean))),
            RawError = Rounded(Math.Sqrt(near.Average(sample => (sample.Truth - sample.Raw) * (sample.Truth - sample.Raw)))),
            FarError = far.Length == 0 ? Rounded(2 * error) : Rounded(Math.Max(error, Math.Sqrt(MeanSquare(far, shape)))),
        };
    }

    // What a cause adds to the mean square error, for each square of its size.
    private static double Extra(Sample[] samples, Correction shape, double widened, double without, Func<Sample, double> cause) =>
        samples.Length == 0 ? 0 : widened * Math.Max(0, (MeanSquare(samples, shape) - without) / samples.Average(sample => cause(sample) * cause(sample)));

    private static Correction Shape(Sample[] samples)
    {
        // Only the trunk is quick enough, and its landmarks slow enough, for a lag to show.
        bool hasLag = samples[0].Measure is Measure.TrunkInclination or Measure.HipFlexion;
        Dictionary<string, int> counts = samples.CountBy(sample => sample.Body).ToDictionary();
        var fit = new LeastSquares(4);
        Span<double> row = stackalloc double[4];
        foreach (Sample sample in samples)
        {
            double angle = sample.Trunk.Radians;
            row[0] = 1;
            row[1] = Math.Sin(angle);
            row[2] = 1 - Math.Cos(angle);
            row[3] = sample.Rate / 60; // a size like the others', for the penalty's sake
            fit.Add(row, sample.Truth - sample.Raw, 1.0 / counts[sample.Body]);
        }

        double lag = hasLag ? PosePenalty : Forbidden;
        double[] solution = fit.Solve([0, PosePenalty, PosePenalty, lag]) ?? throw new ArgumentException($"The clips do not determine {samples[0].Measure}.", nameof(samples));
        return new Correction
        {
            Offset = Rounded(solution[0]),
            Sine = Rounded(solution[1]),
            Cosine = Rounded(solution[2]),
            LagSeconds = Rounded(solution[3] / 60),
            StandardError = 0,
            MovingErrorSeconds = 0,
            LeaningErrorPerDegree = 0,
            RawError = 0,
            FarError = 0,
        };
    }

    private static double MeanSquare(Sample[] samples, Correction correction) => samples.Average(sample => Square((sample, ErrorOf(sample, correction))));

    private static double ErrorOf(Sample sample, Correction correction) => sample.Truth - sample.Raw - correction.At(sample.Trunk, sample.Rate);

    private static double Square((Sample Sample, double Error) outcome) => outcome.Error * outcome.Error;

    // Four decimals are finer than anything here is known, and the same on every machine.
    // (Adding nought turns a rounded −0 into 0.)
    private static double Rounded(double value) => Math.Round(value, 4) + 0.0;
}
