using Backline.Practice.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.History;

/// <summary>A session over its time: one row for each thing that went on.</summary>
public sealed partial class TimelineChart
{
    private Timeline _line = null!; // set with the parameters, before the first drawing
    private IReadOnlyList<Span> _words = [];

    /// <summary>The session.</summary>
    [Parameter]
    [EditorRequired]
    public SessionContent Session { get; set; } = null!; // required parameter

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _line = Timeline.Of(Session);
        double tick = _line.LengthSeconds / 120;
        _words = [.. _line.Spoken.Select(word => new Span(word.Id, word.T, Math.Min(word.T + tick, _line.LengthSeconds)))];
    }

    private static bool IsSeen(RuleTime rule) => rule.KeptSeconds + rule.BrokenSeconds > 0;

    // Without a camera nothing was seen, nor meant to be.
    private string Unseen => Session.Camera ? "not seen" : "by feel";

    private string Total(RuleTime rule) =>
        !IsSeen(rule) ? Unseen : rule.BrokenSeconds < 0.5 ? $"kept {rule.KeptSeconds:0} s" : $"{rule.BrokenSeconds:0} s to mend";
}
