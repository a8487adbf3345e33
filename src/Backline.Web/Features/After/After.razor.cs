using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using Backline.Progress.Sessions;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.After;

/// <summary>What a person says after a session: pain, where it was felt, notes.</summary>
public sealed partial class After : IDisposable
{
    private static readonly string Pain = StopReasonIds.IdOf(StopReason.Pain), NoBow = RestrictionIds.IdOf(Restriction.NoBow);
    private readonly Protocol _protocol = ProtocolLibrary.Load();
    private PastSession? _session;
    private AfterForm? _form;
    private StopAdvice? _stopAdvice;
    private bool _asksBefore;
    private bool _isMissing;
    private bool _isSaving;

    /// <summary>The session's id; the latest session when it is left out.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    // As for who stops because it hurts, unless just that is shown above.
    private string? RiseAdvice => _form is { HasPainRisen: true } && _stopAdvice?.Reason != Pain
        ? _protocol.StopAdvice.FirstOrDefault(advice => advice.Reason == Pain)?.AdviceFor(IsUpright)
        : null;

    // Nothing said of the session speaks against more of the same.
    private bool MayGoOn => _form is { HasPainRisen: false, IsPainStrong: false } form && _stopAdvice is null && !form.Felt.Any(place => place.Stop);

    private bool IsUpright => _session?.Content.Restrictions.Contains(NoBow) == true;

    private string Kept => Store.Trouble is StoreTrouble.None or StoreTrouble.Cleared
        ? "The session is kept already; the rest is up to you."
        : "The session is in this page.";

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        return LookAsync();
    }

    private async Task LookAsync()
    {
        Guid? id = _session?.Record.Id ?? Id ?? ((await Logs.ReadAsync()).AsOf(Clock.GetLocalNow()).Sessions is [.., { } last] ? last.Id : null);
        Follow(id is { } one ? await Logs.SessionAsync(one) : null);
    }

    // What is being said of a session stays, unless what it began with was erased. Of a session that is gone nothing is shown or said.
    private void Follow(PastSession? found)
    {
        PastSession? shown = _session;
        (_session, _isMissing) = (found, found is null);
        if (found is null)
        {
            (_form, _stopAdvice) = (null, null);
            return;
        }

        if (_form is not null && shown is not null)
        {
            _session = found with { Content = shown.Content }; // a record never changes: what was computed of it stands
            if (found.After is not null || shown.After is null)
            {
                return;
            }
        }

        _stopAdvice = _protocol.StopAdvice.FirstOrDefault(advice => advice.Reason == found.StopReason);
        _form = AfterForm.Of(found, _protocol.Places);
        _asksBefore = found.Content.PainBefore is null;
        if (found is { After: null, StopReason: "tingling" })
        {
            _form.Toggle("tingling");
        }
    }

    private async Task SaveAsync()
    {
        if (_form is { IsTouched: true } form && !_isSaving)
        {
            _isSaving = true;
            await LookOnceMoreAsync();
            if (_form != form)
            {
                _isSaving = false;
                return; // what it said was erased: the page shows what is left
            }

            await Store.AddAsync(RecordKinds.SessionAfter, form.ToContent(), AnswersJson.Default.SessionAfterContent);
        }

        Navigation.NavigateTo("history");
    }

    // Another tab may have erased it and not told yet.
    private async Task LookOnceMoreAsync()
    {
        try
        {
            await LookAsync();
        }
        catch (JSException)
        {
            // A database that does not answer says nothing of it: what was said is kept, in the page if need be.
        }
    }

    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await LookAsync();
        StateHasChanged();
    });
}
