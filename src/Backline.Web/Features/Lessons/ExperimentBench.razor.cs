using System.Globalization;
using Backline.Stretching.Claims;
using Backline.Web.Features.Learn;
using Backline.Web.Features.Readout;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Lessons;

/// <summary>An experiment to move oneself: the cases as buttons, what they vary as sliders, the leg, the measures, and what the model answers.</summary>
public sealed partial class ExperimentBench : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(350);

    private ExperimentLab? _lab;
    private CancellationTokenSource _resting = new();

    /// <summary>The experiment.</summary>
    [Parameter]
    [EditorRequired]
    public ClaimExperiment Experiment { get; set; } = null!; // required parameter

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    private string Told => string.Join(" ", Experiment.Measures.Select((measure, i) => $"{MeasureWords.Name(measure)} {MeasureWords.Value(measure, _lab!.Now[i].Value)}.")); // drawn with a lab only

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _resting.CancelAsync();
        _resting.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_lab?.Experiment != Experiment)
        {
            _lab = null;
            await Task.Yield(); // the words stand before the model is set up
            _lab = new ExperimentLab(Experiment, new ClaimLaboratory(LegModels.Standing, samples: 0));
            _ = BandAtRest();
        }
    }

    private static string Written(double number) => Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture);

    // What nobody moves here is told, or a reader compares with another lesson in vain.
    private string Throughout(ExperimentLab lab) => string.Join(" · ", lab.Common.Select(input => $"{input.Name} {Shown(input)}"));

    private string Shown(BenchInput input) => Written(_lab!.Value(input) * input.Scale).Replace('-', '−') + input.Unit; // drawn with a lab only

    // What the body does instead, as on the leg page.
    private string ShownWithBody(BenchInput input) => _lab?.Lab is { IsLying: false } leg && LabKnob.All.FirstOrDefault(knob => knob.Input.Key == input.Key) is { } knob
        ? knob.Shown(leg.Inputs, leg.Result.Body.Given)
        : Shown(input);

    private bool IsAnyBandShown(ExperimentLab lab) => Experiment.Measures.Where((measure, i) => MeasureWords.Band(measure, lab.Now[i]) is not null).Any();

    private MeasureStrip Strip(int measure) =>
        new([.. _lab!.Answer.Cases.Select(one => one.Values[measure].Value)], _lab.Now[measure].Value); // drawn with a lab only

    private void Take(ClaimCase one)
    {
        _lab?.Take(one); // the view draws with the page
        _ = BandAtRest();
    }

    // People are borne one by one: not while a slider moves.
    private async Task BandAtRest()
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
                await lab.FindBandsAsync(() => Breathe(moved));
            }

            StateHasChanged();
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

    private void Move(BenchInput input, ChangeEventArgs change)
    {
        if (double.TryParse(change.Value as string, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            _lab?.Move(input, number);
            _ = BandAtRest();
        }
    }
}
