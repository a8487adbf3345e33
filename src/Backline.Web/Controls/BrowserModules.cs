using Microsoft.JSInterop;

namespace Backline.Web.Controls;

/// <summary>The app's own scripts, for what a page is whole without.</summary>
internal static class BrowserModules
{
    /// <summary>A script, or <see langword="null"/> where it cannot be had: a connection that breaks off takes no page away.</summary>
    /// <param name="js">The browser.</param>
    /// <param name="path">Where the script lies.</param>
    public static async ValueTask<IJSObjectReference?> TryImportAsync(this IJSRuntime js, string path)
    {
        try
        {
            return await js.InvokeAsync<IJSObjectReference>("import", path);
        }
        catch (JSException)
        {
            return null;
        }
    }
}
