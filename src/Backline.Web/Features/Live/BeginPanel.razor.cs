using Backline.Practice.Protocols;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Live;

/// <summary>The last page before the stretch: where to put the device, how much is spoken, and one button.</summary>
public sealed partial class BeginPanel
{
    private static readonly (Talk Talk, string Name)[] Levels =
        [(Talk.BellsOnly, "Bells only"), (Talk.SayLess, "Say less"), (Talk.Normal, "Normal"), (Talk.SayMore, "Say more")];

    /// <value>Whether a camera is to watch.</value>
    [Parameter]
    public bool HasCamera { get; set; }

    /// <value>What is wrong with the camera, or empty.</value>
    [Parameter]
    public string Trouble { get; set; } = "";

    /// <value>The device's voices, the chosen one first.</value>
    [Parameter]
    public IReadOnlyList<string> Voices { get; set; } = [];

    /// <value>Whether the voices have been looked for.</value>
    [Parameter]
    public bool IsVoiceKnown { get; set; }

    /// <value>How much is spoken.</value>
    [Parameter]
    public Talk Talk { get; set; }

    /// <value>Whether the heavier model is chosen.</value>
    [Parameter]
    public bool IsHeavy { get; set; }

    /// <value>Another talkativeness was chosen.</value>
    [Parameter]
    public EventCallback<Talk> OnTalk { get; set; }

    /// <value>Another model was chosen.</value>
    [Parameter]
    public EventCallback<bool> OnHeavy { get; set; }

    /// <value>Begin.</value>
    [Parameter]
    public EventCallback OnBegin { get; set; }

    /// <value>Begin by voice alone.</value>
    [Parameter]
    public EventCallback OnWithoutCamera { get; set; }

    /// <value>What stands above all else.</value>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <value>What stands below the button.</value>
    [Parameter]
    public RenderFragment? Below { get; set; }

    // Until the voices are known, as with one: most devices have one.
    private bool IsSpoken => Talk != Talk.BellsOnly && (!IsVoiceKnown || Voices.Count > 0);

    private string BeginLabel => !HasCamera ? "Begin" : Trouble.Length > 0 ? "Try again" : "Turn on the camera";

    private string VoiceLine => this switch
    {
        { Talk: Talk.BellsOnly } => "Tones only. The words are on the screen.",
        { Voices.Count: 0 } => "This device has no voice of its own. Tones will guide you, the words are on the screen.",
        _ => $"Spoken on this device, by {Voices[0]}.",
    };

    private Task Choose(ChangeEventArgs change) => OnHeavy.InvokeAsync(change.Value is true);
}
