using System.Text.Encodings.Web;
using Backline.Web.Sync;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Phones;

/// <summary>Letting phones of the same home in, and taking them off the list.</summary>
public sealed partial class Phones : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    private DeviceList? _list;
    private IReadOnlyList<string> _codes = []; // one for each address of the computer
    private HashSet<Guid> _known = []; // phones that were let in before the code was shown
    private ITimer? _timer;
    private bool _isRead;
    private string? _code;
    private DateTimeOffset _until;
    private string? _words;

    [Inject]
    private HomeDevices Devices { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    // A line may end between two bytes, never inside one.
    private MarkupString Fingerprint => new(HtmlEncoder.Default.Encode(_list?.Fingerprint ?? "").Replace(":", ":<wbr>", StringComparison.Ordinal));

    /// <inheritdoc />
    public void Dispose() => _timer?.Dispose();

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
            (_codes, _code, _until, _words) = (invitation.Urls, first, TimeZoneInfo.ConvertTime(invitation.Until, Clock.LocalTimeZone), null);
            _timer ??= Clock.CreateTimer(_ => InvokeAsync(LookForPhoneAsync), null, LookAgain, LookAgain);
        }
        else
        {
            _words = "The computer gave no code. Load the page again.";
        }

        await ReadAsync();
        _known = [.. _list?.Devices.Select(device => device.Id) ?? []];
    });

    // A code lets one phone in: once it is there, the code is of no use any more.
    private async Task LookForPhoneAsync()
    {
        if (_code is null)
        {
            return;
        }

        await ReadAsync();
        if (_list is null)
        {
            (_code, _words) = (null, "Backline on this computer does not answer. Once it is started anew, load the page again: its code is another one then.");
            StateHasChanged();
        }
        else if (_until <= Clock.GetUtcNow())
        {
            (_code, _words) = (null, "That code’s time is over. Show a new one.");
            StateHasChanged();
        }
        else if (_list.Devices.FirstOrDefault(device => !_known.Contains(device.Id)) is { } fresh)
        {
            (_code, _words) = (null, $"{fresh.Name} is in.");
            StateHasChanged();
        }
    }

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
