using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Numerics;
using Backline.Practice.Measures;

namespace Backline.Coaching.Calibration;

/// <summary>Learns corrections from recordings of rendered clips.</summary>
/// <remarks>
/// Weighted least squares in which each body counts the same, however many clips show it, with a small penalty on the
/// pose terms. The stated error is the root of the mean of two squares: the error on the bodies learnt from, and that on
/// each body when it is left out. The same clips give the same file, digit by digit.
/// </remarks>
public static class CorrectionFit
{
    // Relative to the total weight. Tried 0–0.1: 0.003 changes pooled errors by less than 1 % and halves the terms where
    // the clips do not determine them.
    private const double PosePenalty = 0.003;

    /// <summary>Learns the corrections of every measure a side view shows, for both sizes of the landmark model.</summary>
    /// <param name="pairs">Side-view clips with their recordings.</param>
    /// <exception cref="ArgumentException">The clips show fewer than two bodies, or one of the model's sizes is missing.</exception>
    public static CorrectionSet Learn(IReadOnlyList<ClipPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return CorrectionSet.Nothing with
        {
            Clips = [.. pairs.Select(pair => pair.Truth.Name).Distinct().Order(StringComparer.Ordinal)],
            Full = Learn([.. pairs.Where(pair => pair.Header.Variant == LandmarkVariant.Full)], LandmarkVariant.Full),
            Heavy = Learn([.. pairs.Where(pair => pair.Header.Variant == LandmarkVariant.Heavy)], LandmarkVariant.Heavy),
        };
    }

    /// <summary>Learns for the one size of the model the clips were seen with; the other has no corrections.</summary>
    internal static CorrectionSet LearnOneVariant(ClipPair[] pairs)
    {
        LandmarkVariant variant = pairs[0].Header.Variant;
        SortedDictionary<string, Correction> learnt = Learn(pairs, variant);
        return variant == LandmarkVariant.Full ? CorrectionSet.Nothing with { Full = learnt } : CorrectionSet.Nothing with { Heavy = learnt };
    }

    private static SortedDictionary<string, Correction> Learn(ClipPair[] pairs, LandmarkVariant variant)
    {
        if (pairs.Select(pair => pair.Truth.Body).Distinct().Count() < 2)
        {
            throw new ArgumentException($"Side-view clips of at least two bodies are needed for the {variant} model; got {pairs.Length} clips.", nameof(pairs));
        }

        ILookup<Measure, Sample> near = pairs.SelectMany(pair => pair.Samples(isNear: true)).ToLookup(sample => sample.Measure);
        ILookup<Measure, Sample> far = pairs.SelectMany(pair => pair.Samples(isNear: false)).ToLookup(sample => sample.Measure);
        var corrections = new SortedDictionary<string, Correction>(StringComparer.Ordinal);
        foreach (Measure measure in MeasureNames.All.Where(near.Contains))
        {
            corrections.Add(MeasureNames.NameOf(measure), Learn([.. near[measure]], [.. far[measure]]));
        }

        return corrections;
    }

    private static Correction Learn(Sample[] near, Sample[] far)
    {
        Correction shape = Shape(near);
        Sample[] resting = [.. near.Where(sample => sample.IsAtRest)];
        Sample[] moving = [.. near.Where(sample => !sample.IsAtRest)];
        string[] bodies = [.. near.Select(sample => sample.Body).Distinct().Order(StringComparer.Ordinal)];
        double leftOut = bodies.Average(body =>
        {
            Correction others = Shape([.. near.Where(sample => sample.Body != body)]);
            return MeanSquare([.. resting.Where(sample => sample.Body == body)], others);
        });
        double atRest = MeanSquare(resting, shape);
        double extra = moving.Length == 0 ? 0 : Math.Max(0, (MeanSquare(moving, shape) - atRest) / moving.Average(sample => sample.TrunkRate * sample.TrunkRate));
        double error = Math.Sqrt((atRest + leftOut) / 2);
        return shape with
        {
            StandardError = Rounded(error),
            MovingErrorSeconds = Rounded(Math.Sqrt(extra)),
            RawError = Rounded(Math.Sqrt(near.Average(sample => Square(sample.Truth - sample.Raw)))),
            FarError = far.Length == 0 ? Rounded(2 * error) : Rounded(Math.Max(error, Math.Sqrt(MeanSquare(far, shape)))),
        };
    }

    private static Correction Shape(Sample[] samples)
    {
        // Only the trunk is quick enough, and its landmarks slow enough, for a lag to show.
        bool hasLag = samples[0].Measure is Measure.TrunkInclination or Measure.HipFlexion;
        Dictionary<string, int> counts = samples.CountBy(sample => sample.Body).ToDictionary();
        var fit = new LeastSquares(hasLag ? 4 : 3);
        Span<double> row = stackalloc double[4];
        foreach (Sample sample in samples)
        {
            double angle = sample.Trunk.Radians;
            row[0] = 1;
            row[1] = Math.Sin(angle);
            row[2] = 1 - Math.Cos(angle);
            row[3] = sample.Rate / 60; // a size like the others', for the penalty's sake
            fit.Add(row[..(hasLag ? 4 : 3)], sample.Truth - sample.Raw, 1.0 / counts[sample.Body]);
        }

        double[] penalties = hasLag ? [0, PosePenalty, PosePenalty, PosePenalty] : [0, PosePenalty, PosePenalty];
        double[] solution = fit.Solve(penalties) ?? throw new ArgumentException($"The clips do not determine {samples[0].Measure}.", nameof(samples));
        return new Correction
        {
            Offset = Rounded(solution[0]),
            Sine = Rounded(solution[1]),
            Cosine = Rounded(solution[2]),
            LagSeconds = hasLag ? Rounded(solution[3] / 60) : 0,
            StandardError = 0,
            MovingErrorSeconds = 0,
            RawError = 0,
            FarError = 0,
        };
    }

    private static double MeanSquare(Sample[] samples, Correction correction) =>
        samples.Average(sample => Square(sample.Truth - sample.Raw - correction.At(sample.Trunk, sample.Rate)));

    private static double Square(double value) => value * value;

    // Four decimals are finer than anything here is known, and the same on every machine.
    private static double Rounded(double value) => Math.Round(value, 4);
}
