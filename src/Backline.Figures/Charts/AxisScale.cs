using System.Globalization;

namespace Backline.Figures.Charts;

/// <summary>Where an axis begins and ends, its ticks, and where a value falls on it.</summary>
internal sealed class AxisScale
{
    private readonly double _from;
    private readonly double _to;

    private AxisScale(double min, double max, double from, double to, IReadOnlyList<ChartTick> ticks)
    {
        (Min, Max, _from, _to, Ticks) = (min, max, from, to, ticks);
    }

    public double Min { get; }

    public double Max { get; }

    public IReadOnlyList<ChartTick> Ticks { get; }

    /// <summary>The scale of an axis over given values, laid from one place of the picture to another, px.</summary>
    public static AxisScale Of(ChartAxis axis, IReadOnlyCollection<double> values, double from, double to, double tickRoom)
    {
        double low = axis.Min ?? Least(values, axis.HasZero);
        double high = axis.Max ?? -Least(values.Select(value => -value), axis.HasZero);
        if (high < low || (high == low && axis.Min is not null && axis.Max is not null))
        {
            throw new ArgumentException($"An axis must end above where it begins, but '{axis.Name}' runs from {low} to {high}.", nameof(axis));
        }

        if (high - low <= 1e-12 * Math.Max(Math.Abs(high), Math.Abs(low)))
        {
            double half = low == 0 ? 0.5 : 0.05 * Math.Abs(low);
            (low, high) = (axis.Min ?? (low - half), axis.Max ?? (high + half));
        }

        int most = Math.Clamp((int)(Math.Abs(to - from) / tickRoom), 2, 12);
        double step = RoundStep((high - low) / most);

        // An axis left free ends on a tick, so that its first and last number stand at its ends.
        low = axis.Min ?? (axis.Ticks is null ? Math.Floor((low / step) + 1e-9) * step : low);
        high = axis.Max ?? (axis.Ticks is null ? Math.Ceiling((high / step) - 1e-9) * step : high);
        return new(low, high, from, to, axis.Ticks ?? RoundTicks(low, high, step));
    }

    public double At(double value) => _from + ((value - Min) / (Max - Min) * (_to - _from));

    public bool Holds(double value) => value >= Min - (1e-9 * (Max - Min)) && value <= Max + (1e-9 * (Max - Min));

    private static double Least(IEnumerable<double> values, bool hasZero)
    {
        double least = hasZero ? 0 : double.PositiveInfinity;
        foreach (double value in values)
        {
            least = Math.Min(least, value);
        }

        return double.IsFinite(least) ? least : 0;
    }

    // The least of 1, 2, 5 times a power of ten that is not below the given step.
    private static double RoundStep(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double lead = least / power;
        return power * (lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10);
    }

    private static List<ChartTick> RoundTicks(double low, double high, double step)
    {
        int decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 12);
        List<ChartTick> ticks = [];
        double first = Math.Ceiling((low / step) - 1e-9);
        double last = Math.Floor((high / step) + 1e-9);
        for (double i = first; i <= last && ticks.Count < 100; i++)
        {
            // + 0.0 makes a negative zero a plain one.
            ticks.Add(new(i * step, Number((i * step) + 0.0, decimals)));
        }

        return ticks;
    }

    private static string Number(double value, int decimals) => (Math.Abs(value) < 1e7
        ? value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : value.ToString("0.###E0", CultureInfo.InvariantCulture)).Replace('-', '−');
}
