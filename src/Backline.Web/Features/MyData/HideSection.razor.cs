using Backline.Web.Choices;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.MyData;

/// <summary>Keeping sessions off a shared screen.</summary>
public sealed partial class HideSection : IDisposable
{
    private string _code = "";
    private bool _isWrong;
    private bool _isRead;

    [Inject]
    private Hiding Hiding { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => Hiding.Changed -= OnChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Hiding.LookAgain();
        Hiding.Changed += OnChanged;
        await Hiding.KnowAsync();
        _isRead = true;
    }

    // Also in another tab. What was tried was another code, or by somebody else.
    private void OnChanged() => InvokeAsync(() =>
    {
        (_code, _isWrong) = ("", false);
        StateHasChanged();
    });

    private async Task HideAsync()
    {
        await Hiding.KnowAsync();
        Hiding.Hide(_code);
        _code = "";
    }

    private async Task ShowAsync()
    {
        await Hiding.KnowAsync();
        _isWrong = !Hiding.Show(_code);
        _code = "";
    }
}
