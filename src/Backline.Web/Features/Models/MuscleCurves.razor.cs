using Backline.Figures.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Models;

/// <summary>How a muscle's length and moment arm change with a coordinate, as charts and as a file.</summary>
public sealed partial class MuscleCurves : IAsyncDisposable
{
    private string? _over;
    private IJSObjectReference? _module;

    /// <summary>The model.</summary>
    [Parameter]
    [EditorRequired]
    public LoadedModel Loaded { get; set; } = null!; // required parameter

    /// <summary>The muscle's number.</summary>
    [Parameter]
    [EditorRequired]
    public int Muscle { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    private IReadOnlyList<MovableCoordinate> Movers => Loaded.MoversOf(Muscle);

    private MovableCoordinate Over => Movers.FirstOrDefault(coordinate => coordinate.Name == _over) ?? Movers[0];

    private MuscleCurve Curve => Loaded.Curve(Muscle, Over);

    private Chart LengthChart => ChartOf("Length", "mm", "length", point => point.Length);

    private Chart ArmChart => ChartOf("Moment arm", Over.IsAngle ? "mm" : "mm per mm × 1000", "arm", point => point.MomentArm);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    private Chart ChartOf(string name, string unit, string id, Func<MuscleCurvePoint, double> read)
    {
        MuscleCurve curve = Curve;
        MovableCoordinate over = curve.Coordinate;
        ChartPoint[] points = [.. curve.Values.Select(point => new ChartPoint(over.Shown(point.Value), 1000 * read(point)))];
        return new($"{name} of {curve.Muscle} over {over.Name}", new(over.Name, over.Unit.Trim()), new(name, unit), [new ChartCurve(name, points)])
        {
            IdPrefix = $"curve-{id}",
            Width = 460,
            Height = 300,
            Rules = [new ChartRule("now", over.Shown(Loaded.Value(over)), true)],
        };
    }

    private void Choose(ChangeEventArgs change) => _over = change.Value as string;

    private async Task Take()
    {
        MuscleCurve curve = Curve;
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/download.js");
        await _module.InvokeVoidAsync("download", $"{curve.Muscle}-{curve.Coordinate.Name}.csv", "text/csv", curve.ToCsv());
    }
}
