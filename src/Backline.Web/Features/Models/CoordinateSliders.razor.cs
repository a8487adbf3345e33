using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Models;

/// <summary>A slider for each coordinate a person can move.</summary>
public sealed partial class CoordinateSliders
{
    /// <summary>The model.</summary>
    [Parameter]
    [EditorRequired]
    public LoadedModel Loaded { get; set; } = null!; // required parameter

    /// <summary>The posture changed.</summary>
    [Parameter]
    public EventCallback OnMoved { get; set; }

    private static string Written(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Rounded(double number) => (Math.Round(number, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    private async Task Move(MovableCoordinate coordinate, ChangeEventArgs input)
    {
        if (double.TryParse(input.Value as string, NumberStyles.Float, CultureInfo.InvariantCulture, out double shown))
        {
            Loaded.Move(coordinate, coordinate.Taken(shown));
            await OnMoved.InvokeAsync();
        }
    }

    private async Task Reset()
    {
        Loaded.Reset();
        await OnMoved.InvokeAsync();
    }
}
