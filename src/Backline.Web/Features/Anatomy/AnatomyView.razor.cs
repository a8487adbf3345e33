using System.Text.Json;
using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Anatomy;

/// <summary>A model drawn in the posture its workspace is in: solid and turnable, or flat from the side.</summary>
public sealed partial class AnatomyView : IDisposable
{
    private static int _count;
    private readonly string _id = $"anatomy-{Interlocked.Increment(ref _count)}";
    private AnatomyKind _kind = AnatomyKind.Flat;
    private AnatomyKind _drawn = AnatomyKind.Flat;
    private bool _isConnected, _isLeft;
    private bool _isSolidImpossible;
    private Model? _begun;
    private AnatomyKind _begunKind;
    private DrawnPose? _pose;
    private string _side = "turned";

    /// <summary>The model.</summary>
    [Parameter]
    [EditorRequired]
    public Model Model { get; set; } = null!; // required parameter

    /// <summary>Its workspace, in the posture to be shown.</summary>
    [Parameter]
    [EditorRequired]
    public Workspace Workspace { get; set; } = null!; // required parameter

    /// <summary>1. A shade for each muscle, then each band.</summary>
    [Parameter]
    [EditorRequired]
    public double[] Shades { get; set; } = [];

    /// <summary>How paths are laid.</summary>
    [Parameter]
    public WrappingMethod Method { get; set; } = WrappingMethod.Geodesic;

    /// <summary>What stands around the body.</summary>
    [Parameter]
    public DrawnThings Things { get; set; }

    /// <summary>Whether it begins flat in any case; else it is solid at once where a graphics card draws it and nobody asked for less movement.</summary>
    [Parameter]
    public bool BeginsFlat { get; set; }

    /// <summary>What is seen, for people who hear it, as sentences; from where it is seen is said after them.</summary>
    [Parameter]
    public string Label { get; set; } = "The model.";

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose()
    {
        _isLeft = true;
        if (_begun is not null && OperatingSystem.IsBrowser())
        {
            AnatomyPort.End(_id);
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!OperatingSystem.IsBrowser())
        {
            return;
        }

        if (firstRender)
        {
            await AnatomyPort.ConnectAsync(Js);
            if (_isLeft)
            {
                return; // its canvas is gone
            }

            _isConnected = true;
            if (!BeginsFlat && AnatomyPort.DrawsSolidsQuickly())
            {
                Take(AnatomyKind.Solid);
                StateHasChanged();
                return; // each kind has a canvas of its own, which comes with the next rendering
            }
        }

        // The page may be drawn again while the browser fetches the module.
        if (!_isConnected)
        {
            return;
        }

        if (_begun != Model || _begunKind != _kind)
        {
            Begin();
        }

        Draw();
    }

    [System.Runtime.Versioning.SupportedOSPlatform("browser")]
    private void Begin()
    {
        if (_begun is not null)
        {
            AnatomyPort.End(_id);
        }

        var drawn = new DrawnModel(BodyShapes.Of(Model), PathShapes.Of(Model.Specification));
        string became = AnatomyPort.Begin(_id, JsonSerializer.Serialize(drawn, AnatomyJson.Default.DrawnModel), _kind == AnatomyKind.Solid ? "solid" : "flat");
        _pose = new DrawnPose(Model, Workspace);
        _begun = Model;
        _begunKind = _kind;
        _drawn = became == "solid" ? AnatomyKind.Solid : AnatomyKind.Flat;
        _isSolidImpossible = _kind == AnatomyKind.Solid && _drawn == AnatomyKind.Flat;
        if (_drawn == AnatomyKind.Solid)
        {
            AnatomyPort.Look(_id, _side);
        }

        StateHasChanged();
    }

    // The posture the workspace is in now.
    private void Draw()
    {
        if (_begun == Model && _begunKind == _kind && _pose is { } pose && OperatingSystem.IsBrowser())
        {
            AnatomyPort.Show(_id, pose.Write(Method, Things, Shades));
        }
    }

    private void Look(string side)
    {
        _side = side;
        if (OperatingSystem.IsBrowser())
        {
            AnatomyPort.Look(_id, side);
        }
    }

    private void Step(bool isNearer)
    {
        if (OperatingSystem.IsBrowser())
        {
            AnatomyPort.Step(_id, isNearer);
        }
    }

    private void Take(AnatomyKind kind) => _kind = kind;
}
