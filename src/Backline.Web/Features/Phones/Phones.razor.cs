using Backline.Web.Sync;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Phones;

/// <summary>Letting phones of the same home in, and taking them off the list.</summary>
public sealed partial class Phones
{
    private DeviceList? _list;
    private bool _isRead;
    private string? _code;
    private DateTimeOffset _until;
    private string? _words;

    [Inject]
    private HomeDevices Devices { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        try
        {
            _list = await Devices.ListAsync();
        }
        catch (HttpRequestException)
        {
            _list = null;
        }

        _isRead = true;
    }

    private async Task InviteAsync() => await TryAsync(async () =>
    {
        if (await Devices.InviteAsync() is { Urls: [{ } first, ..] } invitation)
        {
            (_code, _until, _words) = (first, TimeZoneInfo.ConvertTime(invitation.Until, Clock.LocalTimeZone), null);
        }
        else
        {
            _words = "The computer gave no code. Load the page again.";
        }

        await ReadAsync();
    });

    private async Task ForgetAsync(Guid id) => await TryAsync(async () =>
    {
        _words = await Devices.ForgetAsync(id) ? "It is off the list." : "It is still on the list. Load the page again.";
        await ReadAsync();
    });

    private async Task TryAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (HttpRequestException)
        {
            _words = "Backline on this computer does not answer just now. Nothing was changed.";
        }
    }
}
