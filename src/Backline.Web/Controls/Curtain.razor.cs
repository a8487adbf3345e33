using Backline.Web.Choices;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Controls;

/// <summary>Hides its content from a casual look when the person asked for it. No lock: it encrypts nothing.</summary>
public sealed partial class Curtain : IDisposable
{
    private string _code = "";
    private bool _isOpen;
    private (Guid?, string?) _opened; // by the person who was here, by the code that it was hidden with then
    private bool _isWrong;

    /// <summary>What is hidden.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Whoever is here has shown it for now.</summary>
    [Parameter]
    public EventCallback OnOpen { get; set; }

    [Inject]
    private Hiding Hiding { get; set; } = null!; // set by the framework before use

    /// <value>Whether its content is out of sight.</value>
    public bool IsDrawn => Hiding.IsHidden && !(_isOpen && _opened == (Hiding.Person, Hiding.Code));

    /// <inheritdoc />
    public void Dispose() => Hiding.Changed -= OnChanged;

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Hiding.LookAgain();
        Hiding.Changed += OnChanged;
        return Hiding.KnowAsync();
    }

    // Also in another tab. Who opened it saw what was hidden then; what is hidden anew is hidden.
    private void OnChanged() => InvokeAsync(() =>
    {
        _isOpen &= Hiding.IsHidden;
        (_code, _isWrong) = ("", false); // of a code that was, or of somebody who was here
        StateHasChanged();
    });

    private async Task OpenAsync()
    {
        _opened = (Hiding.Person, Hiding.Code);
        _isOpen = HiddenCode.Fits(_code, Hiding.Code);
        (_code, _isWrong) = ("", !_isOpen);
        await (_isOpen ? OnOpen.InvokeAsync() : Task.CompletedTask);
    }
}
