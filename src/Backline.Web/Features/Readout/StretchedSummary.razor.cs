using Backline.Practice.Measures;
using Backline.Practice.Records;
using Backline.Stretching.Readouts;
using Backline.Stretching.Words;
using Backline.Web.Choices;
using Backline.Web.Features.Learn;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Readout;

/// <summary>What a session stretched, how much, and what would change it.</summary>
public sealed partial class StretchedSummary
{
    private StretchReadout? _readout;
    private IReadOnlyList<ReadoutChange> _changes = [];
    private BackShape _back;
    private bool _isWorking;
    private SessionContent? _read;

    /// <summary>The session.</summary>
    [Parameter]
    [EditorRequired]
    public SessionContent Session { get; set; } = null!; // required parameter

    /// <summary>Only what would make it less is told: it hurt, or asked to stop.</summary>
    [Parameter]
    public bool OnlyLess { get; set; }

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    private IReadOnlyList<string> Changes => [.. _changes.Where(change => !OnlyLess || change.Kind != ReadoutChangeKind.KneesStraighter).Select(change => ReadoutWords.Of(change, Session.RollCm)).OfType<string>()];

    private bool HasSoftKnees => SessionReadout.PostureOf(Session, _back).Knee is { } knee && knee.Value >= StretchWords.SoftKneesFrom;

    private string Link => LabLink.To(Session, Today.Choices.HeightCm, LegModels.Reader.FlatHinge);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (!ReferenceEquals(_read, Session))
        {
            _read = Session;
            await ReadAsync();
        }
    }

    private Task ChangeBack(ChangeEventArgs change)
    {
        _back = change.Value is true ? BackShape.Flat : BackShape.Unknown;
        return ReadAsync();
    }

    // The page shows first and stays free between slices.
    private async Task ReadAsync()
    {
        SeenPosture seen = SessionReadout.PostureOf(Session, _back);
        if (MeasureBounds.Of(Session).Count == 0)
        {
            return;
        }

        _isWorking = true;
        await Task.Yield();
        ReadoutRun run = LegModels.Reader.Begin(in seen);
        while (run.Result is null)
        {
            run.Step();
            await Task.Yield();
        }

        (_readout, _isWorking) = (run.Result, false);
        _changes = LegModels.Reader.Changes(in seen, SessionReadout.LowerRoll(Session.RollCm, Today.Choices.HeightCm));
    }
}
