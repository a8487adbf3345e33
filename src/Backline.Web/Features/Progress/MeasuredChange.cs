using Backline.Figures.Charts;
using Backline.Progress.Trends;

namespace Backline.Web.Features.Progress;

/// <summary>A measure with its chart and its words.</summary>
/// <param name="Series">The measure.</param>
/// <param name="Chart">Its chart, or <see langword="null"/> with one value only.</param>
public sealed record MeasuredChange(MeasureSeries Series, Chart? Chart)
{
    /// <value>The mark beside its name, or <see langword="null"/> when there is nothing to compare.</value>
    public string? Mark => Series.Change switch
    {
        null => null,
        RealChange.More => "Real change: more",
        RealChange.Less => "Real change: less",
        RealChange.WithinScatter when IsSame => "No change",
        RealChange.WithinScatter when MeasureWords.IsTooRough(Series) => "Too rough to tell",
        RealChange.WithinScatter => "May be scatter",
        _ => "Not to be told yet",
    };

    /// <value>Whether the mark stands for a real change.</value>
    public bool IsReal => Series.Change is RealChange.More or RealChange.Less;

    /// <value>What the first value and the last tell.</value>
    public string Words
    {
        get
        {
            string first = MeasureWords.Value(Series, Series.Points[0].Value);
            string span = IsSame && !IsReal ? $"No change: {first}" : $"From {MeasureWords.Number(Series, Series.Points[0].Value)} to {MeasureWords.Value(Series, Series.Points[^1].Value)}";
            string smallest = Series.SmallestRealChange is { } change ? MeasureWords.Value(Series, change) : "";
            return Series.Change switch
            {
                null => $"{first}, once. A second check, some weeks later, tells more.",
                RealChange.Untold => $"{span}. After {OwnScatter.LeastValues} checks your own scatter is known, and with it whether a change is real.",
                RealChange.WithinScatter when IsSame => $"{span}.",
                RealChange.WithinScatter when MeasureWords.IsTooRough(Series) => $"{span}. These checks are too rough to tell a change.",
                RealChange.WithinScatter => $"{span}: less than {smallest}, so it may be scatter.",
                RealChange.More => $"{span}: really more.",
                _ => $"{span}: really less.",
            };
        }
    }

    // As they are shown: a difference nobody can read is none.
    private bool IsSame => MeasureWords.Number(Series, Series.Points[0].Value) == MeasureWords.Number(Series, Series.Points[^1].Value);
}
