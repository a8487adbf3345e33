using Backline.Coaching.Sessions;
using Backline.Progress.Sessions;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.History;

/// <summary>One session with its time line.</summary>
public sealed partial class SessionPage
{
    private PastSession? _session;
    private bool _isMissing;
    private string _stopName = "";

    /// <summary>The session's id.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _session = await Logs.SessionAsync(Id);
        _isMissing = _session is null;
        _stopName = ProtocolLibrary.Load().StopAdvice
            .FirstOrDefault(advice => advice.Reason == _session?.StopReason)?.Name.ToLowerInvariant() ?? "not said why";
    }
}
