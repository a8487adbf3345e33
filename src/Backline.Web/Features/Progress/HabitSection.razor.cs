using System.Globalization;
using Backline.Practice.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Progress;

/// <summary>Check-ins of the latest weeks, and what was noted.</summary>
public sealed partial class HabitSection
{
    private const int Weeks = 12;

    private ProgressView? _drawn;
    private IReadOnlyList<HabitCount> _counts = [];

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
            _counts = View.HabitCounts(Weeks);
        }
    }

    // Notes that were cleared say nothing.
    private static string? NotesOf(StandingNotesContent notes)
    {
        string[] parts =
        [
            .. notes.Footwear is { } footwear ? [$"on the feet: {footwear}"] : (string[])[],
            .. notes.SittingHours is { } hours ? [$"sitting: {hours.ToString("0.#", CultureInfo.InvariantCulture)} hours a day"] : (string[])[],
        ];
        return parts.Length == 0 ? null : $"Noted last: {string.Join("; ", parts)}.";
    }
}
