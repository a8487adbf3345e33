using System.Globalization;
using System.Text;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Numerics;
using Backline.Practice.Measures;

namespace Backline.Coaching.Calibration;

/// <summary>Compares what is measured on recordings of rendered clips with the truth.</summary>
public static class AccuracyTable
{
    /// <summary>Measures every side-view clip as the command does and compares, measure by measure, on the near side.</summary>
    /// <param name="pairs">Side-view clips with their recordings.</param>
    /// <param name="corrections">The corrections to judge.</param>
    public static IReadOnlyList<AccuracyRow> Of(IReadOnlyList<ClipPair> pairs, CorrectionSet corrections)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var rows = new List<AccuracyRow>();
        foreach (LandmarkVariant variant in (LandmarkVariant[])[LandmarkVariant.Heavy, LandmarkVariant.Full])
        {
            ClipPair[] mine = [.. pairs.Where(pair => pair.Header.Variant == variant)];
            if (mine.Length > 0)
            {
                rows.AddRange(Of(mine, variant, corrections));
            }
        }

        return rows;
    }

    /// <summary>The table as Markdown.</summary>
    /// <param name="rows">The rows.</param>
    public static string ToMarkdown(IReadOnlyList<AccuracyRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        text.Append("| model | measure | frames | raw | constant offset | corrected | left out: pooled | left out: by body | median SE | within ±2 SE | left out: within ±2 SE as stated | left out: within ±2 SE learnt without |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (AccuracyRow row in rows)
        {
            string byBody = string.Join(", ", row.LeftOut.Select(body => string.Create(CultureInfo.InvariantCulture, $"{body.Key} {body.Value:0.0}")));
            text.Append(CultureInfo.InvariantCulture, $"| {(row.Variant == LandmarkVariant.Heavy ? "heavy" : "full")} | {MeasureNames.NameOf(row.Measure)} | {row.Frames} | {row.Raw:0.00} | {row.ConstantOffset:0.00} | {row.Corrected:0.00} ");
            text.Append(CultureInfo.InvariantCulture, $"| {row.LeftOutPooled:0.00} | {byBody} | {row.MedianStandardError:0.00} | {row.Coverage:0%} | {Shares(row.LeftOutCoverage)} | {Shares(row.UnknownBodyCoverage)} |\n");
        }

        return text.ToString();
    }

    private static string Shares(IReadOnlyDictionary<string, double> byBody) =>
        string.Join(", ", byBody.Select(body => string.Create(CultureInfo.InvariantCulture, $"{body.Key} {body.Value:0%}")));

    private static IEnumerable<AccuracyRow> Of(ClipPair[] pairs, LandmarkVariant variant, CorrectionSet corrections)
    {
        ILookup<Measure, Outcome> raw = Outcomes(pairs, corrections, isCorrected: false);
        ILookup<Measure, Outcome> corrected = Outcomes(pairs, corrections, isCorrected: true);
        string[] bodies = [.. pairs.Select(pair => pair.Truth.Body).Distinct().Order(StringComparer.Ordinal)];
        bool canLeaveOut = bodies.Length > 2;
        Dictionary<string, ILookup<Measure, Outcome>> leftOut = [], unknown = [];
        foreach (string body in canLeaveOut ? bodies : [])
        {
            ClipPair[] mine = [.. pairs.Where(pair => pair.Truth.Body == body)];
            CorrectionSet learnt = CorrectionFit.LearnOneVariant([.. pairs.Where(pair => pair.Truth.Body != body)]);
            unknown[body] = Outcomes(mine, learnt, isCorrected: true);
            leftOut[body] = Outcomes(mine, WithErrorsOf(corrections, learnt, variant), isCorrected: true);
        }

        foreach (Measure measure in MeasureNames.All.Where(corrected.Contains))
        {
            double offset = raw[measure].Average(outcome => outcome.Error);
            yield return new AccuracyRow
            {
                Variant = variant,
                Measure = measure,
                Frames = corrected[measure].Count(),
                Raw = RootMeanSquare(raw[measure]),
                ConstantOffset = Statistics.RootMeanSquare([.. raw[measure].Select(outcome => outcome.Error - offset)]),
                Corrected = RootMeanSquare(corrected[measure]),
                LeftOut = leftOut.ToDictionary(body => body.Key, body => RootMeanSquare(body.Value[measure])),
                LeftOutPooled = canLeaveOut ? RootMeanSquare(leftOut.Values.SelectMany(outcomes => outcomes[measure])) : 0,
                MedianStandardError = Statistics.Quantile([.. corrected[measure].Select(outcome => outcome.StandardError)], 0.5),
                Coverage = Coverage(corrected[measure]),
                LeftOutCoverage = leftOut.ToDictionary(body => body.Key, body => Coverage(body.Value[measure])),
                UnknownBodyCoverage = unknown.ToDictionary(body => body.Key, body => Coverage(body.Value[measure])),
            };
        }
    }

    // Values as the other bodies teach them, errors as they are stated.
    private static CorrectionSet WithErrorsOf(CorrectionSet stated, CorrectionSet learnt, LandmarkVariant variant)
    {
        var mixed = learnt.Of(variant).ToDictionary(
            measure => measure.Key,
            measure => measure.Value with
            {
                StandardError = stated.Of(variant)[measure.Key].StandardError,
                MovingErrorSeconds = stated.Of(variant)[measure.Key].MovingErrorSeconds,
                LeaningErrorPerDegree = stated.Of(variant)[measure.Key].LeaningErrorPerDegree,
            });
        return variant == LandmarkVariant.Full ? learnt with { Full = mixed } : learnt with { Heavy = mixed };
    }

    private static ILookup<Measure, Outcome> Outcomes(IEnumerable<ClipPair> pairs, CorrectionSet corrections, bool isCorrected) =>
        pairs.SelectMany(pair => Outcomes(pair, corrections, isCorrected)).ToLookup(outcome => outcome.Measure);

    private static IEnumerable<Outcome> Outcomes(ClipPair pair, CorrectionSet corrections, bool isCorrected)
    {
        var measurer = new FrameMeasurer(pair.Settings(corrections) with { IsCorrected = isCorrected });
        for (int frame = 0; frame < pair.Frames.Count; frame++)
        {
            MeasuredFrame measured = measurer.Measure(pair.Frames[frame]);
            if (measured.NearSide is not { } near || near != pair.Truth.NearSide)
            {
                continue;
            }

            foreach (Measure measure in MeasureNames.All)
            {
                if (measured.Near[measure] is { } reading && pair.Truth[frame, near, measure] is { } truth)
                {
                    yield return new Outcome(measure, reading.Value - truth, reading.StandardError);
                }
            }
        }
    }

    private static double RootMeanSquare(IEnumerable<Outcome> outcomes) => Statistics.RootMeanSquare([.. outcomes.Select(outcome => outcome.Error)]);

    private static double Coverage(IEnumerable<Outcome> outcomes) => outcomes.Average(outcome => Math.Abs(outcome.Error) <= 2 * outcome.StandardError ? 1.0 : 0.0);

    private readonly record struct Outcome(Measure Measure, double Error, double StandardError);
}
