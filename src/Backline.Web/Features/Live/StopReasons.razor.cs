using Backline.Practice.Protocols;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Live;

/// <summary>After a stop: asks why, and then advises.</summary>
public sealed partial class StopReasons
{
    private ElementReference _heading;
    private StopAdvice? _focused;
    private bool _wasFocused;

    /// <value>The question.</value>
    [Parameter, EditorRequired]
    public required string Question { get; set; }

    /// <value>What can be answered.</value>
    [Parameter, EditorRequired]
    public required IReadOnlyList<StopAdvice> Reasons { get; set; }

    /// <value>The answer, or <see langword="null"/> while it is open.</value>
    [Parameter]
    public StopAdvice? Chosen { get; set; }

    /// <value>What the voice said to the stop, then to the answer; the question itself where nothing else was to be said.</value>
    [Parameter, EditorRequired]
    public required string Said { get; set; }

    /// <value>Whether the session left the bow out.</value>
    [Parameter]
    public bool IsUpright { get; set; }

    /// <value>s. What was held.</value>
    [Parameter]
    public double HeldSeconds { get; set; }

    /// <value>Whether the session outlives the page; <see langword="null"/> until that is known.</value>
    [Parameter]
    public bool? IsKept { get; set; }

    /// <value>The person answered.</value>
    [Parameter]
    public EventCallback<StopAdvice> OnChoose { get; set; }

    /// <value>The person has read the advice.</value>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    private string Kept => (IsKept, HeldSeconds) switch
    {
        (null, _) => "",
        (true, >= 1) => $"Your {(int)HeldSeconds} seconds are kept.",
        (true, _) => "The session is kept.",
        (false, _) => "The browser did not keep the session. It is in this page; My data can download it.",
    };

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_wasFocused || _focused != Chosen)
        {
            (_wasFocused, _focused) = (true, Chosen);
            await _heading.FocusAsync();
        }
    }
}
