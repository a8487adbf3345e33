using Backline.Coaching.Measures;
using Backline.Practice.Measures;
using Backline.Practice.Records;

namespace Backline.Web.Features.Live;

/// <summary>Gathers what the camera measures on the near side while the hold clock runs.</summary>
internal sealed class HoldMeasures
{
    private readonly Dictionary<Measure, List<Reading>> _readings = [];

    /// <summary>Takes in a frame of the hold.</summary>
    /// <param name="frame">The frame.</param>
    public void Add(MeasuredFrame frame)
    {
        foreach (Measure measure in MeasureNames.All)
        {
            if (frame.Near[measure] is not { } reading)
            {
                continue;
            }

            if (!_readings.TryGetValue(measure, out List<Reading>? readings))
            {
                _readings[measure] = readings = [];
            }

            readings.Add(reading);
        }
    }

    /// <summary>The middle reading of each measure that was seen, in the order of their columns.</summary>
    public IReadOnlyList<MeasureSummary> Summarise() =>
    [
        .. MeasureNames.All
            .Where(_readings.ContainsKey)
            .Select(measure => new MeasureSummary(
                MeasureNames.NameOf(measure),
                Median(_readings[measure].Select(reading => reading.Value)),
                Median(_readings[measure].Select(reading => reading.StandardError)))),
    ];

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
