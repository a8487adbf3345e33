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

    // On a phone the note that says so has scrolled away. A change below half a step is of no account.
    private string Shown(LabKnob knob, double number)
    {
        (string asked, double given) = (Told(knob, number), knob.Read(Given));
        if (knob.Input.Get(Given) is null)
        {
            return $"{asked}, out of reach"; // of the hands, which hang free then
        }

        string body = Told(knob, Math.Round(given, knob.Step < 1 ? 1 : 0) + 0.0);
        body = body == asked ? Told(knob, Math.Round(given, 1) + 0.0) : body;
        return body == asked || Math.Abs(given - knob.Read(Inputs)) < knob.Step / 2 ? asked : $"{asked}, the body {body}";
    }

    private static string Told(LabKnob knob, double number) => Written(number).Replace('-', '−') + knob.Unit;

    private static string Written(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    // As exact as it is told: the slider, its words and the next step go from one number.
    private double Number(LabKnob knob) => Math.Round(knob.Read(Inputs), 1) + 0.0;

    private async Task Move(LabKnob knob, ChangeEventArgs input)
    {
        if (double.TryParse(input.Value as string, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            await OnChange.InvokeAsync(knob.Write(Inputs, knob.Taken(number, Number(knob))));
        }
    }
}
