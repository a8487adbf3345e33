using Backline.Practice.Records;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Home;

/// <summary>The first page: one thing to do.</summary>
public sealed partial class Home
{
    private bool _isScreened;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    private string StartAddress => _isScreened ? "setup" : "screening";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() =>
        _isScreened = (await Store.AllAsync()).Any(record => record.Kind == RecordKinds.Screening);
}
