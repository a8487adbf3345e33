using System.Text.Json;
using Backline.Coaching.Screening;
using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Screening;

/// <summary>The safety questions before the first session, and again when something has changed.</summary>
public sealed partial class Screening : IDisposable
{
    private ScreeningForm _form = new(ScreeningRules.BuiltIn);
    private string? _kept; // the answers that were kept last, as text
    private Guid? _keptId; // their record's
    private string? _why;
    private bool _isThrough; // all answered, and kept

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        _why = Readiness.Of(await Logs.ReadAsync(), Clock.GetLocalNow()).Why;
        AskWhoIsHere();
    }

    // Whose answers they would be is not known: all ways to a session lead past here.
    private bool AskWhoIsHere()
    {
        if (Store.HasLeft)
        {
            Navigation.NavigateTo("people", replace: true);
        }

        return Store.HasLeft;
    }

    private async Task NextAsync()
    {
        _form.Next();
        if (_form.IsFinished)
        {
            Today.HearPain(_form.Pain);
            await KeepAsync();
            _isThrough = true;
        }
    }

    // A red sign counts the moment it is ticked, also for somebody who reads no further.
    private async Task KeepIfRedAsync()
    {
        if (_form.Outcome.Level >= ScreeningLevel.NotToday)
        {
            await KeepAsync();
        }
    }

    private async Task KeepAsync()
    {
        if (AskWhoIsHere())
        {
            return; // erased in another tab meanwhile
        }

        ScreeningContent content = _form.ToContent();
        string text = JsonSerializer.Serialize(content, ScreeningContentJson.Default.ScreeningContent);
        if (text != _kept)
        {
            (_kept, _keptId) = (text, null); // what was kept before may be overtaken now
            _keptId = (await Store.AddAsync(RecordKinds.Screening, content, ScreeningContentJson.Default.ScreeningContent)).Id;
        }
    }

    // Answers that were erased, also in another tab, are shown no more: they would lead to nothing, for none are kept.
    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        if (AskWhoIsHere())
        {
            return;
        }

        if (_keptId is { } kept && await Store.IsErasedAsync(kept) && kept == _keptId)
        {
            Again();
            _why = Readiness.Of(await Logs.ReadAsync(), Clock.GetLocalNow()).Why;
            StateHasChanged();
        }
    });

    private void Back()
    {
        if (!_form.Back())
        {
            Navigation.NavigateTo("");
        }
    }

    private void Again() => (_form, _kept, _keptId, _isThrough) = (new ScreeningForm(ScreeningRules.BuiltIn), null, null, false);
}
