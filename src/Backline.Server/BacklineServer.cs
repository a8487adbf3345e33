using System.Net.Sockets;
using Backline.Server.Features.Calendar;
using Backline.Server.Features.Devices;
using Backline.Server.Features.Health;
using Backline.Server.Features.Introduction;
using Backline.Server.Features.Pairing;
using Backline.Server.Features.Records;
using Backline.Server.Home;
using Backline.Server.Hosting;
using Backline.Server.Problems;
using Backline.Server.Protection;
using Backline.Server.WebApp;
using Backline.Storage;
using Backline.Storage.Failures;
using Backline.Storage.Folders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Backline.Server;

/// <summary>The server on one's own machine: the web app, and a second copy of the records. The table of contents.</summary>
public static class BacklineServer
{
    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <param name="options">What to start it with.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The server, or why it could not start. Nothing keeps running then.</returns>
    public static async Task<StartOutcome> Start(ServeOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        var files = WebAppFiles.Find(options.WebFolder);
        if (files is null)
        {
            return Refused($"There is no web app in {options.WebFolder}. ./run builds it; --web names another folder with an index.html.");
        }

        DataFolderClaim claim = DataFolder.Claim(options.DataFolder);
        if (claim.Folder is not { } folder)
        {
            return Refused(claim.Refusal!); // one of the two is always there
        }

        StorageFailure? failure = await OpenCopy(folder, cancel);
        if (failure is not null)
        {
            folder.Dispose();
            return Refused($"{folder.DatabaseFile}: {failure.Message}");
        }

        try
        {
            (WebApplication app, HomeAccess? home) = Build(options, files, folder);
            await FinishWiping(app, folder);
            return await Run(app, home, options, folder, cancel);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            folder.Dispose();
            return Refused($"The certificate for the home network cannot be kept: {FileFailure.ReasonOf(exception)}.");
        }
    }

    private static async Task<StartOutcome> Run(WebApplication app, HomeAccess? home, ServeOptions options, DataFolder folder, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
            return new StartOutcome(new RunningServer(app, folder, home), null);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await app.DisposeAsync();
            folder.Dispose();
            return Refused(WhyNotListening(exception, options));
        }
    }

    private static string WhyNotListening(Exception exception, ServeOptions options)
    {
        if (exception.InnerException is not AddressInUseException)
        {
            return $"The addresses cannot be listened on: {exception.Message} --lan-address names addresses of this machine.";
        }

        return exception.Message.Contains("https:", StringComparison.Ordinal)
            ? $"Port {options.Home?.Port} is taken by another program. End that one, or choose another port: --lan-port {options.Home?.Port + 1}"
            : $"Port {options.Address.Port} is taken by another program. End that one, or choose another port: --urls http://127.0.0.1:{options.Address.Port + 1}";
    }

    private static StartOutcome Refused(string reason) => new(null, reason);

    private static async Task<StorageFailure?> OpenCopy(DataFolder folder, CancellationToken cancel)
    {
        await using var db = new BacklineDb(BacklineDb.Options(folder.DatabaseFile));
        return await db.Open(cancel);
    }

    // Before anybody reads.
    private static async Task FinishWiping(WebApplication app, DataFolder folder)
    {
        await using var db = new BacklineDb(BacklineDb.Options(folder.DatabaseFile));
        app.Logger.TellNotWiped(await db.FinishWiping());
    }

    private static (WebApplication App, HomeAccess? Home) Build(ServeOptions options, WebAppFiles files, DataFolder folder)
    {
        HomeCertificate? certificate = options.Home is null ? null : HomeCertificate.Open(folder.FullPath, options.Home.Addresses, options.Clock);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = folder.FullPath });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical); // a start that failed is told in one line, by us
        builder.ListenOnLoopback(options, certificate);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(options.Clock);
        builder.Services.AddSingleton<WriteToken>();
        builder.Services.AddDbContext<BacklineDb>(db => BacklineDb.Configure(db, folder.DatabaseFile));
        builder.Services.AddProblems();

        WebApplication app = builder.Build();
        HomeAccess? home = Open(app, options, certificate, folder);
        app.UseSecurityHeaders(files.ImportMapHashes);
        app.UseProblems();
        app.UseHostAllowList(home);
        app.UsePairing(home);
        app.UseSameOrigin();
        app.UseRouting();
        app.MapHealth();
        app.MapIntroduction();
        app.MapRecords(options);
        app.MapCalendar();
        app.MapPairing(home);
        app.MapDevices(home);
        app.MapWebApp(files);
        return (app, home);
    }

    private static HomeAccess? Open(WebApplication app, ServeOptions options, HomeCertificate? certificate, DataFolder folder)
    {
        if (options.Home is not { } network || certificate is null)
        {
            return null;
        }

        var devices = new PairedDevices(folder.FullPath, options.Clock);
        if (options.ForgetsDevices)
        {
            devices.RemoveAll();
        }

        return new HomeAccess(network, certificate, devices, new PairingCode(options.Clock), app.Services.GetRequiredService<IServer>());
    }
}
