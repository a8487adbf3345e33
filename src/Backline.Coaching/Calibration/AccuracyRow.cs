using Backline.Coaching.Landmarks;
using Backline.Practice.Measures;

namespace Backline.Coaching.Calibration;

/// <summary>How far one measure of one size of the landmark model is off, over all clips together. In the measure's edge unit.</summary>
public sealed record AccuracyRow
{
    /// <value>The landmark model's size.</value>
    public required LandmarkVariant Variant { get; init; }

    /// <value>The measure.</value>
    public required Measure Measure { get; init; }

    /// <value>Frames in which it was seen.</value>
    public required int Frames { get; init; }

    /// <value>1. In the measure's unit: root mean square error without correction.</value>
    public required double Raw { get; init; }

    /// <value>1. In the measure's unit: root mean square error after a constant offset alone, the best for these frames.</value>
    public required double ConstantOffset { get; init; }

    /// <value>1. In the measure's unit: root mean square error with the correction.</value>
    public required double Corrected { get; init; }

    /// <value>1. In the measure's unit: root mean square error on each body, with corrections learnt from the others.</value>
    public required IReadOnlyDictionary<string, double> LeftOut { get; init; }

    /// <value>1. In the measure's unit: the same over all bodies' frames together.</value>
    public required double LeftOutPooled { get; init; }

    /// <value>1. In the measure's unit: median of the stated standard errors.</value>
    public required double MedianStandardError { get; init; }

    /// <value>1. Share of frames whose truth lies within two stated standard errors.</value>
    public required double Coverage { get; init; }

    /// <value>1. The same on each body, with corrections learnt from the others and the errors as stated, which all bodies shaped.</value>
    public required IReadOnlyDictionary<string, double> LeftOutCoverage { get; init; }

    /// <value>1. The same on each body, with corrections and errors both learnt from the others: what two bodies tell of a third.</value>
    public required IReadOnlyDictionary<string, double> UnknownBodyCoverage { get; init; }
}
