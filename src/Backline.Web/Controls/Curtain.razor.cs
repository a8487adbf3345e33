using Backline.Web.Choices;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Controls;

/// <summary>Hides its content from a casual look when the person asked for it. No lock: it encrypts nothing.</summary>
public sealed partial class Curtain : IDisposable
{
    private string _code = "";
    private bool _isOpen;
    private string? _opened; // by the code that it was hidden with then
    private bool _isWrong;

    /// <summary>What is hidden.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    private bool IsDrawn => Preferences.Values.Hidden && !(_isOpen && _opened == Preferences.Values.HiddenCode);

    /// <inheritdoc />
    public void Dispose() => Preferences.Changed -= OnChanged;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Preferences.LookAgain();
        Preferences.Changed += OnChanged;
    }

    // Also in another tab. Who opened it saw what was hidden then; what is hidden anew is hidden.
    private void OnChanged() => InvokeAsync(() =>
    {
        _isOpen &= Preferences.Values.Hidden;
        StateHasChanged();
    });

    private void Open()
    {
        _opened = Preferences.Values.HiddenCode;
        _isOpen = HiddenCode.Fits(_code, _opened);
        _isWrong = !_isOpen;
    }
}
