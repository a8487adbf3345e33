using System.CommandLine;
using Backline.Server.Site;

namespace Backline.Cli.Verbs;

/// <summary><c>backline site DIR</c>: the web app as plain files for any HTTPS host.</summary>
internal static class SiteVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder to write; absent or empty." };
        var place = new Option<string>("--base")
        {
            Description = "Where on the host it will lie.",
            HelpName = "PATH",
            DefaultValueFactory = _ => "/",
        };
        var screens = new Option<string[]>("--screen")
        {
            Description = "Address of a screen that can be opened directly; may be repeated.",
            HelpName = "NAME",
            DefaultValueFactory = _ => [],
        };
        var web = new Option<string>("--web")
        {
            Description = "Folder of the web app, the one with index.html.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        };
        var command = new Command("site", "Write the web app as plain files for any HTTPS host.") { folder, place, screens, web };
        command.SetAction(result =>
        {
            string target = result.GetRequiredValue(folder);
            string? refusal = StaticSite.Write(result.GetRequiredValue(web), target, result.GetRequiredValue(place), result.GetRequiredValue(screens));
            if (refusal is not null)
            {
                result.InvocationConfiguration.Error.WriteLine(refusal);
                return ExitCodes.BadInput;
            }

            result.InvocationConfiguration.Output.WriteLine(Path.GetFullPath(target));
            return ExitCodes.Yes;
        });
        return command;
    }
}
