using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Anatomy;

/// <summary>The way of a posture into the browser's drawing: a view on the numbers, no copy and no text.</summary>
[SupportedOSPlatform("browser")]
internal static partial class AnatomyPort
{
    private const string Module = "anatomy";

    /// <summary>Makes the module known. Further calls cost nothing.</summary>
    /// <param name="js">The browser.</param>
    /// <exception cref="Microsoft.JSInterop.JSException">The script cannot be had just now; it may be at the next call.</exception>
    public static async Task ConnectAsync(IJSRuntime js)
    {
        // The runtime remembers a failed import for as long as the page is open: it is asked only for what can be had.
        await using IJSObjectReference _ = await js.InvokeAsync<IJSObjectReference>("import", "./js/anatomy/view.js");
        await JSHost.ImportAsync(Module, "../js/anatomy/view.js");
    }

    /// <summary>Begins a drawing.</summary>
    /// <param name="canvasId">The canvas element's id.</param>
    /// <param name="model">A <see cref="DrawnModel"/> as JSON.</param>
    /// <param name="kind"><c>solid</c> or <c>flat</c>.</param>
    /// <returns><c>solid</c> or <c>flat</c>: what it became; <c>flat</c> where the browser draws no solids.</returns>
    [JSImport("begin", Module)]
    public static partial string Begin(string canvasId, string model, string kind);

    /// <summary>Whether solids would be drawn by a graphics card, and nobody asked for less movement.</summary>
    [JSImport("drawsSolidsQuickly", Module)]
    public static partial bool DrawsSolidsQuickly();

    /// <summary>Shows a posture.</summary>
    /// <param name="canvasId">The canvas element's id.</param>
    /// <param name="numbers">As <see cref="DrawnPose"/> writes them.</param>
    [JSImport("show", Module)]
    public static partial void Show(string canvasId, [JSMarshalAs<JSType.MemoryView>] ArraySegment<double> numbers);

    /// <summary>Ends a drawing and gives its memory back.</summary>
    /// <param name="canvasId">The canvas element's id.</param>
    [JSImport("end", Module)]
    public static partial void End(string canvasId);

    /// <summary>Comes nearer or goes back by a step.</summary>
    /// <param name="canvasId">The canvas element's id.</param>
    /// <param name="isNearer">Whether nearer.</param>
    [JSImport("step", Module)]
    public static partial void Step(string canvasId, bool isNearer);

    /// <summary>Looks from a side.</summary>
    /// <param name="canvasId">The canvas element's id.</param>
    /// <param name="side"><c>right</c>, <c>front</c>, <c>back</c>, or <c>turned</c>, half from the front.</param>
    [JSImport("look", Module)]
    public static partial void Look(string canvasId, string side);
}
