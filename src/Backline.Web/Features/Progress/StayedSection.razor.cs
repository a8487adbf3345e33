using System.Globalization;
using Backline.Progress.Trends;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Progress;

/// <summary>What stayed of each measure over pauses; where nothing was measured, that is said.</summary>
public sealed partial class StayedSection
{
    private const int Most = 8;
    private static readonly MeasureSeries Nothing = new("", "", "", 0, "", []);

    private ProgressView? _drawn;
    private IReadOnlyList<(MeasureSeries? Series, Pause Pause)> _pauses = [];

    /// <summary>What is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ProgressView View { get; set; } = null!; // required parameter

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn, View))
        {
            _drawn = View;
            _pauses = View.Series.Count == 0
                ? [.. Pause.Of(View.Log, Nothing, View.Today).Select(pause => ((MeasureSeries?)null, pause)).Reverse().Take(Most)]
                : [.. View.Series.SelectMany(series => Pause.Of(View.Log, series, View.Today).Select(pause => ((MeasureSeries?)series, pause))).OrderByDescending(entry => entry.pause.LastBefore).Take(Most)];
        }
    }

    private static string WordsOf(MeasureSeries? series, Pause pause)
    {
        if (series is null || pause is not { Before: { } before, After: { } after, Change: { } change })
        {
            return series is null ? "Nothing was measured round it." : $"{series.Name}: not measured on both sides of it.";
        }

        string numbers = string.Create(CultureInfo.InvariantCulture, $"{series.Name}: {before.Value:0.#} before, {after.Value:0.#} {series.Unit} after");
        return change switch
        {
            RealChange.WithinScatter => $"{numbers}. No change beyond scatter: as far as can be measured, it stayed.",
            RealChange.Less => $"{numbers}. Really less: part of it went.",
            _ => $"{numbers}. Really more, without the stretch.",
        };
    }
}
