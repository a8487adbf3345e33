using Backline.Figures.Codes;
using Backline.Server.Hosting;

namespace Backline.Cli.Lan;

/// <summary>Shows in the terminal how a phone is let in.</summary>
internal static class PairingWords
{
    public static async Task Tell(TextWriter output, RunningServer server)
    {
        if (server.Invite() is not { } invitation)
        {
            return;
        }

        await output.WriteLineAsync($"Phones at home: {string.Join(", ", server.HomeUrls)}");
        if (server.HomeUrls.All(url => url.IsLoopback))
        {
            await output.WriteLineAsync("No phone comes that way: it is an address of this computer alone. Leave --lan-address out, or name one it has in your home network.");
        }

        await output.WriteLineAsync(QrCode.Of(invitation.Urls[0]).ToText());
        await output.WriteLineAsync($"Scan it with the phone’s camera, or open {invitation.Urls[0]}");
        foreach (string other in invitation.Urls.Skip(1))
        {
            await output.WriteLineAsync($"Where that does not open, the phone may be in another network of this computer: {other}");
        }

        await output.WriteLineAsync("It pairs one phone, once, within ten minutes. My data in the app shows a new one.");
        await output.WriteLineAsync("The phone will warn that nobody vouches for this computer: docs/guide/phone.md says why, and how to end that.");
        await output.WriteLineAsync($"Fingerprint of its certificate (SHA-256): {server.Fingerprint}");
    }
}
