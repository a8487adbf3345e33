using System.ComponentModel;
using System.Diagnostics;

namespace Backline.Cli.Desktop;

/// <summary>Opens an address in the browser, where there is a desktop to open one on.</summary>
internal static class DesktopBrowser
{
    public static void Open(Uri address)
    {
        if (Opener(address) is not { } opener)
        {
            return;
        }

        try
        {
            using var process = Process.Start(opener);
        }
        catch (Win32Exception)
        {
            // No program opens addresses here. The address stands in the terminal; nothing else is lost.
        }
    }

    private static ProcessStartInfo? Opener(Uri address)
    {
        if (OperatingSystem.IsWindows())
        {
            return new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true };
        }

        if (OperatingSystem.IsMacOS())
        {
            return new ProcessStartInfo("open", [address.AbsoluteUri]);
        }

        return HasDesktop() ? new ProcessStartInfo("xdg-open", [address.AbsoluteUri]) { RedirectStandardError = true, RedirectStandardOutput = true } : null;
    }

    private static bool HasDesktop() =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DISPLAY")) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("WAYLAND_DISPLAY"));
}
