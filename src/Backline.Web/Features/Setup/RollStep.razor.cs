using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>How thick the roll is.</summary>
public sealed partial class RollStep : IDisposable
{
    private RollOffer _proposal = RollOffer.Usual;

    /// <summary>The person wants the ankle check.</summary>
    [Parameter]
    public EventCallback OnCheck { get; set; }

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    private static StepPosture Posture => ProtocolLibrary.Load().Step(PhaseIds.Stand).Posture;

    private RollOffer Proposal => _proposal;

    private double? Chosen => Today.Choices.RollCm;

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        return ProposeAsync();
    }

    private async Task ProposeAsync() => _proposal = RollOffer.From(await Store.OwnAsync(), Today.Choices, Today.Restrictions);

    // An ankle check that was erased, also in another tab, proposes nothing.
    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await ProposeAsync();
        StateHasChanged();
    });

    private void Choose(double? size) => Today.Choose(now => now with { RollCm = size, IsHalfWayUp = Proposal.IsHalfWayUp(size) });
}
