using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Backline.Web.Features.Reminders;

/// <content>What becomes of changes when somebody goes elsewhere, or when others were kept meanwhile.</content>
public sealed partial class RemindersPage
{
    private Curtain? _curtain;
    private ElementReference _amiss;
    private string? _leavingTo;
    private bool _isAsked;
    private bool _isToFocus;
    private bool _isLeaving;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    // What stands here was begun from reminders that no longer count, and is neither those nor the ones that do.
    private bool HasOthers => _form is { } form && !form.Says(_kept?.Content, Today) && !ReminderForm.Of(_began, Today).Says(_kept?.Content, Today);

    private bool IsAsked => _isAsked && HasOthers;

    private bool IsInTheWay => _form is { Problems.Count: > 0 } || IsAsked;

    private bool IsHeldBack => _leavingTo is not null && IsInTheWay;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        _leavingTo = IsInTheWay ? _leavingTo : null; // what is settled holds nobody back, and the next thing does so anew
        if (_isToFocus)
        {
            _isToFocus = false;
            await _amiss.FocusAsync();
        }
    }

    // Who goes elsewhere without a word meant what stands there. What cannot be kept, or would undo what was kept elsewhere, is asked about once.
    private async Task KeepOnLeavingAsync(LocationChangingContext context)
    {
        if (_isLeaving || Store.HasLeft || IsThisPage(context.TargetLocation) || _form?.Says(_kept?.Content, Today) != false)
        {
            return;
        }

        bool wasHeldBack = IsHeldBack;
        if (await KeepChangesAsync() || wasHeldBack || !IsInTheWay || _curtain is not { IsDrawn: false })
        {
            return;
        }

        context.PreventNavigation();
        (_leavingTo, _isToFocus) = (context.TargetLocation, true);
    }

    private bool IsThisPage(string target) => Navigation.ToAbsoluteUri(target).AbsolutePath == new Uri(Navigation.Uri).AbsolutePath;

    private void Leave()
    {
        _isLeaving = true;
        Navigation.NavigateTo(_leavingTo!); // the button is there where it is known
    }

    // Whether others were kept meanwhile, which these would undo.
    private bool Ask() => _isAsked = HasOthers;

    private async Task KeepInsteadAsync()
    {
        (_began, _isAsked) = (_kept?.Content, false);
        await SaveAsync();
    }

    private void TakeOthers()
    {
        Begin(_kept?.Content);
        _said = "The others stand here now.";
    }
}
