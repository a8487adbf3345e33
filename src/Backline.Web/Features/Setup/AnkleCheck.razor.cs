using System.Globalization;
using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>The knee-to-wall check of both ankles, and the roll that follows from it.</summary>
public sealed partial class AnkleCheck
{
    /// <summary>How long the check takes, both ankles and a ruler.</summary>
    internal const string Takes = "two minutes";

    private const int ShownReasons = 2;

    private readonly AnkleForm _form = new();
    private IReadOnlyList<string> _wants = [];
    private RollOffer? _offer;
    private bool _isWorking;

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

    private async Task WorkAsync()
    {
        _wants = _form.Wants;
        _isWorking = _wants.Count == 0;
        await Task.Yield(); // the leg model may have to be read first
        _offer = _form.Offer(Today.Choices.Variant == "straight", Today.Restrictions);
        _isWorking = false;
    }

    // A roll was offered for what stood there.
    private void Unsay() => _offer = null;

    private async Task TakeAsync()
    {
        if (_form.Offer(Today.Choices.Variant == "straight", Today.Restrictions) is not { } offer)
        {
            await WorkAsync();
            return;
        }

        AnkleCheckContent content = _form.ToContent(offer);
        await Store.AddAsync(RecordKinds.AnkleCheck, content, AnkleCheckContentJson.Default.AnkleCheckContent);
        Today.Choose(now => now with { RollCm = content.RollCm, IsHalfWayUp = offer.IsHalfWayUp(offer.RollCm), HeightCm = content.HeightCm });
        await OnDone.InvokeAsync();
    }
}
