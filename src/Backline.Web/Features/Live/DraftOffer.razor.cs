using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Live;

/// <summary>Offers a session whose page was closed before its end. Shows nothing when there is none.</summary>
public sealed partial class DraftOffer
{
    private SessionDraft? _draft;
    private bool _isUnkept;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private ILocalSettings Settings { get; set; } = null!; // set by the framework before use

    [Inject]
    private Preferences Preferences { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Time { get; set; } = null!; // set by the framework before use

    private SessionDrafts Drafts => new(Settings, Time);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await Store.OpenAsync(); // whose draft it is
        _draft = Drafts.Find();
    }

    private async Task KeepAsync()
    {
        SessionDraft draft = _draft!; // the button is shown with a draft only
        _draft = null;
        if (await Store.AddAsync(draft.Id, RecordKinds.Session, draft.Content, RecordJson.Default.SessionContent))
        {
            Drafts.Forget(draft.Id);
            _draft = Drafts.Find();
        }
        else
        {
            _isUnkept = true;
        }
    }

    private void Drop()
    {
        Drafts.Forget(_draft!.Id); // the button is shown with a draft only
        _draft = Drafts.Find();
    }
}
