using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.Live;

/// <summary>Offers a session whose page was closed before its end. Shows nothing when there is none.</summary>
public sealed partial class DraftOffer : IAsyncDisposable
{
    private SessionDraft? _draft;
    private bool _isUnkept;
    private RunningSessions _running = null!; // made in OnInitializedAsync

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private ILocalSettings Settings { get; set; } = null!; // set by the framework before use

    [Inject]
    private Hiding Hiding { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Time { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    private SessionDrafts Drafts => new(Settings, Time);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Hiding.Changed -= OnHidingChanged;
        return _running.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Hiding.LookAgain();
        Hiding.Changed += OnHidingChanged;
        _running = new RunningSessions(Js);
        await Store.OpenAsync(); // whose draft it is
        _draft = await FindAsync();
    }

    private void OnHidingChanged() => InvokeAsync(StateHasChanged);

    // A page may have gone between keeping a session and forgetting its draft, and the tab of who was erased may have written
    // a last one before it heard: then there is nothing to offer.
    private async Task<SessionDraft?> FindAsync()
    {
        IReadOnlyCollection<Guid>? running = await _running.FindAsync();
        while (Drafts.Find(running) is { } draft)
        {
            if (IsOwn(draft) && !await StandsAsync(draft.Id))
            {
                return draft;
            }

            Drafts.Forget(draft.Id);
        }

        return null;
    }

    private bool IsOwn(SessionDraft draft) => draft.Person is not { } person || (Store.Person is { } here && Store.IdsOf(here).Contains(person));

    private async Task<bool> StandsAsync(Guid id) =>
        Store.Shelf.IsLasting
        && (await Store.OwnAsync()).Any(record => record.Id == id)
        && Store.Unkept.Records.All(record => record.Id != id);

    private async Task KeepAsync()
    {
        SessionDraft draft = _draft!; // the button is shown with a draft only
        _draft = null;

        // It is dated when it happened, not when it is taken in.
        if (await Store.AddAsync(draft.Id, RecordKinds.Session, draft.Content, RecordJson.Default.SessionContent, draft.At))
        {
            Drafts.Forget(draft.Id);
            _draft = await FindAsync();
        }
        else
        {
            _isUnkept = true;
        }
    }

    private async Task DropAsync()
    {
        Drafts.Forget(_draft!.Id); // the button is shown with a draft only
        _draft = await FindAsync();
    }
}
