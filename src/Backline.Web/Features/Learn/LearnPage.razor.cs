using System.Globalization;
using Backline.Figures.Stretches;
using Backline.Stretching.Postures;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Learn;

/// <summary>The body on the roll, moved with sliders, and what each way of standing asks of the leg.</summary>
public sealed partial class LearnPage : IAsyncDisposable
{
    // cm and kg; as StretchInputRules has them.
    private const int LeastHeight = 120;
    private const int GreatestHeight = 220;
    private const int LeastMass = 30;
    private const int GreatestMass = 250;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(350);

    private LegLab? _lab;
    private string _label = "";
    private string? _bodyProblem;
    private ElementReference _standing;
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
        _label = LabWords.Seen(_lab);
        _ = SettleAtRest();
    }

    // Whoever's body it is.
    private static bool IsTaken(LabPreset preset, LegLab lab) => preset.Inputs == lab.Inputs with { BodyHeight = preset.Inputs.BodyHeight, BodyMass = preset.Inputs.BodyMass };

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
        _label = LabWords.Seen(lab); // the view draws with the page
        _ = SettleAtRest();
    }

    // The button goes with the words that it stands by: the focus goes to what is said of the body now.
    private async Task Show(StretchInputs nearest)
    {
        Change(nearest);
        await _standing.FocusAsync(preventScroll: true);
    }

    private void ChangeHeight(ChangeEventArgs input) =>
        ChangeBody(input, (LeastHeight, GreatestHeight), $"Give a height from {LeastHeight} to {GreatestHeight} cm.", (inputs, cm) => inputs with { BodyHeight = cm / 100 });

    private void ChangeMass(ChangeEventArgs input) =>
        ChangeBody(input, (LeastMass, GreatestMass), $"Give a weight from {LeastMass} to {GreatestMass} kg.", (inputs, kg) => inputs with { BodyMass = kg });

    private void ChangeBody(ChangeEventArgs input, (int Least, int Greatest) ends, string wanted, Func<StretchInputs, double, StretchInputs> set)
    {
        bool isGiven = double.TryParse(input.Value as string, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number >= ends.Least && number <= ends.Greatest;
        _bodyProblem = isGiven ? null : $"{wanted} The body stays as it was until then.";
        if (isGiven && _lab is { } lab)
        {
            Change(set(lab.Inputs, Math.Round(number, 1))); // as it is shown
        }
    }

    private async Task SettleAtRest()
    {
        using CancellationTokenSource before = _resting;
        _resting = new CancellationTokenSource();
        CancellationToken moved = _resting.Token;
        await before.CancelAsync();
        try
        {
            await Task.Delay(Rest, Clock, moved);
            if (_lab is { } lab)
            {
                await lab.FindBandsAsync(() => Breathe(moved)); // thousands of people: not while a slider moves
                _label = LabWords.Seen(lab);
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
