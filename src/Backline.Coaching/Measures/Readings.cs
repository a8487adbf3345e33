using Backline.Practice.Measures;

namespace Backline.Coaching.Measures;

/// <summary>One side's readings, by measure. A measure that was not seen has none.</summary>
public sealed class Readings
{
    private readonly Reading?[] _byMeasure;

    private Readings(Reading?[] byMeasure) => _byMeasure = byMeasure;

    /// <summary>Nothing was seen.</summary>
    public static Readings None { get; } = new(new Reading?[MeasureNames.All.Count]);

    /// <summary>The reading of a measure, or <see langword="null"/> when it was not seen.</summary>
    /// <param name="measure">The measure.</param>
    public Reading? this[Measure measure] => _byMeasure[(int)measure];

    /// <summary>Readings from pairs; a measure named twice keeps its last reading.</summary>
    /// <param name="readings">What was seen.</param>
    public static Readings Of(params ReadOnlySpan<(Measure Measure, Reading Reading)> readings)
    {
        var byMeasure = new Reading?[MeasureNames.All.Count];
        foreach ((Measure measure, Reading reading) in readings)
        {
            byMeasure[(int)measure] = reading;
        }

        return new Readings(byMeasure);
    }

    /// <summary>Readings in an array with a place for each measure, which is kept and must not change any more.</summary>
    internal static Readings Holding(Reading?[] byMeasure) => new(byMeasure);
}
