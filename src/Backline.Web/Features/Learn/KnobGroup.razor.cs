using System.Globalization;
using Backline.Stretching.Postures;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Learn;

/// <summary>Sliders that belong together.</summary>
public sealed partial class KnobGroup
{
    /// <summary>What they are about.</summary>
    [Parameter]
    [EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The sliders.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<LabKnob> Knobs { get; set; } = [];

    /// <summary>Where they stand.</summary>
    [Parameter]
    [EditorRequired]
    public StretchInputs Inputs { get; set; }

    /// <summary>What the body does: another thing where it cannot do what is asked for.</summary>
    [Parameter]
    [EditorRequired]
    public StretchInputs Given { get; set; }

    /// <summary>What else is chosen there.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>One was moved.</summary>
    [Parameter]
    public EventCallback<StretchInputs> OnChange { get; set; }

    private async Task Move(LabKnob knob, ChangeEventArgs input)
    {
        if (double.TryParse(input.Value as string, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            await OnChange.InvokeAsync(knob.Write(Inputs, knob.Taken(number, knob.Number(Inputs))));
        }
    }
}
