using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Backline.Web.Layout;

/// <summary>The frame round every page but a running session.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? _boundary;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    private string Here => Navigation.ToBaseRelativePath(Navigation.Uri).Split('#', '?')[0].TrimEnd('/');

    /// <inheritdoc />
    protected override void OnParametersSet() => Recover();

    private void Recover() => _boundary?.Recover();
}
