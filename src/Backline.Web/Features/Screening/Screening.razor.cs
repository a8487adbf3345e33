using Backline.Coaching.Screening;
using Backline.Practice.Records;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Screening;

/// <summary>The safety questions before the first session, and again when something has changed.</summary>
public sealed partial class Screening
{
    private ScreeningForm _form = new(ScreeningRules.BuiltIn);

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // set by the framework before use

    private async Task NextAsync()
    {
        _form.Next();
        if (_form.IsFinished)
        {
            await Store.AddAsync(RecordKinds.Screening, _form.ToContent(), ScreeningContentJson.Default.ScreeningContent);
        }
    }

    private void Back()
    {
        if (!_form.Back())
        {
            Navigation.NavigateTo("");
        }
    }

    private void Again() => _form = new ScreeningForm(ScreeningRules.BuiltIn);
}
