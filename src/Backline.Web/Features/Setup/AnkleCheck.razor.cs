using System.Globalization;
using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>The knee-to-wall check of both ankles, and the roll that follows from it.</summary>
public sealed partial class AnkleCheck
{
    private readonly AnkleForm _form = new();
    private IReadOnlyList<string> _wants = [];
    private RollOffer? _offer;

    /// <summary>The check is done, or left out.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    [Inject]
    private SessionSetup Today { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    protected override void OnInitialized() =>
        _form.Height = Today.Choices.HeightCm?.ToString("0", CultureInfo.InvariantCulture) ?? "";

    private void Work()
    {
        _wants = _form.Wants;
        _offer = _form.Offer(Today.Choices.Variant == "straight", Today.Restrictions);
    }

    private async Task TakeAsync()
    {
        if (_form.Offer(Today.Choices.Variant == "straight", Today.Restrictions) is not { } offer)
        {
            Work();
            return;
        }

        AnkleCheckContent content = _form.ToContent(offer);
        await Store.AddAsync(RecordKinds.AnkleCheck, content, AnkleCheckContentJson.Default.AnkleCheckContent);
        Today.Choose(now => now with { RollCm = content.RollCm, IsHalfWayUp = offer.IsHalfWayUp(offer.RollCm), HeightCm = content.HeightCm });
        await OnDone.InvokeAsync();
    }
}
