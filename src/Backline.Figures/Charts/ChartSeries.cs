namespace Backline.Figures.Charts;

/// <summary>One thing drawn in a chart. Those of one name share one style and one place in the key.</summary>
/// <param name="Name">What it is, for the key; empty keeps it out of the key.</param>
public abstract record ChartSeries(string Name)
{
    // Far above anything measured, far below where differences of doubles overflow.
    private const double Greatest = 1e15;

    internal abstract IEnumerable<ChartPoint> Extent { get; }

    internal ChartPoint? FirstUndrawable()
    {
        foreach (ChartPoint point in Extent)
        {
            if (!(Math.Abs(point.X) <= Greatest && Math.Abs(point.Y) <= Greatest))
            {
                return point;
            }
        }

        return null;
    }
}
