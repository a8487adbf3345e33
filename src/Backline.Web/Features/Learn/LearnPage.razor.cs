using System.Globalization;
using Backline.Figures.Stretches;
using Backline.Stretching.Postures;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Learn;

/// <summary>The body on the roll, moved with sliders, and what each way of standing asks of the leg.</summary>
public sealed partial class LearnPage : IAsyncDisposable
{
    // Enough for bands good to a seventh of their width; drawn once the sliders rest.
    private const int BandSamples = 100;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(350);

    private LegLab? _lab;
    private string _label = "";
    private string? _bodyProblem;
    private CancellationTokenSource _resting = new();
    private IJSObjectReference? _module;

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _resting.CancelAsync();
        _resting.Dispose();
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await Task.Yield(); // the page shows that it has begun
        _lab = LegLab.Open();
        _lab.Set(LabLink.Read(new Uri(Navigation.Uri), _lab.Inputs));
        _label = LabWords.Seen(_lab.Result);
        _ = SettleAtRest();
    }

    private void Take(LabPreset preset)
    {
        if (_lab is { } lab)
        {
            Change(preset.Inputs with { BodyHeight = lab.Inputs.BodyHeight, BodyMass = lab.Inputs.BodyMass });
        }
    }

    private void Change(StretchInputs inputs)
    {
        if (_lab is not { } lab)
        {
            return;
        }

        lab.Set(inputs);
        _label = LabWords.Seen(lab.Result); // the view draws with the page
        _ = SettleAtRest();
    }

    private void ChangeHeight(ChangeEventArgs input) => ChangeBody(input, (inputs, cm) => inputs with { BodyHeight = cm / 100 });

    private void ChangeMass(ChangeEventArgs input) => ChangeBody(input, (inputs, kg) => inputs with { BodyMass = kg });

    private void ChangeBody(ChangeEventArgs input, Func<StretchInputs, double, StretchInputs> set)
    {
        if (_lab is not { } lab)
        {
            return;
        }

        StretchInputs wanted = double.TryParse(input.Value as string, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? set(lab.Inputs, number)
            : set(lab.Inputs, double.NaN);
        _bodyProblem = StretchInputRules.Hold(in wanted) ? null : string.Join(" ", StretchInputRules.Problems(in wanted));
        if (_bodyProblem is null)
        {
            Change(wanted);
        }
    }

    private async Task SettleAtRest()
    {
        await _resting.CancelAsync();
        _resting.Dispose();
        _resting = new CancellationTokenSource();
        CancellationToken moved = _resting.Token;
        try
        {
            await Task.Delay(Rest, Clock, moved);
            if (_lab is { } lab)
            {
                lab.FindBands(BandSamples);
                StateHasChanged();
                await lab.FindNearestAsync(() => Breathe(moved));
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The sliders moved on.
        }
    }

    private static async Task Breathe(CancellationToken moved)
    {
        await Task.Yield();
        moved.ThrowIfCancellationRequested();
    }

    private Task TakeCsv() => Save("backline-stretch.csv", "text/csv", LabFiles.Csv);

    private Task TakePicture() => Save("backline-stretch.svg", "image/svg+xml", lab => StretchPicture.Draw(lab.Result));

    private Task TakeMotion() => Save("backline-stretch.mot", "text/plain", LabFiles.Motion);

    private async Task Save(string name, string type, Func<LegLab, string> make)
    {
        if (_lab is { } lab)
        {
            _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/download.js");
            await _module.InvokeVoidAsync("download", name, type, make(lab));
        }
    }
}
