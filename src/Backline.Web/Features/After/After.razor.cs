using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using Backline.Progress.Sessions;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.After;

/// <summary>What a person says after a session: pain, where it was felt, notes.</summary>
public sealed partial class After
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
    protected override async Task OnInitializedAsync()
    {
        Guid? latest = Id ?? ((await Logs.ReadAsync()).AsOf(Clock.GetLocalNow()).Sessions is [.., { } last] ? last.Id : null);
        _session = latest is { } id ? await Logs.SessionAsync(id) : null;
        if (_session is null)
        {
            _isMissing = true;
            return;
        }

        _stopAdvice = _protocol.StopAdvice.FirstOrDefault(advice => advice.Reason == _session.StopReason);
        _form = AfterForm.Of(_session, _protocol.Places);
        _asksBefore = _session.Content.PainBefore is null;
        if (_session is { After: null, StopReason: "tingling" })
        {
            _form.Toggle("tingling");
        }
    }

    private async Task SaveAsync()
    {
        if (_form is { IsTouched: true } form && !_isSaving)
        {
            _isSaving = true;
            await Store.AddAsync(RecordKinds.SessionAfter, form.ToContent(), AnswersJson.Default.SessionAfterContent);
        }

        Navigation.NavigateTo("history");
    }
}
