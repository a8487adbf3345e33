using System.CommandLine;
using Backline.Cli.Desktop;
using Backline.Cli.Lan;
using Backline.Server;
using Backline.Server.Hosting;
using Backline.Storage.Folders;

namespace Backline.Cli.Verbs;

/// <summary><c>backline serve</c>: the web app and a second copy of the records, on this machine alone.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "Folder of the records.",
            HelpName = "DIR",
            DefaultValueFactory = _ => DataFolder.ConventionalPath,
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen; this machine only.",
            HelpName = "URL",
            DefaultValueFactory = _ => ListenAddress.Conventional,
        };
        var web = new Option<string>("--web")
        {
            Description = "Folder of the web app, the one with index.html.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        };
        var noOpen = new Option<bool>("--no-open") { Description = "Do not open a browser." };
        LanOptions lan = new();
        var command = new Command("serve", "Serve the web app on this machine and keep a copy of the records.") { data, urls, web, noOpen };
        lan.AddTo(command);
        command.SetAction((result, cancel) => Serve(
            result.InvocationConfiguration,
            result.GetRequiredValue(urls),
            new Folders(result.GetRequiredValue(data), result.GetRequiredValue(web)),
            lan.Read(result),
            !result.GetValue(noOpen),
            cancel));
        return command;
    }

    private static async Task<int> Serve(
        InvocationConfiguration invocation, string url, Folders folders, LanChoice lan, bool opensBrowser, CancellationToken cancel)
    {
        if (ListenAddress.Read(url, out string? refusal) is not { } address || lan.Refusal is not null)
        {
            await invocation.Error.WriteLineAsync(refusal ?? lan.Refusal);
            return ExitCodes.BadInput;
        }

        var options = new ServeOptions
        {
            Address = address,
            DataFolder = folders.Data,
            WebFolder = folders.Web,
            Home = lan.Network,
            ForgetsDevices = lan.ForgetsDevices,
        };
        StartOutcome outcome = await BacklineServer.Start(options, cancel);
        if (outcome.Server is null)
        {
            await invocation.Error.WriteLineAsync(outcome.Refusal);
            return ExitCodes.BadInput;
        }

        await using RunningServer server = outcome.Server;
        await invocation.Output.WriteLineAsync($"Backline is ready: {server.Url}");
        await invocation.Output.WriteLineAsync($"Records are kept in {server.DataFolder}. Ctrl-C ends it.");
        await PairingWords.Tell(invocation.Output, server);
        if (opensBrowser)
        {
            DesktopBrowser.Open(server.Url);
        }

        await server.Ended(cancel);
        return ExitCodes.Yes;
    }

    private readonly record struct Folders(string Data, string Web);
}
