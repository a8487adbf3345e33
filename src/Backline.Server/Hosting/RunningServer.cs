using Backline.Server.Home;
using Backline.Storage.Folders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Backline.Server.Hosting;

/// <summary>A server that answers. Disposing it ends it and lets the data folder go.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DataFolder _folder;

    private readonly HomeAccess? _home;

    internal RunningServer(WebApplication app, DataFolder folder, HomeAccess? home)
    {
        _app = app;
        _folder = folder;
        _home = home;
        Url = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
    }

    /// <summary>Where it answers.</summary>
    public Uri Url { get; }

    /// <summary>The folder of the records.</summary>
    public string DataFolder => _folder.FullPath;

    /// <summary>Where phones at home find it; none unless that was asked for.</summary>
    public IReadOnlyList<Uri> HomeUrls => _home?.Urls ?? [];

    /// <summary>SHA-256 of the certificate of its own authority, as phones show it; or <see langword="null"/> without one.</summary>
    public string? Fingerprint => _home?.Certificate.Fingerprint;

    /// <summary>A new way in for one phone, or <see langword="null"/> when no phone can reach this server. The way before it is closed.</summary>
    public Invitation? Invite() => _home?.Invite();

    /// <summary>Waits until it was told to end: by a signal, or by the token.</summary>
    /// <param name="cancel">Ends it.</param>
    public Task Ended(CancellationToken cancel) => _app.WaitForShutdownAsync(cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
