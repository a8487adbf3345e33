using System.Globalization;
using Backline.Practice.Records;
using Backline.Progress.Summaries;
using Backline.Web.Records;
using Backline.Web.Sync;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Reminders;

/// <summary>When a person wants to be reminded, and by what.</summary>
public sealed partial class RemindersPage : IDisposable
{
    private const string LeftOutWords = "Quiet days that are over were left out.";

    private ReminderForm? _form;
    private Dated<RemindersContent>? _kept;
    private RemindersContent? _began; // what was kept when somebody began to change it
    private string _said = "";
    private bool _isSaving;
    private bool _isErasureWaiting;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordSync Sync { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    private string? KeptSecond => _kept?.Content.SecondAfterMinutes?.ToString(CultureInfo.InvariantCulture);

    private string ErasureWords =>
        "What you erased is still on your computer, which has not heard of it yet. If you had an address for your calendar, it answers until then; "
        + (Sync.State == SyncState.NotPaired ? "your computer no longer knows this device: pair it anew there." : "it hears by itself, as soon as it can be reached while Backline is open here.");

    /// <inheritdoc />
    public void Dispose()
    {
        Store.Changed -= OnChanged;
        Sync.Changed -= OnChanged;
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Store.Changed += OnChanged;
        Sync.Changed += OnChanged;
        _isErasureWaiting = await Sync.HasErasureWaitingAsync();
        _kept = await ReadAsync();
        Begin(_kept?.Content);
    }

    private void OnChanged() => InvokeAsync(async () =>
    {
        _isErasureWaiting = await Sync.HasErasureWaitingAsync();
        await FollowAsync();
        StateHasChanged();
    });

    private async Task<Dated<RemindersContent>?> ReadAsync()
    {
        Dated<RemindersContent>? said = (await Logs.ReadAsync()).Reminders;
        return said is { Zone: null } ? said with { Zone = Clock.LocalTimeZone.Id } : said;
    }

    private async Task FollowAsync() => Follow(await ReadAsync());

    // What another tab has kept or erased is so here too. What somebody is writing stays, unless what they began with was erased.
    private void Follow(Dated<RemindersContent>? kept)
    {
        if ((kept?.At, kept?.Zone) == (_kept?.At, _kept?.Zone) && ReminderForm.Of(kept?.Content, Today).Says(_kept?.Content, Today))
        {
            return;
        }

        if (_form is { } form && (kept is null || (form.Says(_kept?.Content, Today) && !form.Says(kept.Content, Today))))
        {
            Begin(kept?.Content);
            Unsay();
        }

        _kept = kept;
        _began = _form?.Says(kept?.Content, Today) == true ? kept?.Content : _began;
    }

    private void Begin(RemindersContent? kept) => (_form, _began, _isAsked) = (ReminderForm.Of(kept, Today), kept, false);

    // "Kept." is of what stood there.
    private void Unsay() => _said = "";

    private void Change(Action change)
    {
        change();
        Unsay();
        LookAgain();
    }

    // What is mended is no longer told of.
    private void LookAgain() => _form?.LookAgain();

    // A file says what stands on the page, and no other.
    private async Task<Dated<RemindersContent>?> KeepFirstAsync()
    {
        bool isKept = await KeepChangesAsync();
        StateHasChanged();
        return isKept ? _kept : null;
    }

    // Whether what stands there is what is kept.
    private async Task<bool> KeepChangesAsync()
    {
        await FollowAsync();
        if (Take() is not { } content)
        {
            return false;
        }

        return _form!.Says(_kept?.Content, Today) || (!Ask() && await SaveAsync(content)); // there is a form where there is content
    }

    // Whether what stands there counts now.
    private async Task<bool> SaveAsync()
    {
        await FollowAsync();
        return Take() is { } content && !Ask() && await SaveAsync(content);
    }

    // Days that are over go from the page, whatever becomes of the rest: that is said each time.
    private RemindersContent? Take()
    {
        RemindersContent? content = _form?.ToContent(Today);
        _said = _form is { HasLeftOut: true } ? LeftOutWords : "";
        return content;
    }

    private async Task<bool> SaveAsync(RemindersContent content)
    {
        if (_isSaving)
        {
            return false;
        }

        (_isSaving, string leftOut) = (true, _said);
        bool isKept = await Store.AddAsync(Store.NewId(), RecordKinds.Reminders, content, PracticeJson.Default.RemindersContent);
        await FollowAsync();
        bool counts = ReminderForm.Of(content, Today).Says(_kept?.Content, Today);
        _began = counts ? content : _began; // somebody may write on meanwhile
        _isAsked = !counts;
        (_isSaving, _said) = (false, counts ? $"{SaidOf(content, isKept, counts)} {leftOut}".TrimEnd() : SaidOf(content, isKept, counts));
        return counts;
    }

    private static string SaidOf(RemindersContent content, bool isKept, bool counts) => (isKept, counts) switch
    {
        (_, false) => "These do not count: what was kept elsewhere meanwhile does. Keep these again if they are meant.",
        (false, _) => "For now: the browser did not keep this.",
        _ => content.Times.Count == 0 ? "Kept: no reminders." : "Kept.",
    };
}
