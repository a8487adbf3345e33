using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.MyData;

/// <summary>Records of other persons, and the one way to say that they are one's own.</summary>
public sealed partial class OthersSection : IDisposable
{
    private IReadOnlyList<IGrouping<Guid, PracticeRecord>> _others = [];
    private IReadOnlyDictionary<Guid, string> _names = new Dictionary<Guid, string>();
    private string? _words;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private Hiding Hiding { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnChanged;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _others = [.. await Store.OthersAsync()];
        _names = ProfileNames.Of(await Store.AllAsync());
    }

    private async Task AddPersonAsync(Guid person)
    {
        PutOutcome outcome = await Store.AddPersonAsync(person);
        Hiding.Welcome();
        _words = outcome == PutOutcome.Kept
            ? "Backline is theirs now. People who use this browser: one tap changes who."
            : "Backline is theirs until you close this page; the browser did not keep the choice.";
    }

    private async Task BecomeAsync(Guid person) =>
        _words = await Store.BecomeAsync(person) == PutOutcome.Kept
            ? "They are yours now. History shows them."
            : "They are yours until you close this page; the browser did not keep the choice.";

    private void OnChanged() => InvokeAsync(async () =>
    {
        await ReadAsync();
        StateHasChanged();
    });
}
