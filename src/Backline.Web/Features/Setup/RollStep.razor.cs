using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>How thick the roll is.</summary>
public sealed partial class RollStep
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
    protected override async Task OnInitializedAsync() =>
        _proposal = RollOffer.From(await Store.OwnAsync(), Today.Choices, Today.Restrictions);

    private void Choose(double? size) => Today.Choose(now => now with { RollCm = size, IsHalfWayUp = Proposal.IsHalfWayUp(size) });
}
