using Backline.Practice.Protocols;
using Backline.Web.Choices;
using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Settings;

/// <summary>Look and sound.</summary>
public sealed partial class Settings : IDisposable
{
    private IReadOnlyList<string> _voices = [];

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    private PreferenceValues Values => Preferences.Values;

    /// <inheritdoc />
    public void Dispose() => Preferences.Changed -= OnChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Preferences.LookAgain();
        Preferences.Changed += OnChanged;
        await using IJSObjectReference? module = await Js.TryImportAsync("./Features/Settings/Settings.razor.js");
        _voices = module is null ? [] : await module.InvokeAsync<string[]>("localVoices");
    }

    private void OnChanged() => InvokeAsync(StateHasChanged); // also in another tab

    private static string? Chosen(ChangeEventArgs change) => change.Value is string { Length: > 0 } name ? name : null;

    private async Task ChooseTheme(string theme)
    {
        Preferences.Change(now => now with { Theme = theme });
        await Js.InvokeVoidAsync("backlineTheme.apply", theme);
    }

    private void ChooseTalk(Talk talk) => Preferences.Change(now => now with { Talk = talk });
}
