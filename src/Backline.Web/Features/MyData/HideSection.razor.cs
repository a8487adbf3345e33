using Backline.Web.Choices;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.MyData;

/// <summary>Keeping sessions off a shared screen.</summary>
public sealed partial class HideSection : IDisposable
{
    private string _code = "";
    private bool _isWrong;

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => Preferences.Changed -= OnChanged;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Preferences.LookAgain();
        Preferences.Changed += OnChanged;
    }

    private void OnChanged() => InvokeAsync(StateHasChanged); // also in another tab

    private void Hide()
    {
        string? kept = HiddenCode.Keep(_code);
        Preferences.Change(now => now with { Hidden = true, HiddenCode = kept });
        _code = "";
    }

    private void Show()
    {
        _isWrong = !HiddenCode.Fits(_code, Preferences.Values.HiddenCode);
        if (!_isWrong)
        {
            Preferences.Change(now => now with { Hidden = false, HiddenCode = null });
        }

        _code = "";
    }
}
