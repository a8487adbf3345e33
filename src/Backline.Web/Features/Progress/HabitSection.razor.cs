using System.Globalization;
using Backline.Figures.Charts;
using Backline.Practice.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Progress;

/// <summary>Check-ins of the latest weeks, and the standing self-check.</summary>
public sealed partial class HabitSection
{
    private const int Weeks = 12;
    private const int MostChecks = 200;

    private ProgressView? _drawn;
    private IReadOnlyList<HabitCount> _counts = [];
    private Chart? _chart;

    /// <summary>What is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ProgressView View { get; set; } = null!; // required parameter

    /// <summary>px. The room there is.</summary>
    [Parameter]
    public double Width { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn, View))
        {
            _drawn = View;
            _counts = View.HabitCounts(Weeks);
            _chart = View.Log.Standing.Count(check => check.Told > 0) > 1 ? ProgressCharts.Standing([.. View.Log.Standing.TakeLast(MostChecks)], Width) : null;
        }
    }

    private static string NotesOf(StandingNotesContent notes)
    {
        string[] parts =
        [
            notes.Footwear is { } footwear ? $"on the feet: {footwear}" : "",
            notes.SittingHours is { } hours ? $"sitting: {hours.ToString("0.#", CultureInfo.InvariantCulture)} hours a day" : "",
        ];
        return $"Noted last: {string.Join("; ", parts.Where(part => part.Length > 0))}.";
    }
}
